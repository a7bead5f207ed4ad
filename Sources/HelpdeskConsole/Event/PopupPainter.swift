import HelpdeskDomain
import ScreenCore

/// How a field of a pop-up looks now.
struct FieldLook {
  var isFocused = false
  var hasProblem = false
  /// F4 lists: a `+` stands behind the value.
  var hasList = false
  /// What stands behind the value, such as "stays".
  var behind = ""
}

extension Painter {
  /// The style of a field's cells.
  func style(_ look: FieldLook) -> Style {
    theme[look.hasProblem ? .errorField : look.isFocused ? .focusedField : .field]
  }

  /// A label; an error stands in front of it as `!`, not as colour alone.
  func label(
    _ text: String, isRequired: Bool = false, hasProblem: Bool = false, at point: Point,
    width: Int, on surface: inout Surface
  ) {
    surface.draw(
      isRequired ? text + "*" : text, at: point, width: width,
      style: theme[hasProblem ? .error : .label])
    guard hasProblem else { return }
    surface.draw("!", at: Point(row: point.row, column: point.column - 1), style: theme[.error])
  }

  /// A field of one line. The cursor is set where it has the focus.
  func field(
    _ entry: PopupEntry, _ look: FieldLook, in cells: Rect, on surface: inout Surface
  ) {
    let style = style(look)
    surface.fill(cells, style: style)
    let mark = look.hasList ? 1 : 0
    let room = max(1, cells.size.columns - mark)
    let origin = cells.origin
    guard look.isFocused else {
      let shown = entry.isBlank && look.behind.isEmpty ? "-" : entry.text
      let taken = surface.draw(shown, at: origin, width: room, style: style)
      var end = origin.column + taken
      if look.hasList {
        end += surface.draw("+", at: Point(row: origin.row, column: end), style: style)
      }
      if !look.behind.isEmpty {
        surface.draw(
          look.behind, at: Point(row: origin.row, column: end + 1),
          width: max(0, cells.columns.upperBound - end - 1), style: style)
      }
      return
    }
    let window = entry.editor.window(columns: room)
    let taken = surface.draw(window.text, at: origin, width: room, style: style, ellipsis: false)
    if look.hasList {
      surface.draw("+", at: Point(row: origin.row, column: origin.column + taken), style: style)
    }
    // On a record the next character begins a new text: the cursor stands in front of it.
    let column = entry.record == nil ? window.cursorColumn : 0
    surface.cursor = Point(
      row: origin.row, column: origin.column + min(column, cells.size.columns - 1))
  }

  /// A field of several lines.
  func field(
    _ text: TextEditor, _ look: FieldLook, in cells: Rect, on surface: inout Surface
  ) {
    let style = style(look)
    surface.fill(cells, style: style)
    let window = text.window(size: cells.size)
    for (place, line) in window.lines.enumerated() {
      surface.draw(
        line, at: Point(row: cells.origin.row + place, column: cells.origin.column),
        width: cells.size.columns, style: style, ellipsis: false)
    }
    guard look.isFocused else { return }
    surface.cursor = Point(
      row: cells.origin.row + min(window.cursor.row, cells.size.rows - 1),
      column: cells.origin.column + min(window.cursor.column, cells.size.columns - 1))
  }

  /// `[F10 Save]`, its right end at a column; gives the column it begins at.
  @discardableResult
  func button(
    _ key: String, _ word: String, isFocused: Bool, endingAt end: Int, row: Int,
    on surface: inout Surface
  ) -> Int {
    let text = "[\(key) \(word)]"
    let start = max(0, end - DisplayWidth.columns(of: text))
    surface.draw(
      text, at: Point(row: row, column: start), style: theme[isFocused ? .cursorRow : .keyCap])
    if isFocused { surface.cursor = Point(row: row, column: start + 1) }
    return start
  }
}
