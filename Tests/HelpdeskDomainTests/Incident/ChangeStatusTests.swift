import HelpdeskDomain
import Testing

/// Protects the promises around the status: closing says how it was solved, a closed incident is
/// read-only but for its status, the clock stands while the customer is waited for.
struct ChangeStatusTests {
  @Test func `closing without a resolution is refused, with one it closes`() throws {
    var desk = try TestDesk()
    let id = try desk.log()
    let closed = try desk.status("CLOSED")
    expectRefused(
      .demanded(.resolution, status: "CLOSED"), desk, .changeStatus(id, StatusDraft(closed)))
    try desk.bring(id, to: "CLOSED")
    let incident = try desk.incident(id)
    #expect(incident.isClosed)
    #expect(incident[IncidentField.closedAt].instant == desk.now)
    #expect(incident.resolutions.count == 1)
    #expect(desk.desk.incidents[id.row].isClosed)
  }

  @Test func `cancelling asks for a note, not for a resolution`() throws {
    var desk = try TestDesk()
    let id = try desk.log()
    var draft = StatusDraft(try desk.status("CANCEL"))
    expectRefused(.demanded(.note, status: "CANCEL"), desk, .changeStatus(id, draft))
    draft.note = "duplicate of INC0000007"
    try desk.perform(.changeStatus(id, draft))
    #expect(try desk.incident(id).isClosed)
    #expect(try desk.incident(id).events.last?.text == "duplicate of INC0000007")
  }

  @Test func `half a resolution is refused`() throws {
    var desk = try TestDesk()
    let id = try desk.log()
    let half = try desk.code("PHONE", .resolution)
    expectRefused(
      .halfResolution(code: "PHONE"), desk, .resolve(id, resolution: half, text: ""))
  }

  @Test func `resolve, close and reopen go by the desk's parameters`() throws {
    var desk = try TestDesk()
    let id = try desk.log("Jam", [IncidentField.owner: .record(RecordID(.partner, 2))])
    let resolution = try desk.code("SITE/PART", .resolution)
    try desk.perform(.resolve(id, resolution: resolution, text: "Roller replaced"))
    #expect(try desk.statusCode(of: id) == "SOLVED")
    try desk.perform(.close(id))
    #expect(try desk.statusCode(of: id) == "CLOSED")
    expectRefused(.closed(number: "INC0000001"), desk, .close(id))
    try desk.perform(.reopen(id))
    #expect(try desk.statusCode(of: id) == "WORK")
    #expect(try !desk.incident(id).isClosed)
    expectRefused(.notClosed(number: "INC0000001"), desk, .reopen(id))
  }

  @Test func `the history keeps who, when and the owner of that moment`() throws {
    var desk = try TestDesk()
    let id = try desk.log("Jam", [IncidentField.owner: .record(RecordID(.partner, 2))])
    desk.wait(hours: 2)
    try desk.perform(.changeStatus(id, StatusDraft(try desk.status("WORK"))))
    let history = try desk.incident(id).history
    #expect(history.count == 2)
    #expect(history[0].from == nil)
    let last = history[1]
    #expect(last.from == (try desk.status("OPEN")))
    #expect(last.to == (try desk.status("WORK")))
    #expect(last.owner == desk.meyer)
    #expect(last.by == desk.klein)
    #expect(last.at == desk.now)
  }

  /// Stopped Wednesday 12:15, late date Monday 12:15; started again two covered hours later.
  @Test func `a stopped clock moves the open dates out by the covered time that passed`() throws {
    var desk = try TestDesk()
    let id = try desk.log()
    try desk.bring(id, to: "WCUST")
    #expect(desk.desk.incidents[id.row].flags.contains(.clockStopped))
    desk.wait(hours: 2)
    try desk.bring(id, to: "WORK")
    let dates = try desk.incident(id).dates
    #expect(dates.followUp == (try desk.time("2026-05-21 14:15")))
    #expect(dates.late == (try desk.time("2026-05-25 14:15")))
    #expect(!desk.desk.incidents[id.row].flags.contains(.clockStopped))
  }

  @Test func `a date that passed before the clock stopped stays where it is`() throws {
    var desk = try TestDesk()
    let id = try desk.log()
    desk.now = try desk.time("2026-05-21 13:15")
    try desk.bring(id, to: "WCUST")
    desk.now = try desk.time("2026-05-26 09:00")
    try desk.bring(id, to: "WORK")
    let dates = try desk.incident(id).dates
    #expect(dates.followUp == (try desk.time("2026-05-21 12:15")))
    #expect(dates.warning == (try desk.time("2026-05-26 17:00")))
  }

  @Test func `a status may only go where its row says`() throws {
    var desk = try TestDesk()
    let id = try desk.log()
    try desk.bring(id, to: "SOLVED")
    expectRefused(
      .statusForbidden(from: "SOLVED", to: "WPART"), desk,
      .changeStatus(id, StatusDraft(try desk.status("WPART"))))
  }
}
