/// One base scalar and its combining marks, 1 or 2 columns wide: exactly what ncurses puts into one
/// cell. A grapheme is usually one glyph; a flag or an Indic conjunct is several.
///
/// Plain numbers and no string: thousands are made, compared and copied for every key.
public struct Glyph: Hashable, Sendable {
  /// The marks that fit: three of 21 bits. ncurses would keep four.
  static let mostMarks = 3

  let base: UInt32
  private(set) var marks: UInt64 = 0
  public let columns: UInt8

  init(_ base: Unicode.Scalar, columns: UInt8) {
    self.base = base.value
    self.columns = columns
  }

  /// The right half of a wide glyph: no text, no columns.
  private init() {
    base = 0
    columns = 0
  }

  static let continuation = Glyph()
  static let blank = Glyph(" ", columns: 1)
  static let ellipsis = Glyph("…", columns: 1)
  static let placeholder = Glyph("▯", columns: 1)

  /// The glyph of a printable ASCII byte.
  static func ascii(_ byte: UInt8) -> Glyph { Glyph(Unicode.Scalar(byte), columns: 1) }

  /// Adds a mark; one too many is left out.
  mutating func add(_ mark: Unicode.Scalar) {
    guard marks >> (21 * UInt64(Self.mostMarks - 1)) == 0 else { return }
    marks = marks << 21 | UInt64(mark.value)
  }

  var isAscii: Bool { base < 0x80 && marks == 0 }

  public var text: String {
    var scalars = String.UnicodeScalarView()
    append(to: &scalars)
    return String(scalars)
  }

  func append(to scalars: inout String.UnicodeScalarView) {
    guard columns > 0 else { return }
    if let scalar = Unicode.Scalar(base) { scalars.append(scalar) }
    for shift in [UInt64(42), 21, 0] {
      let value = UInt32(truncatingIfNeeded: marks >> shift) & 0x1F_FFFF
      if value != 0, let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
    }
  }
}
