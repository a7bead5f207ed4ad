import HelpdeskDomain
import ScreenCore

/// Where the list of a table stands: the filter, a heading, the rows.
struct MastersGeometry: Equatable {
  let filterRow: Int
  let headingRow: Int
  let rows: Rect

  init(_ layout: FrameLayout) {
    let body = layout.body
    filterRow = body.origin.row
    headingRow = body.origin.row + 1
    rows = Rect(
      row: body.origin.row + 2, column: 0, rows: max(0, body.size.rows - 2),
      columns: body.size.columns)
  }
}

/// How wide the columns of a table are: the main one takes what the others leave.
struct MastersColumns: Equatable {
  static let code = 14
  static let use = 7
  let main: Int
  let others: [Int]

  /// - Parameter transitions: how many statuses there are to be told of each; 0 in other tables.
  init(_ shape: MasterShape, width: Int, transitions: Int) {
    let count = shape.listFields.count
    let rest = max(20, width - 2 - Self.code - 1 - 2 * (Self.use + 1))
    if transitions > 0 {
      let fitting = min(transitions, max(0, rest - 12) / (TransitionColumns.width + 1))
      others = Array(repeating: TransitionColumns.width, count: fitting)
      main = max(8, rest - fitting * (TransitionColumns.width + 1))
      return
    }
    let other = count == 0 ? 0 : max(8, rest / (count + 2) + 1)
    others = Array(repeating: other, count: count)
    main = max(8, rest - count * (other + 1))
  }

  var mainStart: Int { 2 + Self.code + 1 }

  func start(of place: Int) -> Int {
    mainStart + main + 1 + others.prefix(place).reduce(0) { $0 + $1 + 1 }
  }

  var usesStart: Int { start(of: others.count) }
}

extension Console {
  static func drawMasters(
    _ masters: MastersState, _ state: ConsoleState, _ painter: Painter, on surface: inout Surface
  ) {
    let words = painter.strings.masters
    let screen = words.screen
    let page = masters.page
    let counts = screen.count(
      NumberFormat.grouped(page?.found ?? 0), NumberFormat.grouped(page?.all ?? 0))
    let retired = masters.showsRetired ? "  \(screen.withRetired)" : ""
    let legend =
      masters.type == .statusCode ? "  x = \(words.label(StatusField.mayGoTo))" : ""
    drawTitle(
      "\(words.tables(masters.type).all)  \(counts)\(retired)\(legend)", state, painter,
      on: &surface)
    let geometry = MastersGeometry(painter.layout)
    drawFilter(masters, geometry, painter, on: &surface)
    let shape = MasterShape(type: masters.type)
    let transitions = TransitionColumns(masters.type, state.tables)
    let columns = MastersColumns(
      shape, width: surface.size.columns, transitions: transitions?.count ?? 0)
    drawHeading(shape, columns, geometry, painter, on: &surface)
    transitions?.drawHeading(columns, row: geometry.headingRow, painter, on: &surface)
    guard let page else { return settleCursor(masters, geometry, row: 0, on: &surface) }
    if page.found == 0 {
      surface.draw(
        screen.none, at: Point(row: geometry.rows.origin.row, column: 2),
        width: surface.size.columns - 3)
    }
    let height = geometry.rows.size.rows
    let top = max(0, min(masters.cursor - height / 2, page.found - height))
    let reader = MasterFieldReader(state)
    for place in top..<max(top, min(top + height, page.found)) {
      let row = geometry.rows.origin.row + place - top
      guard page.rows.indices.contains(place - page.first) else { continue }
      draw(
        page.rows[place - page.first], shape, columns, reader, row: row, painter, on: &surface)
      transitions?.draw(
        page.rows[place - page.first].card.id, columns, row: row, on: &surface)
      guard place == masters.cursor else { continue }
      painter.markChosen(
        Rect(row: row, column: 0, rows: 1, columns: surface.size.columns),
        on: &surface)
    }
    settleCursor(masters, geometry, row: masters.cursor - top, on: &surface)
  }

