import Foundation
import TestSupport
import Testing

@testable import JournalStorage

/// Protects every desk that was ever written: the journals of all released formats open, and say
/// what they said on the day they were recorded.
///
/// `PULT_RECORD_GOLDEN=1.1 swift test --filter GoldenJournalTests` records a new one, which must
/// be done once for every new format, and never again for an old one.
struct GoldenJournalTests {
  static let folder = "\(Repository.root)/Tests/JournalStorageTests/Golden"
  private static let recording = ProcessInfo.processInfo.environment["PULT_RECORD_GOLDEN"]

  static func formats() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  /// A copy that may be written, with the permissions that a desk has.
  private func copy(_ format: String, in directory: TemporaryDirectory) throws -> String {
    let path = directory.file("desk")
    try FileManager.default.copyItem(atPath: "\(Self.folder)/\(format)/desk", toPath: path)
    for name in DeskPaths.directories
    where !FileManager.default.fileExists(atPath: path + "/" + name) {
      try FileManager.default.createDirectory(
        atPath: path + "/" + name, withIntermediateDirectories: false)
    }
    return path
  }

  /// What a reader of the journal gets to know, a line for each entry.
  private func lines(_ path: String) throws -> [String] {
    let journal = try Journal.open(at: path, .readOnly)
    try #require(journal.damage == nil)
    var lines: [String] = []
    var cursor = JournalCursor.start
    try journal.read(&cursor) { (frame) throws(Refusal) in
      frame.forEachEntry { (entry) throws(Never) in
        lines.append(
          "\(entry.sequence) \(frame.offset) \(frame.recordedMilliseconds) \(frame.actor) "
            + "\(frame.origin) \(frame.undoes) \(frame.act) \(entry.kind) \(entry.version) "
            + "\(entry.stream) \(entry.streamVersion) \(entry.subject) \(entry.previous) "
            + "\(Hexadecimal.of(Array(entry.facts))) \(Hexadecimal.of(text(entry))) "
            + (entry.isRedacted ? "redacted" : "live"))
      }
    }
    return lines
  }

  /// As stored, without its salt.
  private func text(_ entry: EntryView) -> [UInt8] {
    entry.isRedacted ? [] : Array(entry.stored.dropFirst(EntryHeader.saltLength))
  }

  @Test func `journals of every released format say what they said`() throws {
    if let format = Self.recording { try record(format) }
    #expect(try Self.formats().contains("1.0"))
    for format in try Self.formats() {
      let directory = try TemporaryDirectory()
      let path = try copy(format, in: directory)
      let recorded = try String(
        contentsOfFile: "\(Self.folder)/\(format)/entries.txt", encoding: .utf8)
      #expect(try lines(path).map { $0 + "\n" }.joined() == recorded, "format \(format)")
      let report = try Journal.open(at: path, .readOnly).verify()
      #expect(report.damage == [], "format \(format)")
    }
  }

  @Test func `journals of every released format can be written on`() throws {
    for format in try Self.formats() {
      let directory = try TemporaryDirectory()
      let path = try copy(format, in: directory)
      let before = try lines(path)
      let desk = try Desk(path)
      for number in 0..<20 { try desk.append([UInt8(number)], text: [1, 2, 3]) }
      try desk.journal.close()
      let after = try lines(path)
      #expect(Array(after.prefix(before.count)) == before)
      #expect(after.count == before.count + 20)
      #expect(try Journal.open(at: path, .readOnly).verify().damage == [])
    }
  }

  @Test func `a golden journal holds what a format can show`() throws {
    for format in try Self.formats() {
      let directory = try TemporaryDirectory()
      let path = try copy(format, in: directory)
      let status = try Journal.open(at: path, .readOnly).status()
      #expect(status.segments >= 3)
      #expect(status.epoch >= 1)
      #expect(try lines(path).contains { $0.hasSuffix("redacted") })
    }
  }

