import HelpdeskDomain
import Testing

/// Protects the default priority: [C] first non-blank wins of contract of the unit, of item and
/// customer, of the customer, then unit, item, customer, service parameters (incidents-mask.md
/// §3.1), and the answer to "why this priority?".
struct CascadeTests {
  /// A customer, an item and a unit, on which nothing says anything of a priority.
  private struct Parties {
    var desk: TestDesk
    let customer, item, unit: RecordID

    init() throws {
      desk = try TestDesk()
      customer = try desk.create(.customer, [CustomerField.name: .text("Nordwerk GmbH")])
      item = try desk.create(.item, [ItemField.name: .text("Laser printer")])
      unit = try desk.create(
        .unit, [UnitField.customer: .record(customer), UnitField.item: .record(item)])
    }

    mutating func set(_ record: RecordID, _ values: [Field: FieldValue]) throws {
      try desk.perform(.master(.change(record, values)))
    }

    mutating func contract(
      _ priority: String?, _ more: [Field: FieldValue] = [:]
    ) throws -> RecordID {
      var values = more
      values[ContractField.customer] = .record(customer)
      if let priority {
        values[ContractField.priority] = .record(try desk.code(priority, .priorityCode))
      }
      return try desk.create(.contract, values)
    }

    /// Logs an incident for the unit and says which level gave which priority.
    mutating func judged() throws -> String {
      let incident = try desk.logged("Jam", [IncidentField.unit: .record(unit)])
      let code = desk.desk.tables.priority(incident.priority)?.row.code ?? "-"
      return "\(incident.prioritySource?.name ?? "-") \(code)"
    }
  }

  @Test func `[C] seven levels, first non-blank wins`() throws {
    var parties = try Parties()
    let code = { (desk: TestDesk, code: String) in try desk.code(code, .priorityCode) }
    #expect(try parties.judged() == "desk 3")
    try parties.set(
      parties.customer, [CustomerField.priority: .record(try code(parties.desk, "4"))])
    #expect(try parties.judged() == "customer 4")
    try parties.set(parties.item, [ItemField.priority: .record(try code(parties.desk, "5"))])
    #expect(try parties.judged() == "item 5")
    try parties.set(parties.unit, [UnitField.priority: .record(try code(parties.desk, "2"))])
    #expect(try parties.judged() == "unit 2")
    _ = try parties.contract("1")
    #expect(try parties.judged() == "customerContract 1")
    _ = try parties.contract("4", [ContractField.item: .record(parties.item)])
    #expect(try parties.judged() == "itemContract 4")
    let own = try parties.contract("5")
    try parties.set(parties.unit, [UnitField.contract: .record(own)])
    #expect(try parties.judged() == "unitContract 5")
  }

