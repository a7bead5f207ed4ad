import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import TestSupport
import Testing

/// Protects the cards of customers and units: everything on one screen by one key, to an incident
/// and back to the very cell.
struct CardTests {
  private func rig(_ language: Language) throws -> (MaskRig, RecordID) {
    var rig = MaskRig(language: language)
    let old = rig.logged("Paper jam in tray 2")
    rig.close(old, "SITE/CLEAN")
    rig.logged("No network after the move", reason: "NET/DOWN")
    let id = rig.logged()
    rig.event(
      id, "CALLOUT", "Part ordered, visit Thursday 08:00 agreed", at: "2026-05-20T08:20:00+02:00",
      by: 2, minutes: 4)
    try rig.perform(
      .master(
        .change(
          RecordID(.contract, 1),
          [ContractField.validUntil: .instant(rig.at("2026-06-30T12:00:00+02:00"))])))
    rig.open(id)
    return (rig, id)
  }

  @Test(arguments: [Language.en, .de])
  func `the cards of customer and unit stand as drawn`(_ language: Language) throws {
    var (rig, _) = try rig(language)
    rig.press(.character("i"))
    try verify(rig, "card-customer-\(language)")
    rig.press(.character("i"))
    try verify(rig, "card-unit-\(language)")
  }

  private func verify(_ rig: MaskRig, _ name: String) throws {
    let surface = rig.surface
    try Snapshot(
      rows: surface.text, styleRuns: surface.styleRuns,
      cursor: surface.cursor.map { ($0.row, $0.column) }
    ).verify(named: name)
  }

  @Test func `one key opens the caller's card, the same or Tab the device's`() throws {
    var (rig, _) = try rig(.en)
    rig.press(.character("i"))
    #expect(rig.text(2).contains("Customer K-1001 Nordwerk GmbH"))
    rig.press(.tab)
    #expect(rig.text(2).contains("Unit DR-77123 3rd floor left"))
    rig.press(.character("i"))
    #expect(rig.text(2).contains("Customer K-1001"))
    rig.press(.escape)
    #expect(rig.state.place.layers.isEmpty)
  }

  @Test func `from a field the card opens too and the typing stays`() throws {
    var (rig, _) = try rig(.en)
    rig.press(.tab)
    rig.tab(to: .phone)
    rig.type("9")
    rig.press(.control("r"))
    #expect(rig.text(2).contains("Customer K-1001"))
    rig.press(.escape)
    #expect(rig.mask?.focus == .field(.phone))
    #expect(rig.mask?[.phone].text == "040-555 129")
  }

  @Test func `a contract that ends soon says how many days are left`() throws {
    var (rig, _) = try rig(.en)
    rig.press(.character("i"))
    #expect(rig.surface.text.contains { $0.contains("V-12") && $0.contains("41 days left") })
  }

  @Test func `Enter on an incident opens it and Esc returns to the very cell`() throws {
    var (rig, id) = try rig(.en)
    rig.press(.character("8"), .character("i"), .down, .down, .down, .down)
    let cursor = rig.surface.cursor
    let row = rig.text((cursor?.row ?? 0) + 1)
    #expect(row.contains("INC0000002"))
    rig.press(.enter)
    #expect(rig.mask?.sheet?.incident.number == "INC0000002")
    rig.press(.escape)
    #expect(rig.surface.cursor == cursor)
    rig.press(.escape)
    #expect(rig.mask?.incident == id)
    #expect(rig.mask?.pane.tab == .related)
  }

  @Test func `without customer and unit one sentence says so`() {
    var rig = MaskRig()
    rig.newAsTyped()
    rig.press(.control("r"))
    #expect(rig.message.contains("No customer and no unit"))
  }
}
