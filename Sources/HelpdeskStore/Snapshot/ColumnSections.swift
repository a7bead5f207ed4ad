import HelpdeskDomain
import JournalStorage

/// Columns of the desk as sections of a snapshot: `incidents.opened` and so on.
enum ColumnSections {
  static func name(_ table: StaticString, _ column: StaticString) -> String {
    "\(table).\(column)"
  }
}

/// Hands the columns to a snapshot that is being written.
struct ColumnWriter: ColumnVisitor {
  var sections: SnapshotWriter

  mutating func visit<Value: BitwiseCopyable>(
    _ table: StaticString, _ column: StaticString, _ values: inout [Value]
  ) throws(JournalError) {
    try sections.add(ColumnSections.name(table, column), values)
  }

  mutating func visit<Value: BitwiseCopyable & Sendable>(
    _ table: StaticString, _ column: StaticString, _ values: inout LargeArray<Value>
  ) throws(JournalError) {
    // The next incidents must not copy a column of a million rows: it is lent with room for some.
    let room = (values.count / 64 + 64) * MemoryLayout<Value>.stride
    let name = ColumnSections.name(table, column)
    var failure: JournalError?
    values.withUnsafeBytes { bytes in
      do throws(JournalError) {
        try sections.add(name, bytes, room: bytes.isEmpty ? 0 : room)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }
}

/// Takes the columns from a snapshot: lent straight from its file.
struct ColumnReader: ColumnVisitor {
  let snapshot: Snapshot

  mutating func visit<Value: BitwiseCopyable>(
    _ table: StaticString, _ column: StaticString, _ values: inout [Value]
  ) throws(SnapshotFlaw) {
    values = try snapshot.values(ColumnSections.name(table, column))
  }

  mutating func visit<Value: BitwiseCopyable & Sendable>(
    _ table: StaticString, _ column: StaticString, _ values: inout LargeArray<Value>
  ) throws(SnapshotFlaw) {
    let lent = try snapshot.lend(ColumnSections.name(table, column))
    let stride = MemoryLayout<Value>.stride
    guard lent.byteCount % stride == 0 else { throw .missingSection }
    guard lent.byteCount > 0 else { return values = LargeArray() }
    values = LargeArray(
      lent: lent.start, count: lent.byteCount / stride, capacity: lent.capacityBytes / stride,
      owner: lent.owner)
  }
}