  @Test func `[C] only an active contract counts; one without a priority is passed over`() throws {
    var parties = try Parties()
    let ended = try parties.contract(
      "1", [ContractField.validUntil: .instant(try parties.desk.time("2026-05-19 23:59"))])
    let later = try parties.contract(
      "1", [ContractField.validFrom: .instant(try parties.desk.time("2026-06-01 00:00"))])
    let blank = try parties.contract(nil)
    let retired = try parties.contract("1")
    try parties.desk.perform(.master(.retire(retired)))
    try parties.set(parties.unit, [UnitField.contract: .record(ended)])
    #expect(try parties.judged() == "desk 3")
    let incident = try parties.desk.incident(RecordID(.incident, 1))
    let lines = incident.priorityExplanation.lines.filter { $0.level != .hand }
    #expect(
      lines.prefix(5).map(\.answer) == [
        .said(.ended, ended), .nothing, .said(.retired, retired), .said(.blank, blank),
        .said(.notBegun, later),
      ])
  }

  /// What a unit is tied to covers that unit, not everything of its customer.
  @Test func `a contract of another unit is no contract of the customer`() throws {
    var parties = try Parties()
    let contract = try parties.contract("1")
    let other = try parties.desk.create(
      .unit,
      [UnitField.customer: .record(parties.customer), UnitField.contract: .record(contract)])
    #expect(try parties.judged() == "desk 3")
    try parties.set(other, [UnitField.contract: .none])
    #expect(try parties.judged() == "customerContract 1")
  }

  @Test func `a contract that moves to another customer is found there`() throws {
    var parties = try Parties()
    let first = try parties.contract("1")
    let second = try parties.contract("2")
    let third = try parties.contract("4")
    let other = try parties.desk.create(.customer, [CustomerField.name: .text("Brandt & Söhne")])
    try parties.set(second, [ContractField.customer: .record(other)])
    #expect(try parties.judged() == "customerContract 4")
    try parties.set(third, [ContractField.customer: .record(other)])
    #expect(try parties.judged() == "customerContract 1")
    try parties.set(first, [ContractField.customer: .none])
    #expect(try parties.judged() == "desk 3")
    let incident = try parties.desk.logged("Jam", [IncidentField.customer: .record(other)])
    #expect(parties.desk.desk.tables.priority(incident.priority)?.row.code == "4")
  }

  @Test func `why this priority? answers every level, up to the one that gave it`() throws {
    var parties = try Parties()
    try parties.set(
      parties.item,
      [ItemField.priority: .record(try parties.desk.code("2", .priorityCode))])
    let incident = try parties.desk.logged("Jam", [IncidentField.unit: .record(parties.unit)])
    let why = incident.priorityExplanation
    #expect(why.source == .item)
    #expect(
      why.lines.map(\.answer) == [
        .nothing, .nothing, .nothing, .nothing, .said(.blank, parties.unit),
        .said(.taken, parties.item), .notAsked, .notAsked, .notAsked,
      ])
    // The masters may change: the answer is a fact.
    try parties.set(parties.item, [ItemField.priority: .none])
    #expect(try parties.desk.incident(incident.id).priorityExplanation == why)
  }

  @Test func `why this priority? names who set it by hand, and an emptied one is judged again`()
    throws
  {
    var parties = try Parties()
    let id = try parties.desk.log("Jam", [IncidentField.unit: .record(parties.unit)])
    let high = try parties.desk.code("1", .priorityCode)
    try parties.desk.perform(.change(id, [IncidentField.priority: .record(high)], reasons: nil))
    let byHand = try parties.desk.incident(id).priorityExplanation
    #expect(byHand.lines.first?.answer == .said(.taken, parties.desk.klein))
    #expect(byHand.lines.dropFirst().allSatisfy { $0.answer == .notAsked })
    try parties.desk.perform(.change(id, [IncidentField.priority: .none], reasons: nil))
    let again = try parties.desk.incident(id)
    #expect(again.prioritySource == .desk)
    #expect(again.dates.late == (try parties.desk.time("2026-05-25 12:15")))
  }

  @Test func `the cascade runs again when customer, unit or item changes, but not over a hand`()
    throws
  {
    var parties = try Parties()
    try parties.set(
      parties.customer,
      [CustomerField.priority: .record(try parties.desk.code("4", .priorityCode))])
    try parties.set(
      parties.unit,
      [UnitField.priority: .record(try parties.desk.code("2", .priorityCode))])
    let id = try parties.desk.log()
    let set = { (desk: inout TestDesk, values: [Field: FieldValue]) in
      try desk.perform(.change(id, values, reasons: nil))
    }
    _ = try set(&parties.desk, [IncidentField.customer: .record(parties.customer)])
    #expect(try parties.desk.incident(id).prioritySource == .customer)
    _ = try set(&parties.desk, [IncidentField.unit: .record(parties.unit)])
    #expect(try parties.desk.incident(id).prioritySource == .unit)
    #expect(try parties.desk.incident(id).item == parties.item)
    let urgent = try parties.desk.code("1", .priorityCode)
    _ = try set(&parties.desk, [IncidentField.priority: .record(urgent)])
    _ = try set(&parties.desk, [IncidentField.unit: .none])
    #expect(try parties.desk.incident(id).priority == urgent)
    #expect(try parties.desk.incident(id).prioritySource == .hand)
  }
}
