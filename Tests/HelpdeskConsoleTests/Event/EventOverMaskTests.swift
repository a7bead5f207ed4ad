import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import Testing

/// Protects half-typed fields: an event over an open mask is durable by itself and leaves them as
/// they are (screens.md §2.7).
struct EventOverMaskTests {
  /// An incident open in the mask with half a phone number typed, and the pop-up over it.
  private func popup() -> (MaskRig, RecordID) {
    var rig = MaskRig()
    let id = rig.logged()
    rig.open(id)
    rig.press(.tab)
    rig.tab(to: .phone)
    rig.type("99")
    rig.press(.function(2))
    return (rig, id)
  }

  private func event(_ rig: MaskRig) -> EventPopupState? {
    guard case .event(let event) = rig.state.place.layers.last else { return nil }
    return event
  }

  @Test func `an event is recorded and the half-typed field stays typed`() throws {
    var (rig, id) = popup()
    let typed = try #require(rig.mask?[.phone])
    #expect(typed.text.hasSuffix("99"))
    rig.press(.enter)
    rig.type("Caller asks for the visit")
    rig.press(.function(10))
    #expect(event(rig) == nil)
    #expect(rig.incident(id)?.events.last?.text == "Caller asks for the visit")
    #expect(rig.incident(id)?[IncidentField.phone].text != typed.text)
    #expect(rig.mask?[.phone].text == typed.text)
    #expect(rig.mask?.focus == .field(.phone))
    #expect(rig.message.contains("event recorded"))
  }

  @Test func `Esc leads to the very cell and F2 takes the text up again`() {
    var (rig, _) = popup()
    rig.press(.enter)
    rig.type("Half")
    rig.press(.escape)
    #expect(rig.mask?.focus == .field(.phone))
    #expect(rig.state.parked.count == 1)
    rig.press(.function(2))
    #expect(event(rig)?.text.text == "Half")
    #expect(rig.state.parked.isEmpty)
  }

  @Test func `the mask's upper rows stay readable`() {
    let (rig, _) = popup()
    #expect(rig.text(2).contains("Nordwerk"))
    #expect(rig.text(10).contains("2+"))
    #expect(rig.text(11).hasPrefix("┌─ Event on INC"))
    #expect(rig.text(20).contains("Changes in the mask stay a draft."))
    #expect(rig.text(21).hasPrefix("└"))
  }
}
