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

  /// Makes room once for the fields of a new record.
  mutating func reserve(_ count: Int) { pairs.reserveCapacity(count) }

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
