import HelpdeskDomain
import Testing

/// Protects who gets an incident: ★ "auf Grundlage des Gerätetyps, des Servicetyps oder der Region"
/// (call-center document), by a rule table, with "why?" (decision 0073).
struct RouteTests {
  /// A desk with a customer in the north and a printer, and no rule yet.
  private struct Stage {
    var desk: TestDesk
    let customer, item, unit: RecordID

    init() throws {
      desk = try TestDesk()
      customer = try desk.create(
        .customer, [CustomerField.name: .text("Nordwerk"), CustomerField.region: .text("North")])
      item = try desk.create(
        .item, [ItemField.name: .text("LP-450"), ItemField.unitType: .text("Laser")])
      unit = try desk.create(
        .unit, [UnitField.customer: .record(customer), UnitField.item: .record(item)])
    }

    @discardableResult
    mutating func rule(
      _ owner: RecordID, _ conditions: [Field: FieldValue] = [:]
    ) throws -> RecordID {
      var values = conditions
      values[RuleField.owner] = .record(owner)
      values[CodeField.order] = .number(Int64(desk.desk.tables.routingRules.count))
      return try desk.create(.rule, values)
    }

    mutating func owner(
      _ values: [Field: FieldValue] = [:], reasons: [String] = []
    ) throws -> RecordID? {
      var all = values
      if values.isEmpty { all[IncidentField.unit] = .record(unit) }
      return try desk.logged("Jam", all, reasons: reasons).owner
    }
  }

  @Test(arguments: [
    "item", "unitType", "reason", "general reason", "serviceType", "region", "customer", "contract",
  ])
  func `★ a rule routes by each of its conditions, and passes over what it does not fit`(
    condition: String
  ) throws {
    var stage = try Stage()
    let contract = try stage.desk.create(
      .contract, [ContractField.customer: .record(stage.customer)])
    let jam = try stage.desk.code("PRN/JAM", .reason)
    let printer = try stage.desk.code("PRN", .reason)
    let onSite = try stage.desk.code("ONSITE", .serviceType)
    let conditions: [String: (Field, FieldValue)] = [
      "item": (RuleField.item, .record(stage.item)),
      "unitType": (RuleField.unitType, .text("laser")),
      "reason": (RuleField.reason, .record(jam)),
      "general reason": (RuleField.reason, .record(printer)),
      "serviceType": (RuleField.serviceType, .record(onSite)),
      "region": (RuleField.region, .text("NORTH")),
      "customer": (RuleField.customer, .record(stage.customer)),
      "contract": (RuleField.contract, .record(contract)),
    ]
    let (field, value) = try #require(conditions[condition])
    let meyer = stage.desk.meyer
    try stage.rule(meyer, [field: value])
    #expect(
      try stage.owner(
        [IncidentField.unit: .record(stage.unit), IncidentField.serviceType: .record(onSite)],
        reasons: ["PRN/JAM"]) == meyer)
    let other = try stage.desk.create(.customer, [CustomerField.name: .text("Brandt & Söhne")])
    #expect(try stage.owner([IncidentField.customer: .record(other)]) == nil)
  }

  @Test func `the first rule that matches wins, in their order`() throws {
    var stage = try Stage()
    let klein = stage.desk.klein
    let meyer = stage.desk.meyer
    let first = try stage.rule(klein, [RuleField.region: .text("North")])
    try stage.rule(meyer)
    #expect(try stage.owner() == klein)
    try stage.desk.perform(.master(.change(first, [CodeField.order: .number(99)])))
    #expect(try stage.owner() == meyer)
  }

  @Test func `a technician's absence and limit are respected, and why says so`() throws {
    var stage = try Stage()
    let klein = stage.desk.klein
    let meyer = stage.desk.meyer
    let first = try stage.rule(meyer)
    let second = try stage.rule(klein)
    try stage.desk.perform(
      .master(
        .change(
          meyer,
          [PartnerField.absentUntil: .instant(try stage.desk.time("2026-05-21 08:00"))])))
    let absent = try stage.desk.logged("Jam")
    #expect(absent.owner == klein)
    #expect(absent.routeTrail?.steps.map(\.source) == [first, second])
    #expect(absent.routeTrail?.steps.map(\.outcome) == [.absent, .given])
    stage.desk.now = try stage.desk.time("2026-05-21 08:00")
    #expect(try stage.owner() == meyer)
    try stage.desk.perform(.master(.change(meyer, [PartnerField.openLimit: .number(1)])))
    let full = try stage.desk.logged("Jam")
    #expect(full.routeTrail?.steps.map(\.outcome) == [.full, .given])
    try stage.desk.perform(.master(.retire(meyer)))
    #expect(try stage.desk.logged("Jam").routeTrail?.steps.first?.outcome == .retired)
  }

  @Test func `★ workload: a rule that spreads gives to the member with the fewest open`() throws {
    var stage = try Stage()
    let field = try stage.desk.code("FIELD", .group)
    let klein = stage.desk.klein
    let meyer = stage.desk.meyer
    for partner in [klein, meyer] {
      try stage.desk.perform(
        .master(.change(partner, [PartnerField.group: .record(field)])))
    }
    try stage.rule(
      field, [RuleField.spreads: .flag(true), RuleField.maximumOpen: .number(2)])
    var owners: [RecordID?] = []
    for _ in 0..<5 { owners.append(try stage.owner()) }
    #expect(owners == [klein, meyer, klein, meyer, nil])
    #expect(
      try stage.desk.incident(RecordID(.incident, 5)).routeTrail?.steps.map(\.outcome)
        == [.nobodyFree])
    try stage.desk.bring(RecordID(.incident, 2), to: "CLOSED")
    #expect(try stage.owner() == meyer)
  }

  @Test func `without a rule the group of the reason gets it; an owner named by hand stands`()
    throws
  {
    var stage = try Stage()
    let print = try stage.desk.code("PRINT", .group)
    let incident = try stage.desk.logged("Jam", reasons: ["PRN/JAM"])
    #expect(incident.owner == print)
    #expect(incident.routeTrail?.owner == print)
    let meyer = stage.desk.meyer
    try stage.rule(stage.desk.klein)
    let named = try stage.desk.logged("Jam", [IncidentField.owner: .record(meyer)])
    #expect(named.owner == meyer)
    #expect(named.routeTrail == nil)
    let unmatched = try TestDesk()
    var other = unmatched
    #expect(try other.logged("Jam").routeTrail?.steps == [])
  }

  @Test func `a rule that matches nothing says so`() throws {
    var stage = try Stage()
    let meyer = stage.desk.meyer
    let other = try stage.desk.create(.customer, [CustomerField.name: .text("Brandt & Söhne")])
    let contract = try stage.desk.create(.contract, [ContractField.customer: .record(other)])
    let contradictions: [([Field: FieldValue], Field, Field)] = [
      (
        [RuleField.item: .record(stage.item), RuleField.unitType: .text("Scanner")],
        RuleField.item, RuleField.unitType
      ),
      (
        [RuleField.customer: .record(stage.customer), RuleField.region: .text("South")],
        RuleField.customer, RuleField.region
      ),
      (
        [RuleField.customer: .record(stage.customer), RuleField.contract: .record(contract)],
        RuleField.contract, RuleField.customer
      ),
    ]
    for (conditions, one, another) in contradictions {
      #expect(throws: DeskRefusal.master(.matchesNothing(one, another))) {
        try stage.rule(meyer, conditions)
      }
    }
    #expect(throws: DeskRefusal.master(.missing(RuleField.owner))) {
      try stage.desk.create(.rule, [RuleField.region: .text("North")])
    }
  }
}