  private static func settleCursor(
    _ masters: MastersState, _ geometry: MastersGeometry, row: Int, on surface: inout Surface
  ) {
    if masters.isFiltering { return }
    let last = max(geometry.rows.origin.row, geometry.rows.rows.upperBound - 1)
    surface.cursor = Point(row: min(geometry.rows.origin.row + max(0, row), last), column: 0)
  }

  private static func drawFilter(
    _ masters: MastersState, _ geometry: MastersGeometry, _ painter: Painter,
    on surface: inout Surface
  ) {
    let words = painter.strings.masters.screen
    let row = geometry.filterRow
    let taken = surface.draw(
      words.filter, at: Point(row: row, column: 1), style: painter.theme[.label])
    let column = taken + 3
    let window = masters.filter.window(columns: 30)
    surface.draw(
      window.text, at: Point(row: row, column: column), width: 30,
      style: painter.theme[masters.isFiltering ? .focusedField : .field], ellipsis: false,
      fills: true)
    let hint = masters.isFiltering ? words.filterHint : words.listHint
    surface.draw(
      hint, at: Point(row: row, column: column + 32),
      width: max(0, surface.size.columns - column - 33), style: painter.theme[.faint])
    if masters.isFiltering {
      surface.cursor = Point(row: row, column: column + window.cursorColumn)
    }
  }

  private static func drawHeading(
    _ shape: MasterShape, _ columns: MastersColumns, _ geometry: MastersGeometry,
    _ painter: Painter, on surface: inout Surface
  ) {
    let words = painter.strings.masters
    let style = painter.theme[.heading]
    func put(_ text: String, _ column: Int, _ width: Int, _ alignment: Alignment = .leading) {
      surface.draw(
        text, at: Point(row: geometry.headingRow, column: column), width: width, style: style,
        alignment: alignment)
    }
    put(words.label(CodeField.code), 2, MastersColumns.code)
    put(
      shape.mainField.map(words.label) ?? words.screen.text, columns.mainStart, columns.main)
    for (place, field) in shape.listFields.enumerated() {
      put(words.label(field), columns.start(of: place), columns.others[place])
    }
    put(words.screen.incidents, columns.usesStart, MastersColumns.use, .trailing)
    put(
      words.screen.masters, columns.usesStart + MastersColumns.use + 1, MastersColumns.use,
      .trailing)
  }

  private static func draw(
    _ line: MasterLine, _ shape: MasterShape, _ columns: MastersColumns,
    _ reader: MasterFieldReader, row: Int, _ painter: Painter, on surface: inout Surface
  ) {
    let card = line.card
    let isRetired = card[CodeField.retired].isTrue
    let style = isRetired ? painter.theme[.faint] : .plain
    func put(_ text: String, _ column: Int, _ width: Int, _ alignment: Alignment = .leading) {
      surface.draw(
        text, at: Point(row: row, column: column), width: width, style: style,
        alignment: alignment)
    }
    let code = reader.tables.qualifiedCode(card.id) ?? ExchangeTable.key(of: card)
    put(code, 2, MastersColumns.code)
    var main = reader.behind(card.id, [:])
    if let field = shape.mainField { main = reader.shown(card[field], field, line.names) }
    let words = painter.strings.masters.screen
    put(isRetired ? "\(words.retired): \(main)" : main, columns.mainStart, columns.main)
    for (place, field) in shape.listFields.enumerated() {
      put(
        reader.shown(card[field], field, line.names), columns.start(of: place),
        columns.others[place])
    }
    put(NumberFormat.grouped(line.use.incidents), columns.usesStart, MastersColumns.use, .trailing)
    put(
      NumberFormat.grouped(line.use.masters), columns.usesStart + MastersColumns.use + 1,
      MastersColumns.use, .trailing)
  }
}
