/// The fields of a record or of a row that have a value: a small map, ascending by number.
///
/// A card holds some forty of them and is folded for every decision; an array that is searched by
/// halves takes a third of the time of a hash table here.
public struct FieldValues: Equatable, Sendable {
  /// A field that has a value.
  public struct Pair: Equatable, Sendable {
    /// The permanent number of the field.
    public let number: UInt16
    /// What it holds; never `.none`.
    public fileprivate(set) var value: FieldValue
  }

  /// Ascending by number.
  public private(set) var pairs: [Pair] = []

  /// No field has a value.
  public init() {}

  /// The fields of a new record, as its first entry sets them: put in order once, not moved aside
  /// for each other.
  init(of changes: [FieldChange]) {
    var order: [UInt64] = []
    order.reserveCapacity(changes.count)
    for (place, change) in changes.enumerated() where change.row == 0 {
      order.append(UInt64(change.field) << 32 | UInt64(place))
    }
    order.sort()
    pairs.reserveCapacity(order.count)
    for place in order {
      let change = changes[Int(place & 0xFFFF_FFFF)]
      // Of two changes of one field the later stands.
      if pairs.last?.number == change.field { pairs.removeLast() }
      if change.new != .none { pairs.append(Pair(number: change.field, value: change.new)) }
    }
  }

  /// The value of a field, or nil where there is none; nil takes it away.
  public subscript(number: UInt16) -> FieldValue? {
    get {
      let place = place(of: number)
      guard place < pairs.count, pairs[place].number == number else { return nil }
      return pairs[place].value
    }
    set {
      let place = place(of: number)
      let stands = place < pairs.count && pairs[place].number == number
      switch (newValue, stands) {
      case (let value?, true): pairs[place].value = value
      case (let value?, false): pairs.insert(Pair(number: number, value: value), at: place)
      case (nil, true): pairs.remove(at: place)
      case (nil, false): break
      }
    }
  }

  /// Where the field stands, or would.
  private func place(of number: UInt16) -> Int {
    if let last = pairs.last, last.number < number { return pairs.count }
    var low = 0
    var high = pairs.count
    while low < high {
      let middle = (low + high) / 2
      if pairs[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
