import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import Testing

/// Protects the transition table among the masters: which status may follow which, side by side.
struct TransitionColumnsTests {
  @Test func `what a status may become is what its row says`() throws {
    var stage = MasterStage()
    stage.open("status codes")
    let rows = Console.render(stage.console.state).text
    let heading = try #require(rows.first { $0.contains("OP AS WO PL WC WP WV SO CL CA") })
    let closed = try #require(rows.first { $0.contains("CLOSED") })
    let start = try #require(heading.firstRange(of: "OP AS")).lowerBound
    let column = heading.distance(from: heading.startIndex, to: start)
    #expect(closed.dropFirst(column).prefix(28) == "-  -  x  -  -  -  -  -     -")
  }
}