  /// Several segments, a recovered epoch, links, an erased private part, a bulk act.
  private func record(_ format: String) throws {
    let target = "\(Self.folder)/\(format)"
    try #require(!FileManager.default.fileExists(atPath: target), "it is recorded already")
    let directory = try TemporaryDirectory()
    let path = directory.file("desk")
    try Journal.create(at: path, options: Desk.small)
    try write(5, to: path, from: 1)
    try tear(path)
    try write(9, to: path, from: 6)
    try erase(path)
    let manager = FileManager.default
    try manager.createDirectory(
      atPath: target + "/desk/segments", withIntermediateDirectories: true)
    for name in ["LOCK", "head.a", "head.b", "segments"] {
      if name == "segments" { try manager.removeItem(atPath: target + "/desk/segments") }
      try manager.copyItem(atPath: path + "/" + name, toPath: target + "/desk/" + name)
    }
    let unfinished = target + "/desk/segments/next.tmp"
    if manager.fileExists(atPath: unfinished) { try manager.removeItem(atPath: unfinished) }
    try lines(path).map { $0 + "\n" }.joined()
      .write(toFile: target + "/entries.txt", atomically: false, encoding: .utf8)
  }

  private func write(_ count: Int, to path: String, from first: Int) throws {
    let desk = try Desk(path, seed: 7)
    for number in first..<first + count {
      var draft = Desk.draft(
        UInt64(number % 3 + 1), facts: [UInt8(number), 2, 3],
        text: Array("Störung \(number)".utf8) + Array(repeating: 46, count: 300))
      draft.recordedMilliseconds = 1_800_000_000_000 + Int64(number) * 1000
      draft.undoes = number == 4 ? 3 : 0
      draft.act = number == 8 ? 7 : 0
      let entry = EntryDraft(
        kind: 9, stream: 5, streamVersion: UInt32(number), subject: 0, previous: .sameFrame,
        facts: [7], privatePart: [])
      draft.entries.append(entry)
      let frame = draft
      _ = try desk.journal.append(
        command: CommandID(milliseconds: Int64(number), randomHigh: 1, randomLow: 2),
        cursor: &desk.cursor, apply: { (_) throws(Refusal) in },
        decide: { () throws(Refusal) in frame })
    }
    try desk.journal.close()
  }

  /// A torn tail: the next who opens recovers, and the epoch grows.
  private func tear(_ path: String) throws {
    let end = try Journal.open(at: path).durableEnd
    let name = path + "/segments/" + DeskPaths.segmentName(try last(path))
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: name))
    let base = try #require(
      try PosixDisk().segmentHeader(name).flatMap { reading -> UInt64? in
        if case .sound(let header) = reading { header.baseOffset } else { nil }
      })
    try file.seek(toOffset: end - base + 8)
    try file.write(contentsOf: Data([1, 2, 3]))
    try file.close()
    try FileManager.default.removeItem(atPath: path + "/ctl")
  }

  private func last(_ path: String) throws -> UInt32 {
    let names = try FileManager.default.contentsOfDirectory(atPath: path + "/segments")
    return try #require(names.compactMap { DeskPaths.segmentIndex($0) }.max())
  }

  /// The private part of the second frame becomes zeros, its frame is marked.
  private func erase(_ path: String) throws {
    let name = path + "/segments/" + DeskPaths.segmentName(1)
    var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: name)))
    let desk = try Desk(path, .readOnly)
    try desk.read()
    let start = Int(try #require(desk.kept.dropFirst(2).first).offset)
    bytes.withUnsafeMutableBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      let frame = base + start
      let header = FrameHeader(UnsafeRawPointer(frame))
      let payload = frame + FrameHeader.length
      let length = Int(UnsafeRawPointer(payload).load32(EntryHeader.Field.privateLength))
      let trailer = payload + Int(header.payloadLength)
      (trailer - length).clear(length)
      trailer.store(FrameState.redacted, 4)
      let crc = Checksum.of(payload, Int(header.payloadLength))
      trailer.store(Checksum.of(trailer + 4, 4, from: crc), 0)
    }
    chmod(name, 0o660)
    try Data(bytes).write(to: URL(fileURLWithPath: name))
  }
}
