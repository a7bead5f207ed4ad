/// How a value is written. The numbers are permanent.
///
/// Every tag from `firstSkippable` on carries the length of its bytes, so that a version that does
/// not know it can step over it and keep it (journal.md V2).
enum ValueTag {
  static let none: UInt8 = 0
  /// Length (varint), then UTF-8.
  static let text: UInt8 = 1
  /// Zigzag varint.
  static let number: UInt8 = 2
  /// Milliseconds since 1970, signed, in six bytes: 4,400 years either way.
  static let instant: UInt8 = 3
  /// No bytes.
  static let no: UInt8 = 4
  /// No bytes.
  static let yes: UInt8 = 5
  /// Type u8, counter (varint).
  static let record: UInt8 = 6
  /// The same in eight bytes, for what does not fit.
  static let farInstant: UInt8 = 7
  static let firstSkippable: UInt8 = 8

  /// Set on the tag of the new value when the old one follows it.
  static let hasOld: UInt8 = 0x80
}
