import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import Testing

/// Protects the desk parameter for hands that know 5250 terminals: Enter on the last field saves,
/// and without it goes to the visible [Save] (screens.md §2.5).
struct EnterSavesTests {
  /// A new call as typed, with its description, the cursor in the description: the last field.
  private func console(saves: Bool) -> TestConsole {
    var console = TestConsole()
    console.sketch.test.evolve(
      Entry(
        RecordID(.desk, 1), EntryKind(.desk, .changed),
        [
          FieldChange(DeskField.enterPath, new: .text("customer description")),
          FieldChange(DeskField.enterSaves, new: saves ? .flag(true) : .none),
        ]), revision: 2)
    console.state.setting.tables = console.sketch.tables
    console.press(.function(6))
    console.type("Ostsee")
    console.press(.tab)
    for _ in 0..<9 where focus(console) != .field(.description) { console.press(.enter) }
    console.type("No dial tone")
    return console
  }

  private func focus(_ console: TestConsole) -> MaskFocus? {
    guard case .mask(let mask) = console.state.place.screen else { return nil }
    return mask.focus
  }

  @Test func `Enter on the last field saves where the desk wants it`() {
    var console = console(saves: true)
    console.press(.enter)
    guard case .incident(.log(let new)) = console.commands.last else {
      Issue.record("nothing was saved")
      return
    }
    #expect(new[IncidentField.description].text == "No dial tone")
  }

  @Test func `without it Enter goes to the visible stop, and the next one saves`() {
    var console = console(saves: false)
    console.press(.enter)
    #expect(console.commands.isEmpty)
    #expect(focus(console) == .field(.save))
    console.press(.enter)
    #expect(console.commands.count == 1)
  }
}
