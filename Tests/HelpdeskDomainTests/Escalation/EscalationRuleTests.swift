import HelpdeskDomain
import Testing

/// Protects which tasks an incident has: [C] a comma list is OR, `*` a wildcard, all fields must be
/// true; a task whose rules fail is shown as inactive (incidents-mask.md §3.3).
struct EscalationRuleTests {
  private struct Case {
    var desk: EscalationDesk
    let incident: RecordID

    init() throws {
      desk = try EscalationDesk()
      let customer = try desk.desk.create(
        .customer,
        [CustomerField.name: .text("Nordwerk GmbH"), CustomerField.region: .text("north")])
      let item = try desk.desk.create(
        .item,
        [
          CodeField.code: .text("LP-450"), ItemField.name: .text("Laser"),
          ItemField.unitType: .text("printer"),
        ])
      let group = try desk.desk.code("NETWORK", .group)
      try desk.desk.perform(
        .master(.change(desk.desk.meyer, [PartnerField.group: .record(group)])))
      incident = try desk.desk.log(
        "Paper jam in tray 2",
        [
          IncidentField.customer: .record(customer), IncidentField.item: .record(item),
          IncidentField.owner: .record(desk.desk.meyer), IncidentField.contact: .text("A. Brandt"),
        ], reasons: ["PRN/JAM"])
    }

    /// Whether a task with these rules is active on the incident.
    mutating func isActive(_ rules: String) throws -> Bool {
      var desk = desk
      let priority = try #require(
        desk.desk.desk.tables.priority(desk.desk.incident(incident).priority)?.row.code)
      try desk.task(
        "T", ["priority": priority, "basis": "late", "alarmTo": "owner", "rules": rules])
      let lines = desk.desk.desk.escalationLines(
        of: try desk.subject(incident), at: desk.desk.now, zone: desk.desk.zone)
      return lines.first?.state != .inactive
    }
  }

  @Test(arguments: [
    ("", true), ("item=LP-450", true), ("item=lp-*", true), ("item=*450", true),
    ("item=X*,LP*", true), ("item=X*", false), ("reason=PRN/JAM", true), ("reason=PRN", true),
    ("reason=PRN/*", true), ("reason=NET*", false), ("owner=MEYER", true), ("owner=-", false),
    ("group=NETWORK", true), ("department=NETWORK", true), ("unitType=PRINTER", true),
    ("region=north", true), ("description=\"paper jam*\"", true), ("description=*toner*", false),
    ("customerName=nordwerk*", true), ("contact=*brandt", true), ("callback=false", true),
    ("callback=true", false), ("incident=INC*", true), ("incident=Wrk*,Rewrk*", false),
    ("unit=-", true), ("item=LP* owner=KLEIN", false), ("item=LP* owner=KLEIN,MEYER", true),
    ("item:LP*", true), ("prioritySource=desk,reason", true),
  ])
  func `★ [C] rules: comma is OR, star a wildcard, all fields must hold`(
    rules: String, holds: Bool
  ) throws {
    var given = try Case()
    #expect(try given.isActive(rules) == holds, "\(rules)")
  }

  @Test func `a task whose rules were erased with a person matches nothing`() throws {
    var card = RecordCard(id: RecordID(.escalationTask, 1))
    card.evolve(
      Entry(
        card.id, EntryKind(.escalationTask, .created),
        [FieldChange(EscalationTaskField.isRuled, new: .flag(true))]), revision: 1)
    #expect(EscalationTask(card).rules == nil)
  }
}
