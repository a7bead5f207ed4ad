extension Desk {
  /// Folds one entry, as the store does with the bytes of a frame: the reference for the quick
  /// path, and what tests and the in-memory store use.
  public mutating func evolve(
    _ entry: Entry, revision: UInt32, frame: UInt64, sequence: UInt64
  ) {
    guard let type = entry.record.type else { return pass(sequence: sequence) }
    if type.isSmallTable {
      return evolveTables(entry, revision: revision, sequence: sequence)
    }
    let isNext = begin(entry.record, type, revision: revision, frame: frame, sequence: sequence)
    precondition(isNext, "Ids are given in order.")
    let row = entry.record.row
    for change in entry.changes where !Field.isPrivate(change.field) {
      switch change.new {
      case .text(var text):
        text.withUTF8 {
          take(type, row: row, field: change.field, text: UnsafeRawBufferPointer($0))
        }
      default:
        take(type, row: row, field: change.field, value: change.new.integer)
      }
    }
  }
}

extension FieldValue {
  /// The value as the columns take it: 0 where there is none.
  public var integer: Int64 {
    switch self {
    case .number(let value): value
    case .instant(let instant): instant.rawValue
    case .flag(let flag): flag ? 1 : 0
    case .record(let record): Int64(bitPattern: record.rawValue)
    case .none, .text, .unknown: 0
    }
  }
}
