/// How many columns a text takes on the screen: not `count`, and not what one terminal thinks, but
/// what ncurses will believe (terminal.md §3.6).
public enum DisplayWidth {
  /// What glibc's `wcwidth` says of a scalar; nil where it is not printable.
  public static func columns(of scalar: Unicode.Scalar) -> Int? {
    let value = scalar.value
    if value < 0x300 {
      if value == 0 { return 0 }
      return value < 0x20 || (0x7F..<0xA0).contains(value) ? nil : 1
    }
    var low = 0
    var high = changes.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if changes[middle] >> 2 <= value { low = middle } else { high = middle }
    }
    let width = Int(changes[low] & 3)
    return width == 3 ? nil : width
  }

  /// The columns of one grapheme once the display filter has passed it.
  public static func columns(of character: Character) -> Int {
    if character.isPlainAscii { return 1 }
    return DisplayFilter.glyphs(of: character).reduce(0) { $0 + Int($1.columns) }
  }

  /// The columns of a text once the display filter has passed it.
  public static func columns(of text: String) -> Int {
    if text.isPlainAscii { return text.utf8.count }
    return text.reduce(0) { $0 + columns(of: $1) }
  }
}

extension String {
  /// Whether every byte is a printable ASCII character, by far the most frequent case.
  var isPlainAscii: Bool { utf8.allSatisfy { (0x20..<0x7F).contains($0) } }
}

extension Character {
  /// One byte of UTF-8 is one ASCII character; asking so is several times faster than ==.
  var byte: UInt8? {
    let bytes = utf8
    return bytes.count == 1 ? bytes.first : nil
  }

  var isPlainAscii: Bool { byte.map { (0x20..<0x7F).contains($0) } ?? false }
  var isBlank: Bool { byte == 0x20 }
  var isLineBreak: Bool {
    guard let first = utf8.first, first == 0x0A || first == 0x0D else { return false }
    return byte != nil || self == "\r\n"
  }
}
