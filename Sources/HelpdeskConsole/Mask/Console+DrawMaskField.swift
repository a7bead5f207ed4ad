import HelpdeskDomain
import ScreenCore

/// Drawing one field: input cells are underlined, an error has `!` in front of its label, the
/// hardware cursor stands in the field that has it.
extension Console {
  static func draw(
    _ field: MaskField, in rect: Rect, _ mask: MaskState, _ state: ConsoleState,
    _ painter: Painter, on surface: inout Surface
  ) {
    let isFocused = mask.focus == .field(field)
    let isProtected = mask.isClosed || (field == .item && mask[.unit].record != nil)
    let hasProblem = mask.problems[field] != nil
    let role: Role =
      hasProblem ? .errorField : isFocused ? .focusedField : isProtected ? .protected : .field
    let style = painter.theme[role]
    let columns = rect.size.columns
    if !isProtected { surface.fill(rect, style: style) }
    if hasProblem { drawMark(of: rect, painter, on: &surface) }
    let list = openList(of: field, state)
    let entry = mask[field]
    if let list {
      put(list.query.window(columns: columns), in: rect, style, on: &surface)
      return
    }
    let isTyping = isFocused && !(field.isCoded && entry.record != nil)
    guard isTyping, !isHalfReason(field, mask) || !entry.isEmpty else {
      surface.draw(
        MaskText(mask, painter).shown(field, columns: columns), at: rect.origin, width: columns,
        style: style)
      if isFocused { surface.cursor = rect.origin }
      return
    }
    let isOwnText = entry.origin == .typed || !entry.isEmpty
    put(
      isOwnText ? entry.editor.window(columns: columns) : LineEditor().window(columns: columns),
      in: rect, style, on: &surface)
  }

  private static func isHalfReason(_ field: MaskField, _ mask: MaskState) -> Bool {
    if case .halfReason = mask.problems[field] { true } else { false }
  }

  private static func put(
    _ window: LineWindow, in rect: Rect, _ style: Style, on surface: inout Surface
  ) {
    surface.draw(
      window.text, at: rect.origin, width: rect.size.columns, style: style, ellipsis: false)
    surface.cursor = Point(
      row: rect.origin.row,
      column: min(rect.origin.column + window.cursorColumn, rect.columns.upperBound - 1))
  }

  /// The list of a field, whose query is typed in the field's own cells.
  private static func openList(of field: MaskField, _ state: ConsoleState) -> CodeListState? {
    guard case .list(let list) = state.place.layers.last, list.anchor != nil,
      list.purpose == .maskField(field.field)
    else { return nil }
    return list
  }

  /// `!` in column 1 or 45; in front of a field that has no label there, right before it.
  private static func drawMark(
    of rect: Rect, _ painter: Painter, on surface: inout Surface
  ) {
    let column: Int
    switch rect.origin.column {
    case MaskLayout.valueColumn: column = 0
    case let value where value >= 56 && rect.origin.row < MaskLayout.ruleRow: column = value - 12
    default: column = rect.origin.column - 1
    }
    surface.draw(
      "!", at: Point(row: rect.origin.row, column: max(0, column)), style: painter.theme[.error])
  }

  /// The rule with the first event's code, contact, time and minutes, and its text below.
  static func drawFirstEvent(
    _ mask: MaskState, _ layout: MaskLayout, _ painter: Painter, on surface: inout Surface
  ) {
    let row = MaskLayout.ruleRow
    let border = painter.theme[.border]
    surface.draw("─", at: Point(row: row, column: 0), style: border)
    surface.draw(
      layout.eventTitle, at: Point(row: row, column: 1), style: painter.theme[.heading])
    for word in layout.eventWords {
      surface.draw(
        word.text, at: Point(row: row, column: word.column), style: painter.theme[.label])
    }
    let end = layout.eventEnd
    if end < surface.size.columns {
      surface.drawRule(at: Point(row: row, column: end), style: border)
    }
    let rect = layout.text
    let isFocused = mask.focus == .field(.text)
    let style = painter.theme[isFocused ? .focusedField : .field]
    let window = mask.text.window(size: rect.size)
    let filled = DisplayWidth.columns(of: window.lines.last ?? "")
    for (place, line) in window.lines.enumerated() {
      surface.draw(
        line, at: Point(row: rect.origin.row + place, column: rect.origin.column),
        width: rect.size.columns)
    }
    // Written lines are read, empty ones wait for input.
    for place in max(0, window.lines.count - 1)..<rect.size.rows {
      let isLast = place == window.lines.count - 1
      let column = rect.origin.column + (isLast ? filled : 0)
      if isLast, filled > 0 { continue }
      surface.fill(
        Rect(
          row: rect.origin.row + place, column: column, rows: 1,
          columns: rect.columns.upperBound - column), style: style)
    }
    if isFocused {
      surface.cursor = Point(
        row: rect.origin.row + window.cursor.row,
        column: min(rect.origin.column + window.cursor.column, surface.size.columns - 1))
    }
  }
}
