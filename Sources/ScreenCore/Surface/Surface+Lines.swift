extension Surface {
  /// A horizontal line; `title` stands in it as in `─[1 Events]──`.
  public mutating func drawRule(
    at point: Point, width: Int? = nil, style: Style = .plain, title: String = "",
    titleStyle: Style? = nil
  ) {
    let room = max(0, size.columns - max(0, point.column))
    let width = min(width ?? room, room)
    fill(
      Rect(row: point.row, column: point.column, rows: 1, columns: width), with: "─", style: style)
    guard !title.isEmpty, width > 2 else { return }
    draw(
      title, at: Point(row: point.row, column: point.column + 1), width: width - 2,
      style: titleStyle ?? style)
  }

  /// A frame; what is inside is left alone. Anything under 2×2 draws nothing.
  public mutating func drawBox(
    _ rect: Rect, style: Style = .plain, title: String = "", titleStyle: Style? = nil
  ) {
    guard rect.size.rows >= 2, rect.size.columns >= 2 else { return }
    let rows = rect.rows
    let columns = rect.columns
    let (top, bottom) = (rows.lowerBound, rows.upperBound - 1)
    let (left, right) = (columns.lowerBound, columns.upperBound - 1)
    for row in [top, bottom] {
      fill(
        Rect(row: row, column: left, rows: 1, columns: rect.size.columns), with: "─", style: style)
    }
    for column in [left, right] {
      fill(
        Rect(row: top, column: column, rows: rect.size.rows, columns: 1), with: "│", style: style)
    }
    put(Glyph("┌", columns: 1), style: style, row: top, column: left)
    put(Glyph("┐", columns: 1), style: style, row: top, column: right)
    put(Glyph("└", columns: 1), style: style, row: bottom, column: left)
    put(Glyph("┘", columns: 1), style: style, row: bottom, column: right)
    guard !title.isEmpty, rect.size.columns > 6 else { return }
    let shown = DisplayText.truncated(title, columns: rect.size.columns - 6)
    draw(" \(shown) ", at: Point(row: top, column: left + 2), style: titleStyle ?? style)
  }

  /// A line across a box, joined to its sides.
  public mutating func drawDivider(in box: Rect, row: Int, style: Style = .plain) {
    guard box.size.columns >= 2 else { return }
    drawRule(
      at: Point(row: row, column: box.origin.column), width: box.size.columns, style: style)
    put(Glyph("├", columns: 1), style: style, row: row, column: box.columns.lowerBound)
    put(Glyph("┤", columns: 1), style: style, row: row, column: box.columns.upperBound - 1)
  }
}
