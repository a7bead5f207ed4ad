import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import Testing

/// Protects the first step of a call: whoever is on the phone is found as one types, and nothing
/// typed ahead is lost.
struct IntakeTests {
  private func intake(_ console: TestConsole) -> IntakeState? {
    if case .intake(let intake) = console.state.place.screen { intake } else { nil }
  }

  @Test func `one key leads from the ringing phone to the line`() {
    var console = TestConsole()
    console.press(.function(6))
    #expect(console.state.context == .intake)
    #expect(console.surface().cursor == Point(row: 1, column: 12))
  }

  @Test func `every letter asks anew`() {
    var console = TestConsole()
    console.press(.function(6))
    console.effects = []
    console.type("04")
    let texts = console.effects.compactMap { effect -> String? in
      if case .find(let request) = effect { request.text } else { nil }
    }
    #expect(texts == ["0", "04"])
    #expect(console.effects.contains(.scheduleDraftSave))
  }

  @Test func `nothing, one and several are told apart`() {
    for (answer, words) in [
      (FindAnswer(generation: 0), "Nothing found."),
      (Callers.one(TestConsole().sketch), "Callers 1"),
      (Callers.three(TestConsole().sketch), "Callers 3"),
    ] {
      var console = TestConsole()
      console.found = answer
      console.press(.function(6))
      console.type("x")
      #expect(console.surface().text[2].contains(words))
    }
  }

  @Test func `Enter on a caller opens a new incident`() {
    var console = TestConsole()
    console.found = Callers.three(console.sketch)
    console.press(.function(6))
    console.type("040")
    console.press(.enter)
    guard case .mask = console.state.place.screen else {
      Issue.record("a mask opens")
      return
    }
  }

  @Test func `an event on an incident found by number takes four keys`() {
    var console = TestConsole()
    console.found = Callers.one(console.sketch)
    console.press(.function(6))
    console.type("04055512")
    console.press(.down, .enter)
    guard case .event(let event) = console.state.place.layers.last else {
      Issue.record("the event's pop-up opens")
      return
    }
    #expect(event.number == "INC0000123")
  }

  @Test func `Enter typed before the answer waits for it`() {
    var console = TestConsole()
    console.found = Callers.three(console.sketch)
    console.press(.function(6))
    console.isSlow = true
    console.type("040")
    console.press(.enter)
    #expect(intake(console)?.typedAhead == .enter)
    console.answerAll()
    guard case .mask = console.state.place.screen else {
      Issue.record("the mask opens once the answer is there")
      return
    }
  }

  @Test func `a late answer does not show what was meant before`() {
    var console = TestConsole()
    console.press(.function(6))
    console.isSlow = true
    console.type("04")
    var answer = Callers.three(console.sketch)
    answer.generation = (intake(console)?.awaited ?? 0) - 1
    expectUpdate(console, .found(answer))
  }

  @Test func `another caller brings his own incidents`() {
    var console = TestConsole()
    console.found = Callers.three(console.sketch)
    console.press(.function(6))
    console.type("040")
    console.effects = []
    console.press(.down)
    guard case .find(let request) = console.effects.first else {
      Issue.record("the second caller's incidents are asked for")
      return
    }
    #expect(request.caller == Callers.oezdemir.key)
    #expect(console.surface().text[6].contains("S. Özdemir and Brandt & Söhne"))
    // The hardware cursor stays in the line, where typing goes on.
    #expect(console.surface().cursor?.row == 1)
  }

  @Test func `Tab keeps what was typed`() {
    var console = TestConsole()
    console.press(.function(6))
    console.type("Herr Neu")
    console.press(.tab)
    guard case .mask = console.state.place.screen else {
      Issue.record("a mask opens")
      return
    }
  }

  @Test func `a pasted number is text on one line`() {
    var console = TestConsole()
    console.press(.function(6))
    console.send(.paste(Paste(text: "040\n555")))
    #expect(intake(console)?.line.text == "040 555")
  }

  @Test func `a telephone number of a thousand digits is cut with a sentence`() {
    var console = TestConsole()
    console.press(.function(6))
    console.send(.paste(Paste(text: String(repeating: "7", count: 600))))
    #expect(intake(console)?.line.count == 500)
    #expect(console.state.message == .textTooLong(droppedCharacters: 100))
  }
}
