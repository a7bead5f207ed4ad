/// Walks what the desk keeps in columns: hands it out as bytes, or takes bytes in, which is what a
/// snapshot is made of. What the columns mean is not its business.
///
/// A column is known by its table and its name; one that a snapshot lacks makes it useless, so that
/// a program with a new column reads the journal instead.
public protocol ColumnVisitor {
  associatedtype Failure: Error

  /// A column, or another large array: it is lent, not copied, where that is possible.
  mutating func visit<Value: BitwiseCopyable & Sendable>(
    _ table: StaticString, _ column: StaticString, _ values: inout LargeArray<Value>
  ) throws(Failure)

  /// A small array of values without references.
  mutating func visit<Value: BitwiseCopyable>(
    _ table: StaticString, _ column: StaticString, _ values: inout [Value]
  ) throws(Failure)
}

extension ColumnVisitor {
  /// A number that stands beside the columns.
  mutating func visit(
    _ table: StaticString, _ name: StaticString, _ number: inout Int
  ) throws(Failure) {
    var values = [number]
    try visit(table, name, &values)
    number = values.first ?? 0
  }

  mutating func visit(
    _ table: StaticString, _ name: StaticString, _ number: inout UInt64
  ) throws(Failure) {
    var values = [number]
    try visit(table, name, &values)
    number = values.first ?? 0
  }

  /// Few texts, in their order: each is its length and its bytes.
  mutating func visit(
    _ table: StaticString, _ name: StaticString, _ texts: inout [String]
  ) throws(Failure) {
    var bytes: [UInt8] = []
    for text in texts {
      bytes.append(UInt8(clamping: text.utf8.count >> 8))
      bytes.append(UInt8(truncatingIfNeeded: text.utf8.count))
      bytes += text.utf8
    }
    try visit(table, name, &bytes)
    texts = []
    var rest = bytes[...]
    while rest.count >= 2 {
      let length = Int(rest[rest.startIndex]) << 8 | Int(rest[rest.startIndex + 1])
      texts.append(String(decoding: rest.dropFirst(2).prefix(length), as: UTF8.self))
      rest = rest.dropFirst(2 + length)
    }
  }

  /// Few texts of rows, by row.
  mutating func visit(
    _ table: StaticString, _ name: StaticString, _ texts: inout [Int: String]
  ) throws(Failure) {
    var lines = texts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    try visit(table, name, &lines)
    texts = [:]
    for line in lines {
      let parts = line.split(separator: " ", maxSplits: 1)
      if parts.count == 2, let row = Int(parts[0]) { texts[row] = String(parts[1]) }
    }
  }
}

extension Desk {
  /// What the columns mean. To be raised when a column that stands is filled by another rule; a
  /// column that is added, removed or made wider needs nothing.
  public static let modelVersion: UInt32 = 2

  /// Visits everything but the small tables, whose entries tell them.
  ///
  /// - Returns: false where what was taken in cannot be a desk.
  public mutating func visitColumns<Visitor: ColumnVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) -> Bool {
    try visitor.visit("desk", "sequence", &sequence)
    try visitor.visit("desk", "lastNumberCounter", &lastNumberCounter)
    var prefixes = writtenPrefixes
    try visitor.visit("desk", "numberPrefixes", &prefixes)
    writtenPrefixes = prefixes
    try visitor.visit("desk", "lastOrderCounter", &lastOrderCounter)
    try visitor.visit("desk", "escalationTasksSequence", &escalationTasksSequence)
    try visitor.visit("desk", "warrantyCodes", &warrantyCodes)
    try visitor.visit("desk", "unitTypes", &unitTypes)
    try visitor.visit("desk", "regions", &regions)
    try incidents.visit("incidents", &visitor)
    try severalReasons.visit("severalReasons", &visitor)
    try severalResolutions.visit("severalResolutions", &visitor)
    try persons.visit("persons", &visitor)
    try customers.visit("customers", &visitor)
    try units.visit("units", &visitor)
    try secondWarranties.visit("secondWarranties", &visitor)
    try thirdWarranties.visit("thirdWarranties", &visitor)
    try items.visit("items", &visitor)
    try contracts.visit("contracts", &visitor)
    try orders.visit("orders", &visitor)
    try mails.visit("mails", &visitor)
    try codes.visit("codes", &visitor)
    try typedNumbers.visit("typedNumbers", &visitor)
    return codes.isSound && typedNumbers.isSound
  }
}
