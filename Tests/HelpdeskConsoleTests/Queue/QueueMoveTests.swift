import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import Testing

/// Protects the list that holds still: the cursor stays with its record, and nothing but one's own
/// act, F5, view and filter changes order and membership (DESIGN §4.25).
struct QueueMoveTests {
  @Test func `the start asks for the queue and for drafts`() {
    var console = TestConsole(starts: false)
    console.send(.started)
    let request = QueueRequest(view: .allOpen, count: 42, generation: 1)
    #expect(
      console.effects.prefix(2).elementsEqual([.loadQueue(request), .findDrafts])
        || console.effects.contains(.findDrafts) && console.effects.first == .loadQueue(request))
    #expect(console.chosenNumber == "INC0000123")
  }

  @Test func `down moves the cursor and nothing else`() {
    let console = TestConsole()
    let second = console.sketch.lines[1]
    expectUpdate(console, .key(.down), effects: [.loadPreview(second.id)]) { state in
      state.queue.cursor = .incident(second.id)
      state.queue.place = 1
    }
    expectUpdate(console, .key(.character("j")), effects: [.loadPreview(second.id)]) { state in
      state.queue.cursor = .incident(second.id)
      state.queue.place = 1
    }
  }

  @Test func `ends hold the cursor`() {
    var console = TestConsole()
    console.press(.character("G"))
    #expect(console.chosenNumber == "INC0000139")
    console.press(.down, .pageDown)
    #expect(console.chosenNumber == "INC0000139")
    console.press(.character("g"), .up, .character("k"))
    #expect(console.chosenNumber == "INC0000123")
  }

  @Test func `a page of a long list asks for the rows it shows`() {
    var console = TestConsole()
    console.isSlow = true
    let generation = console.state.queue.request?.generation ?? 0
    console.send(.queueLoaded(console.sketch.page(total: 5000, generation: generation)))
    console.effects = []
    console.press(.end)
    #expect(console.state.queue.cursor == .incident(nil))
    guard case .loadQueue(let request) = console.effects.first else {
      Issue.record("the last rows are asked for")
      return
    }
    #expect(request.keepsRows && request.first == 4972 && request.count == 42)
    var page = console.sketch.page(total: 5000, generation: request.generation)
    page.first = 4988
    console.send(.queueLoaded(page))
    #expect(console.chosenNumber == "INC0000139")
  }

  @Test func `a runner that answers with too little is not asked for ever`() {
    let console = TestConsole()
    var page = console.sketch.page(
      total: 5000, generation: console.state.queue.request?.generation ?? 0)
    page.lines = []
    expectUpdate(console, .queueLoaded(page)) { state in
      state.queue.page = page
      state.queue.cursor = .incident(nil)
    }
  }

  @Test func `a change by others changes rows in place`() {
    var console = TestConsole()
    console.press(.down)
    let chosen = console.chosenNumber
    console.effects = []
    console.send(.deskChanged(DeskNews()))
    #expect(console.chosenNumber == chosen)
    guard case .loadQueue(let request) = console.effects.first else {
      Issue.record("the window is read again")
      return
    }
    #expect(request.keepsRows)
  }

  @Test func `a refresh keeps the cursor on its record though it moved`() throws {
    var console = TestConsole()
    console.press(.down, .down)
    console.isSlow = true
    console.press(.function(5))
    guard case .loadQueue(let request) = try #require(console.effects.last) else {
      Issue.record("F5 loads the queue")
      return
    }
    #expect(!request.keepsRows && request.cursor == console.sketch.lines[2].id)
    var page = console.sketch.page(generation: request.generation)
    page.lines.reverse()
    page.cursorPlace = 9
    console.send(.queueLoaded(page))
    #expect(console.chosenNumber == "INC0000131")
    #expect(console.state.queue.place == 9)
  }

  @Test func `a late page cannot overwrite a newer one`() {
    let console = TestConsole()
    var page = console.sketch.page(generation: (console.state.queue.request?.generation ?? 0) - 1)
    page.lines = []
    page.total = 0
    expectUpdate(console, .queueLoaded(page))
  }

  @Test func `the filter narrows with each letter and Esc widens it again`() {
    var console = TestConsole()
    console.press(.character("/"))
    console.type("kovács")
    #expect(console.state.queue.page?.total == 2)
    #expect(console.state.context == .filter)
    console.press(.down)
    #expect(console.chosenNumber == "INC0000145")
    console.press(.enter)
    #expect(console.state.context == .queue)
    console.press(.escape)
    #expect(console.state.queue.page?.total == 12)
    #expect(console.chosenNumber == "INC0000145")
  }

  @Test func `letters in the filter are text, not verbs`() {
    var console = TestConsole()
    console.press(.function(3))
    console.type("emsq")
    #expect(console.state.queue.filter.text == "emsq")
    #expect(console.commands.isEmpty && console.state.place.layers.isEmpty)
  }

  @Test func `views turn with F7 and F8 and come round`() {
    var console = TestConsole()
    console.press(.function(8))
    #expect(console.state.queue.view == .mine)
    console.press(.character("K"), .function(7))
    #expect(console.state.queue.view == .all)
    console.press(.character("J"))
    #expect(console.state.queue.view == .allOpen)
  }

  @Test func `Esc never quits and q does`() {
    let console = TestConsole()
    expectUpdate(console, .key(.escape))
    expectUpdate(console, .key(.character("q")), effects: [.quit])
  }

  @Test func `one Ctrl-C says how to quit and a second one does`() {
    var console = TestConsole()
    expectUpdate(console, .key(.control("c"))) { state in
      state.isQuitArmed = true
      state.message = .quitByKey
    }
    console.press(.control("c"))
    #expect(!console.effects.contains(.quit))
    console.press(.control("c"))
    #expect(console.effects.contains(.quit))
  }

  @Test func `a paste never acts as keys`() {
    let console = TestConsole()
    expectUpdate(console, .paste(Paste(text: "qcd\n"))) { $0.message = .pasteIgnored }
  }

  @Test func `a clock changes the time and nothing else`() {
    let console = TestConsole()
    let later = TestTime.may(20, "12:16")
    expectUpdate(console, .clock(later)) { $0.setting.now = later }
  }

  @Test func `save in the queue says that there is nothing to save`() {
    let console = TestConsole()
    expectUpdate(console, .key(.function(10))) { $0.message = .nothingToSave }
    expectUpdate(console, .key(.control("s"))) { $0.message = .nothingToSave }
  }

  @Test func `the preview comes and goes with Tab`() {
    var console = TestConsole()
    console.press(.tab)
    #expect(!console.state.queue.showsPreview)
    #expect(console.surface().text[16].contains("─") == false)
    console.press(.tab)
    #expect(console.surface().text[16].hasPrefix("────"))
  }
}
