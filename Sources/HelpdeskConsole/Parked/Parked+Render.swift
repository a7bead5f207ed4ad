import ScreenCore

extension Console {
  static func drawParked(
    _ parked: ParkedListState, _ state: ConsoleState, _ painter: Painter,
    on surface: inout Surface
  ) {
    let words = painter.strings.layers
    let drafts = state.drafts
    let room = painter.layout.body
    let box = room.centered(
      Size(rows: min(max(drafts.count, 1) + 2, room.size.rows), columns: 72))
    surface.fill(box)
    surface.drawBox(
      box, style: painter.theme[.border],
      title: parked.isQuitting ? words.quitTitle : words.parkedTitle,
      titleStyle: painter.theme[.boxTitle])
    let rows = box.inset(rows: 1, columns: 1)
    surface.cursor = rows.origin
    if drafts.isEmpty {
      surface.draw(
        words.nothingParked, at: Point(row: rows.origin.row, column: rows.origin.column + 1))
    }
    let top = max(0, parked.cursor - rows.size.rows + 1)
    for (place, call) in drafts.dropFirst(top).prefix(rows.size.rows).enumerated() {
      let row = rows.origin.row + place
      drawParkedCall(call, painter, in: rows, row: row, on: &surface)
      guard top + place == parked.cursor else { continue }
      painter.markChosen(
        Rect(row: row, column: rows.origin.column, rows: 1, columns: rows.size.columns),
        on: &surface)
      surface.cursor = Point(row: row, column: rows.origin.column)
    }
  }

  private static func drawParkedCall(
    _ call: ParkedCall, _ painter: Painter, in rows: Rect, row: Int, on surface: inout Surface
  ) {
    guard let draft = Draft(call.place, now: call.since) else { return }
    func put(_ text: String, _ column: Int, _ width: Int) {
      surface.draw(text, at: Point(row: row, column: rows.origin.column + column), width: width)
    }
    put(name(of: call, painter), 2, 14)
    surface.draw(
      painter.time.age(since: call.since),
      at: Point(row: row, column: rows.origin.column + 17), width: 3, alignment: .trailing)
    put(draft.subject.customer, 22, 18)
    put(draft.subject.description, 41, rows.size.columns - 42)
  }
}
