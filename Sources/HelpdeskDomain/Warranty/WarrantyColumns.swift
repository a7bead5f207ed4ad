/// The second or the third warranty of units, one row a unit. Where no unit has one, it costs
/// nothing; the first stands among the unit's own columns.
struct WarrantyColumns: Sendable {
  /// The place of the code among the desk's, from 1.
  var codes = Column<UInt8>()
  var starts = Column<UInt32>()
  var ends = Column<UInt32>()
  var meterLimits = Column<UInt32>()

  /// A column that is added gets a line here.
  mutating func visit<Visitor: ColumnVisitor>(
    _ table: StaticString, _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try codes.visit(table, "codes", &visitor)
    try starts.visit(table, "starts", &visitor)
    try ends.visit(table, "ends", &visitor)
    try meterLimits.visit(table, "meterLimits", &visitor)
  }

  /// Takes a fact of the unit; one that is of another warranty changes nothing.
  mutating func take(_ row: Int, _ field: UInt16, _ value: Int64, _ slot: WarrantySlot) {
    switch field {
    case slot.code.number: codes.set(row, 0)
    case slot.from.number: starts.set(row, ColumnTime.seconds(value))
    case slot.until.number: ends.set(row, ColumnTime.seconds(value))
    case slot.meter.number: meterLimits.set(row, UInt32(clamping: value))
    default: break
    }
  }
}
