import HelpdeskDomain
import Testing

/// Protects what the original confirms of its masters (incidents-mask.md §1.3, §1.4) and no other
/// suite shows by itself.
struct OriginalMastersTests {
  @Test func `[C] the code of a unit is unique, its serial number need not be`() throws {
    var desk = try TestDesk()
    let first: [Field: FieldValue] = [
      CodeField.code: .text("DR-77123"), UnitField.serial: .text("77123"),
    ]
    try desk.create(.unit, first)
    #expect(throws: DeskRefusal.master(.codeTaken(.unit, "dr-77123"))) {
      var copy = desk
      try copy.create(.unit, [CodeField.code: .text("dr-77123")])
    }
    let other = try desk.create(
      .unit, [CodeField.code: .text("X-1"), UnitField.serial: .text("77123")])
    #expect(desk.cards[other]?[UnitField.serial] == .text("77123"))
  }

  @Test func `[C] a partner is of a type, knows his login and may be retired`() throws {
    var desk = try TestDesk()
    let vendor = try desk.create(
      .partner,
      [
        CodeField.code: .text("VEND"), PartnerField.name: .text("Parts Ltd"),
        PartnerField.kind: try #require(FieldChoice.partnerKind.value("vendor")),
        PartnerField.login: .text("parts"), PartnerField.email: .text("parts@example.org"),
      ])
    let card = try #require(desk.cards[vendor])
    #expect(FieldChoice.partnerKind.chosen(card[PartnerField.kind]) == ["vendor"])
    #expect(desk.desk.tables.partner(vendor)?.login == "parts")
    let id = try desk.log("Jam", [IncidentField.owner: .record(vendor)])
    try desk.perform(.master(.retire(vendor)))
    #expect(desk.desk.tables.partner(vendor)?.row.isRetired == true)
    #expect(try desk.incident(id).owner == vendor, "what has it keeps it")
    #expect(throws: DeskRefusal.self) {
      var copy = desk
      _ = try copy.log("Jam", [IncidentField.owner: .record(vendor)])
    }
  }

  @Test func `[C] the default event is the desk's, and a contact may be of the master`() throws {
    var desk = try TestDesk()
    let customer = try desk.create(.customer, [CustomerField.name: .text("Nordwerk GmbH")])
    let person = try desk.create(
      .person,
      [PersonField.name: .text("A. Brandt"), PersonField.customer: .record(customer)])
    try desk.perform(
      .master(
        .change(
          RecordID(.desk, 1),
          [DeskField.firstEvent: .record(try desk.code("MAILIN", .eventCode))])))
    let incident = try desk.logged(
      "Jam",
      [
        IncidentField.customer: .record(customer), IncidentField.contactPerson: .record(person),
      ])
    #expect(incident.contactPerson == person)
    #expect(incident.events.first?.code == (try desk.code("MAILIN", .eventCode)))
    #expect(desk.desk.count(of: .person) == 1, "nobody is made twice")
  }
}
