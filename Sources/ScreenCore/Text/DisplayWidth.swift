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
  var isPlainAscii: Bool {
    guard let value = asciiValue else { return false }
    return (0x20..<0x7F).contains(value)
  }
}
