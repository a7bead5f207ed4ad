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

  @Test func `a close that is refused takes along the resolution before it`() throws {
    let ids = try ["eins", "zwei"].map {
      try session.perform(TestCommand.log($0), desk.identity()).record
    }
    let tables = session.desk.tables
    let resolution = try #require(tables.find("PHONE/USE", in: .resolution))
    let planned = try #require(tables.find("PLAN", in: .statusCode))
    func wish(_ id: RecordID, _ then: IncidentCommand) -> [(command: DeskCommand, base: UInt32?)] {
      [(.incident(.resolve(id, resolution: resolution, text: "")), nil), (.incident(then), nil)]
    }
    // A planned visit asks for an appointment: refused.
    let commands =
      wish(ids[0], .changeStatus(ids[0], StatusDraft(planned))) + wish(ids[1], .close(ids[1]))
    let (performed, refusals) = try session.performEach(commands, desk.identity())
    #expect(performed?.records == [ids[1]])
    #expect(refusals.keys.sorted() == [0, 1])
    #expect(try session.incident(ids[0])?.resolutions.isEmpty == true)
    #expect(try session.incident(ids[0])?.status == tables.parameters.openStatus)
    #expect(try session.incident(ids[1])?.isClosed == true)
  }

  @Test func `a unit that comes over with its incident goes back with it`() throws {
    let old = try session.perform(TestCommand.customer("Nordwerk"), desk.identity()).record
    let new = try session.perform(TestCommand.customer("Brandt"), desk.identity()).record
    let unit = try session.perform(
      .master(.create(.unit, [UnitField.customer: .record(old)])), desk.identity()
    ).record
    var call = NewIncident(values: [
      IncidentField.description: .text("Jam"), IncidentField.customer: .record(new),
      IncidentField.unit: .record(unit),
    ])
    call.movesUnit = true
    let done = try session.perform(.incident(.log(call)), desk.identity())
    #expect(done.records == [done.record, unit])
    #expect(session.desk.master(unit)?.customer == new)
    try session.undoLast(desk.identity())
    #expect(session.desk.master(unit)?.customer == old)
    #expect(try session.incident(done.record)?.isWithdrawn == true)
  }
}
