/// Where a text stands within the columns it was given.
public enum Alignment: Hashable, Sendable {
  case leading, trailing, center
}

extension Surface {
  /// Draws one line of text, clipped to the columns given and to the surface.
  ///
  /// - Parameters:
  ///   - width: the columns it may take; without it, all up to the right edge.
  ///   - ellipsis: whether a text that does not fit ends in `…` (else it is cut).
  ///   - fills: whether the rest of the width is blanked in the same style.
  /// - Returns: how many columns the text took.
  @discardableResult
  public mutating func draw(
    _ text: String, at point: Point, width: Int? = nil, style: Style = .plain,
    alignment: Alignment = .leading, ellipsis: Bool = true, fills: Bool = false
  ) -> Int {
    guard (0..<size.rows).contains(point.row), point.column < size.columns else { return 0 }
    let room = size.columns - max(point.column, -Surface.largestSide)
    let width = min(max(0, width ?? room), room)
    let glyphs = DisplayText.glyphs(text, columns: width, ellipsis: ellipsis)
    let taken = glyphs.reduce(0) { $0 + Int($1.columns) }
    let lead = alignment.lead(of: taken, in: width)
    var column = point.column + lead
    for glyph in glyphs {
      put(glyph, style: style, row: point.row, column: column)
      column += Int(glyph.columns)
    }
    if fills {
      let rest = width - lead - taken
      fill(Rect(row: point.row, column: point.column, rows: 1, columns: lead), style: style)
      fill(Rect(row: point.row, column: column, rows: 1, columns: rest), style: style)
    }
    return taken
  }

  /// Blanks a rectangle, or fills it with one glyph of width 1.
  public mutating func fill(_ rect: Rect, with character: Character = " ", style: Style = .plain) {
    let visible = rect.intersection(bounds)
    guard !visible.isEmpty else { return }
    let glyph = DisplayFilter.glyphs(of: character).first ?? .blank
    let shown = glyph.columns == 1 ? glyph : .blank
    for row in visible.rows {
      for column in visible.columns {
        put(shown, style: style, row: row, column: column)
      }
    }
  }

  /// Changes the style of what is already drawn, such as a selected row.
  public mutating func restyle(_ rect: Rect, _ style: Style) {
    let visible = rect.intersection(bounds)
    guard !visible.isEmpty else { return }
    for row in visible.rows {
      for column in visible.columns {
        restyle(row: row, column: column, style)
      }
    }
  }
}

extension Alignment {
  func lead(of columns: Int, in width: Int) -> Int {
    switch self {
    case .leading: 0
    case .trailing: max(0, width - columns)
    case .center: max(0, width - columns) / 2
    }
  }
}
