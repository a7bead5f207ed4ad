import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import Testing

/// Protects the call itself: what is known is pulled in, what is typed stays, the number is told.
struct MaskNewTests {
  @Test func `a known caller and unit are logged with nine keys`() throws {
    var rig = MaskRig()
    rig.call([rig.mrBrandt])
    rig.press(.enter)
    #expect(rig.list?.rows.map(\.code) == ["DR-77123", "DR-77101"])
    rig.press(.enter)
    #expect(rig.mask?.focus == .field(.description))
    rig.type("Streaks on every page")
    rig.press(.enter)
    #expect(rig.mask?.focus == .field(.reason))
    rig.press(.character("q"), .character("u"), .character("a"))
    rig.press(.enter)
    #expect(rig.mask?.focus == .field(.text))
    rig.type("Grey streaks at the left.")
    rig.press(.function(10))
    #expect(rig.keyCount <= 9)
    let incident = try #require(rig.newest)
    #expect(incident.number == "INC0000001")
    #expect(incident.customer == rig.nordwerk)
    #expect(incident.contactPerson == rig.brandt)
    #expect(incident.unit == rig.paperJam)
    #expect(incident.reasons == [rig.code("PRN/QUAL", .reason)])
    #expect(incident.events.first?.text == "Grey streaks at the left.")
    #expect(incident[IncidentField.phone].text == "040-555 12")
    #expect(incident[IncidentField.mobile].text == "0170-55 512")
    #expect(rig.message.contains("INC0000001 saved. Tell the caller the number."))
    #expect(rig.mask?.focus == .pane)
  }

  @Test func `the reason that the description says is taken with Enter: six keys`() throws {
    var rig = MaskRig()
    rig.call([rig.mrBrandt])
    rig.press(.enter, .enter)
    rig.type("Paper jam after every 10th sheet")
    rig.press(.enter, .enter, .function(10))
    #expect(rig.keyCount == 6)
    #expect(try #require(rig.newest).reasons == [rig.code("PRN/JAM", .reason)])
  }

  @Test func `a single unit is taken by itself`() {
    var rig = MaskRig()
    rig.call([rig.msOezdemir])
    rig.press(.enter)
    #expect(rig.list == nil)
    #expect(rig.mask?[.unit].record == rig.reception)
    #expect(rig.text(3).contains("Item       LP-450 Laser printer"))
    #expect(rig.mask?.focus == .field(.description))
  }

  @Test func `keys typed while the units are on their way are not lost`() {
    var rig = MaskRig()
    rig.holdsLookUps = true
    rig.call([rig.msOezdemir])
    rig.press(.enter)
    rig.type("No toner")
    rig.answerLookUps()
    #expect(rig.mask?[.description].text == "No toner")
  }

  @Test func `dates and verdicts stand before saving`() throws {
    var rig = MaskRig()
    rig.call([rig.mrBrandt])
    rig.press(.enter, .enter)
    let text = rig.surface.text
    #expect(text[4].contains("NO, ended 30 Nov 2025"))
    #expect(text[5].contains("YES, V-12 covers now"))
    #expect(text[6].contains("work free, parts charged"))
    #expect(text[9].contains("2+ High (contract V-12)"))
    #expect(text[9].contains("Wed 20 May 14:15"))
    rig.type("x")
    rig.press(.function(10))
    let incident = try #require(rig.newest)
    #expect(incident.dates.followUp == rig.at("2026-05-20T14:15:00+02:00"))
  }

  @Test func `another customer takes pulled in values with it and typed ones stay`() {
    var rig = MaskRig()
    rig.call([rig.mrBrandt])
    rig.press(.enter, .enter)
    rig.tab(to: .mobile)
    rig.press(.control("u"))
    rig.type("0171")
    rig.tab(to: .customer)
    let before = rig.mask
    rig.type("K-1044")
    rig.press(.tab)
    #expect(rig.mask?[.customer].record == rig.brandtSons)
    #expect(rig.mask?[.mobile].text == "0171")
    #expect(rig.mask?[.phone].text == "0451-040 0")
    #expect(rig.mask?[.site].text == "Kai 7, 23552 Lübeck")
    #expect(rig.mask?[.unit].record != before?[.unit].record)
  }

  @Test func `the old customer's unit is emptied with a sentence, and Ctrl-_ takes it back`() {
    var rig = MaskRig()
    rig.call([rig.mrBrandt])
    rig.press(.enter, .enter)
    rig.tab(to: .customer)
    rig.holdsLookUps = true
    rig.press(.function(4))
    rig.type("K-1044")
    rig.answerLookUps()
    rig.holdsLookUps = true
    rig.press(.enter)
    #expect(rig.mask?[.unit].isEmpty == true)
    #expect(rig.message.contains("unit DR-77123 emptied"))
    rig.answerLookUps()
    rig.tab(to: .customer)
    for _ in 0..<4 where rig.mask?[.customer].record != rig.nordwerk { rig.press(.control("_")) }
    #expect(rig.mask?[.customer].record == rig.nordwerk)
    #expect(rig.mask?[.unit].record == rig.paperJam)
    #expect(rig.mask?[.phone].text == "040-555 12")
  }

  @Test func `an unknown company and unit are kept as typed`() throws {
    var rig = MaskRig()
    rig.newAsTyped()
    rig.type("Nordwind OHG")
    rig.press(.tab)
    rig.tab(to: .unit)
    rig.type("old box")
    rig.tab(to: .description)
    rig.type("broken")
    rig.press(.function(10))
    let incident = try #require(rig.newest)
    #expect(incident[IncidentField.customerName].text == "Nordwind OHG")
    #expect(incident[IncidentField.unitName].text == "old box")
  }

  @Test func `after a company as typed the cursor goes on along the path of Enter`() {
    var rig = MaskRig()
    rig.newAsTyped("Nordwind OHG")
    #expect(rig.mask?.focus == .field(.contact))
    rig.type("Frau Sander")
    #expect(rig.mask?[.customer].text == "Nordwind OHG")
    #expect(rig.mask?[.contact].text == "Frau Sander")
    rig.press(.enter)
    #expect(rig.text(16).contains("with Frau Sander"))
    rig.newAsTyped("0451 040 77")
    #expect(rig.mask?.focus == .field(.customer))
    #expect(rig.mask?[.phone].text == "0451 040 77")
  }

  @Test(arguments: [Language.en, .de])
  func `a phone and a mobile number stand whole at 80 columns`(language: Language) {
    var rig = MaskRig(language: language)
    rig.newAsTyped("03581-6186 642")
    rig.tab(to: .mobile)
    rig.type("0176-4898312")
    rig.press(.tab)
    #expect(rig.text(5).contains(" 03581-6186 642 Mob. 0176-4898312 "))
  }

  @Test func `a unit that has an open incident says so at once`() throws {
    var rig = MaskRig()
    let id = rig.logged()
    rig.call([rig.mrBrandt], open: [try #require(rig.hit(id))])
    rig.press(.enter, .enter)
    #expect(rig.message.contains("DR-77123 already has INC0000001 open: Paper jam"))
    #expect(rig.text(15).contains("1 of unit: 0000001 (F2: there)"))
  }
}
