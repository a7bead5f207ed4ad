import HelpdeskDomain
import ScreenCore

/// Where a list's box stands: below the field it belongs to, else above it; over the queue in the
/// middle of the body.
struct ListGeometry: Equatable {
  static let mostRows = 12
  static let leastRows = 4

  let box: Rect

  init(_ layout: FrameLayout, anchor: Point?, rows: Int) {
    let body = layout.body
    let wanted = max(1, min(rows, Self.mostRows)) + 3
    guard let anchor else {
      box = body.centered(Size(rows: wanted, columns: min(72, body.size.columns)))
      return
    }
    let below = body.rows.upperBound - anchor.row - 1
    let above = anchor.row - body.rows.lowerBound
    let column = max(0, min(anchor.column, body.size.columns - 69))
    let width = min(69, body.size.columns - column)
    if below >= min(wanted, Self.leastRows + 3) || below >= above {
      box = Rect(
        row: anchor.row + 1, column: column, rows: min(wanted, below), columns: width)
    } else {
      let height = min(wanted, above)
      box = Rect(row: anchor.row - height, column: column, rows: height, columns: width)
    }
  }

  /// The rows inside the frame, below the heading.
  var rows: Rect {
    let inside = box.inset(rows: 1, columns: 1)
    return inside.split(top: 1).rest
  }
}

extension Console {
  static func drawList(
    _ list: CodeListState, _ painter: Painter, on surface: inout Surface
  ) {
    let shown = list.shownRows
    let geometry = ListGeometry(painter.layout, anchor: list.anchor, rows: max(shown.count, 1))
    let box = geometry.box
    surface.fill(box)
    surface.drawBox(
      box, style: painter.theme[.border], title: title(of: list, shown: shown.count, painter),
      titleStyle: painter.theme[.boxTitle])
    let columns = ListColumns(shown, painter.strings.lists, width: box.size.columns - 4)
    drawHeading(columns, in: geometry, painter, on: &surface)
    let rows = geometry.rows
    let top = max(0, min(list.cursor - rows.size.rows + 1, shown.count - 1))
    if shown.isEmpty {
      surface.draw(
        painter.strings.lists.none,
        at: Point(row: rows.origin.row, column: rows.origin.column + 2),
        width: rows.size.columns - 3)
    }
    for (place, row) in shown.dropFirst(top).prefix(rows.size.rows).enumerated() {
      let isChosen = top + place == list.cursor
      let line = rows.origin.row + place
      draw(row, columns, at: Point(row: line, column: rows.origin.column), on: &surface)
      if list.marks.contains(row.id) {
        surface.draw("*", at: Point(row: line, column: rows.origin.column + 1))
      }
      if isChosen {
        surface.draw(">", at: Point(row: line, column: rows.origin.column))
        surface.restyle(
          Rect(row: line, column: rows.origin.column, rows: 1, columns: rows.size.columns),
          painter.theme[.cursorRow])
      }
    }
    placeCursor(list, geometry, top: top, painter, on: &surface)
    if surface.size.rows > 0 {
      surface.fill(
        Rect(
          row: painter.layout.messageRow, column: 0, rows: 1, columns: surface.size.columns))
      let hint = list.allowsMany ? painter.strings.lists.hintMany : painter.strings.lists.hint
      surface.draw(
        hint, at: Point(row: painter.layout.messageRow, column: 1), style: painter.theme[.faint])
    }
  }

  private static func title(
    of list: CodeListState, shown: Int, _ painter: Painter
  ) -> String {
    let words = painter.strings.lists
    let count = words.count(NumberFormat.grouped(shown), NumberFormat.grouped(list.total))
    let about = list.about.isEmpty ? "" : " \(list.about)"
    let query = list.query.isEmpty ? "" : ": \(list.query.text)"
    return "\(words.subject(list.subject))\(about)\(query)  \(count)"
  }

  private static func drawHeading(
    _ columns: ListColumns, in geometry: ListGeometry, _ painter: Painter,
    on surface: inout Surface
  ) {
    let words = painter.strings.lists
    let row = geometry.rows.origin.row - 1
    let start = geometry.rows.origin.column + 2
    let style = painter.theme[.heading]
    surface.draw(words.code, at: Point(row: row, column: start), width: columns.code, style: style)
    if columns.general > 0 {
      surface.draw(
        words.general, at: Point(row: row, column: start + columns.generalStart),
        width: columns.general, style: style)
      surface.draw(
        words.specific, at: Point(row: row, column: start + columns.textStart),
        width: columns.text, style: style)
    }
  }

  private static func draw(
    _ row: CodeListRow, _ columns: ListColumns, at point: Point, on surface: inout Surface
  ) {
    func put(_ text: String, _ start: Int, _ width: Int, _ alignment: Alignment = .leading) {
      surface.draw(
        text, at: Point(row: point.row, column: point.column + 2 + start), width: width,
        alignment: alignment)
    }
    put(row.code, 0, columns.code)
    put(row.general, columns.generalStart, columns.general)
    put(row.text, columns.textStart, columns.text)
    put(row.detail, columns.detailStart, columns.detail, .trailing)
  }

  /// The hardware cursor: in the field that the list hangs below, else on the chosen row.
  private static func placeCursor(
    _ list: CodeListState, _ geometry: ListGeometry, top: Int, _ painter: Painter,
    on surface: inout Surface
  ) {
    if list.anchor != nil, list.purpose.drawsQueryInField { return }
    let row = geometry.rows.origin.row + max(0, list.cursor - top)
    surface.cursor = Point(
      row: min(row, geometry.rows.rows.upperBound - 1), column: geometry.rows.origin.column)
  }
}

/// How wide the columns of a list are: as wide as they and their headings need, the text takes the
/// rest.
struct ListColumns: Equatable {
  let code: Int
  let general: Int
  let text: Int
  let detail: Int

  init(_ rows: [CodeListRow], _ words: ListWords, width: Int) {
    func widest(_ value: (CodeListRow) -> String, most: Int) -> Int {
      min(most, rows.map { DisplayWidth.columns(of: value($0)) }.max() ?? 0)
    }
    code = max(DisplayWidth.columns(of: words.code), widest(\.code, most: 14))
    let general = widest(\.general, most: 20)
    self.general = general == 0 ? 0 : max(DisplayWidth.columns(of: words.general), general)
    detail = widest(\.detail, most: 20)
    let gaps = 2 + (general > 0 ? 2 : 0) + (detail > 0 ? 2 : 0)
    text = max(0, width - code - self.general - detail - gaps - 1)
  }

  var generalStart: Int { code + 2 }
  var textStart: Int { generalStart + (general > 0 ? general + 2 : 0) }
  var detailStart: Int { textStart + text + 2 }
}

extension ListPurpose {
  /// Whether the list was opened from the queue, whose message row it may use.
  var isOverQueue: Bool {
    switch self {
    case .verb, .triage, .intakeCustomer: true
    case .maskField, .eventField, .statusField: false
    }
  }

  var drawsQueryInField: Bool { !isOverQueue }
}
