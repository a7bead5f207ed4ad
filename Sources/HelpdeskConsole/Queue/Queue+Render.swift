import HelpdeskDomain
import ScreenCore

extension Console {
  static func drawQueue(
    _ state: ConsoleState, _ painter: Painter, on surface: inout Surface
  ) {
    drawQueueTitle(state, painter, on: &surface)
    let geometry = state.queueGeometry
    let columns = QueueColumns(surface.size.columns)
    drawHeader(columns, row: geometry.header, painter, on: &surface)
    let drafts = state.drafts
    let cursor = state.queueIndex
    for row in geometry.list {
      let index = state.queue.top + row - geometry.list.lowerBound
      guard index < state.queueCount else { break }
      if index < drafts.count {
        drawDraft(drafts[index], number: index + 1, columns, row: row, painter, on: &surface)
      } else if let line = state.queueLine(at: index - drafts.count) {
        draw(
          line, columns, row: row, isMarked: state.queue.marks.contains(line.id), painter,
          on: &surface)
      }
      guard index == cursor else { continue }
      painter.markChosen(
        Rect(row: row, column: 0, rows: 1, columns: surface.size.columns),
        on: &surface)
      surface.cursor = Point(row: row, column: 0)
    }
    if state.queue.page?.total ?? 0 == 0 { drawEmpty(state, geometry, painter, on: &surface) }
    drawPreview(state, geometry, painter, on: &surface)
  }

  private static func drawEmpty(
    _ state: ConsoleState, _ geometry: QueueGeometry, _ painter: Painter,
    on surface: inout Surface
  ) {
    let words = painter.strings.queue
    // Below the drafts, which stand in every view.
    let row = geometry.list.lowerBound + state.drafts.count - state.queue.top
    guard geometry.list.contains(row) else { return }
    if state.queue.page != nil {
      surface.draw(
        state.queue.filter.isEmpty ? words.empty : words.emptyFiltered,
        at: Point(row: row, column: 1), width: surface.size.columns - 2)
    }
    if surface.cursor == nil { surface.cursor = Point(row: row, column: 0) }
  }

  /// View, filter, counts and clock.
  private static func drawQueueTitle(
    _ state: ConsoleState, _ painter: Painter, on surface: inout Surface
  ) {
    let words = painter.strings.queue
    let queue = state.queue
    var extra: [String] = []
    if let page = queue.page {
      let total = NumberFormat.grouped(page.totalInView)
      let isNarrowed = !queue.filter.isEmpty
      extra.append(
        isNarrowed ? "\(NumberFormat.grouped(page.total)) \(words.of) \(total)" : total)
      if page.newCount > 0 { extra.append(words.newCount(page.newCount)) }
    }
    let view = words.views[queue.view]
    drawTitle(view, state, painter, on: &surface, extra: extra)
    guard queue.isFiltering || !queue.filter.isEmpty else { return }
    drawFilter(state, after: DisplayWidth.columns(of: view), extra, painter, on: &surface)
  }

  private static func drawFilter(
    _ state: ConsoleState, after columns: Int, _ extra: [String], _ painter: Painter,
    on surface: inout Surface
  ) {
    let words = painter.strings.queue
    let column = 1 + columns + 3
    let taken = surface.draw(
      words.find, at: Point(row: 0, column: column), style: painter.theme[.title])
    let right = titleEnd(state, painter, extra: extra)
    let start = column + taken + 1
    let width = max(4, surface.size.columns - DisplayWidth.columns(of: right) - 3 - start)
    let window = state.queue.filter.window(columns: width)
    let role: Role = state.queue.isFiltering ? .focusedField : .title
    surface.draw(
      window.text, at: Point(row: 0, column: start), width: width, style: painter.theme[role],
      ellipsis: false, fills: state.queue.isFiltering)
    if state.queue.isFiltering {
      surface.cursor = Point(row: 0, column: start + window.cursorColumn)
    }
  }

