import HelpdeskDomain
import HelpdeskStore
import Testing

/// All that a desk is made of, byte for byte: every column under its name, and the tables.
struct DeskPicture: Equatable {
  var columns: [String: [UInt8]]
  var tables: DeskTables

  init(_ desk: Desk) {
    var desk = desk
    var collector = Collector()
    let isSound = desk.visitColumns(&collector)
    #expect(isSound)
    columns = collector.columns
    tables = desk.tables
  }

  /// The names of columns that differ: what a failing test should say.
  func differences(from other: DeskPicture) -> [String] {
    let names = Set(columns.keys).union(other.columns.keys)
    let different = names.filter { columns[$0] != other.columns[$0] }.sorted()
    return different + (tables == other.tables ? [] : ["tables"])
  }

  private struct Collector: ColumnVisitor {
    var columns: [String: [UInt8]] = [:]

    mutating func visit<Value: BitwiseCopyable>(
      _ table: StaticString, _ column: StaticString, _ values: inout [Value]
    ) throws(Never) {
      columns["\(table).\(column)"] = values.withUnsafeBytes { Array($0) }
    }

    mutating func visit<Value: BitwiseCopyable & Sendable>(
      _ table: StaticString, _ column: StaticString, _ values: inout LargeArray<Value>
    ) throws(Never) {
      columns["\(table).\(column)"] = values.withUnsafeBytes { Array($0) }
    }
  }
}
