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
}

/// Takes the columns from a snapshot: one read into the array's own memory each.
struct ColumnReader: ColumnVisitor {
  let snapshot: Snapshot

  mutating func visit<Value: BitwiseCopyable>(
    _ table: StaticString, _ column: StaticString, _ values: inout [Value]
  ) throws(SnapshotFlaw) {
    let name = ColumnSections.name(table, column)
    let length = snapshot.length(of: name) ?? 0
    // A little more than it holds: the next incident must not copy a column of a million rows.
    // Memory that was asked for and not used costs nothing.
    let room = length / MemoryLayout<Value>.stride / 32 + 16
    values = try snapshot.values(name, room: length == 0 ? 0 : room)
  }
}
