import HelpdeskDomain
import Testing

/// Protects ★ "dessen Garantie- und Vertragsinformationen hinzugefügt": warranties of units and of
/// components, by date and by meter, from the start that their code counts from.
struct WarrantyTests {
  private struct Stage {
    var desk: TestDesk
    let code: RecordID

    init(_ values: [Field: FieldValue] = [:]) throws {
      desk = try TestDesk()
      var all = values
      all[CodeField.code] = .text("STD")
      code = try desk.create(.warranty, all)
    }

    mutating func unit(_ values: [Field: FieldValue]) throws -> RecordID {
      var all = values
      all[UnitField.warranty] = .text("std")
      return try desk.create(.unit, all)
    }

    func time(_ text: String) throws -> Instant { try desk.time(text) }
  }

  private static let twoYears: [Field: FieldValue] = [
    WarrantyField.duration: .number(24), WarrantyField.durationUnit: .text("month"),
    WarrantyField.start: .text("installed"), WarrantyField.maximumMeter: .number(50_000),
  ]

  @Test func `[C] a warranty lasts so long from the day that its code counts from`() throws {
    var stage = try Stage(Self.twoYears)
    let installed = try stage.time("2024-08-31 10:00")
    let unit = try stage.unit([UnitField.installedAt: .instant(installed)])
    let card = try #require(stage.desk.cards[unit])
    #expect(card[UnitField.warranty] == .text("STD"))
    #expect(card[UnitField.warrantyFrom].instant == installed)
    #expect(card[UnitField.warrantyUntil].instant == (try stage.time("2026-08-31 10:00")))
    #expect(card[UnitField.warrantyMeter] == .number(50_000))
  }

  @Test func `a day that a month does not have is its last one`() throws {
    var stage = try Stage([
      WarrantyField.duration: .number(6), WarrantyField.durationUnit: .text("month"),
    ])
    let unit = try stage.unit([
      UnitField.installedAt: .instant(try stage.time("2025-08-31 00:00"))
    ])
    let until = stage.desk.cards[unit]?[UnitField.warrantyUntil].instant
    #expect(until == (try stage.time("2026-02-28 00:00")))
  }

  @Test func `a warranty without a start is refused and names the day that is missing`() throws {
    let stage = try Stage(Self.twoYears)
    #expect(
      throws: DeskRefusal.master(
        .warrantyWithoutStart(code: "STD", missing: UnitField.installedAt))
    ) {
      var copy = stage
      _ = try copy.unit([UnitField.shippedAt: .instant(try copy.time("2026-01-01 00:00"))])
    }
    #expect(
      throws: DeskRefusal.master(
        .warrantyWithoutStart(code: "OLD", missing: UnitField.warrantyUntil))
    ) {
      var copy = stage.desk
      try copy.create(.unit, [UnitField.warranty: .text("OLD")])
    }
  }

  @Test func `an end given by hand stands; a new day of installation counts anew`() throws {
    var stage = try Stage(Self.twoYears)
    let until = try stage.time("2027-01-01 00:00")
    let unit = try stage.unit([UnitField.warrantyUntil: .instant(until)])
    #expect(stage.desk.cards[unit]?[UnitField.warrantyUntil].instant == until)
    let installed = try stage.time("2026-01-15 08:00")
    try stage.desk.perform(
      .master(.change(unit, [UnitField.installedAt: .instant(installed)])))
    let counted = stage.desk.cards[unit]?[UnitField.warrantyUntil].instant
    #expect(counted == (try stage.time("2028-01-15 08:00")))
  }

  @Test func `[C] a warranty holds by date and by meter, per unit and per component`() throws {
    var stage = try Stage(Self.twoYears)
    let installed = FieldValue.instant(try stage.time("2025-01-01 00:00"))
    let printer = try stage.unit([
      UnitField.installedAt: installed, UnitField.meter: .number(40_000),
    ])
    let tray = try stage.unit([
      UnitField.installedAt: .instant(try stage.time("2023-01-01 00:00")),
      UnitField.partOf: .record(printer),
    ])
    let now = stage.desk.now
    let standings = stage.desk.desk.warranties(of: printer, at: now)
    #expect(standings.map(\.unit) == [printer, tray])
    #expect(standings.map(\.standing?.verdict) == [.holds, .ended])
    #expect(stage.desk.desk.warranty(of: printer, at: now, meter: 50_001)?.verdict == .meterPassed)
    let before = try stage.time("2024-12-31 00:00")
    #expect(stage.desk.desk.warranty(of: printer, at: before)?.verdict == .notBegun)
  }

  @Test func `the reading told in the call decides the billing`() throws {
    var stage = try Stage(Self.twoYears)
    let unit = try stage.unit([
      UnitField.installedAt: .instant(try stage.time("2025-01-01 00:00"))
    ])
    let free = try stage.desk.logged("Jam", [IncidentField.unit: .record(unit)])
    #expect(free[IncidentField.warrantyCovered] == .flag(true))
    let worn = try stage.desk.logged(
      "Jam", [IncidentField.unit: .record(unit), IncidentField.meter: .number(60_000)])
    #expect(worn[IncidentField.warrantyCovered] == .flag(false))
    #expect(worn[IncidentField.billing] != free[IncidentField.billing])
  }

  @Test func `a lifetime warranty needs no start and does not end`() throws {
    var stage = try Stage([WarrantyField.durationUnit: .text("lifetime")])
    let unit = try stage.unit([:])
    let standing = stage.desk.desk.warranty(of: unit, at: stage.desk.now)
    #expect(standing?.verdict == .holds)
    #expect(standing?.until == nil)
  }

  @Test func `a warranty code that changes moves no end that was given`() throws {
    var stage = try Stage(Self.twoYears)
    let unit = try stage.unit([
      UnitField.installedAt: .instant(try stage.time("2025-01-01 00:00"))
    ])
    let until = stage.desk.cards[unit]?[UnitField.warrantyUntil]
    try stage.desk.perform(.master(.change(stage.code, [WarrantyField.duration: .number(6)])))
    try stage.desk.perform(.master(.change(unit, [UnitField.name: .text("3rd floor")])))
    #expect(stage.desk.cards[unit]?[UnitField.warrantyUntil] == until)
  }
}
