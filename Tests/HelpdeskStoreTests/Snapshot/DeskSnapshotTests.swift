import Foundation
import HelpdeskDomain
import HelpdeskStore
import JournalStorage
import TestSupport
import Testing

/// Protects the promise that a desk opened from a snapshot is the desk that its journal tells.
struct DeskSnapshotTests {
  private func removeSnapshots(_ desk: TestDesk) throws {
    let folder = desk.path + "/snapshots"
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      try FileManager.default.removeItem(atPath: folder + "/" + name)
    }
  }

  private func snapshots(_ desk: TestDesk) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: desk.path + "/snapshots").sorted()
  }

  @Test func `snapshot and tail lead where the whole journal leads, byte for byte`() throws {
    try Seeded.runs(4, long: 200) { generator in
      let desk = try TestDesk()
      var session = try desk.open()
      for counter in 0..<80 {
        let command = RandomCommand.next(on: session.desk, using: &generator)
        let login = ["meyer", "weber"].randomElement(using: &generator) ?? "meyer"
        do {
          try session.perform(command, TestDesk.identity(login, counter: Int64(counter + 100)))
        } catch let error as StoreCallError {
          guard case .refused = error else { throw error }
        }
        switch Int.random(in: 0..<12, using: &generator) {
        case 0: #expect(try session.writeSnapshot() != nil)
        // From here on the session itself stands on a snapshot.
        case 1: session = try desk.open()
        default: break
        }
      }
      let written = try session.writeSnapshot()
      #expect(written != nil)
      try session.perform(TestCommand.log("behind the snapshot"), desk.identity())
      let quick = try desk.open()
      try removeSnapshots(desk)
      let slow = try desk.open()
      let note: Comment = "PULT_SEED=\(generator.seed)"
      let differences = DeskPicture(quick.desk).differences(from: DeskPicture(slow.desk))
      #expect(differences == [], note)
      #expect(
        DeskPicture(session.desk).differences(from: DeskPicture(slow.desk)) == [], note)
      for type in RecordType.allCases where slow.desk.count(of: type) > 0 {
        for counter in 1...slow.desk.count(of: type) {
          let id = RecordID(type, counter)
          #expect(try quick.entries(of: id) == slow.entries(of: id), note)
        }
      }
    }
  }

  @Test func `opening from a snapshot reads the tail alone, a card its own frames`() throws {
    let desk = try TestDesk()
    let session = try desk.open()
    var incident: RecordID?
    for number in 0..<60 {
      let done = try session.perform(TestCommand.log("Drucker \(number)"), desk.identity())
      incident = incident ?? done.record
    }
    #expect(try session.writeSnapshot() != nil)
    let id = try #require(incident)
    try session.perform(TestCommand.note(id, "late", in: session.desk), desk.identity())
    let quick = try desk.open()
    let opened = quick.bytesRead
    #expect(opened < 2048)
    let card = try quick.card(id)
    #expect(card?.revision == 2)
    // Two frames, each with at most a buffer of 16 KiB.
    #expect(quick.bytesRead - opened <= 2 * 16_384)
    let before = quick.bytesRead
    let done = try quick.perform(TestCommand.log("new"), desk.identity())
    #expect(done.record == RecordID(.incident, 61))
    #expect(quick.desk.number(row: 60) == "INC0000061")
    #expect(quick.bytesRead - before < 32_768)
  }

  @Test func `a damaged snapshot gives way to the one before, then to the journal`() throws {
    let desk = try TestDesk()
    let session = try desk.open()
    for number in 0..<3 {
      try session.perform(TestCommand.log("Nr \(number)"), desk.identity())
      #expect(try session.writeSnapshot() != nil)
    }
    let expected = DeskPicture(session.desk)
    for name in try snapshots(desk).reversed() {
      let path = desk.path + "/snapshots/" + name
      var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      bytes[bytes.count / 2] ^= 4
      try bytes.write(to: URL(fileURLWithPath: path))
      let again = try desk.open()
      #expect(DeskPicture(again.desk).differences(from: expected) == [])
    }
    // The next writer removes what was of no use.
    let again = try desk.open()
    try again.perform(TestCommand.log("more"), desk.identity())
    let name = try #require(try again.writeSnapshot())
    #expect(try snapshots(desk) == [name])
  }

  @Test func `a session stays what it is when its snapshot is deleted`() throws {
    let desk = try TestDesk()
    let writer = try desk.open()
    try writer.perform(TestCommand.log("one"), desk.identity())
    #expect(try writer.writeSnapshot() != nil)
    let session = try desk.open()
    try writer.deleteSnapshots()
    #expect(try snapshots(desk) == [])
    let done = try session.perform(TestCommand.log("two"), desk.identity())
    #expect(session.desk.number(row: done.record.row) == "INC0000002")
    #expect(try session.writeSnapshot() != nil)
    #expect(try snapshots(desk).count == 1)
  }

  @Test func `names of partners are not to be read in a snapshot`() throws {
    let desk = try TestDesk()
    let session = try desk.open()
    let name = try #require(try session.writeSnapshot())
    let path = URL(fileURLWithPath: desk.path + "/snapshots/" + name)
    let bytes = try Data(contentsOf: path)
    #expect(bytes.range(of: Data("MEYER".utf8)) != nil)
    #expect(bytes.range(of: Data("Anna Meyer".utf8)) == nil)
    #expect(try desk.open().desk.tables.partners.first?.name == "Anna Meyer")
  }

  @Test func `a snapshot is due when much was written behind the last one`() throws {
    let desk = try TestDesk()
    let session = try desk.open()
    var commands = CommandSequence(seed: 1)
    let text = String(repeating: "Wort ", count: 12_000)
    let steps = (0..<300).map { number in
      FillStep(
        at: Instant(rawValue: TestDesk.start + Int64(number)), actor: RecordID(.partner, 1),
        command: TestCommand.log("\(number) \(text.prefix(400))", contact: "x"),
        isLastOfRecord: true)
    }
    try session.fill(steps, zone: .utc, commands: &commands)
    #expect(!session.isSnapshotDue)
    let note = TestCommand.note(RecordID(.incident, 1), text, in: session.desk)
    for _ in 0..<290 { try session.perform(note, desk.identity()) }
    #expect(session.isSnapshotDue)
    #expect(try session.writeSnapshot() != nil)
    #expect(!session.isSnapshotDue)
    #expect(try !desk.open().isSnapshotDue)
  }
}
