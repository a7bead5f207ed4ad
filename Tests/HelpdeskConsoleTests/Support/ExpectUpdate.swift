import HelpdeskConsole
import ScreenCore
import Testing

/// Says everything that an action does: each change of the state and each effect. What is not named
/// must stay as it was.
func expectUpdate(
  _ console: TestConsole, _ action: ConsoleAction, effects: [ConsoleEffect] = [],
  changes: (inout ConsoleState) -> Void = { _ in },
  sourceLocation: SourceLocation = #_sourceLocation
) {
  var expected = console.state
  changes(&expected)
  var actual = console.state
  let asked = Console.update(&actual, action)
  #expect(actual == expected, sourceLocation: sourceLocation)
  #expect(asked == effects, sourceLocation: sourceLocation)
}
