/// How a queue is sorted.
public struct QueueOrder: Equatable, Sendable {
  public enum Key: String, CaseIterable, Sendable {
    /// The worst alert first, then the nearest date.
    case alert
    case number, opened, closed, priority, customer, owner, status
  }

  public var key: Key
  public var isDescending: Bool

  public init(_ key: Key, isDescending: Bool = false) {
    self.key = key
    self.isDescending = isDescending
  }

  /// Reads what `--sort` says: `opened`, `-opened`.
  public init?(text: String) {
    let name = text.hasPrefix("-") ? String(text.dropFirst()) : text
    guard let key = Key(rawValue: name.lowercased()) else { return nil }
    self.init(key, isDescending: text.hasPrefix("-"))
  }
}

/// The places of masters in the order of their names, which the columns do not know.
public struct QueueRanks: Sendable {
  /// By the customer's row; a row beyond the end has the highest rank. Empty = by identity.
  public var customers: [UInt32]

  public init(customers: [UInt32] = []) { self.customers = customers }
}

extension Desk {
  /// Rows of incidents in an order. Equal ones stand by row, the oldest first.
  ///
  /// - Complexity: O(rows): a million in some 40 ms.
  public func sorted(
    _ rows: RowSet, by order: QueueOrder, now: Instant, ranks: QueueRanks = QueueRanks()
  ) -> [Int] {
    let keys = SortKeys(desk: self, order: order, now: now, ranks: ranks)
    var pairs: [KeyedRow] = []
    pairs.reserveCapacity(rows.count)
    rows.forEach { pairs.append(KeyedRow(key: keys.key(of: $0), row: UInt32($0))) }
    return KeyedRow.sorted(pairs).map { Int($0.row) }
  }
}

/// A row and the integer that places it.
struct KeyedRow {
  var key: UInt64
  var row: UInt32

  /// Sorts by key and keeps the order of equal ones: digit by digit from the lowest, eleven bits
  /// each; digits that are the same in all keys cost nothing.
  static func sorted(_ pairs: [KeyedRow]) -> [KeyedRow] {
    guard let first = pairs.first else { return [] }
    var differing: UInt64 = 0
    for pair in pairs { differing |= pair.key ^ first.key }
    var source = pairs
    var target = pairs
    for shift in stride(from: UInt64(0), to: 64, by: 11) where (differing >> shift) & 0x7FF != 0 {
      distribute(source, by: shift, into: &target)
      swap(&source, &target)
    }
    return source
  }

  private static func distribute(
    _ source: [KeyedRow], by shift: UInt64, into target: inout [KeyedRow]
  ) {
    var places = [Int](repeating: 0, count: 2049)
    source.withUnsafeBufferPointer { source in
      target.withUnsafeMutableBufferPointer { target in
        places.withUnsafeMutableBufferPointer { places in
          for pair in source { places[Int((pair.key >> shift) & 0x7FF) + 1] += 1 }
          for digit in 1..<2049 { places[digit] += places[digit - 1] }
          for pair in source {
            let digit = Int((pair.key >> shift) & 0x7FF)
            target[places[digit]] = pair
            places[digit] += 1
          }
        }
      }
    }
  }
}
