import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import Testing

/// Protects triage: a few keys an incident, one command, one undo (screens.md §3).
struct TriageTests {
  @Test func `four keys over the suggestions, then the next row`() {
    var console = TestConsole()
    console.press(.character("t"), .enter, .enter, .enter)
    #expect(console.chosenNumber == "INC0000119")
    #expect(console.state.place.isQueue)
    #expect(console.commands.count == 1)
  }

  @Test func `what is chosen by hand becomes one command`() {
    var console = TestConsole()
    console.press(.character("t"))
    console.type("net/down")
    console.press(.enter)
    guard case .list(let priorities) = console.state.place.layers.last else {
      Issue.record("the priority follows")
      return
    }
    // The reason's own priority is under the cursor.
    #expect(priorities.rows[priorities.cursor].code == "2")
    console.press(.character("1"))
    console.type("ek")
    console.press(.enter)
    let test = console.sketch.test
    let values: [Field: FieldValue] = [
      IncidentField.priority: .record(test.code("1", .priorityCode)),
      IncidentField.owner: .record(test.partner("ek")),
    ]
    #expect(
      console.commands == [
        .incident(
          .change(
            console.sketch.lines[0].id, values, reasons: [test.code("NET/DOWN", .reason)]))
      ])
  }

  @Test func `Esc ends triage and changes nothing`() {
    var console = TestConsole()
    console.press(.character("t"), .enter, .escape)
    #expect(console.commands.isEmpty)
    #expect(console.state.queue.triage == nil)
    #expect(console.state.message == .triageEnded)
    #expect(console.chosenNumber == "INC0000123")
  }
}
