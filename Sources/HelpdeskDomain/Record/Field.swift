/// A field of a record: its permanent number, its name in JSON and in the shell, and what it holds.
///
/// The number carries three things, so that bytes can be read without knowing the record type:
/// bit 15 says that the value is *private* (free text, or naming a person: DESIGN §5), bits 8–14
/// name the list the field belongs to (0 = the record itself), bits 0–7 count.
public struct Field: Hashable, Sendable {
  /// What a value of the field is.
  public enum Kind: Hashable, Sendable {
    case line, prose, number, instant, flag, span
    case record(RecordType)
    /// A partner or a group.
    case owner
    /// Money: a number of the smallest unit of the desk's currency (decision 0089).
    case amount
    /// One of a closed set of words, or several.
    case choice(FieldChoice)
  }

  public let number: UInt16
  public let name: String
  public let kind: Kind

  public init(_ number: UInt16, _ name: String, _ kind: Kind) {
    self.number = number
    self.name = name
    self.kind = kind
  }

  /// The place of a private field in the numbering.
  public static func personal(_ number: UInt16, _ name: String, _ kind: Kind = .line) -> Field {
    Field(number | privateBit, name, kind)
  }

  public static let privateBit: UInt16 = 0x8000

  /// Whether the value under a number names a person or is free text.
  public static func isPrivate(_ number: UInt16) -> Bool { number & privateBit != 0 }

  /// The list a field number belongs to; 0 is the record itself.
  public static func list(of number: UInt16) -> UInt8 { UInt8((number >> 8) & 0x7F) }

  /// The number that says whether a row of a list stands: false takes the row away.
  public static func presence(inList list: UInt8) -> UInt16 { UInt16(list) << 8 }

  /// The longest text the field takes, in characters (one line) or bytes of UTF-8 (prose):
  /// DESIGN §4.20.
  public var maximumLength: Int { kind == .prose ? 65_536 : 500 }

  public static func == (left: Field, right: Field) -> Bool { left.number == right.number }

  public func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

/// One field of one record, or of one row of its lists, as it was and as it became. The old value
/// makes undo and merging a matter of reading (DESIGN §4.10, §4.11).
public struct FieldChange: Equatable, Sendable {
  public var field: UInt16
  /// The row of a list, counted from 1 within the record; 0 for the record's own fields.
  public var row: UInt32
  public var old: FieldValue
  public var new: FieldValue

  public init(_ field: Field, row: UInt32 = 0, old: FieldValue = .none, new: FieldValue) {
    self.init(number: field.number, row: row, old: old, new: new)
  }

  public init(number: UInt16, row: UInt32 = 0, old: FieldValue = .none, new: FieldValue) {
    field = number
    self.row = row
    self.old = old
    self.new = new
  }
}
