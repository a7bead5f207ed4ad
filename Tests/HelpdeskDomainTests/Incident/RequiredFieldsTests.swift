import HelpdeskDomain
import Testing

/// Protects the desk parameter that wants more of an incident than its description, and that by
/// default nothing but the description holds back the save (DESIGN §4.21).
struct RequiredFieldsTests {
  private func desk(_ required: String) throws -> TestDesk {
    var desk = try TestDesk()
    try desk.perform(
      .master(.change(RecordID(.desk, 1), [DeskField.requiredFields: .text(required)])))
    return desk
  }

  @Test func `without the parameter a description is enough`() throws {
    var desk = try TestDesk()
    #expect(try desk.logged("Jam")[IncidentField.incomplete].isTrue)
  }

  @Test func `what is required is asked for, kept as typed or pulled in counts too`() throws {
    var desk = try desk("customer reason")
    expectRefused(
      .missing(IncidentField.customer), desk,
      .log(
        NewIncident(values: [
          IncidentField.description: .text("Jam")
        ])))
    #expect(throws: DeskRefusal.incident(.missing(ReasonField.reason))) {
      try desk.log("Jam", [IncidentField.customerName: .text("Nordwerk")])
    }
    let typed = try desk.logged(
      "Jam", [IncidentField.customerName: .text("Nordwerk")], reasons: ["PRN/JAM"])
    #expect(!typed[IncidentField.incomplete].isTrue)
    let customer = try desk.create(.customer, [CustomerField.name: .text("Brandt")])
    let unit = try desk.create(.unit, [UnitField.customer: .record(customer)])
    let pulled = try desk.logged("Jam", [IncidentField.unit: .record(unit)], reasons: ["PRN/JAM"])
    #expect(pulled.customer == customer)
  }

  @Test func `what is there does not go; an older incident can be worked on`() throws {
    var desk = try TestDesk()
    let old = try desk.log("Jam")
    try desk.perform(
      .master(.change(RecordID(.desk, 1), [DeskField.requiredFields: .text("reason phone")])))
    try desk.perform(.change(old, [IncidentField.phone: .text("040-555 12")], reasons: nil))
    expectRefused(
      .missing(IncidentField.phone), desk, .change(old, [IncidentField.phone: .none], reasons: nil))
    try desk.perform(.change(old, [IncidentField.site: .text("Halle 4")], reasons: nil))
  }

  @Test func `only fields that can be typed can be required`() throws {
    #expect(
      throws: DeskRefusal.master(.unknownCode(DeskField.requiredFields, "closedAt"))
    ) { try desk("customer closedAt") }
  }
}
