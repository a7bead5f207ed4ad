import HelpdeskDomain
import Testing

/// Protects a unit with several warranties (incidents-mask.md §1.3: user, vendor, manufacturer):
/// the best that still holds by date and by meter decides, and where none does the one that ran out
/// last says why.
struct SeveralWarrantiesTests {
  private var desk: TestDesk
  private let installed: FieldValue

  /// The maker gives two years up to 50,000, the vendor three, the user's own runs for ever from
  /// the day it is said.
  init() throws {
    desk = try TestDesk()
    installed = .instant(try desk.time("2025-01-01 00:00"))
    func warranty(_ code: String, _ kind: String, _ values: [Field: FieldValue]) throws {
      var all = values
      all[CodeField.code] = .text(code)
      all[WarrantyField.kind] = .text(kind)
      try desk.create(.warranty, all)
    }
    try warranty(
      "MAKER", "manufacturer",
      [
        WarrantyField.duration: .number(2), WarrantyField.durationUnit: .text("year"),
        WarrantyField.maximumMeter: .number(50_000),
      ])
    try warranty(
      "SHOP", "vendor",
      [
        WarrantyField.duration: .number(36), WarrantyField.durationUnit: .text("month"),
        WarrantyField.maximumMeter: .number(20_000), WarrantyField.start: .text("shipped"),
      ])
    try warranty("OWN", "user", [WarrantyField.durationUnit: .text("lifetime")])
  }

  private mutating func unit(_ values: [Field: FieldValue] = [:]) throws -> RecordID {
    var all = values
    all[UnitField.warranty] = .text("MAKER")
    all[UnitField.warranty2] = .text("shop")
    all[UnitField.installedAt] = installed
    all[UnitField.shippedAt] = installed
    return try desk.create(.unit, all)
  }

  private func decides(_ unit: RecordID, _ time: String, meter: Int64? = nil) throws -> String {
    let standing = try #require(
      desk.desk.warranty(of: unit, at: try desk.time(time), meter: meter))
    return "\(standing.code) \(standing.verdict.name)"
  }

  @Test func `[C] each warranty has its own start, end and reading`() throws {
    var stage = self
    let unit = try stage.unit()
    let card = try #require(stage.desk.cards[unit])
    #expect(card[UnitField.warrantyUntil].instant == (try desk.time("2027-01-01 00:00")))
    #expect(card[UnitField.warrantyMeter] == .number(50_000))
    #expect(card[UnitField.warranty2] == .text("SHOP"))
    #expect(card[UnitField.warranty2Until].instant == (try desk.time("2028-01-01 00:00")))
    #expect(card[UnitField.warranty2Meter] == .number(20_000))
    let all = stage.desk.desk.ownWarranties(of: unit, at: desk.now)
    #expect(all.map(\.code) == ["MAKER", "SHOP"])
    #expect(all.map(\.kind) == ["manufacturer", "vendor"])
    #expect(all.map(\.verdict) == [.holds, .holds])
  }

  @Test func `the one that holds longest decides, by date and by meter`() throws {
    var stage = self
    let unit = try stage.unit()
    #expect(try stage.decides(unit, "2026-05-20 12:00") == "SHOP holds")
    #expect(try stage.decides(unit, "2026-05-20 12:00", meter: 30_000) == "MAKER holds")
    #expect(try stage.decides(unit, "2027-05-20 12:00") == "SHOP holds")
    try stage.desk.perform(.master(.change(unit, [UnitField.warranty3: .text("OWN")])))
    #expect(try stage.decides(unit, "2026-05-20 12:00") == "OWN holds")
  }

  @Test func `where none holds the one that ran out last says why`() throws {
    var stage = self
    let unit = try stage.unit()
    #expect(try stage.decides(unit, "2029-05-20 12:00") == "SHOP ended")
    // By its date the vendor's would hold still: its meter is what stands against it.
    #expect(try stage.decides(unit, "2027-05-20 12:00", meter: 60_000) == "SHOP meterPassed")
    #expect(try stage.decides(unit, "2024-05-20 12:00") == "MAKER notBegun")
  }

  @Test func `the incident keeps which one decided, and why not`() throws {
    var stage = self
    let unit = try stage.unit()
    let free = try stage.desk.logged("Jam", [IncidentField.unit: .record(unit)])
    #expect(free[IncidentField.warranty].text == "SHOP")
    #expect(free.warrantyVerdict == .holds)
    let worn = try stage.desk.logged(
      "Jam", [IncidentField.unit: .record(unit), IncidentField.meter: .number(60_000)])
    #expect(worn[IncidentField.warranty].text == "SHOP")
    #expect(worn.warrantyVerdict == .meterPassed)
    #expect(worn[IncidentField.billing].number == BillingVerdict.chargeable.rawValue)
    stage.desk.now = try stage.desk.time("2030-01-01 00:00")
    let late = try stage.desk.logged("Jam", [IncidentField.unit: .record(unit)])
    #expect(late.warrantyVerdict == .ended)
    #expect(late[IncidentField.warrantyUntil].instant == (try desk.time("2028-01-01 00:00")))
  }

  @Test func `a further warranty leaves the end of the first as it was given`() throws {
    var stage = self
    let until = FieldValue.instant(try desk.time("2026-12-31 00:00"))
    let unit = try stage.unit([UnitField.warrantyUntil: until])
    try stage.desk.perform(.master(.change(unit, [UnitField.warranty3: .text("OWN")])))
    #expect(stage.desk.cards[unit]?[UnitField.warrantyUntil] == until)
    let shipped = FieldValue.instant(try desk.time("2025-06-01 00:00"))
    try stage.desk.perform(.master(.change(unit, [UnitField.shippedAt: shipped])))
    #expect(stage.desk.cards[unit]?[UnitField.warrantyUntil] == until)
    let counted = stage.desk.cards[unit]?[UnitField.warranty2Until].instant
    #expect(counted == (try desk.time("2028-06-01 00:00")))
  }

  @Test func `a warranty that is taken away takes its dates along`() throws {
    var stage = self
    let unit = try stage.unit()
    try stage.desk.perform(.master(.change(unit, [UnitField.warranty2: .none])))
    #expect(stage.desk.desk.ownWarranties(of: unit, at: desk.now).map(\.code) == ["MAKER"])
    let card = try #require(stage.desk.cards[unit])
    #expect(card[UnitField.warranty2Until].isEmpty && card[UnitField.warranty2Meter].isEmpty)
  }

  @Test func `a further warranty without a start is refused, and use counts see each`() throws {
    var stage = self
    let unit = try stage.desk.create(.unit, [:])
    #expect(
      throws: DeskRefusal.master(
        .warrantyWithoutStart(code: "SHOP", missing: UnitField.shippedAt))
    ) {
      try stage.desk.perform(.master(.change(unit, [UnitField.warranty3: .text("SHOP")])))
    }
    _ = try stage.unit()
    let uses = stage.desk.desk.useCounts(of: .warranty)
    let codes = ["MAKER", "SHOP", "OWN"].map { stage.desk.desk.tables.find($0, in: .warranty) }
    #expect(codes.compactMap(\.self).map { uses[$0].masters } == [1, 1, 0])
  }
}
