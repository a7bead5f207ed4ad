import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import Testing

/// Protects the verbs of the queue: each becomes one command an incident, and says what became of
/// it.
struct VerbTests {
  private func id(_ number: String, _ console: TestConsole) -> RecordID {
    console.sketch.lines.first { $0.number == number }?.id ?? RecordID(.incident, 99)
  }

  @Test func `m takes the incident oneself`() {
    var console = TestConsole()
    console.press(.character("m"))
    let klein = console.sketch.test.partner("klein")
    #expect(
      console.commands == [
        .incident(
          .change(
            id("INC0000123", console), [IncidentField.owner: .record(klein)], reasons: nil))
      ])
    #expect(
      console.state.message
        == .changed(number: "INC0000123", field: IncidentField.owner, value: "Klein"))
    #expect(console.state.pending.isEmpty)
  }

  @Test func `p and one digit sets the priority`() {
    var console = TestConsole()
    console.press(.character("p"), .character("1"))
    let urgent = console.sketch.test.code("1", .priorityCode)
    #expect(
      console.commands == [
        .incident(
          .change(
            id("INC0000123", console), [IncidentField.priority: .record(urgent)], reasons: nil))
      ])
  }

  @Test func `the status list holds only what may follow`() {
    var console = TestConsole()
    console.press(.character("s"))
    guard case .list(let list) = console.state.place.layers.last else {
      Issue.record("s opens a list")
      return
    }
    let codes = list.rows.map(\.code)
    #expect(codes.contains("PLAN") && !codes.contains("WORK") && !codes.contains("OPEN"))
  }

  @Test func `a status that asks for a note opens the dialog with it`() {
    var console = TestConsole()
    console.press(.character("s"))
    console.type("cancel")
    console.press(.enter)
    #expect(console.commands.isEmpty)
    guard case .status(let dialog) = console.state.place.layers.last else {
      Issue.record("the dialog takes the note")
      return
    }
    #expect(dialog.targets.map(\.id) == [id("INC0000123", console)])
    #expect(dialog.fields == [.text, .save])
  }

  @Test func `a status that asks for an owner asks for it`() {
    var console = TestConsole()
    console.press(.character("G"), .up, .character("s"))
    #expect(console.chosenNumber == "INC0000145")
    console.type("assi")
    console.press(.enter)
    console.type("meyer")
    console.press(.enter, .enter)
    var draft = StatusDraft(console.sketch.test.code("ASSIGN", .statusCode))
    draft.owner = console.sketch.test.partner("meyer")
    #expect(
      console.commands == [.incident(.changeStatus(id("INC0000145", console), draft))])
  }

  @Test func `r takes both levels of a reason in one list`() {
    var console = TestConsole()
    console.press(.character("r"))
    console.type("pap")
    guard case .list(let list) = console.state.place.layers.last else {
      Issue.record("r opens a list")
      return
    }
    #expect(list.rows.contains { $0.code == "PRN/JAM" && $0.general == "Printer" })
    console.press(.enter)
    guard case .incident(.change(_, let values, let reasons?, _)) = console.commands.first else {
      Issue.record("a reason is a change")
      return
    }
    #expect(values.isEmpty)
    #expect(reasons == [console.sketch.test.code("PRN/JAM", .reason)])
  }

  @Test func `c asks for the resolution and closes in one command`() {
    var console = TestConsole()
    console.press(.character("c"))
    console.type("site/part")
    console.press(.enter, .function(10))
    var draft = StatusDraft(console.sketch.test.code("CLOSED", .statusCode))
    draft.resolution = console.sketch.test.code("SITE/PART", .resolution)
    #expect(
      console.commands == [.incident(.changeStatus(id("INC0000123", console), draft))])
    #expect(console.state.message == .closed(number: "INC0000123"))
  }

  @Test func `d resolves with a resolution`() {
    var console = TestConsole()
    console.press(.character("d"), .enter, .function(10))
    guard case .incident(.resolve(let incident, _, _)) = console.commands.first else {
      Issue.record("d resolves")
      return
    }
    #expect(incident == id("INC0000123", console))
    #expect(console.state.message == .resolved(number: "INC0000123"))
  }

  @Test func `a verb acts on all that are marked, and the marks go`() {
    var console = TestConsole()
    console.press(.character(" "), .character("v"), .character("o"))
    console.type("meyer")
    console.press(.enter)
    #expect(console.commands.count == 2)
    #expect(console.state.queue.marks.isEmpty)
    #expect(
      console.state.message
        == .bulk(
          done: 2, refused: 0, first: nil, change: .field(IncidentField.owner, value: "Meyer")))
    #expect(console.surface().text[22].hasPrefix(" 2 incidents: Owner Meyer. u undoes."))
  }

  @Test func `what refuses of many is said, and stays marked`() {
    var console = TestConsole()
    console.press(.character(" "), .character(" "))
    let first = console.sketch.lines[0]
    let refusal = DeskRefusal.incident(.closed(number: "INC0000119"))
    console.outcomes = [
      .done(CommandReceipt(record: first.id, number: first.number, revision: 2)),
      .refused(refusal),
    ]
    console.press(.character("m"))
    #expect(
      console.state.message
        == .bulk(
          done: 1, refused: 1, first: refusal,
          change: .field(IncidentField.owner, value: "Klein")))
    #expect(console.state.queue.marks == [console.sketch.lines[1].id])
  }

  @Test func `a full stop makes the last change again`() {
    var console = TestConsole()
    console.press(.character("."))
    #expect(console.state.message == .nothingToRepeat)
    console.press(.character("p"), .character("1"), .down, .character("."))
    #expect(console.commands.count == 2)
    #expect(console.commands.last?.record == console.sketch.lines[1].id)
  }

  @Test func `undo and redo ask for the last act and say what came of it`() {
    var console = TestConsole()
    console.press(.character("u"))
    #expect(console.effects.last == .undo(tag: CommandTag(rawValue: 1)))
    console.send(
      .performed(
        CommandTag(rawValue: 1),
        [
          .done(
            CommandReceipt(
              record: console.sketch.lines[0].id, number: "INC0000123", revision: 3))
        ]))
    #expect(console.state.message == .undone(number: "INC0000123"))
    console.press(.character("U"))
    console.send(.performed(CommandTag(rawValue: 2), [.refused(.undo(.nothingToUndo))]))
    #expect(console.state.message == .nothingToRedo)
  }

  @Test func `a failure says why, and nothing is lost`() {
    var console = TestConsole()
    console.isSlow = true
    console.press(.character("m"))
    let tag = CommandTag(rawValue: 1)
    expectUpdate(console, .failed(tag, .diskFull), effects: [.bell]) { state in
      state.pending = [:]
      state.message = .failed(.diskFull)
    }
    console.send(.failed(tag, .poisoned))
    #expect(console.state.access == .readOnly(.poisoned))
  }

  @Test func `an answer to a command that nobody awaits does nothing`() {
    let console = TestConsole()
    expectUpdate(console, .performed(CommandTag(rawValue: 77), []))
    expectUpdate(console, .failed(CommandTag(rawValue: 77), .diskFull))
  }

  @Test func `a desk that is only read refuses verbs with a sentence`() {
    var console = TestConsole()
    console.state.access = .readOnly(.noPermission)
    for key in "msoprdct.uU" {
      expectUpdate(console, .key(.character(key))) { $0.message = .readOnly(.noPermission) }
    }
  }

  @Test func `y copies the number`() {
    let console = TestConsole()
    expectUpdate(console, .key(.character("y")), effects: [.copy("INC0000123")]) { state in
      state.message = .copied("INC0000123")
    }
  }

  @Test func `F4 lists what can be changed, each by its letter`() {
    var console = TestConsole()
    console.press(.function(4), .character("p"))
    guard case .list(let list) = console.state.place.layers.last else {
      Issue.record("p chooses the priority")
      return
    }
    #expect(list.subject == .codes(.priorityCode))
    #expect(console.state.place.layers.count == 1)
  }
}
