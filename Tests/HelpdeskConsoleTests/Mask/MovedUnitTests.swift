import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import Testing

/// Protects a unit of another customer: offered as moved, not refused (screens.md §2.8).
struct MovedUnitTests {
  @Test func `the site is chosen among those of the customer`() throws {
    var rig = MaskRig()
    let old = rig.logged("Paper jam")
    try rig.perform(
      .incident(.change(old, [IncidentField.site: .text("Speicher 3, Hamburg")], reasons: nil)))
    let id = rig.logged()
    rig.open(id)
    rig.press(.tab)
    rig.tab(to: .site)
    rig.press(.function(4))
    #expect(rig.list?.rows.map(\.text) == ["Hafenstr. 4, 20457 Hamburg", "Speicher 3, Hamburg"])
    rig.press(.down, .enter, .function(10))
    #expect(rig.incident(id)?[IncidentField.site].text == "Speicher 3, Hamburg")
  }

  @Test func `a unit of another customer is offered as moved, and saving moves it`() {
    var rig = MaskRig()
    let warehouse = RecordID(.unit, 2)
    let caller = CallerHit(
      key: .init(person: rig.oezdemir, customer: rig.brandtSons, unit: warehouse),
      name: "S. Özdemir", company: "Brandt & Söhne", phone: "0451-040 555", unit: "DR-77101")
    rig.call([caller])
    rig.press(.enter)
    rig.type("Paper jam")
    #expect(rig.mask?.judgement?.unitOfOtherCustomer == rig.nordwerk)
    let before = rig.effects.count
    rig.press(.function(10))
    let saves = rig.effects[before...].filter { if case .perform = $0 { true } else { false } }
    #expect(saves.count == 1)
    #expect(rig.newest?.customer == rig.brandtSons)
    #expect(rig.desk.master(warehouse)?.customer == rig.brandtSons)
    #expect(rig.message.contains("saved"))
  }
}
