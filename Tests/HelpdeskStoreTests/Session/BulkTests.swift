import HelpdeskDomain
import HelpdeskStore
import Testing

/// Protects a command on many records: one act that is undone as one, and a refusal of one row
/// leaves the others standing (DESIGN §4.10).
struct BulkTests {
  let desk: TestDesk
  let session: DeskSession

  init() throws {
    desk = try TestDesk()
    session = try desk.open()
  }

  private func site(_ id: RecordID) throws -> String? {
    try session.incident(id)?[IncidentField.site].text
  }

  @Test func `a command on many incidents is taken back as one, a refused row stays out`() throws {
    let ids = try ["eins", "zwei", "drei"].map {
      try session.perform(TestCommand.log($0), desk.identity()).record
    }
    var commands: [(command: DeskCommand, base: UInt32?)] = ids.map {
      (TestCommand.change($0, [IncidentField.site: .text("Halle 4")]), nil)
    }
    let unknown = RecordID(.incident, 99)
    commands.insert((TestCommand.change(unknown, [IncidentField.site: .text("?")]), nil), at: 1)
    let (performed, refusals) = try session.performEach(commands, desk.identity())
    #expect(performed?.records == ids)
    #expect(refusals.keys.sorted() == [1])
    #expect(try ids.map(site) == ["Halle 4", "Halle 4", "Halle 4"])
    let undone = try session.undoLast(desk.identity())
    #expect(undone.records == ids)
    #expect(try ids.map(site).allSatisfy { $0 == nil || $0 == "" })
    try session.redoLast(desk.identity())
    #expect(try ids.map(site) == ["Halle 4", "Halle 4", "Halle 4"])
  }

  @Test func `where all are refused nothing is written and nothing is there to undo`() throws {
    let id = try session.perform(TestCommand.log("eins"), desk.identity()).record
    let unknown = TestCommand.change(RecordID(.incident, 99), [IncidentField.site: .text("?")])
    let (performed, refusals) = try session.performEach([(unknown, nil)], desk.identity())
    #expect(performed == nil && refusals.count == 1)
    #expect(try session.undoLast(desk.identity()).record == id)
  }
}
