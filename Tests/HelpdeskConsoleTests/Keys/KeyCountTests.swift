import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import Testing

/// Protects the key counts of DESIGN §8, as far as they do not need the mask.
struct KeyCountTests {
  /// Counts keys besides digits and text.
  private func count(_ keys: [Key], _ console: inout TestConsole) -> Int {
    for key in keys { console.press(key) }
    return keys.filter { if case .character(let c) = $0 { !c.isNumber } else { true } }.count
  }

  @Test func `the phone rings: one key to the caller line`() {
    var console = TestConsole()
    #expect(count([.function(6)], &console) == 1)
    #expect(console.state.context == .intake)
  }

  @Test func `triage over the suggestions: four keys to the next row`() {
    var console = TestConsole()
    #expect(count([.character("t"), .enter, .enter, .enter], &console) == 4)
    #expect(console.chosenNumber == "INC0000119")
  }

  @Test func `triage by hand: at most ten keys`() {
    var console = TestConsole()
    let keys: [Key] = [
      .character("t"), .character("j"), .character("a"), .character("m"), .enter,
      .character("1"), .character("e"), .character("k"), .enter,
    ]
    #expect(count(keys, &console) + 1 <= 10)
    #expect(console.commands.count == 1)
  }

  @Test func `resolve and close: at most six keys`() {
    var console = TestConsole()
    let keys: [Key] = [
      .character("c"), .character("p"), .character("a"), .character("r"), .enter,
    ]
    #expect(count(keys + [.function(10)], &console) <= 6)
    #expect(console.state.message == .closed(number: "INC0000123"))
  }
}
