import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import Testing

/// Protects the list of reasons: most used first, what to ask and what helped, several at once; and
/// the first row of every list, "as last incident".
struct ReasonListTests {
  @Test func `the reasons of the unit's item stand first, with their share and what helped`() {
    var rig = MaskSketchTests.reasons(.en)
    #expect(rig.list?.use?.basis == .item)
    #expect(
      rig.text(12).contains("> PRN/JAM    Printer   Paper jam                     60%    45 min"))
    #expect(
      rig.text(13).contains("  PRN/FEED   Printer   Paper not fed                 20%    30 min"))
    #expect(
      rig.text(14).contains("  SCN/JAM    Scanner   Paper jam, feeder               -    30 min"))
    #expect(rig.text(20).contains("Fixed  SITE/PART Part replaced 67%, PHONE/CLEAR Cleared by"))
    rig.press(.down)
    #expect(rig.text(18).contains("Check  Fan the paper, set the guides, try the other tray."))
    #expect(rig.text(20).contains("Fixed  SITE/CLEAN Cleaned 100%"))
  }

  @Test func `without anything typed the most used is the first`() {
    var rig = MaskSketchTests.reasons(.en)
    rig.press(.function(3))
    #expect(rig.list?.rows.prefix(3).map(\.code) == ["PRN/JAM", "PRN/FEED", "PRN/QUAL"])
  }

  @Test func `a customer without that item is counted by the customer, else by the desk`() {
    var rig = MaskRig()
    rig.close(rig.logged(reason: "PRN/JAM"), "SITE/PART")
    let desk = rig.desk.reasonUse(item: nil, customer: rig.brandtSons)
    #expect(desk.basis == .desk)
    #expect(desk.percent(of: rig.code("PRN/JAM", .reason)) == 100)
    #expect(rig.desk.reasonUse(item: nil, customer: rig.nordwerk).basis == .customer)
    rig.press(.function(6))
    #expect(rig.desk.reasonUse(item: nil, customer: nil).total == 1)
  }

  @Test func `Down, then Space marks several reasons, the first is the primary one`() {
    var rig = MaskSketchTests.reasons(.en)
    #expect(rig.text(23).contains("Down, then Space marks several."))
    rig.press(.down, .up, .character(" "), .character(" "))
    #expect(rig.list?.query.text == "pap")
    #expect(rig.list?.marks.count == 2)
    #expect(rig.text(23).contains("Space marks several."))
    rig.press(.enter)
    #expect(rig.mask?[.reason].text == "PRN/JAM")
    #expect(rig.mask?.moreReasons == [rig.code("PRN/FEED", .reason)])
  }

  @Test func `Space types a blank while words are typed`() {
    var rig = MaskSketchTests.reasons(.en)
    rig.type("er fed")
    #expect(rig.list?.query.text == "paper fed")
    #expect(rig.list?.shownRows.map(\.code) == ["PRN/FEED"])
  }

  @Test func `a priority that the contract gave stays`() {
    let rig = MaskSketchTests.reasons(.en)
    #expect(rig.text(19).contains("Then   owner Printing, priority stays 2"))
  }

  @Test func `every list begins with what the last incident has`() {
    var rig = MaskSketchTests.newCall(.en)
    rig.press(.function(10))
    #expect(rig.newest != nil)
    rig.call([rig.mrBrandt])
    rig.press(.enter, .enter)
    rig.type("Stripes")
    rig.press(.enter, .function(4))
    #expect(rig.list?.rows.first?.isOfLast == true)
    #expect(rig.list?.rows.first?.code == "PRN/QUAL")
    #expect(
      rig.surface.text.contains { $0.contains("PRN/QUAL") && $0.contains("as last incident") })
    rig.press(.enter)
    #expect(rig.mask?[.reason].text == "PRN/QUAL")
    rig.tab(to: .priority)
    rig.press(.function(4))
    #expect(rig.list?.rows.first?.code == "3")
    rig.type("4")
    #expect(rig.mask?[.priority].text == "4")
  }

  @Test func `another customer's unit is no first row`() {
    var rig = MaskSketchTests.newCall(.en)
    rig.press(.function(10))
    rig.call([rig.mrBrandt])
    rig.press(.enter, .escape)
    rig.tab(to: .unit)
    rig.press(.function(4))
    #expect(rig.list?.rows.contains(where: \.isOfLast) == false)
    rig.press(.escape)
    rig.tab(to: .customer)
    rig.press(.function(4))
    #expect(rig.list?.rows.first?.isOfLast == true)
    #expect(rig.list?.rows.first?.code == "K-1044")
  }
}
