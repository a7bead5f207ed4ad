import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import TestSupport
import Testing

/// Protects billing at the desk: ★ `b` makes a service order or jumps to it, its mask fits on one
/// screen, and Back leads to the very cell (incidents-mask.md §2.7–8; screens.md §3).
struct OrderMaskTests {
  private func order(_ rig: MaskRig) -> OrderMaskState? {
    rig.state.place.layers.lazy.compactMap { layer in
      if case .order(let mask) = layer { mask } else { nil }
    }.last
  }

  private func form(_ rig: MaskRig) -> OrderFormState? {
    if case .orderForm(let form) = rig.state.place.layers.last { form } else { nil }
  }

  /// An incident with its order, lines and a consent, the order mask open.
  private func filled(_ language: Language, columns: Int = 80, rows: Int = 24) -> MaskRig {
    var rig = MaskSketchTests.existing(language, columns: columns, rows: rows)
    rig.press(.character("z"))
    rig.type(language == .de ? "60,00" : "60.00")
    rig.press(.function(10), .character("b"), .enter)
    line(
      language == .de
        ? ["A", "Walze getauscht", "1,5", "h", "80"] : ["L", "Roller", "1.5", "h", "80"], &rig)
    line(["M", language == .de ? "Einzugswalze" : "Pick-up roller", "1", "Stk", "69"], &rig)
    return rig
  }

  private func line(_ texts: [String], _ rig: inout MaskRig) {
    rig.press(.character("+"))
    for (place, text) in texts.enumerated() {
      if place == 2 { rig.press(.control("u")) }
      rig.type(text)
      rig.press(.tab)
      if place == 0 { rig.press(.tab) }
    }
    rig.press(.function(10))
  }

  @Test func `★ b offers the types, a service order is made and shown at once`() {
    var rig = MaskSketchTests.existing(.en)
    rig.press(.character("b"))
    #expect(rig.list?.rows.map(\.code) == ["SRO", "CO", "JOB", "PROJ", "PO", "REQ"])
    rig.press(.enter)
    #expect(order(rig)?.order.number == "SO0000001")
    #expect(rig.newest?.destination?.number == "SO0000001")
  }

  @Test func `★ b again jumps there and makes no second one, Esc leads back to the very cell`() {
    var rig = MaskSketchTests.existing(.en)
    let before = rig.mask?.focus
    rig.press(.character("b"), .enter, .escape)
    #expect(rig.state.place.layers.isEmpty)
    #expect(rig.mask?.focus == before)
    #expect(rig.text(14).contains("SO0000001 Open"))
    rig.press(.character("b"))
    #expect(order(rig)?.order.number == "SO0000001")
    #expect(rig.desk.count(of: .serviceOrder) == 1)
  }

  @Test func `another type is typed with its number in the mask`() {
    var rig = MaskSketchTests.existing(.en)
    rig.press(.character("b"))
    rig.type("purchase")
    rig.press(.enter)
    #expect(rig.mask?.focus == .field(.destinationNumber))
    rig.type("4500017")
    rig.press(.function(10))
    #expect(rig.newest?.destination?.type == "PO")
    #expect(rig.newest?.destination?.number == "4500017")
  }

  @Test func `[C] without a customer the order is refused in one sentence`() throws {
    var rig = MaskRig()
    var new = NewIncident()
    new[IncidentField.description] = .text("Nobody knows whose")
    rig.open(try rig.perform(.incident(.log(new))))
    rig.press(.character("b"), .enter)
    #expect(order(rig) == nil)
    #expect(rig.text(23).contains("has no customer"))
  }

  @Test func `a line is added, changed and removed`() {
    var rig = filled(.en)
    #expect(order(rig)?.order.lines.map(\.amount) == [12000, 6900])
    rig.press(.up, .enter)
    #expect(form(rig)?[.text].text == "Roller")
    rig.press(.tab, .tab, .tab, .control("u"))
    rig.type("2")
    rig.press(.function(10))
    #expect(order(rig)?.order.lines.map(\.amount) == [16000, 6900])
    rig.press(.delete)
    #expect(order(rig)?.order.lines.map(\.amount) == [6900])
  }

  @Test func `a price that is none holds the form, with what was typed`() {
    var rig = MaskSketchTests.existing(.en)
    rig.press(.character("b"), .enter, .character("+"))
    rig.press(.tab, .tab, .tab, .tab, .tab)
    rig.type("much")
    rig.press(.function(10))
    #expect(form(rig)?.focus == .price)
    #expect(form(rig)?[.price].text == "much")
    #expect(rig.text(23).contains("Price"))
  }

  @Test func `s closes and opens the order`() {
    var rig = filled(.en)
    rig.press(.character("s"))
    rig.type("closed")
    rig.press(.enter)
    #expect(order(rig)?.order.status == .closed)
    #expect(order(rig)?.order.billingState == .ready)
    rig.press(.character("s"))
    #expect(rig.list?.rows.map(\.code) == ["open"])
    rig.press(.enter)
    #expect(order(rig)?.order.status == .open)
  }

  @Test func `★ one key records the caller's consent as an event`() throws {
    var rig = MaskSketchTests.existing(.en)
    rig.press(.character("z"))
    #expect(form(rig)?[.by].text == "A. Brandt")
    #expect(form(rig)?.focus == .sum)
    rig.type("150")
    rig.press(.function(10))
    let consent = try #require(rig.newest?.consents.last)
    #expect(consent.sum == 15000)
    #expect(consent.by == "A. Brandt")
    #expect(rig.newest?.events.last?.text == "Agrees to a charge of up to 150.00 EUR.")
    #expect(rig.state.place.layers.isEmpty)
  }

  @Test func `F6 parks the order, and the way back leads to its line`() {
    var rig = filled(.en)
    rig.press(.function(6), .escape)
    #expect(order(rig)?.order.number == "SO0000001")
  }

  @Test(
    arguments: ["order", "order-line", "order-consent"], ["en-80", "de-80", "en-120", "de-120"])
  func `the order mask stands on one screen, in both languages`(
    layer: String, variant: String
  ) throws {
    let isLarge = variant.hasSuffix("120")
    var rig = filled(
      variant.hasPrefix("de") ? .de : .en, columns: isLarge ? 120 : 80, rows: isLarge ? 40 : 24)
    switch layer {
    case "order-line": rig.press(.character("+"))
    case "order-consent": rig.press(.escape, .character("z"))
    default: break
    }
    try verify(rig, "\(layer)-\(variant)")
  }

  private func verify(_ rig: MaskRig, _ name: String) throws {
    let surface = rig.surface
    try Snapshot(
      rows: surface.text, styleRuns: surface.styleRuns,
      cursor: surface.cursor.map { ($0.row, $0.column) }
    ).verify(named: name)
  }
}
