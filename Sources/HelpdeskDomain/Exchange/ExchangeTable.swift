/// A table as files carry it: which fields there are, and what names a record in them
/// (decision 0084).
public struct ExchangeTable: Equatable, Sendable {
  public let type: RecordType

  public init(_ type: RecordType) { self.type = type }

  /// The columns of an export, the code first: what an import sets again. What only the desk itself
  /// writes is in none of them.
  public var fields: [Field] {
    let written: Set<Field> =
      type == .person ? Set(ErasureField.all + [PersonField.origin]) : Set(ErasureField.all)
    let isErasable = type == .person || type == .partner
    // That a task has rules follows from them.
    if type == .escalationTask {
      return FieldCatalog.fields(of: type).filter { $0 != EscalationTaskField.isRuled }
    }
    return FieldCatalog.fields(of: type).filter { !isErasable || !written.contains($0) }
  }

  /// The column with a name, without case.
  func field(named name: String) -> Field? {
    fields.first { $0.name.lowercased() == name.lowercased() }
  }

  /// Whether records are told apart by code and general code.
  var hasLevels: Bool { type == .reason || type == .resolution }

  /// What names a record in files: its code, `person-7` for a contact that has none.
  public static func key(of card: RecordCard) -> String {
    card[CodeField.code].text ?? "\(card.id.type?.name ?? "record")-\(card.id.counter)"
  }

  /// The counter of a name such as `person-7`.
  static func counter(in key: String, of type: RecordType) -> Int? {
    let prefix = "\(type.name)-"
    guard key.lowercased().hasPrefix(prefix) else { return nil }
    return Int(key.dropFirst(prefix.count)).flatMap { $0 > 0 ? $0 : nil }
  }
}

extension Desk {
  /// The record that a file means by a code, below a general code where there are two levels; nil
  /// for one that is to be made.
  func record(exchanged code: String, of type: RecordType, parent: RecordID?) -> RecordID? {
    if type == .desk { return RecordID(.desk, 1) }
    if type.isSmallTable {
      return tables.codeRows(of: type, code: code).first { $0.parent == parent }?.id
    }
    if let known = record(code: code, of: type) { return known }
    guard type == .person, let counter = ExchangeTable.counter(in: code, of: type),
      counter <= count(of: type)
    else { return nil }
    return RecordID(type, counter)
  }
}
