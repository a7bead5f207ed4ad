import HelpdeskDomain
import ScreenCore

/// The reports on the screen, from the queue or the mask: asked for in the palette, read with a
/// pager (call-center document: Incident-Bericht, Incident-Zeitanalyse).
extension Console {
  /// How many columns one step to the side is.
  private static let sideStep = 16

  static func askReport(_ kind: ReportKind, _ state: inout ConsoleState) -> [ConsoleEffect] {
    guard let question = reportQuestion(kind, state) else {
      state.message = .noIncident
      return []
    }
    let report = ReportState(question, generation: state.nextGeneration())
    state.place.layers.append(.report(report))
    return [.report(question, generation: report.generation)]
  }

  private static func reportQuestion(
    _ kind: ReportKind, _ state: ConsoleState
  ) -> ReportQuestion? {
    switch state.place.screen {
    case .intake, .masters: return nil
    case .queue:
      let marks = state.queue.marks
      return ReportQuestion(kind, incidents: marks.isEmpty ? nil : marks.sorted())
    case .mask(let mask): return mask.incident.map { ReportQuestion(kind, incidents: [$0]) }
    }
  }

  /// The answer, or how far it is; of a report that was closed meanwhile nothing is shown.
  static func reported(
    _ answer: ReportAnswer, generation: Int, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    for (place, layer) in state.place.layers.enumerated() {
      guard case .report(var report) = layer, report.generation == generation else { continue }
      report.answer = answer
      state.place.layers[place] = .report(report)
    }
    return []
  }

  static func pressInReport(
    _ function: Function?, _ report: ReportState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var report = report
    let lines = reportLines(report, ReportWords.of(state.language), columns: state.size.columns)
    switch function {
    case .leaveLayer:
      state.place.layers.removeLast()
      return [.stopReport]
    case .nextGrouping: return regroup(report, &state)
    case .scrollLeft: report.left = max(0, report.left - sideStep)
    case .scrollRight:
      let widest = lines.reduce(0) { max($0, DisplayWidth.columns(of: $1)) }
      let furthest = max(0, widest - reportColumns(state.size.columns))
      report.left = min(report.left + sideStep, furthest)
    default:
      let rows = FrameLayout(state.size).body.size.rows
      let top = Scrolling.top(
        report.top, after: function, page: max(1, rows - 1), count: lines.count, rows: rows)
      guard let top else { return [] }
      report.top = top
    }
    replaceTop(.report(report), &state)
    return []
  }

  /// The time analysis by the next field; the list of incidents has none.
  private static func regroup(
    _ report: ReportState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard case .timeAnalysis(let grouping) = report.question.kind else { return [] }
    let all = ReportGrouping.allCases
    let place = all.firstIndex(of: grouping) ?? 0
    var next = report
    next.question.kind = .timeAnalysis(all[(place + 1) % all.count])
    next.generation = state.nextGeneration()
    replaceTop(.report(next), &state)
    return [.report(next.question, generation: next.generation)]
  }

  private static func reportColumns(_ columns: Int) -> Int { max(1, columns - 2) }

  /// The lines as they are shown: those of incidents broken at the edge, tables as they are.
  private static func reportLines(
    _ report: ReportState, _ words: ReportWords, columns: Int
  ) -> [String] {
    switch report.answer {
    case .reading(let permille): return [words.progressLine(permille / 10)]
    case .lines(let lines):
      guard report.question.kind == .incidents else { return lines }
      return lines.flatMap { line in
        TextFlow(line, columns: reportColumns(columns)).rows.map(\.text)
      }
    }
  }

  static func drawReport(
    _ report: ReportState, _ painter: Painter, on surface: inout Surface
  ) {
    let body = painter.layout.body
    surface.fill(body)
    let lines = reportLines(
      report, ReportWords.of(painter.strings.language), columns: surface.size.columns)
    let columns = reportColumns(surface.size.columns)
    for (place, line) in lines.dropFirst(report.top).prefix(body.size.rows).enumerated() {
      let shown = DisplayText.dropping(report.left, of: line)
      surface.draw(
        shown, at: Point(row: body.origin.row + place, column: body.origin.column + 1),
        width: columns,
        style: painter.theme[report.top + place == 0 ? .heading : .text])
    }
    surface.cursor = Point(row: body.origin.row, column: body.origin.column + 1)
  }
}
