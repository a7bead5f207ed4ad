import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import TestSupport
import Testing

/// Protects the agent from the console itself: whatever is pressed, pasted or resized, nothing
/// traps, the cursor is on the screen, and the chosen row is chosen by its record.
struct RandomKeysTests {
  private static let keys: [Key] =
    (1...12).map(Key.function)
    + "abcdefghijklmnopqrstuvwxyzRGJKU0123456789?/:. é東".map(Key.character)
    + [
      .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .delete, .backspace, .tab,
      .backTab, .enter, .escape, .controlLeft, .controlRight, .controlHome, .controlEnd,
      .control("a"), .control("c"), .control("k"), .control("n"), .control("p"), .control("s"),
      .control("u"), .control("_"), .control("y"), .insert,
    ]

  @Test func `random keys and sizes keep the invariants`() throws {
    try Seeded.runs(6, long: 400) { generator in
      var console = TestConsole(language: Bool.random(using: &generator) ? .en : .de)
      console.found = Callers.three(console.sketch)
      for step in 0..<120 {
        act(&console, &generator)
        try check(console, step: step, seed: generator.seed)
      }
    }
  }

  private func act(_ console: inout TestConsole, _ generator: inout SeededGenerator) {
    switch Int.random(in: 0..<20, using: &generator) {
    case 0:
      let rows = Int.random(in: 0...60, using: &generator)
      let columns = Int.random(in: 0...200, using: &generator)
      console.send(.resized(Size(rows: rows, columns: columns)))
    case 1: console.send(.resized(Size(rows: 24, columns: 80)))
    case 2: console.send(.paste(Paste(text: "a\nb 東\u{200D}x", droppedBytes: 3)))
    case 3: console.send(.deskChanged(DeskNews()))
    case 4: console.send(.draftsDue)
    case 5: console.isSlow.toggle()
    case 6: if console.isSlow { console.answerAll() }
    default:
      if let key = Self.keys.randomElement(using: &generator) { console.press(key) }
    }
  }

  private func check(_ console: TestConsole, step: Int, seed: UInt64) throws {
    let surface = console.surface()
    let state = console.state
    #expect(surface.size == state.size)
    if !state.size.isEmpty {
      let cursor = try #require(surface.cursor, "step \(step) of seed \(seed): no cursor")
      #expect(surface.bounds.contains(cursor), "step \(step) of seed \(seed)")
    }
    for row in surface.text {
      #expect(DisplayWidth.columns(of: row) == state.size.columns, "step \(step) of seed \(seed)")
    }
    if case .incident(let id?) = state.queue.cursor, let page = state.queue.page,
      state.queue.place - page.first < page.lines.count, state.queue.place >= page.first
    {
      #expect(page.lines[state.queue.place - page.first].id == id, "step \(step) of seed \(seed)")
    }
    let names = state.parked.map(\.id)
    #expect(Set(names).count == names.count, "step \(step) of seed \(seed)")
  }
}