  private static func drawHeader(
    _ columns: QueueColumns, row: Int, _ painter: Painter, on surface: inout Surface
  ) {
    let words = painter.strings.queue.columns
    let style = painter.theme[.heading]
    surface.draw("!", at: Point(row: row, column: 1), style: style)
    for (range, text) in [
      (columns.number, words.number), (columns.priority, words.priority),
      (columns.status, words.status), (columns.age, words.age), (columns.next, words.next),
      (columns.customer, words.customer), (columns.unit, words.unit),
      (columns.description, words.description), (columns.owner, words.owner),
    ] {
      surface.draw(
        text, at: Point(row: row, column: range.lowerBound), width: range.count, style: style)
    }
  }

  private static func draw(
    _ line: QueueLine, _ columns: QueueColumns, row: Int, isMarked: Bool, _ painter: Painter,
    on surface: inout Surface
  ) {
    func put(
      _ text: String, _ range: Range<Int>, _ role: Role = .text, _ alignment: Alignment = .leading
    ) {
      surface.draw(
        text, at: Point(row: row, column: range.lowerBound), width: range.count,
        style: painter.theme[role], alignment: alignment)
    }
    let alert = line.row.alert(at: painter.time.now)
    let badges = painter.strings.queue.badges
    let isIncomplete = line.row.flags.contains(.incomplete)
    let letter = alert == .none && isIncomplete ? badges.incomplete : badges.letter(alert)
    put(letter, 1..<2, alert.role)
    if isMarked { put("*", 2..<3, .marked) }
    put(painter.bareNumber(line.number), columns.number)
    put(painter.tables.priority(line.row.priority)?.row.code ?? "", columns.priority)
    put(painter.shortText(line.row.status), columns.status)
    put(painter.time.age(since: line.row.opened), columns.age, .text, .trailing)
    put(next(line.row, painter), columns.next)
    put(line.customer, columns.customer)
    put(line.unit, columns.unit)
    put(line.description, columns.description)
    put(painter.owner(line.row.owner, columns: columns.owner.count), columns.owner)
  }

  private static func next(_ row: QueueRow, _ painter: Painter) -> String {
    if row.isClosed { return "" }
    if row.flags.contains(.clockStopped) { return painter.strings.time.stopped }
    return row.nextDate(at: painter.time.now).map(painter.time.next) ?? ""
  }

  private static func drawDraft(
    _ call: ParkedCall, number: Int, _ columns: QueueColumns, row: Int, _ painter: Painter,
    on surface: inout Surface
  ) {
    guard let draft = Draft(call.place, now: call.since) else { return }
    let words = painter.strings.queue
    func put(_ text: String, _ range: Range<Int>, _ alignment: Alignment = .leading) {
      surface.draw(
        text, at: Point(row: row, column: range.lowerBound), width: range.count,
        style: painter.theme[.marked], alignment: alignment)
    }
    let subject = draft.subject
    if subject.number.isEmpty {
      put("\(words.draft) \(number)", columns.number.lowerBound..<columns.status.lowerBound - 1)
      put(words.parked, columns.status)
    } else {
      put(painter.bareNumber(subject.number), columns.number)
      put(words.draft, columns.status)
    }
    put(painter.time.age(since: call.since), columns.age, .trailing)
    put(subject.customer, columns.customer)
    put(subject.description, columns.description)
    put(subject.owner, columns.owner)
  }
}

extension Alert {
  var role: Role {
    switch self {
    case .none: .text
    case .followUp: .alertFollowUp
    case .warning: .alertWarning
    case .late: .alertLate
    }
  }
}

/// The columns of the queue. At 80 they are those of the sketch; what is more goes to description,
/// customer and owner.
struct QueueColumns: Equatable {
  let number = 3..<10
  let priority = 11..<12
  let status = 13..<21
  let age = 22..<25
  let next = 26..<34
  let customer: Range<Int>
  let unit: Range<Int>
  let description: Range<Int>
  let owner: Range<Int>

  init(_ columns: Int) {
    let extra = max(0, columns - 80)
    let forCustomer = min(extra / 4, 16)
    let forOwner = min(extra / 4, 10)
    customer = 35..<49 + forCustomer
    unit = customer.upperBound + 1..<customer.upperBound + 9
    let ownerStart = max(unit.upperBound + 2, columns - 5 - forOwner)
    description = unit.upperBound + 1..<ownerStart - 1
    owner = ownerStart..<max(ownerStart, columns)
  }
}
