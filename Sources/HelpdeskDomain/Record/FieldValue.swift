/// What a field may hold. The tags are permanent; a value of a tag that this version does not know
/// is kept as bytes, printed and written back unchanged (journal.md V2).
public enum FieldValue: Equatable, Hashable, Sendable {
  case none
  case text(String)
  case number(Int64)
  case instant(Instant)
  case flag(Bool)
  case record(RecordID)
  case unknown(tag: UInt8, bytes: [UInt8])

  public var text: String? {
    if case .text(let value) = self { value } else { nil }
  }

  public var number: Int64? {
    if case .number(let value) = self { value } else { nil }
  }

  public var instant: Instant? {
    if case .instant(let value) = self { value } else { nil }
  }

  public var record: RecordID? {
    if case .record(let value) = self { value } else { nil }
  }

  /// A field that was never set reads as false.
  public var isTrue: Bool { self == .flag(true) }

  /// Whether there is nothing in it: no value, or a text without a character.
  public var isEmpty: Bool { self == .none || self == .text("") }

  public init(_ text: String) { self = text.isEmpty ? .none : .text(text) }

  public init(_ record: RecordID?) { self = record.map(FieldValue.record) ?? .none }

  public init(_ instant: Instant?) { self = instant.map(FieldValue.instant) ?? .none }

  public init(_ span: CoverageSpan?) {
    self = span.map { .number(Int64($0.days) << 32 | Int64($0.hours * 60 + $0.minutes)) } ?? .none
  }

  /// A span of coverage time is one number: days in the high half, minutes in the low one.
  public var span: CoverageSpan? {
    guard let number else { return nil }
    let minutes = Int(number & 0xFFFF_FFFF)
    return CoverageSpan(days: Int(number >> 32), hours: minutes / 60, minutes: minutes % 60)
  }
}
