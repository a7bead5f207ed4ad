/// What was given for the fields of a new incident: a small map, ascending by the fields' numbers.
///
/// Deciding asks it for some thirty fields and walks through it twice; an array that is searched by
/// halves takes a fraction of what a hash table does.
public struct GivenValues: Equatable, Sendable, ExpressibleByDictionaryLiteral {
  /// A field and what was given for it.
  public struct Pair: Equatable, Sendable {
    public let field: Field
    public fileprivate(set) var value: FieldValue
  }

  /// Ascending by number: public fields first.
  public private(set) var pairs: [Pair] = []

  /// Nothing was given.
  public init() { pairs.reserveCapacity(16) }

  public init(_ values: [Field: FieldValue]) {
    pairs = values.map { Pair(field: $0.key, value: $0.value) }
      .sorted { $0.field.number < $1.field.number }
  }

  public init(dictionaryLiteral elements: (Field, FieldValue)...) {
    self.init()
    for (field, value) in elements { self[field] = value }
  }

  /// What was given for a field, or nil; nil takes it away.
  public subscript(field: Field) -> FieldValue? {
    get { place(of: field).map { pairs[$0].value } }
    set {
      let next = lowerBound(field.number)
      let stands = next < pairs.count && pairs[next].field.number == field.number
      switch (newValue, stands) {
      case (let value?, true): pairs[next].value = value
      case (let value?, false): pairs.insert(Pair(field: field, value: value), at: next)
      case (nil, true): pairs.remove(at: next)
      case (nil, false): break
      }
    }
  }

  private func place(of field: Field) -> Int? {
    let next = lowerBound(field.number)
    return next < pairs.count && pairs[next].field.number == field.number ? next : nil
  }

  private func lowerBound(_ number: UInt16) -> Int {
    var low = 0
    var high = pairs.count
    while low < high {
      let middle = (low + high) / 2
      if pairs[middle].field.number < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
