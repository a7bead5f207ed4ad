/// A set of rows of one table, a bit each: what a query finds before anything is sorted.
///
/// A million rows take 125 kB, so that views and words are combined without touching rows.
public struct RowSet: Equatable, Sendable {
  /// How many rows the table has; only these can be in the set.
  public let capacity: Int
  private(set) var blocks: [UInt64]

  public init(capacity: Int) {
    self.capacity = capacity
    blocks = Array(repeating: 0, count: (capacity + 63) / 64)
  }

  /// All rows of a table.
  public init(all capacity: Int) {
    self.capacity = capacity
    blocks = Array(repeating: .max, count: (capacity + 63) / 64)
    clearTail()
  }

  /// The rows for which a test holds; the loop over 64 rows stays in one register.
  @inline(__always)
  init(capacity: Int, where test: (Int) -> Bool) {
    self.init(capacity: capacity)
    blocks.withUnsafeMutableBufferPointer { blocks in
      for block in blocks.indices {
        let first = block * 64
        var bits: UInt64 = 0
        for row in first..<min(first + 64, capacity) {
          bits |= (test(row) ? 1 : 0) << UInt64(row - first)
        }
        blocks[block] = bits
      }
    }
  }

  public mutating func insert(_ row: Int) {
    guard row < capacity else { return }
    blocks[row >> 6] |= 1 << UInt64(row & 63)
  }

  public mutating func remove(_ row: Int) {
    guard row < capacity else { return }
    blocks[row >> 6] &= ~(1 << UInt64(row & 63))
  }

  public func contains(_ row: Int) -> Bool {
    row < capacity && blocks[row >> 6] & (1 << UInt64(row & 63)) != 0
  }

  /// How many rows are in it.
  ///
  /// - Complexity: O(rows of the table / 64).
  public var count: Int { blocks.reduce(0) { $0 + $1.nonzeroBitCount } }

  public var isEmpty: Bool { blocks.allSatisfy { $0 == 0 } }

  public mutating func formUnion(_ other: RowSet) {
    for block in 0..<min(blocks.count, other.blocks.count) { blocks[block] |= other.blocks[block] }
    clearTail()
  }

  /// A set of a smaller table has none of the rows above it.
  public mutating func formIntersection(_ other: RowSet) {
    for block in blocks.indices {
      blocks[block] &= block < other.blocks.count ? other.blocks[block] : 0
    }
  }

  public mutating func subtract(_ other: RowSet) {
    for block in 0..<min(blocks.count, other.blocks.count) { blocks[block] &= ~other.blocks[block] }
  }

  /// The same rows in a table that has grown meanwhile, or the rows that are left of it.
  public func resized(to capacity: Int) -> RowSet {
    var result = RowSet(capacity: capacity)
    for block in 0..<min(blocks.count, result.blocks.count) { result.blocks[block] = blocks[block] }
    result.clearTail()
    return result
  }

  /// Tells the rows in ascending order.
  public func forEach(_ body: (Int) -> Void) {
    for (block, bits) in blocks.enumerated() where bits != 0 {
      var left = bits
      while left != 0 {
        body(block * 64 + left.trailingZeroBitCount)
        left &= left - 1
      }
    }
  }

  /// The rows in ascending order.
  public var rows: [Int] {
    var rows: [Int] = []
    rows.reserveCapacity(count)
    forEach { rows.append($0) }
    return rows
  }

  /// Adds every row that a test holds for; tested are only those of `candidates`.
  @inline(__always)
  mutating func insert(from candidates: RowSet, where test: (Int) -> Bool) {
    for block in 0..<min(blocks.count, candidates.blocks.count) {
      var left = candidates.blocks[block] & ~blocks[block]
      var found: UInt64 = 0
      while left != 0 {
        let bit = left.trailingZeroBitCount
        if test(block * 64 + bit) { found |= 1 << UInt64(bit) }
        left &= left - 1
      }
      blocks[block] |= found
    }
  }

  private mutating func clearTail() {
    guard capacity & 63 != 0, !blocks.isEmpty else { return }
    blocks[blocks.count - 1] &= (1 << UInt64(capacity & 63)) - 1
  }
}
