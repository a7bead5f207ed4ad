import Foundation
import HelpdeskDomain
import HelpdeskStore
import JournalStorage
import TestSupport
import Testing

/// Protects every desk that was ever worked on: desks of all released versions, keys included,
/// replay to the records that they held on the day they were recorded.
///
/// `PULT_RECORD_GOLDEN_DESK=1.1 swift test --filter GoldenDeskTests` records a new one, which must
/// be done once for every release that adds fields, kinds or versions, and never again for an old
/// one.
struct GoldenDeskTests {
  private static let folder = "\(Repository.root)/Tests/HelpdeskStoreTests/Golden"
  private static let recording =
    ProcessInfo.processInfo.environment["PULT_RECORD_GOLDEN_DESK"]
  private static let kept = ["LOCK", "head.a", "head.b", "segments", "keys"]

  private static func versions() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  /// A copy that may be written, with the folders that a repository does not keep.
  private func copy(_ version: String, in directory: TemporaryDirectory) throws -> String {
    let path = directory.file("desk")
    try FileManager.default.copyItem(atPath: "\(Self.folder)/\(version)/desk", toPath: path)
    for name in ["snapshots", "keys", "tiles", "checkpoints", "torn", "presence", "blobs"] {
      try FileManager.default.createDirectory(
        atPath: path + "/" + name, withIntermediateDirectories: true)
    }
    return path
  }

  private func recorded(_ version: String) throws -> String {
    try String(contentsOfFile: "\(Self.folder)/\(version)/records.txt", encoding: .utf8)
  }

  @Test func `desks of every released version replay to the records that they held`() throws {
    if let version = Self.recording { try record(version) }
    #expect(try Self.versions().contains("1.0"))
    for version in try Self.versions() {
      let directory = try TemporaryDirectory()
      let path = try copy(version, in: directory)
      let session = try DeskSession(opening: path, .readOnly)
      #expect(try records(session) == recorded(version), "version \(version)")
      #expect(try session.verify().damage == [], "version \(version)")
    }
  }

  @Test func `a snapshot of an old desk holds what its replay says`() throws {
    for version in try Self.versions() {
      let directory = try TemporaryDirectory()
      let path = try copy(version, in: directory)
      let session = try DeskSession(opening: path, options: TestDesk.options)
      let replayed = DeskPicture(session.desk)
      try #require(try session.writeSnapshot() != nil)
      try session.close()
      let again = try DeskSession(opening: path, options: TestDesk.options)
      #expect(DeskPicture(again.desk).differences(from: replayed) == [])
      #expect(try records(again) == recorded(version))
    }
  }

  @Test func `desks of every released version can be worked on`() throws {
    for version in try Self.versions() {
      let directory = try TemporaryDirectory()
      let path = try copy(version, in: directory)
      let session = try DeskSession(opening: path, options: TestDesk.options)
      let count = session.desk.count(of: .incident)
      let made = try session.perform(
        TestCommand.log("neu", contact: "Vera Neu"), TestDesk.identity("neu", counter: 1 << 30))
      #expect(made.record == RecordID(.incident, count + 1))
      try session.close()
      #expect(try DeskSession(opening: path, .readOnly).verify().damage == [])
    }
  }

  @Test func `a golden desk holds sealed texts, an undone act and an erased person`() throws {
    for version in try Self.versions() {
      let directory = try TemporaryDirectory()
      let session = try DeskSession(opening: copy(version, in: directory), .readOnly)
      var cursor = LineCursor()
      let lines = try session.readLines(&cursor)
      #expect(lines.contains { $0.undoes != 0 })
      #expect(lines.contains { $0.isErased })
      #expect(lines.contains { $0.entry.kind.verb == .erased })
      #expect(try recorded(version).contains("Karl Bleibtreu"))
      #expect(try !recorded(version).contains("Erika Mustermann"))
    }
  }

  private func record(_ version: String) throws {
    let target = "\(Self.folder)/\(version)"
    let manager = FileManager.default
    try #require(!manager.fileExists(atPath: target), "it is recorded already")
    let work = try ErasureDesk()
    let session = try work.desk.open()
    let customer = try session.perform(TestCommand.customer("Café Ő"), work.desk.identity()).record
    try session.perform(
      TestCommand.change(
        work.otherIncident,
        [IncidentField.customer: .record(customer), IncidentField.callback: .flag(true)]),
      work.desk.identity())
    try session.perform(
      TestCommand.note(work.otherIncident, "wird zurückgenommen", in: session.desk),
      work.desk.identity())
    try session.undoLast(work.desk.identity())
    try session.erase(work.person, reason: "Antrag", work.desk.identity())
    try session.close()
    try manager.createDirectory(atPath: target + "/desk", withIntermediateDirectories: true)
    for name in Self.kept {
      try manager.copyItem(
        atPath: work.desk.path + "/" + name, toPath: "\(target)/desk/\(name)")
    }
    for name in ["next.tmp", "ballast.tmp"] {
      let empty = target + "/desk/segments/" + name
      if manager.fileExists(atPath: empty) { try manager.removeItem(atPath: empty) }
    }
    try records(DeskSession(opening: work.desk.path, .readOnly))
      .write(toFile: target + "/records.txt", atomically: false, encoding: .utf8)
  }
}

extension GoldenDeskTests {
  private static let types = (UInt8.min...UInt8.max).compactMap { RecordType(rawValue: $0) }

  /// Every record as a reader of the desk gets it, a line for each value.
  private func records(_ session: DeskSession) throws -> String {
    var lines = ["sequence \(session.desk.sequence)"]
    for type in Self.types {
      let count = session.desk.count(of: type)
      for counter in stride(from: 1, through: count, by: 1) {
        guard let card = try session.card(RecordID(type, counter)) else { continue }
        lines.append("\(type.name)-\(counter) revision \(card.revision)")
        lines += card.fields.pairs.map { "  \($0.number) \(text($0.value))" }
        for list in card.listNumbers {
          for row in card.rows(list) {
            lines += row.fields.pairs.map { "  \($0.number).\(row.id) \(text($0.value))" }
          }
        }
      }
    }
    for row in 0..<session.desk.count(of: .incident) {
      let incident = session.desk.incidents[Int(row)]
      lines.append("row \(row) late \(incident.lateAt?.rawValue ?? 0)")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func text(_ value: FieldValue) -> String {
    switch value {
    case .none: "none"
    case .text(let text): "text \(text)"
    case .number(let number): "number \(number)"
    case .instant(let instant): "instant \(instant.rawValue)"
    case .flag(let isSet): "flag \(isSet)"
    case .record(let id): "record \(id.rawValue)"
    case .unknown(let tag, let bytes): "tag \(tag) \(bytes)"
    }
  }
}
