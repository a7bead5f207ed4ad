import HelpdeskDomain
import HelpdeskStore
import JournalStorage
import TestSupport
import Testing

/// Protects the promise that a generated desk is decided like any other and comes out the same
/// from the same seed.
struct FillTests {
  private func steps(on desk: Desk, count: Int) -> [FillStep] {
    let actor = RecordID(.partner, 1)
    return (0..<count).flatMap { index -> [FillStep] in
      let at = Instant(rawValue: TestDesk.start + Int64(index) * 60_000)
      let id = RecordID(.incident, index + 1)
      return [
        FillStep(
          at: at, actor: actor, command: TestCommand.log("nr \(index)", contact: "Jörg"),
          isLastOfRecord: false),
        FillStep(
          at: at, actor: actor, command: TestCommand.note(id, "erste", in: desk),
          isLastOfRecord: false),
        FillStep(
          at: at, actor: actor, command: TestCommand.note(id, "zweite", in: desk),
          isLastOfRecord: index % 2 == 0),
      ]
    }
  }

  private func allLines(of session: DeskSession) throws -> [JournalLine] {
    var cursor = LineCursor()
    var lines: [JournalLine] = []
    while true {
      let more = try session.readLines(&cursor, limit: 100)
      if more.isEmpty { return lines }
      lines += more
    }
  }

  @Test func `a filled desk holds every step and reads the same again`() throws {
    let desk = try TestDesk()
    let session = try desk.open()
    var commands = CommandSequence(seed: 4)
    let frames = try session.fill(
      steps(on: session.desk, count: 700), zone: .utc, commands: &commands)
    #expect(frames == 2100)
    #expect(session.desk.incidents.count == 700)
    let again = try desk.open()
    for counter in [1, 2, 699, 700] {
      let id = RecordID(.incident, counter)
      let incident = try #require(try again.incident(id))
      #expect(incident.events.map(\.text) == ["said so", "erste", "zweite"])
      #expect(try session.incident(id) == incident)
    }
    let performed = try session.perform(TestCommand.log("danach"), desk.identity())
    #expect(performed.record == RecordID(.incident, 701))
  }

  @Test func `the same seed writes the same lines`() throws {
    let lines = try (0..<2).map { _ in
      let desk = try TestDesk()
      let session = try desk.open()
      var commands = CommandSequence(seed: 11)
      try session.fill(steps(on: session.desk, count: 20), zone: .utc, commands: &commands)
      return try allLines(of: session)
    }
    #expect(lines[0] == lines[1])
    #expect(lines[0].map(\.sequence) == Array(1...UInt64(lines[0].count)))
    #expect(Set(lines[0].map(\.command)).count == 61)
  }

  @Test func `a step that is refused ends the fill, and what came before stands`() throws {
    let desk = try TestDesk()
    let session = try desk.open()
    var commands = CommandSequence(seed: 1)
    var all = steps(on: session.desk, count: 2)
    all.insert(
      FillStep(
        at: Instant(rawValue: TestDesk.start), actor: RecordID(.partner, 1),
        command: TestCommand.log(""), isLastOfRecord: true), at: 3)
    #expect(throws: StoreCallError.refused(.incident(.missing(IncidentField.description)))) {
      try session.fill(all, zone: .utc, commands: &commands)
    }
    #expect(session.desk.incidents.count == 1)
    #expect(try desk.open().incident(RecordID(.incident, 1))?.events.count == 3)
  }

  @Test func `lines can be followed from any sequence`() throws {
    let desk = try TestDesk()
    let (writer, reader) = (try desk.open(), try desk.open())
    try writer.perform(TestCommand.log("eins", contact: "Jörg"), desk.identity())
    let last = writer.desk.sequence
    var cursor = LineCursor(from: last)
    #expect(try reader.readLines(&cursor).map(\.sequence) == [last])
    #expect(try reader.readLines(&cursor).isEmpty)
    try writer.perform(TestCommand.log("zwei"), desk.identity())
    let new = try reader.readLines(&cursor)
    #expect(new.map(\.sequence) == [last + 1])
    #expect(new.first?.facts.isEmpty == false)
    #expect(new.first?.privatePart.map(\.new).contains(.text("zwei")) == true)
  }
}
