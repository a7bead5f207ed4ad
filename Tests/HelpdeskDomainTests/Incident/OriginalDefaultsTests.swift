import HelpdeskDomain
import Testing

/// Protects what the original's mask fills in by itself, and what may be typed over it
/// (incidents-mask.md §1.1–1.3, §3.2).
struct OriginalDefaultsTests {
  @Test func `[C] a new incident has its moment, its agent and the desk's status`() throws {
    var desk = try TestDesk()
    let plain = try desk.logged()
    #expect(plain.opened == desk.now)
    #expect(plain.ssr == desk.klein)
    #expect(plain.status == (try desk.status("OPEN")))
    try desk.perform(
      .master(
        .change(
          RecordID(.desk, 1),
          [
            DeskField.openStatus: .record(try desk.status("ASSIGN")),
            DeskField.defaultPriority: .record(try desk.code("4", .priorityCode)),
          ])))
    let other = try desk.logged(
      "Fax", [IncidentField.ssr: .record(desk.meyer), IncidentField.owner: .record(desk.klein)])
    #expect(other.status == (try desk.status("ASSIGN")))
    #expect(other.priority == (try desk.code("4", .priorityCode)))
    #expect(other.ssr == desk.meyer, "logged on behalf of another agent")
  }

  @Test func `[C] an item is the unit's, may be another one, and stands without a unit`() throws {
    var desk = try TestDesk()
    let items = try ["LP-450", "LP-460"].map { code in
      try desk.create(.item, [CodeField.code: .text(code), ItemField.name: .text("Laser")])
    }
    let unit = try desk.create(
      .unit, [CodeField.code: .text("DR-1"), UnitField.item: .record(items[0])])
    #expect(try desk.logged("Jam", [IncidentField.unit: .record(unit)]).item == items[0])
    let other = try desk.logged(
      "Jam", [IncidentField.unit: .record(unit), IncidentField.item: .record(items[1])])
    #expect(other.item == items[1])
    let alone = try desk.logged("Jam", [IncidentField.item: .record(items[1])])
    #expect(alone.item == items[1] && alone.unit == nil)
  }

  @Test func `[C] a unit that no master knows is serviced as it was told`() throws {
    var desk = try TestDesk()
    let incident = try desk.logged(
      "Jam",
      [
        IncidentField.unitName: .text("Old press of another maker"),
        IncidentField.serial: .text("XJ-9"),
      ])
    #expect(incident.unit == nil)
    #expect(incident[IncidentField.unitName].text == "Old press of another maker")
    #expect(incident[IncidentField.serial].text == "XJ-9")
  }

  @Test func `[C] the thresholds are independent: follow-up may come after late`() throws {
    var desk = try TestDesk()
    let medium = try desk.create(
      .priorityCode,
      [
        CodeField.code: .text("MEDIUM"), PriorityField.warning: FieldValue(.days(7)),
        PriorityField.late: FieldValue(.days(15)), PriorityField.followUp: FieldValue(.days(30)),
        PriorityField.basis: .number(0),
      ])
    let dates = try desk.logged("Jam", [IncidentField.priority: .record(medium)]).dates
    #expect(dates.warning == (try desk.time("2026-05-27 12:15")))
    #expect(dates.late == (try desk.time("2026-06-04 12:15")))
    #expect(dates.followUp == (try desk.time("2026-06-19 12:15")))
    let high = try desk.create(
      .priorityCode,
      [
        CodeField.code: .text("HIGH"), PriorityField.followUp: FieldValue(.hours(8)),
        PriorityField.warning: FieldValue(.days(2)), PriorityField.late: FieldValue(.days(3)),
        PriorityField.basis: .number(0),
      ])
    let soon = try desk.logged("Jam", [IncidentField.priority: .record(high)]).dates
    #expect(soon.followUp == (try desk.time("2026-05-20 20:15")))
    #expect(soon.warning == (try desk.time("2026-05-22 12:15")))
    #expect(soon.late == (try desk.time("2026-05-23 12:15")))
  }

  @Test func `[C] the due date is a promise of its own: no priority sets or moves it`() throws {
    var desk = try TestDesk()
    let promised = try desk.time("2026-05-29 16:00")
    let id = try desk.log("Jam", [IncidentField.dueAt: .instant(promised)])
    let before = try desk.incident(id).dates
    try desk.perform(
      .change(
        id, [IncidentField.priority: .record(try desk.code("1", .priorityCode))], reasons: nil))
    let after = try desk.incident(id).dates
    #expect(after.late != before.late)
    #expect(after.due == promised)
  }

  @Test func `[C] several status codes close, and each makes the incident closed`() throws {
    var desk = try TestDesk()
    let solved = try desk.log("One")
    try desk.bring(solved, to: "CLOSED")
    let dropped = try desk.log("Two")
    try desk.bring(dropped, to: "CANCEL")
    let own = try desk.create(
      .statusCode, [CodeField.code: .text("GONE"), StatusField.isClosed: .flag(true)])
    let third = try desk.log("Three")
    try desk.perform(.changeStatus(third, StatusDraft(own)))
    for id in [solved, dropped, third] { #expect(try desk.incident(id).isClosed) }
    try desk.bring(third, to: "WORK")
    #expect(try !desk.incident(third).isClosed, "an open status reopens it")
  }

  @Test func `[C] status history: on hold, closed more than once, each with its owner`() throws {
    var desk = try TestDesk()
    let id = try desk.log("Jam", [IncidentField.owner: .record(desk.meyer)])
    for code in ["WCUST", "WORK", "CLOSED", "WORK", "CLOSED"] { try desk.bring(id, to: code) }
    let history = try desk.incident(id).history
    let codes = history.map { desk.desk.tables.status($0.to)?.row.code }
    #expect(codes == ["OPEN", "WCUST", "WORK", "CLOSED", "WORK", "CLOSED"])
    #expect(history.map(\.owner).first == desk.meyer)
    #expect(history.map(\.owner).last == desk.klein)
    #expect(history.allSatisfy { $0.by == desk.klein })
  }
}
