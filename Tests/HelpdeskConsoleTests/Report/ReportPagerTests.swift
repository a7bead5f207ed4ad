import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import Testing

/// Protects the reports on the screen: asked for by name, about what the agent sees, read page by
/// page, and left with one key.
struct ReportPagerTests {
  private func asked(_ name: String, in console: inout TestConsole) -> ReportQuestion? {
    console.press(.function(9))
    console.type(name)
    console.press(.enter)
    guard case .report(let question, _) = console.effects.last else { return nil }
    return question
  }

  /// The number of the newest question for a report.
  private func newest(_ console: TestConsole) -> Int? {
    guard case .report(let report) = console.state.place.layers.last else { return nil }
    return report.generation
  }

  @Test func `★ the incident report is about what the list shows`() {
    var console = TestConsole()
    #expect(asked("incident report", in: &console) == ReportQuestion(.incidents))
  }

  @Test func `the parts of a German compound find it`() {
    var console = TestConsole(language: .de)
    #expect(asked("zeitana", in: &console) == ReportQuestion(.timeAnalysis(.none)))
  }

  @Test func `★ the reports are about the marked incidents where some are marked`() throws {
    var console = TestConsole()
    console.press(.character(" "), .down, .character(" "))
    let marks = console.state.queue.marks.sorted()
    #expect(marks.count == 2)
    #expect(
      asked("time analysis", in: &console)
        == ReportQuestion(.timeAnalysis(.none), incidents: marks))
  }

  @Test func `★ from the mask the report is about its incident`() throws {
    var rig = MaskRig()
    let id = rig.logged()
    rig.open(id)
    rig.press(.function(9))
    rig.type("incident report")
    rig.press(.enter)
    guard case .report(let question, _) = rig.effects.last else {
      Issue.record("a report is asked for")
      return
    }
    #expect(question == ReportQuestion(.incidents, incidents: [id]))
  }

  @Test func `a new incident has no report yet`() {
    var rig = MaskRig()
    rig.newAsTyped()
    rig.press(.function(9))
    rig.type("incident report")
    rig.press(.enter)
    #expect(rig.state.message == .noIncident)
  }

  @Test func `the pager shows how far it is, then the lines, page by page`() throws {
    var console = TestConsole()
    _ = asked("time analysis", in: &console)
    let generation = try #require(newest(console))
    console.send(.reported(.reading(permille: 370), generation: generation))
    #expect(console.surface().text[1].contains("37 %"))
    let lines = (1...100).map { "line \($0)" }
    console.send(.reported(.lines(lines), generation: generation))
    let body = FrameLayout(console.state.size).body
    #expect(console.surface().text[body.origin.row] == " line 1".padding(to: 80))
    console.press(.pageDown)
    #expect(
      console.surface().text[body.origin.row].hasPrefix(" line \(body.size.rows) "))
    console.press(.end)
    let last = body.origin.row + body.size.rows - 1
    #expect(console.surface().text[last].hasPrefix(" line 100 "))
    console.press(.home, .up)
    #expect(console.surface().text[body.origin.row].hasPrefix(" line 1 "))
  }

  @Test func `figures wider than the screen are moved to the side, sentences are broken`() throws {
    var console = TestConsole()
    _ = asked("time analysis", in: &console)
    let wide = String(repeating: "x", count: 78) + "東京 end"
    console.send(
      .reported(.lines([wide]), generation: try #require(newest(console))))
    #expect(!console.surface().text[1].contains("end"))
    console.press(.right)
    #expect(console.surface().text[1].contains("東京 end"))
    console.press(.left)
    #expect(console.surface().text[1].hasPrefix(" xxx"))
    console.press(.escape)
    _ = asked("incident report", in: &console)
    console.send(
      .reported(.lines([wide]), generation: try #require(newest(console))))
    #expect(console.surface().text[2].contains("end"))
  }

  @Test func `Tab groups by the next field, and an answer to the old question is dropped`() throws {
    var console = TestConsole()
    _ = asked("time analysis", in: &console)
    let old = try #require(newest(console))
    console.press(.tab)
    guard case .report(let question, let new) = console.effects.last else {
      Issue.record("the report is asked for again")
      return
    }
    #expect(question.kind == .timeAnalysis(.owner))
    console.send(.reported(.lines(["old"]), generation: old))
    #expect(!console.surface().text[1].contains("old"))
    console.send(.reported(.lines(["new"]), generation: new))
    #expect(console.surface().text[1].contains("new"))
  }

  @Test func `Esc stops the reading and leads back to the queue`() {
    var console = TestConsole()
    _ = asked("time analysis", in: &console)
    console.press(.escape)
    #expect(console.effects.last == .stopReport)
    #expect(console.state.place.isQueue)
  }
}

extension String {
  fileprivate func padding(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - count))
  }
}
