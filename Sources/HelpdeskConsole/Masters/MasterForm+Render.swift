import HelpdeskDomain
import ScreenCore

/// Where the form stands: over the whole body, labels at the left, a row for each field.
struct MasterFormGeometry: Equatable {
  static let labels = 16
  let box: Rect
  let rows: Rect

  init(_ layout: FrameLayout) {
    box = layout.body
    rows = box.inset(rows: 1, columns: 2)
  }

  /// The topmost field shown with the cursor on a place.
  func top(focus: Int, count: Int) -> Int {
    max(0, min(focus - rows.size.rows + 1, count - rows.size.rows))
  }

  /// The cells of a field's value.
  func value(at place: Int) -> Rect {
    let row = rows.origin.row + min(place, max(0, rows.size.rows - 1))
    let column = rows.origin.column + Self.labels + 2
    return Rect(
      row: row, column: column, rows: 1, columns: max(1, rows.columns.upperBound - column))
  }
}

extension Console {
  static func drawForm(
    _ form: MasterFormState, _ state: ConsoleState, _ painter: Painter, on surface: inout Surface
  ) {
    let words = painter.strings.masters
    let geometry = MasterFormGeometry(painter.layout)
    surface.fill(geometry.box)
    surface.drawBox(
      geometry.box, style: painter.theme[.border], title: title(of: form, words),
      titleStyle: painter.theme[.boxTitle])
    let fields = form.fields
    let top = geometry.top(focus: min(form.focus, fields.count - 1), count: fields.count)
    let reader = MasterFieldReader(state)
    var shown = form
    // A list that hangs below a field is typed into there.
    if let list = state.place.listOverPopup, let field = form.field {
      shown[field] = PopupEntry(list.query)
    }
    for (place, field) in fields.enumerated().dropFirst(top).prefix(geometry.rows.size.rows) {
      draw(field, at: place - top, shown, geometry, reader, painter, on: &surface)
      guard place == form.focus else { continue }
      let cells = geometry.value(at: place - top)
      let window = shown[field].editor.window(columns: max(1, cells.size.columns - 1))
      let column = shown[field].record == nil ? window.cursorColumn : 0
      surface.cursor = Point(
        row: cells.origin.row,
        column: min(cells.origin.column + column, cells.columns.upperBound - 1))
    }
    drawFormEdge(form, top, geometry, painter, on: &surface)
  }

  private static func title(of form: MasterFormState, _ words: MasterWords) -> String {
    let table = words.tables(form.type)
    guard let line = form.line else {
      return form.record == nil ? words.screen.new(table.one) : table.one
    }
    let code = form.type == .desk ? "" : " " + ExchangeTable.key(of: line.card)
    let retired = line.card[CodeField.retired].isTrue ? "  \(words.screen.retired)" : ""
    let uses = words.screen.uses(
      NumberFormat.grouped(line.use.incidents), NumberFormat.grouped(line.use.masters))
    return "\(table.one)\(code)  \(uses)\(retired)"
  }

  private static func draw(
    _ field: Field, at place: Int, _ form: MasterFormState, _ geometry: MasterFormGeometry,
    _ reader: MasterFieldReader, _ painter: Painter, on surface: inout Surface
  ) {
    let cells = geometry.value(at: place)
    let isFocused = form.field == field
    let hasProblem = form.problems[field.number] != nil
    painter.label(
      painter.strings.masters.label(field), isRequired: form.requires(field),
      hasProblem: hasProblem,
      at: Point(row: cells.origin.row, column: geometry.rows.origin.column),
      width: MasterFormGeometry.labels + 1, on: &surface)
    let entry = form[field]
    var look = FieldLook(
      isFocused: isFocused, hasProblem: hasProblem, hasList: form.hasList(field))
    if !isFocused, entry.record != nil {
      let name = reader.behind(entry.record, form.allNames)
      if name != entry.text { look.behind = name }
    }
    painter.field(entry, look, in: cells, on: &surface)
  }

  /// The lower edge: what lies above and below, and [Save].
  private static func drawFormEdge(
    _ form: MasterFormState, _ top: Int, _ geometry: MasterFormGeometry, _ painter: Painter,
    on surface: inout Surface
  ) {
    let words = painter.strings.masters.screen
    let row = geometry.box.rows.upperBound - 1
    let count = form.fields.count
    let below = count - top - geometry.rows.size.rows
    if top > 0 || below > 0 {
      surface.draw(
        " \(words.more(min(form.focus, count - 1) + 1, count)) ",
        at: Point(row: row, column: geometry.box.origin.column + 2),
        style: painter.theme[.faint])
    }
    let key = painter.strings.caps.name(of: .function(10))
    painter.button(
      key, painter.strings.keys[.save].short, isFocused: form.field == nil,
      endingAt: geometry.box.columns.upperBound - 2, row: row, on: &surface)
  }
}
