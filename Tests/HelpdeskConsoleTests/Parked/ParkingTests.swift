import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import Testing

/// Protects what was typed when the phone rings in the middle: F6 asks nothing, and Back leads to
/// the very cell that was left (screens.md §2.6).
struct ParkingTests {
  /// A console with something typed in the intake line.
  private func typed(_ text: String) -> TestConsole {
    var console = TestConsole()
    console.press(.function(6))
    console.type(text)
    console.press(.left, .left)
    return console
  }

  @Test func `F6 and Esc come back to the same cell`() {
    var console = typed("Brandt")
    let before = console.state.place
    console.press(.function(6))
    #expect(console.state.parked.count == 1)
    console.press(.escape)
    #expect(console.state.parked.isEmpty && console.state.returns.isEmpty)
    guard case .intake(let old) = before.screen, case .intake(let new) = console.state.place.screen
    else {
      Issue.record("the intake line is back")
      return
    }
    #expect(new.line == old.line)
    #expect(console.state.place.draft == before.draft)
  }

  @Test func `F6 works in lists and pop-ups, and the list is back`() {
    var console = TestConsole()
    console.press(.down, .character("o"), .down)
    let before = console.state.place
    console.press(.function(6))
    #expect(console.state.context == .intake)
    #expect(console.state.drafts.isEmpty)
    console.press(.escape)
    #expect(console.state.place.layers == before.layers)
  }

  @Test func `what is parked is on disk, counted, and on top of the queue`() throws {
    var console = typed("Brandt")
    console.press(.function(6))
    let saved = console.effects.contains { effect in
      if case .saveDraft = effect { true } else { false }
    }
    #expect(saved)
    #expect(console.surface().text[0].contains("parked: New call"))
    console.press(.escape, .escape)
    #expect(console.state.place.isQueue)
    #expect(console.effects.contains { if case .removeDraft = $0 { true } else { false } })
  }

  @Test func `an empty view says so below the drafts, with the cursor there`() {
    var console = typed("brandt")
    console.press(.function(6), .function(6))
    console.state.place = Place()
    console.state.returns = []
    console.press(.function(3))
    console.type("nothing has this")
    console.press(.enter)
    #expect(console.state.drafts.count == 1)
    let surface = console.surface()
    let row = 3
    #expect(surface.text[row].contains("Nothing matches"))
    #expect(surface.cursor == Point(row: row, column: 0))
  }

  @Test func `a parked call opens from the queue`() {
    var console = typed("Brandt & Söhne")
    console.press(.function(6), .function(6))
    console.state.place = Place()
    console.state.returns = []
    console.press(.home)
    #expect(console.surface().text[2].contains("draft 1   parked    0m          Brandt & Söhne"))
    console.press(.enter)
    guard case .intake(let intake) = console.state.place.screen else {
      Issue.record("the draft opens")
      return
    }
    #expect(intake.line.text == "Brandt & Söhne")
    #expect(intake.line.cursor == 12)
    #expect(console.state.parked.isEmpty)
  }

  @Test func `calls on top of calls come back in their order`() {
    var console = typed("first")
    console.press(.function(6))
    console.type("second")
    console.press(.function(6))
    console.type("third")
    #expect(console.state.parked.count == 2)
    console.press(.escape)
    #expect(text(console) == "second")
    console.press(.escape)
    #expect(text(console) == "first")
  }

  private func text(_ console: TestConsole) -> String? {
    if case .intake(let intake) = console.state.place.screen { intake.line.text } else { nil }
  }

  @Test func `drafts of a run that was killed are offered again`() throws {
    var console = typed("Brandt")
    console.send(.draftsDue)
    let bytes = console.effects.compactMap { effect -> [UInt8]? in
      if case .saveDraft(_, let bytes) = effect { bytes } else { nil }
    }
    var next = TestConsole()
    let id = DraftID(session: 7, number: 1)
    next.send(.draftsFound([StoredDraft(id: id, bytes: try #require(bytes.last))]))
    #expect(next.state.message == .draftsRecovered(1))
    next.press(.home, .enter)
    guard case .intake(let intake) = next.state.place.screen else {
      Issue.record("the draft opens")
      return
    }
    #expect(intake.line.text == "Brandt" && intake.line.cursor == 4)
    #expect(next.state.place.draft == id)
  }

  @Test func `bytes that are no draft stay where they are`() {
    let console = TestConsole()
    let stored = StoredDraft(id: DraftID(session: 7, number: 1), bytes: [1, 2, 3])
    expectUpdate(console, .draftsFound([stored])) { $0.message = .draftUnreadable }
  }

  @Test func `the end of the process saves what is typed`() {
    var console = typed("Brandt")
    console.effects = []
    console.send(.ending)
    #expect(console.effects.count == 2)
    #expect(console.effects.last == .quit)
    guard case .saveDraft = console.effects.first else {
      Issue.record("the draft is saved before the end")
      return
    }
  }

  @Test func `q shows what is parked before it quits`() {
    var console = typed("Brandt")
    console.press(.function(6))
    console.state.place = Place()
    console.effects = []
    console.press(.character("q"))
    #expect(console.state.context == .parked && !console.effects.contains(.quit))
    console.press(.character("q"))
    #expect(console.effects.contains(.quit))
  }

  @Test func `a draft is thrown away only at the second Del`() {
    var console = typed("Brandt")
    console.press(.function(6))
    console.state.place = Place()
    console.press(.character("w"), .delete)
    #expect(console.state.drafts.count == 1 && console.state.message == .discardAgain)
    console.press(.delete)
    #expect(console.state.drafts.isEmpty)
    #expect(console.effects.contains { if case .removeDraft = $0 { true } else { false } })
  }
}
