/// All service orders of the desk as fixed-width rows: what lists and exports choose by.
public struct OrderColumns: RecordColumns, Sendable {
  public internal(set) var count = 0
  var counters = Column<UInt32>()
  var incidents = Column<UInt32>()
  var customers = Column<UInt32>()
  /// The counters of partners.
  var leads = Column<UInt16>()
  var opened = Column<UInt32>()
  var closings = Column<UInt32>()
  var statuses = Column<UInt8>()
  var billingStates = Column<UInt8>()
  var withdrawn = Column<UInt8>()
  var revisions = Column<UInt16>()
  var lastFrames = Column<UInt64>()

  public init() {}

  /// A column that is added gets a line here: a test fails until it has one.
  mutating func visit<Visitor: ColumnVisitor>(
    _ table: StaticString, _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try visitor.visit(table, "count", &count)
    try counters.visit(table, "counters", &visitor)
    try incidents.visit(table, "incidents", &visitor)
    try customers.visit(table, "customers", &visitor)
    try leads.visit(table, "leads", &visitor)
    try opened.visit(table, "opened", &visitor)
    try closings.visit(table, "closings", &visitor)
    try statuses.visit(table, "statuses", &visitor)
    try billingStates.visit(table, "billingStates", &visitor)
    try withdrawn.visit(table, "withdrawn", &visitor)
    try revisions.visit(table, "revisions", &visitor)
    try lastFrames.visit(table, "lastFrames", &visitor)
  }

  mutating func take(_ row: Int, _ field: UInt16, _ value: Int64) {
    let counter = value & 0x00FF_FFFF_FFFF_FFFF
    switch field {
    case OrderField.opened.number: opened.set(row, ColumnTime.seconds(value))
    case OrderField.status.number: statuses.set(row, UInt8(clamping: value))
    case OrderField.billingState.number: billingStates.set(row, UInt8(clamping: value))
    case OrderField.incident.number: incidents.set(row, UInt32(clamping: counter))
    case OrderField.customer.number: customers.set(row, UInt32(clamping: counter))
    case OrderField.lead.number: leads.set(row, UInt16(clamping: counter))
    case OrderField.closedAt.number: closings.set(row, ColumnTime.seconds(value))
    case OrderField.withdrawn.number: withdrawn.set(row, UInt8(clamping: value))
    case OrderField.counter.number: counters.set(row, UInt32(clamping: value))
    default: break
    }
  }

  public subscript(row: Int) -> OrderRow {
    precondition(row >= 0 && row < count, "A row of the orders exists.")
    return OrderRow(
      id: RecordID(.serviceOrder, row + 1),
      incident: incidents[row] == 0 ? nil : RecordID(.incident, Int(incidents[row])),
      customer: customers[row] == 0 ? nil : RecordID(.customer, Int(customers[row])),
      lead: leads[row] == 0 ? nil : RecordID(.partner, Int(leads[row])),
      opened: ColumnTime.instant(opened[row]) ?? Instant(rawValue: 0),
      closedAt: ColumnTime.instant(closings[row]),
      status: OrderStatus(rawValue: Int64(statuses[row])) ?? .open,
      billingState: BillingState(rawValue: Int64(billingStates[row])) ?? .open,
      isWithdrawn: withdrawn[row] != 0, revision: UInt32(revisions[row]),
      lastFrame: lastFrames[row])
  }
}

/// One service order without its words and lines.
public struct OrderRow: Equatable, Sendable {
  public let id: RecordID
  public let incident: RecordID?
  public let customer: RecordID?
  public let lead: RecordID?
  public let opened: Instant
  public let closedAt: Instant?
  public let status: OrderStatus
  public let billingState: BillingState
  public let isWithdrawn: Bool
  public let revision: UInt32
  /// The journal offset of the frame with the order's newest entry.
  public let lastFrame: UInt64
}
