/// A table in columns whose rows are records: each row knows how often its record changed, and
/// where the newest of its entries stands.
protocol RecordColumns {
  /// Rows count from 0 and are never taken away.
  var count: Int { get set }
  /// Of each row: how many entries its record has, at most 65,535.
  var revisions: Column<UInt16> { get set }
  /// Of each row: the journal offset of the frame with the record's newest entry.
  var lastFrames: Column<UInt64> { get set }
}

extension RecordColumns {
  /// Takes note of an entry, of a row that stands or of the next one; false for any other.
  mutating func touch(_ row: Int, revision: UInt32, frame: UInt64) -> Bool {
    guard row >= 0, row <= count else { return false }
    count = max(count, row + 1)
    revisions.set(row, UInt16(clamping: revision))
    lastFrames.set(row, frame)
    return true
  }

  /// Revision and newest frame of a row; nil where there is none.
  ///
  /// Mutating although it only looks: a value of many columns is lent then, not copied.
  mutating func newest(_ row: Int) -> (revision: UInt32, frame: UInt64)? {
    row >= 0 && row < count ? (UInt32(revisions[row]), lastFrames[row]) : nil
  }

  func lastFrame(_ row: Int) -> UInt64? { row >= 0 && row < count ? lastFrames[row] : nil }

  func revision(_ row: Int) -> UInt32 { row >= 0 && row < count ? UInt32(revisions[row]) : 0 }
}
