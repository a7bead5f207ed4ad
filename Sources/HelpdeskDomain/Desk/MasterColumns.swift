/// All records of one master type (customers, persons, units, items, contracts) as fixed-width
/// rows in columns. A type allocates only the columns that it uses.
public struct MasterColumns: RecordColumns, Sendable {
  public internal(set) var count = 0
  var lastFrames = Column<UInt64>()
  var revisions = Column<UInt16>()
  var customers = Column<UInt32>()
  var items = Column<UInt32>()
  var contracts = Column<UInt32>()
  var starts = Column<UInt32>()
  var ends = Column<UInt32>()
  var priorities = Column<UInt8>()
  var serviceTypes = Column<UInt8>()
  var retired = Column<UInt8>()
  var warranties = Column<UInt8>()
  var calendars = Column<UInt8>()
  /// Of items the unit type, of customers the region: places in the desk's lists, from 1.
  var words = Column<UInt16>()
  /// Of customers: the contract recorded last, 0 = none; the others follow by `nextContracts`.
  var firstContracts = Column<UInt32>()
  /// Of contracts: the next one of the same customer.
  var nextContracts = Column<UInt32>()
  /// Of contracts: how many units refer to it.
  var unitCounts = Column<UInt32>()

  /// Of units: the unit that each is a component of.
  var parents = Column<UInt32>()
  /// Of units: the reading of the meter, and the one up to which the warranty holds.
  var meters = Column<UInt32>()
  var meterLimits = Column<UInt32>()

  public init() {}

  public mutating func reserve(_ count: Int) {
    lastFrames.reserve(count)
    revisions.reserve(count)
  }

  /// A column that is added gets a line here: a test fails until it has one.
  mutating func visit<Visitor: ColumnVisitor>(
    _ table: StaticString, _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try visitor.visit(table, "count", &count)
    try lastFrames.visit(table, "lastFrames", &visitor)
    try revisions.visit(table, "revisions", &visitor)
    try customers.visit(table, "customers", &visitor)
    try items.visit(table, "items", &visitor)
    try contracts.visit(table, "contracts", &visitor)
    try starts.visit(table, "starts", &visitor)
    try ends.visit(table, "ends", &visitor)
    try priorities.visit(table, "priorities", &visitor)
    try serviceTypes.visit(table, "serviceTypes", &visitor)
    try retired.visit(table, "retired", &visitor)
    try warranties.visit(table, "warranties", &visitor)
    try calendars.visit(table, "calendars", &visitor)
    try words.visit(table, "words", &visitor)
    try firstContracts.visit(table, "firstContracts", &visitor)
    try nextContracts.visit(table, "nextContracts", &visitor)
    try unitCounts.visit(table, "unitCounts", &visitor)
    try parents.visit(table, "parents", &visitor)
    try meters.visit(table, "meters", &visitor)
    try meterLimits.visit(table, "meterLimits", &visitor)
  }

  public subscript(row: Int) -> MasterRow {
    MasterRow(
      customer: customers[row] == 0 ? nil : RecordID(.customer, Int(customers[row])),
      item: items[row] == 0 ? nil : RecordID(.item, Int(items[row])),
      contract: contracts[row] == 0 ? nil : RecordID(.contract, Int(contracts[row])),
      start: ColumnTime.instant(starts[row]), end: ColumnTime.instant(ends[row]),
      priority: priorities[row] == 0 ? nil : RecordID(.priorityCode, Int(priorities[row])),
      serviceType: serviceTypes[row] == 0 ? nil : RecordID(.serviceType, Int(serviceTypes[row])),
      calendar: calendars[row] == 0 ? nil : RecordID(.calendar, Int(calendars[row])),
      isRetired: retired[row] != 0, revision: UInt32(revisions[row]), lastFrame: lastFrames[row])
  }
}

/// One master record without its words. Which of the fields mean something depends on the type:
/// a unit's `end` is the end of its warranty, a contract's its last day.
public struct MasterRow: Equatable, Sendable {
  public let customer: RecordID?
  public let item: RecordID?
  public let contract: RecordID?
  public let start: Instant?
  public let end: Instant?
  public let priority: RecordID?
  public let serviceType: RecordID?
  /// The hours of a contract.
  public let calendar: RecordID?
  public let isRetired: Bool
  public let revision: UInt32
  /// The journal offset of the frame with the record's newest entry.
  public let lastFrame: UInt64
}
