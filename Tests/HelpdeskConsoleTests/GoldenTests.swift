import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import TestSupport
import Testing

/// Protects the look: text, styles and cursor of every screen of this room, in both languages and
/// at the sizes people have.
struct GoldenTests {
  private func queue(
    _ language: Language, columns: Int = 80, rows: Int = 24
  ) -> TestConsole {
    var console = TestConsole(language: language, columns: columns, rows: rows)
    console.press(.down, .character(" "))
    return console
  }

  @Test(arguments: [Language.en, .de])
  func `the queue`(_ language: Language) throws {
    try queue(language).snapshot().verify(named: "queue.\(language).80x24")
    try queue(language, columns: 120, rows: 40).snapshot()
      .verify(named: "queue.\(language).120x40")
  }

  @Test func `the queue without colours`() throws {
    try queue(.en).snapshot(.monochrome).verify(named: "queue.en.monochrome.80x24")
  }

  @Test(arguments: [Language.en, .de])
  func `a terminal that is too small`(_ language: Language) throws {
    try queue(language, columns: 60, rows: 20).snapshot()
      .verify(named: "small.\(language).60x20")
  }

  @Test(arguments: [Language.en, .de])
  func `the intake line`(_ language: Language) throws {
    var console = TestConsole(language: language)
    console.found = Callers.three(console.sketch)
    console.press(.function(6))
    try console.snapshot().verify(named: "intake.empty.\(language).80x24")
    console.type("040 555")
    console.press(.down)
    try console.snapshot().verify(named: "intake.several.\(language).80x24")
    console.found = FindAnswer(generation: 0)
    console.type("9")
    try console.snapshot().verify(named: "intake.none.\(language).80x24")
  }

  @Test(arguments: [Language.en, .de])
  func `a list over the queue`(_ language: Language) throws {
    var console = TestConsole(language: language)
    console.press(.character("r"))
    console.type("pap")
    try console.snapshot().verify(named: "list.\(language).80x24")
  }

  @Test(arguments: [Language.en, .de])
  func `help`(_ language: Language) throws {
    var console = TestConsole(language: language)
    console.press(.function(1))
    try console.snapshot().verify(named: "help.\(language).80x24")
  }

  @Test(arguments: [Language.en, .de])
  func `the palette`(_ language: Language) throws {
    var console = TestConsole(language: language)
    console.press(.function(9))
    try console.snapshot().verify(named: "palette.\(language).80x24")
  }

  @Test func `parked calls`() throws {
    var console = TestConsole()
    console.press(.function(6))
    console.type("Brandt")
    console.press(.function(6))
    console.type("Ostsee Bäcker")
    console.press(.function(6), .function(1), .escape)
    console.state.place = Place()
    console.press(.character("w"), .down)
    try console.snapshot().verify(named: "parked.en.80x24")
  }
}
