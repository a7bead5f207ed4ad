import HelpdeskDomain
import ScreenCore

/// Draws the sheet of a new incident.
extension Console {
  static func drawCallSheet(
    _ sheet: CallSheetState, _ state: ConsoleState, _ painter: Painter,
    on surface: inout Surface
  ) {
    guard case .mask(let mask) = state.place.screen else { return }
    let words = painter.strings.pane
    let rows = mask.callSheetRows(MaskDesk(state))
    let room = painter.layout.body
    let box = room.centered(
      Size(rows: min(rows.count + 3, room.size.rows), columns: min(72, room.size.columns)))
    surface.fill(box)
    surface.drawBox(
      box, style: painter.theme[.border], title: words.callSheet,
      titleStyle: painter.theme[.boxTitle])
    let inside = box.inset(rows: 1, columns: 1)
    surface.cursor = inside.origin
    let height = inside.size.rows - 1
    let top = max(0, sheet.cursor - height + 1)
    for (place, line) in rows.dropFirst(top).prefix(height).enumerated() {
      let row = inside.origin.row + place
      surface.draw(
        text(line, mask, painter), at: Point(row: row, column: inside.origin.column + 2),
        width: inside.size.columns - 3)
      guard top + place == sheet.cursor else { continue }
      painter.markChosen(
        Rect(row: row, column: inside.origin.column, rows: 1, columns: inside.size.columns),
        on: &surface)
      surface.cursor = Point(row: row, column: inside.origin.column)
    }
    surface.draw(
      words.callSheetHint,
      at: Point(row: inside.rows.upperBound - 1, column: inside.origin.column + 1),
      width: inside.size.columns - 2, style: painter.theme[.faint])
  }

  private static func text(
    _ row: CallSheetRow, _ mask: MaskState, _ painter: Painter
  ) -> String {
    let words = painter.strings.pane
    switch row {
    case .point(let point, let isQuestion, let text):
      let word = isQuestion ? words.ask : words.check
      let mark = mask.ticks.contains(point) ? "[x] " : "[ ] "
      return mark + DisplayText.padded(word, columns: 8) + text
    case .flag(let field):
      return (mask.marks.contains(field) ? "[x] " : "[ ] ") + painter.strings.fields[field]
    case .prior:
      let number = mask.prior?.number ?? "-+"
      return "\(painter.strings.fields[IncidentField.priorIncident]) \(number)"
    }
  }
}
