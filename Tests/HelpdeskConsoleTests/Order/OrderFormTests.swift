import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import TestSupport
import Testing

/// Protects what is typed about an order and what the order mask changes: forms are drafts on disk,
/// a line has its item, lead and billing are changed where they stand, and one event can be billed
/// alone (incidents-mask.md §2.7–8; DESIGN §4.12).
struct OrderFormTests {
  private func order(_ rig: MaskRig) -> ServiceOrder? {
    rig.state.place.layers.lazy.compactMap { layer in
      if case .order(let mask) = layer { mask.order } else { nil }
    }.last
  }

  private func form(_ place: Place) -> OrderFormState? {
    if case .orderForm(let form) = place.layers.last { form } else { nil }
  }

  private func ordered() -> MaskRig {
    var rig = MaskSketchTests.existing(.en)
    rig.press(.character("b"), .enter)
    return rig
  }

  /// The place that a console finds after this one was killed.
  private func afterKill(_ rig: inout MaskRig) throws -> MaskRig {
    rig.send(.draftsDue)
    let stored = rig.effects.reversed().lazy.compactMap { effect -> StoredDraft? in
      if case .saveDraft(let id, let bytes) = effect {
        StoredDraft(id: id, bytes: bytes)
      } else {
        nil
      }
    }.first
    var next = rig
    next.state.place = Place()
    next.state.parked = []
    next.state.storedDrafts = []
    next.send(.draftsFound([try #require(stored)]))
    return next
  }

  @Test func `★ what is typed into a line is on disk within a second, and offered again`() throws {
    var rig = ordered()
    rig.press(.character("+"), .tab, .tab)
    rig.type("Roller repl")
    #expect(rig.effects.last == .scheduleDraftSave)
    var next = try afterKill(&rig)
    next.press(.character("w"), .enter)
    let found = try #require(form(next.state.place))
    #expect(found[.text].text == "Roller repl")
    #expect(found.focus == .text)
    next.type("aced")
    next.press(.tab, .tab, .tab)
    next.type("80")
    next.press(.function(10))
    let id = try #require(rig.newest?.destination?.order)
    #expect(next.orderSheet(id)?.order.lines.map(\.text) == ["Roller replaced"])
    #expect(next.state.storedDrafts.isEmpty)
  }

  @Test func `★ a consent half typed survives a kill and an Esc`() throws {
    var rig = MaskSketchTests.existing(.en)
    rig.press(.character("z"))
    rig.type("15")
    var next = try afterKill(&rig)
    #expect(next.state.parked.count == 1)
    next.press(.character("w"), .enter)
    #expect(form(next.state.place)?[.sum].text == "15")
    rig.press(.escape)
    #expect(rig.state.parked.count == 1)
    #expect(rig.state.message == .draftKept)
  }

  @Test func `a form that nobody typed into leaves no draft`() {
    var rig = ordered()
    rig.press(.character("+"), .escape)
    #expect(rig.state.parked.isEmpty)
    rig.send(.draftsDue)
    #expect(rig.state.storedDrafts.isEmpty)
  }

  @Test func `a line has its item, chosen from the list, which names the line`() throws {
    var rig = ordered()
    rig.press(.character("+"), .tab)
    rig.type("LP-450")
    rig.press(.enter, .enter)
    let typed = try #require(form(rig.state.place))
    #expect(typed[.item].record != nil)
    #expect(!typed[.text].text.isEmpty)
    rig.press(.tab, .tab, .tab)
    rig.type("80")
    rig.press(.function(10))
    #expect(order(rig)?.lines.first?.item == typed[.item].record)
    rig.press(.enter)
    #expect(form(rig.state.place)?[.item].text == "LP-450")
  }

  @Test func `an item that is not found holds the line`() {
    var rig = ordered()
    rig.press(.character("+"), .tab)
    rig.type("no such thing")
    rig.press(.function(10))
    #expect(rig.list?.subject == .masters(.items))
    #expect(order(rig)?.lines.isEmpty == true)
  }

  @Test func `o chooses the lead partner, d takes a closed order as billed and back`() {
    var rig = ordered()
    rig.press(.character("o"))
    rig.type("ek")
    rig.press(.enter)
    #expect(rig.desk.tables.codeRow(order(rig)?.lead)?.code.uppercased() == "EK")
    rig.press(.character("d"))
    #expect(rig.text(23).contains("closed"))
    rig.press(.character("+"), .tab, .tab)
    rig.type("Work")
    rig.press(.tab, .tab, .tab)
    rig.type("80")
    rig.press(.tab)
    rig.type("0")
    rig.press(.function(10), .character("c"), .character("d"))
    #expect(order(rig)?.billingState == .billed)
    rig.press(.character("d"))
    #expect(order(rig)?.billingState == .ready)
  }

  @Test func `★ B makes a service order of the one event under the cursor, and goes to it again`() {
    var rig = MaskSketchTests.existing(.en)
    let second = rig.newest?.events.dropLast().last?.number
    rig.press(.down, .character("B"))
    #expect(order(rig)?[OrderField.event].number == second.map(Int64.init))
    #expect(rig.newest?.destination == nil, "the incident itself refers to nothing yet")
    rig.press(.escape)
    #expect(rig.surface.text.joined().contains("SO0000001 "))
    rig.press(.down, .character("B"))
    #expect(order(rig)?.number == "SO0000001", "the event that tells of it stands above")
    #expect(rig.desk.count(of: .serviceOrder) == 1)
    rig.press(.escape, .character("2"), .character("B"))
    #expect(rig.state.place.layers.isEmpty)
  }
}
