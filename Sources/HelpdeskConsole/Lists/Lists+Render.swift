import HelpdeskDomain
import ScreenCore

/// Where a list's box stands: below the field it belongs to, else above it; over the queue in the
/// middle of the body.
struct ListGeometry: Equatable {
  static let mostRows = 12
  static let leastRows = 4

  let box: Rect
  /// How many rows at the bottom are not for codes, their rule included.
  let notes: Int

  init(_ layout: FrameLayout, anchor: Point?, rows: Int, notes: Int = 0) {
    let body = layout.body
    self.notes = notes
    let wanted = max(1, min(rows, Self.mostRows)) + 3 + notes
    guard let anchor else {
      box = body.centered(Size(rows: wanted, columns: min(72, body.size.columns)))
      return
    }
    let below = body.rows.upperBound - anchor.row - 1
    let above = anchor.row - body.rows.lowerBound
    let column = max(0, min(anchor.column, body.size.columns - 69))
    let width = min(69, body.size.columns - column)
    if below >= min(wanted, Self.leastRows + 3 + notes) || below >= above {
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
    let below = inside.split(top: 1).rest
    return Rect(
      row: below.origin.row, column: below.origin.column,
      rows: max(0, below.size.rows - notes), columns: below.size.columns)
  }
}

extension Console {
  static func drawList(
    _ list: CodeListState, _ state: ConsoleState, _ painter: Painter, on surface: inout Surface
  ) {
    let shown = list.shownRows
    let notes = ReasonNotes(list, state, painter)
    let geometry = ListGeometry(
      painter.layout, anchor: list.anchor, rows: max(shown.count, 1),
      notes: notes == nil ? 0 : ReasonNotes.rows)
    let box = geometry.box
    surface.fill(box)
    surface.drawBox(
      box, style: painter.theme[.border], title: title(of: list, painter),
      titleStyle: painter.theme[.boxTitle])
    let columns = ListColumns(
      shown, painter.strings.lists, width: box.size.columns - 4, countsUse: notes != nil)
    drawHeading(columns, in: geometry, painter, on: &surface)
    if let notes { draw(notes, in: geometry, painter, on: &surface) }
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
      draw(
        row, columns, use: list.use, at: Point(row: line, column: rows.origin.column),
        on: &surface)
      if list.marks.contains(row.id) {
        surface.draw("*", at: Point(row: line, column: rows.origin.column + 1))
      }
      if isChosen {
        painter.markChosen(
          Rect(row: line, column: rows.origin.column, rows: 1, columns: rows.size.columns),
          on: &surface)
      }
    }
    placeCursor(list, geometry, top: top, painter, on: &surface)
    if surface.size.rows > 0 {
      surface.fill(
        Rect(
          row: painter.layout.messageRow, column: 0, rows: 1, columns: surface.size.columns))
      let words = painter.strings.lists
      let hintMany = list.marksBySpace ? words.hintMany : words.hintTyping
      let hint = list.allowsMany ? hintMany : words.hint
      surface.draw(
        hint, at: Point(row: painter.layout.messageRow, column: 1), style: painter.theme[.faint])
    }
  }

  private static func title(of list: CodeListState, _ painter: Painter) -> String {
    let words = painter.strings.lists
    let count = words.count(
      NumberFormat.grouped(list.shownCount), NumberFormat.grouped(list.total))
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
    guard columns.here > 0 else { return }
    surface.draw(
      words.here, at: Point(row: row, column: start + columns.hereStart), width: columns.here,
      style: style, alignment: .trailing)
    surface.draw(
      words.expected, at: Point(row: row, column: start + columns.detailStart),
      width: columns.detail, style: style, alignment: .trailing)
  }

  /// What to ask and what helped, below a rule.
  private static func draw(
    _ notes: ReasonNotes, in geometry: ListGeometry, _ painter: Painter,
    on surface: inout Surface
  ) {
    let box = geometry.box
    let rule = geometry.rows.rows.upperBound
    let style = painter.theme[.border]
    let inside = box.size.columns - 2
    surface.draw("├", at: Point(row: rule, column: box.origin.column), style: style)
    surface.drawRule(
      at: Point(row: rule, column: box.origin.column + 1), width: inside, style: style)
    surface.draw("┤", at: Point(row: rule, column: box.columns.upperBound - 1), style: style)
    let width = notes.lines.map { DisplayWidth.columns(of: $0.label) }.max() ?? 0
    for (place, line) in notes.lines.enumerated() {
      let row = rule + 1 + place
      guard row < box.rows.upperBound - 1 else { break }
      let column = box.origin.column + 3
      surface.draw(
        line.label, at: Point(row: row, column: column), style: painter.theme[.label])
      surface.draw(
        line.text, at: Point(row: row, column: column + width + 2), width: inside - width - 4)
    }
  }

  private static func draw(
    _ row: CodeListRow, _ columns: ListColumns, use: ReasonUse?, at point: Point,
    on surface: inout Surface
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
    if columns.here > 0 {
      let percent = use?.percent(of: row.id).map { $0 == 0 ? "<1%" : "\($0)%" }
      put(percent ?? "-", columns.hereStart, columns.here, .trailing)
    }
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
  /// The share of a reason; 0 in other lists.
  let here: Int

  init(_ rows: [CodeListRow], _ words: ListWords, width: Int, countsUse: Bool = false) {
    func widest(_ value: (CodeListRow) -> String, most: Int) -> Int {
      min(most, rows.map { DisplayWidth.columns(of: value($0)) }.max() ?? 0)
    }
    code = max(DisplayWidth.columns(of: words.code), widest(\.code, most: 14))
    let general = widest(\.general, most: 20)
    self.general = general == 0 ? 0 : max(DisplayWidth.columns(of: words.general), general)
    let expected = countsUse ? DisplayWidth.columns(of: words.expected) : 0
    detail = max(expected, widest(\.detail, most: 20))
    here = countsUse ? max(4, DisplayWidth.columns(of: words.here)) : 0
    let gaps = 2 + (general > 0 ? 2 : 0) + (detail > 0 ? 2 : 0) + (here > 0 ? 2 : 0)
    text = max(0, width - code - self.general - detail - here - gaps - 1)
  }

  var generalStart: Int { code + 2 }
  var textStart: Int { generalStart + (general > 0 ? general + 2 : 0) }
  var hereStart: Int { textStart + text + 2 }
  var detailStart: Int { hereStart + (here > 0 ? here + 2 : 0) }
}

extension ListPurpose {
  /// Whether the list was opened from the queue, whose message row it may use.
  var isOverQueue: Bool {
    switch self {
    case .verb, .triage, .intakeCustomer, .destination, .orderStatus, .orderLead, .callPrior: true
    case .paneRow, .maskField, .eventField, .statusField, .masterField, .orderItem: false
    }
  }

  var drawsQueryInField: Bool { !isOverQueue }
}
