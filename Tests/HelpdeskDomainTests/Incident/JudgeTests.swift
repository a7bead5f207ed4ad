import HelpdeskDomain
import Testing

/// Protects what the agent says on the phone: which priority, by when, and whether it costs money.
struct JudgeTests {
  /// A customer with a unit under warranty and a running contract of high priority.
  private func deskWithUnit() throws -> (TestDesk, unit: RecordID) {
    var desk = try TestDesk()
    let customer = try desk.create(
      .customer, [CodeField.code: .text("K-1"), CustomerField.name: .text("Nordwerk GmbH")])
    let item = try desk.create(
      .item, [CodeField.code: .text("LP-450"), ItemField.name: .text("Laser printer")])
    let contract = try desk.create(
      .contract,
      [
        CodeField.code: .text("V-12"), ContractField.customer: .record(customer),
        ContractField.validFrom: .instant(try desk.time("2026-01-01 00:00")),
        ContractField.validUntil: .instant(try desk.time("2026-12-31 23:59")),
        ContractField.priority: .record(try desk.code("2", .priorityCode)),
      ])
    let unit = try desk.create(
      .unit,
      [
        CodeField.code: .text("DR-77123"), UnitField.customer: .record(customer),
        UnitField.item: .record(item), UnitField.contract: .record(contract),
        UnitField.warranty: .text("W24"),
        UnitField.warrantyUntil: .instant(try desk.time("2025-11-30 23:59")),
      ])
    return (desk, unit)
  }

  @Test func `a unit brings customer, item, contract, warranty and the billing verdict`() throws {
    var (desk, unit) = try deskWithUnit()
    let incident = try desk.logged("Jam", [IncidentField.unit: .record(unit)])
    #expect(incident.customer == RecordID(.customer, 1))
    #expect(incident.item == RecordID(.item, 1))
    #expect(incident[IncidentField.contractCovered] == .flag(true))
    #expect(incident[IncidentField.warrantyCovered] == .flag(false))
    #expect(incident[IncidentField.warranty].text == "W24")
    #expect(incident[IncidentField.billing].number == BillingVerdict.partsOnly.rawValue)
    #expect(incident[IncidentField.judgedAt].instant == desk.now)
  }

  @Test func `the unit's running contract sets the priority`() throws {
    var (desk, unit) = try deskWithUnit()
    let incident = try desk.logged("Jam", [IncidentField.unit: .record(unit)], reasons: ["PRN/JAM"])
    #expect(desk.desk.tables.priority(incident.priority)?.row.code == "2")
    #expect(incident.prioritySource == .unitContract)
  }

  @Test func `an expired contract gives way to the reason, and that to the desk`() throws {
    var (desk, unit) = try deskWithUnit()
    desk.now = try desk.time("2027-01-04 09:00")
    let byReason = try desk.logged(
      "Virus", [IncidentField.unit: .record(unit)], reasons: ["SEC/MAL"])
    #expect(desk.desk.tables.priority(byReason.priority)?.row.code == "1")
    #expect(byReason.prioritySource == .reason)
    #expect(byReason[IncidentField.billing].number == BillingVerdict.chargeable.rawValue)
    let byDesk = try desk.logged("Jam", reasons: ["PRN/JAM"])
    #expect(desk.desk.tables.priority(byDesk.priority)?.row.code == "3")
    #expect(byDesk.prioritySource == .desk)
  }

  /// Priority 3: follow-up 1 d, warning 2 d, late 3 d in business hours, from Wednesday 12:15.
  @Test func `dates count in the desk's hours and skip the weekend`() throws {
    var desk = try TestDesk()
    let dates = try desk.logged().dates
    #expect(dates.followUp == (try desk.time("2026-05-21 12:15")))
    #expect(dates.warning == (try desk.time("2026-05-22 12:15")))
    #expect(dates.late == (try desk.time("2026-05-25 12:15")))
    #expect(dates.due == nil)
  }

  @Test func `the judgement before saving is what saving writes`() throws {
    var (desk, unit) = try deskWithUnit()
    let reason = try desk.code("PRN/JAM", .reason)
    let question = IncidentQuestion(opened: desk.now, unit: unit, reason: reason)
    let judgement = desk.desk.judge(question, now: desk.now, zone: desk.zone)
    let incident = try desk.logged("Jam", [IncidentField.unit: .record(unit)], reasons: ["PRN/JAM"])
    #expect(incident.dates == judgement.dates)
    #expect(incident.priority == judgement.priority)
    #expect(incident.owner == judgement.suggestedOwner)
    #expect(desk.desk.tables.group(incident.owner)?.code == "PRINT")
  }

  @Test func `a unit of another customer is offered as moved, not refused`() throws {
    var (desk, unit) = try deskWithUnit()
    let other = try desk.create(
      .customer, [CodeField.code: .text("K-2"), CustomerField.name: .text("Brandt & Söhne")])
    let judgement = desk.desk.judge(
      IncidentQuestion(opened: desk.now, customer: other, unit: unit), now: desk.now,
      zone: desk.zone)
    #expect(judgement.unitOfOtherCustomer == RecordID(.customer, 1))
    #expect(judgement.customer == other)
  }

  @Test func `a changed priority moves the dates and is then by hand`() throws {
    var desk = try TestDesk()
    let id = try desk.log()
    let high = try desk.code("2", .priorityCode)
    try desk.perform(.change(id, [IncidentField.priority: .record(high)], reasons: nil))
    let incident = try desk.incident(id)
    #expect(incident.prioritySource == .hand)
    #expect(incident.dates.followUp == (try desk.time("2026-05-20 14:15")))
    try desk.perform(.change(id, [:], reasons: [try desk.code("SEC/MAL", .reason)]))
    #expect(try desk.incident(id).priority == high)
  }
}
