import HelpdeskDomain
import HelpdeskStore

/// Service orders for another program: an object each, or a line for each of their lines with what
/// the order itself says in front (RFC 4180).
struct OrderExport {
  private let writer: OrderJSON
  private var list: ListPrinter

  init(_ view: DeskView, format: OutputFormat) {
    writer = OrderJSON(view: view)
    list = ListPrinter(format, columns: Self.columns)
  }

  private static let columns = [
    "number", "opened", "closedAt", "status", "billingState", "billing", "incident", "event",
    "customer", "customerName", "contact", "site", "unit", "contract", "lead", "description",
    "currency", "line", "kind", "item", "text", "quantity", "unitOfMeasure", "price", "amount",
    "covered", "charged", "coveredBy", "at", "by",
  ]

  mutating func add(_ order: ServiceOrder) throws {
    let writer = writer
    if list.format == .json {
      return try list.add(json: try writer.value(order), cells: [])
    }
    let head = try Self.head(order, writer)
    if order.lines.isEmpty {
      let empty = [String](repeating: "", count: Self.columns.count - head.count)
      try list.add(json: .bool(false), cells: head + empty)
    }
    for line in order.lines {
      let cells = try Self.cells(line, order.currency, writer)
      try list.add(json: .bool(false), cells: head + cells)
    }
  }

  mutating func finish() throws { try list.finish() }

  private static func head(_ order: ServiceOrder, _ writer: OrderJSON) throws -> [String] {
    let view = writer.view
    return [
      order.number, writer.time(order[OrderField.opened].instant) ?? "",
      writer.time(order[OrderField.closedAt].instant) ?? "", order.status.name,
      order.billingState.name, order.billing?.name ?? "", writer.incidentNumber(of: order) ?? "",
      order.event.map(String.init) ?? "", try view.code(order[OrderField.customer].record) ?? "",
      try writer.customerName(of: order) ?? "", order[OrderField.contact].text ?? "",
      order[OrderField.site].text ?? "",
      try view.code(order[OrderField.unit].record) ?? order[OrderField.unitName].text ?? "",
      try view.code(order[OrderField.contract].record) ?? "", writer.code(order.lead) ?? "",
      order[OrderField.description].text ?? "", order.currency.code,
    ]
  }

  private static func cells(
    _ line: OrderLine, _ currency: Currency, _ writer: OrderJSON
  ) throws -> [String] {
    [
      String(line.number), line.kind.name, try writer.view.code(line.item) ?? "", line.text,
      writer.quantity(line.quantity), line.unit, writer.amount(line.price, currency),
      writer.amount(line.amount, currency), writer.amount(line.covered, currency),
      writer.amount(line.charged, currency), line.coveredBy?.name ?? "",
      writer.time(line.at) ?? "", writer.code(line.by) ?? "",
    ]
  }
}

/// A list of orders: whole objects as JSON, a line an order otherwise.
struct OrderLines {
  private let writer: OrderJSON
  private var list: ListPrinter

  init(_ view: DeskView, format: OutputFormat) {
    writer = OrderJSON(view: view)
    list = ListPrinter(
      format,
      columns: [
        "number", "status", "billingState", "incident", "customer", "description", "lead",
        "charged", "currency",
      ])
  }

  mutating func add(_ order: ServiceOrder) throws {
    let writer = writer
    try list.add(
      json: try writer.value(order),
      cells: [
        order.number, order.status.name, order.billingState.name,
        writer.incidentNumber(of: order) ?? "", try writer.customerName(of: order) ?? "",
        order[OrderField.description].text ?? "", writer.code(order.lead) ?? "",
        writer.amount(order.totals.charged, order.currency), order.currency.code,
      ])
  }

  mutating func finish() throws { try list.finish() }
}
