/// One fixed-width column of a table of records: as long as its last value that is not zero.
///
/// A column that a record type does not use costs nothing.
struct Column<Value: FixedWidthInteger & BitwiseCopyable & Sendable>: Sendable {
  private(set) var values = LargeArray<Value>()

  /// Zero where nothing was set.
  subscript(row: Int) -> Value {
    row < values.count ? values[row] : 0
  }

  /// Inlined wherever it is called: reading a journal sets some ten million values.
  @inline(__always)
  mutating func set(_ row: Int, _ value: Value) {
    if row < values.count {
      values[row] = value
    } else if value != 0 {
      append(value, at: row)
    }
  }

  /// Hands the values out, or takes others in.
  mutating func visit<Visitor: ColumnVisitor>(
    _ table: StaticString, _ column: StaticString, _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try visitor.visit(table, column, &values)
  }

  mutating func reserve(_ count: Int) { values.reserveCapacity(count) }

  private mutating func append(_ value: Value, at row: Int) {
    while values.count < row { values.append(0) }
    values.append(value)
  }
}

/// Instants in columns are whole seconds since 1970, 0 = none: good until 2106.
enum ColumnTime {
  static func seconds(_ milliseconds: Int64) -> UInt32 {
    let seconds = milliseconds / 1000
    return UInt32(clamping: seconds)
  }

  static func instant(_ seconds: UInt32) -> Instant? {
    seconds == 0 ? nil : Instant(rawValue: Int64(seconds) * 1000)
  }
}
