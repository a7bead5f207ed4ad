/// One base scalar and its combining marks, 1 or 2 columns wide: exactly what ncurses puts into one
/// cell. A grapheme is usually one glyph; a flag or an Indic conjunct is several.
public struct Glyph: Hashable, Sendable {
  public internal(set) var text: String
  public let columns: UInt8

  static let blank = Glyph(text: " ", columns: 1)
  static let ellipsis = Glyph(text: "…", columns: 1)

  /// Printable ASCII, made once.
  static let ascii: [Glyph] = (UInt8(0x20)..<0x7F).map {
    Glyph(text: String(Unicode.Scalar($0)), columns: 1)
  }

  /// The glyph of a printable ASCII byte.
  static func ascii(_ byte: UInt8) -> Glyph { ascii[Int(byte) - 0x20] }
}
