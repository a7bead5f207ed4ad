import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import Testing

/// Protects the layers: the top one has the keys, Esc closes it alone, help and palette are made of
/// the key table.
struct LayerTests {
  @Test func `F1 helps everywhere and Esc leads back`() {
    var console = TestConsole()
    for opening: [Key] in [
      [], [.function(6)], [.character("o")], [.function(9)], [.character("w")],
    ] {
      console.state.place = Place()
      for key in opening { console.press(key) }
      let before = console.state.place
      console.press(.function(1))
      #expect(console.state.context == .help)
      console.press(.escape)
      #expect(console.state.place == before)
    }
  }

  @Test func `help narrows as one types, and scrolls`() {
    var console = TestConsole()
    console.press(.character("?"))
    console.type("triage")
    let text = console.surface().text.joined(separator: "\n")
    #expect(text.contains("Walks reason, priority and owner"))
    #expect(!text.contains("clipboard"))
    console.press(.function(1), .pageDown, .pageDown, .pageDown, .pageUp)
    #expect(console.surface().cursor != nil)
  }

  @Test func `the palette runs what it names`() {
    var console = TestConsole()
    console.press(.character(":"))
    console.type("take it")
    console.press(.enter)
    #expect(console.commands.count == 1)
    #expect(console.state.place.isQueue)
  }

  @Test func `the palette offers only what works there`() {
    var console = TestConsole()
    console.press(.function(6), .function(9))
    let text = console.surface().text.joined(separator: "\n")
    #expect(text.contains("Keep as typed") && !text.contains("Set the status"))
  }

  @Test func `a list with no match says so and takes nothing`() {
    var console = TestConsole()
    console.press(.character("o"))
    console.type("zzz")
    #expect(console.surface().text.joined().contains("No code matches"))
    console.press(.enter)
    #expect(console.commands.isEmpty && console.state.message == .noneInList)
    console.press(.function(3))
    #expect(console.state.place.layers.count == 1)
    console.press(.escape)
    #expect(console.state.place.isQueue)
  }

  @Test func `a list of customers waits for its rows`() throws {
    var console = TestConsole()
    console.press(.function(6), .function(4))
    console.type("no")
    console.press(.enter)
    let asked = console.effects.compactMap { effect -> LookUpRequest? in
      if case .lookUp(let request) = effect { request } else { nil }
    }
    let request = try #require(asked.last)
    #expect(request.text == "no" && request.subject == .customers)
    let row = LookUpRow(id: RecordID(.customer, 1), code: "K-1001", name: "Nordwerk GmbH")
    console.send(.lookedUp(LookUpAnswer(rows: [row], total: 1, generation: request.generation)))
    guard case .intake(let intake) = console.state.place.screen else {
      Issue.record("the intake line is back")
      return
    }
    #expect(intake.line.text == "K-1001" && console.state.place.layers.isEmpty)
  }

  @Test func `nothing of a layer covers the rows that are never covered`() {
    for keys: [Key] in [
      [.function(1)], [.function(9)], [.character("r")], [.character("w")], [.function(4)],
    ] {
      var console = TestConsole()
      let before = console.surface().text
      for key in keys { console.press(key) }
      let after = console.surface().text
      #expect(after[0] == before[0])
      #expect(after[21] == before[21])
      #expect(after[23] != before[23])
    }
  }
}
