import HelpdeskDomain
import ScreenCore

/// Where the parts of the order mask stand: it fills the body.
struct OrderGeometry {
  static let headRows = 6
  static let footRows = 3
  let box: Rect
  let inside: Rect
  let lines: Rect

  init(_ layout: FrameLayout) {
    box = layout.body
    inside = box.inset(rows: 1, columns: 2)
    let rows = max(1, inside.size.rows - Self.headRows - 1 - Self.footRows)
    lines = Rect(
      row: inside.origin.row + Self.headRows + 1, column: inside.origin.column, rows: rows,
      columns: inside.size.columns)
  }
}

extension Console {
  static func drawOrder(
    _ mask: OrderMaskState, _ state: ConsoleState, _ painter: Painter,
    on surface: inout Surface
  ) {
    let sheet = OrderPainter(
      mask: mask, painter: painter, geometry: OrderGeometry(painter.layout))
    sheet.draw(on: &surface)
  }
}

/// Draws header, lines and totals of an order.
private struct OrderPainter {
  let mask: OrderMaskState
  let painter: Painter
  let geometry: OrderGeometry

  private var order: ServiceOrder { mask.order }
  private var words: OrderWords { painter.strings.orders }
  private var strings: Strings { painter.strings }

  func draw(on surface: inout Surface) {
    surface.fill(geometry.box)
    surface.drawBox(
      geometry.box, style: painter.theme[.border],
      title: words.mask.title(order.number, mask.sheet.incident?.number ?? ""),
      titleStyle: painter.theme[.boxTitle])
    drawHead(on: &surface)
    drawLines(on: &surface)
    drawFoot(on: &surface)
  }

  private func drawHead(on surface: inout Surface) {
    let half = geometry.inside.size.columns / 2 - 2
    let contact = [order[OrderField.contact].text, order[OrderField.phone].text]
      .compactMap(\.self).joined(separator: "  ")
    let billing = order.billing.map { strings.mask.billing($0) } ?? "-"
    let pairs: [(String, String, String, String)] = [
      (
        words[OrderField.status], words.status(order.status),
        words[OrderField.billingState], words.billingState(order.billingState)
      ),
      (
        strings.fields[IncidentField.customer], mask.sheet.customer,
        words[OrderField.lead], painter.owner(order.lead)
      ),
      (words[OrderField.contact], contact, words[OrderField.billing], billing),
      (
        strings.fields[IncidentField.unit], mask.sheet.unit,
        strings.fields[IncidentField.contract], mask.sheet.contract
      ),
      (words[OrderField.description], order[OrderField.description].text ?? "", "", ""),
    ]
    for (place, pair) in pairs.enumerated() {
      let row = geometry.inside.origin.row + place
      let column = geometry.inside.origin.column
      let width = pair.2.isEmpty ? geometry.inside.size.columns - 13 : half - 14
      draw(pair.0, pair.1, Point(row: row, column: column), label: 13, width: width, on: &surface)
      draw(
        pair.2, pair.3, Point(row: row, column: column + half), label: 15,
        width: geometry.inside.size.columns - half - 15,
        on: &surface)
    }
  }

  private func draw(
    _ label: String, _ value: String, _ point: Point, label width: Int, width room: Int,
    on surface: inout Surface
  ) {
    if label.isEmpty { return }
    surface.draw(label, at: point, width: width - 1, style: painter.theme[.label])
    surface.draw(
      value.isEmpty ? "-" : value, at: Point(row: point.row, column: point.column + width),
      width: room)
  }

  /// Column, width, and whether it is a number.
  private var columns: [(start: Int, width: Int, isNumber: Bool)] {
    [
      (2, 3, true), (6, 9, false), (16, 7, true), (24, 5, false), (30, 10, true),
      (41, 10, true), (52, 5, true), (58, geometry.lines.size.columns - 58, false),
    ]
  }

  private func drawLines(on surface: inout Surface) {
    let origin = geometry.lines.origin
    draw(words.mask.columns, row: origin.row - 1, painter.theme[.heading], on: &surface)
    let lines = order.lines
    if lines.isEmpty {
      surface.draw(
        words.mask.noLines, at: Point(row: origin.row, column: origin.column + 2),
        width: geometry.lines.size.columns - 2, style: painter.theme[.faint])
    }
    for (place, line) in lines.dropFirst(mask.top).prefix(geometry.lines.size.rows).enumerated() {
      let row = origin.row + place
      draw(cells(line), row: row, painter.theme[.text], on: &surface)
      guard mask.top + place == mask.cursor else { continue }
      painter.markChosen(
        Rect(row: row, column: origin.column, rows: 1, columns: geometry.lines.size.columns),
        on: &surface)
      surface.cursor = Point(row: row, column: origin.column)
    }
    if lines.isEmpty { surface.cursor = origin }
  }

  private func draw(
    _ cells: [String], row: Int, _ style: Style, on surface: inout Surface
  ) {
    for (cell, column) in zip(cells, columns) {
      surface.draw(
        cell, at: Point(row: row, column: geometry.lines.origin.column + column.start),
        width: column.width, style: style, alignment: column.isNumber ? .trailing : .leading)
    }
  }

  private func cells(_ line: OrderLine) -> [String] {
    let point = words.mask.decimalPoint
    let digits = order.currency.fractionDigits
    func amount(_ amount: Int64) -> String {
      DecimalText.text(amount, digits: digits, point: point)
    }
    return [
      "\(line.number)", words.kind(line.kind),
      DecimalText.text(
        line.quantity, digits: DecimalText.quantityDigits, point: point, trimmed: true),
      line.unit, amount(line.price), amount(line.charged),
      line.cover == 0 ? "-" : "\(line.cover)%", line.text,
    ]
  }

  private func drawFoot(on surface: inout Surface) {
    let row = geometry.inside.rows.upperBound - GeometryRows.foot
    let totals = order.totals
    let text = words.mask.totals(
      strings.money(totals.amount, order.currency),
      strings.money(totals.covered, order.currency),
      strings.money(totals.charged, order.currency))
    let column = geometry.inside.origin.column
    let width = geometry.inside.size.columns
    surface.draw(text, at: Point(row: row, column: column), width: width)
    guard let consent = mask.sheet.incident?.consents.last else {
      surface.draw(
        words.mask.noConsent, at: Point(row: row + 1, column: column), width: width,
        style: painter.theme[.faint])
      return
    }
    let when = consent.at.map(painter.time.weekdayMoment) ?? "-"
    surface.draw(
      words.mask.consent(strings.money(consent.sum, consent.currency), consent.by, when),
      at: Point(row: row + 1, column: column), width: width)
    if let excess = consent.excess(of: totals) {
      surface.draw(
        words.mask.beyond(strings.money(excess, order.currency)),
        at: Point(row: row + 2, column: column), width: width, style: painter.theme[.error])
    }
  }

  private enum GeometryRows {
    static let foot = 3
  }
}
