import ScreenCore

extension Console {
  static func drawHelp(_ help: HelpState, _ painter: Painter, on surface: inout Surface) {
    let words = painter.strings.layers
    let box = painter.layout.body
    surface.fill(box)
    surface.drawBox(
      box, style: painter.theme[.border],
      title: "\(words.helpTitle): \(words.contexts(help.context))",
      titleStyle: painter.theme[.boxTitle])
    let inside = box.inset(rows: 1, columns: 2)
    drawQuery(help.query, words.typeToNarrow, in: inside, painter, on: &surface)
    let rows = inside.split(top: 2).rest
    let lines = helpRows(help, painter.strings, columns: rows.size.columns)
    if lines.isEmpty { surface.draw(words.nothingMatches, at: rows.origin) }
    for (place, line) in lines.dropFirst(help.top).prefix(rows.size.rows).enumerated() {
      let row = rows.origin.row + place
      surface.draw(
        line.keys, at: Point(row: row, column: rows.origin.column), width: helpKeyColumns,
        style: painter.theme[.keyCap])
      surface.draw(
        line.text, at: Point(row: row, column: rows.origin.column + helpKeyColumns + 2),
        width: rows.size.columns - helpKeyColumns - 2)
    }
  }

  static func drawPalette(
    _ palette: PaletteState, _ painter: Painter, on surface: inout Surface
  ) {
    let words = painter.strings.layers
    let entries = paletteEntries(palette, painter.strings)
    let room = painter.layout.body
    let wanted = min(max(entries.count, 1) + 4, room.size.rows)
    let box = room.centered(Size(rows: wanted, columns: min(72, room.size.columns)))
    surface.fill(box)
    let title = palette.only == nil ? words.paletteTitle : painter.strings.lists.changeWhat
    surface.drawBox(
      box, style: painter.theme[.border], title: title, titleStyle: painter.theme[.boxTitle])
    let inside = box.inset(rows: 1, columns: 2)
    drawQuery(palette.query, words.typeToNarrow, in: inside, painter, on: &surface)
    let rows = inside.split(top: 2).rest
    if entries.isEmpty { surface.draw(words.nothingMatches, at: rows.origin) }
    let top = max(0, palette.cursor - rows.size.rows + 1)
    for (place, entry) in entries.dropFirst(top).prefix(rows.size.rows).enumerated() {
      let row = rows.origin.row + place
      let (name, keys) = caption(of: entry, palette, painter.strings)
      surface.draw(
        name,
        at: Point(row: row, column: rows.origin.column + 1), width: rows.size.columns - 20)
      surface.draw(
        keys.joined(separator: " "),
        at: Point(row: row, column: rows.columns.upperBound - 18), width: 18,
        style: painter.theme[.keyCap], alignment: .trailing)
      if top + place == palette.cursor {
        painter.markChosen(
          Rect(row: row, column: rows.origin.column, rows: 1, columns: rows.size.columns),
          on: &surface)
      }
    }
  }

  private static func caption(
    of entry: PaletteEntry, _ palette: PaletteState, _ strings: Strings
  ) -> (name: String, keys: [String]) {
    switch entry {
    case .function(let function):
      let keys = KeyMap.keys(of: function, in: palette.context)
      return (strings.keys[function].name, keys.map(strings.caps.name))
    case .table(let type): return (strings.masters.tables(type).all, [])
    }
  }

  /// A line to type in at the top of a layer, with the hardware cursor.
  static func drawQuery(
    _ query: LineEditor, _ label: String, in area: Rect, _ painter: Painter,
    on surface: inout Surface
  ) {
    let row = area.origin.row
    let taken = surface.draw(label, at: area.origin, style: painter.theme[.label])
    let column = area.origin.column + taken + 2
    let width = max(1, min(30, area.columns.upperBound - column))
    let window = query.window(columns: width)
    surface.draw(
      window.text, at: Point(row: row, column: column), width: width,
      style: painter.theme[.focusedField], ellipsis: false, fills: true)
    surface.cursor = Point(row: row, column: column + window.cursorColumn)
  }
}
