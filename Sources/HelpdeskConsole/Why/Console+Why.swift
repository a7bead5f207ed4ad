import HelpdeskDomain
import ScreenCore

/// "Why this priority?" and "why this date?": one key asks, one pop-up answers line by line.
extension Console {
  /// Asks why the incident of the mask, or the one under the queue's cursor, is what it is.
  static func askWhy(_ state: inout ConsoleState) -> [ConsoleEffect] {
    guard let question = whyQuestion(state) else {
      state.message = .noIncident
      return []
    }
    return [.explain(question, generation: state.nextGeneration())]
  }

  private static func whyQuestion(_ state: ConsoleState) -> WhyQuestion? {
    switch state.place.screen {
    case .intake, .masters: return nil
    case .queue:
      guard case .incident(let id?) = state.queue.cursor else { return nil }
      return .incident(id)
    case .mask(let mask):
      if let id = mask.sheet?.incident.id { return .incident(id) }
      let opened = mask.question(MaskDesk(state)).opened
      return mask.judgement.map { .judgement($0, opened: opened) }
    }
  }

  static func explained(
    _ answer: WhyAnswer, generation: Int, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    if generation == state.counters.generation {
      state.place.layers.append(.why(WhyState(answer)))
    }
    return []
  }

  static func pressInWhy(
    _ function: Function?, _ why: WhyState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    if function == .leaveLayer {
      state.place.layers.removeLast()
      return []
    }
    var why = why
    let painter = Painter(state, theme: .standard)
    let page = max(1, painter.layout.body.size.rows - 3)
    let top = Scrolling.top(
      why.top, after: function, page: page, count: whyLines(why, painter).count, rows: page + 1)
    guard let top else { return [] }
    why.top = top
    replaceTop(.why(why), &state)
    return []
  }

  static func whyLines(_ why: WhyState, _ painter: Painter) -> [String] {
    let columns = painter.layout.body.size.columns - 4
    return WhyText(
      why.answer, language: painter.strings.language, tables: painter.tables,
      zone: painter.time.zone, now: painter.time.now
    ).lines.flatMap { line in TextFlow(line, columns: columns).rows.map(\.text) }
  }

  static func drawWhy(_ why: WhyState, _ painter: Painter, on surface: inout Surface) {
    let box = painter.layout.body
    surface.fill(box)
    surface.drawBox(
      box, style: painter.theme[.border], title: painter.strings.why.title(why.answer.number),
      titleStyle: painter.theme[.boxTitle])
    let inside = box.inset(rows: 1, columns: 2)
    let lines = whyLines(why, painter)
    for (place, line) in lines.dropFirst(why.top).prefix(inside.size.rows).enumerated() {
      let row = inside.origin.row + place
      surface.draw(
        line, at: Point(row: row, column: inside.origin.column), width: inside.size.columns)
    }
    surface.cursor = inside.origin
  }
}
