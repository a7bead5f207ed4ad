/// Makes texts comparable for search: lower case, Latin letters without their marks, as UTF-8
/// (DESIGN §7: "a folding table of the domain's own").
///
/// `ä` becomes `a`, `ß` `ss`, `ø` `o`, `æ` `ae`, `ł` `l`; typographic dashes, quotes and spaces
/// become those of the keyboard; combining marks go. Every other character is kept, in lower case:
/// Greek and Cyrillic keep their marks. What the German spelling of umlauts adds is the business
/// of the word that is looked for; see `alternatives(of:)`.
public enum TextFolding {
  /// The folded text as UTF-8.
  public static func folded(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    fold(text, into: &bytes)
    return bytes
  }

  /// Appends the folded text; nothing is allocated but what `bytes` has to grow.
  public static func fold(_ text: String, into bytes: inout [UInt8]) {
    let isContiguous: Void? = text.utf8.withContiguousStorageIfAvailable {
      fold($0, into: &bytes)
    }
    if isContiguous == nil { for scalar in text.unicodeScalars { append(scalar, to: &bytes) } }
  }

  /// Appends the folding of UTF-8 that was never a string; bytes that are no UTF-8 are kept.
  public static func fold(_ text: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8]) {
    var position = 0
    while position < text.count {
      let plain = asciiLength(of: text, from: position)
      if plain > 0 {
        appendAscii(UnsafeBufferPointer(rebasing: text[position..<position + plain]), to: &bytes)
        position += plain
      } else if let (scalar, length) = scalar(of: text, at: position) {
        append(scalar, to: &bytes)
        position += length
      } else {
        bytes.append(text[position])
        position += 1
      }
    }
  }

  /// How many bytes from a position on are ASCII, looked at eight by eight.
  private static func asciiLength(of text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let bytes = UnsafeRawBufferPointer(text)
    var position = start
    while position + 8 <= bytes.count,
      bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
    {
      position += 8
    }
    while position < bytes.count, bytes[position] < 0x80 { position += 1 }
    return position - start
  }

  /// Copies all at once and lowers in place, which the compiler makes a vector loop.
  private static func appendAscii(
    _ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]
  ) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    bytes.withUnsafeMutableBufferPointer { all in
      for index in start..<all.count { all[index] = lowered(all[index]) }
    }
  }

  /// One comparison tells an upper case letter: below `A` the difference wraps around.
  @inline(__always)
  private static func lowered(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  /// Appends the folding of one character.
  static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    let value = scalar.value
    if value < 0x80 {
      bytes.append(lowered(UInt8(truncatingIfNeeded: value)))
      return
    }
    if let (first, second) = latinLetters(of: value) {
      bytes.append(first)
      if second != UInt8(ascii: ".") { bytes.append(second) }
      return
    }
    switch value {
    // Combining marks and the soft hyphen belong to the look of a word.
    case 0xAD, 0x300...0x36F: return
    case 0xA0, 0x2000...0x200A, 0x202F: bytes.append(0x20)
    case 0x2010...0x2015, 0x2212: bytes.append(0x2D)
    case 0x2018...0x201B: bytes.append(0x27)
    case 0x201C...0x201F: bytes.append(0x22)
    // The sigma at the end of a word is the same letter.
    case 0x3C2: bytes.append(contentsOf: [0xCF, 0x83])
    default:
      for lower in scalar.properties.lowercaseMapping.unicodeScalars {
        // A sign may have a Latin letter as its lower case: the unit of length Å.
        if lower == scalar {
          bytes.append(contentsOf: String(lower).utf8)
        } else {
          append(lower, to: &bytes)
        }
      }
    }
  }

  /// One or two ASCII letters for a Latin letter with marks, the second a dot where there is but
  /// one; nil for everything else.
  private static func latinLetters(of value: UInt32) -> (UInt8, UInt8)? {
    let table: StaticString
    let index: Int
    switch value {
    case 0xA0...0x24F: (table, index) = (latin, Int(value - 0xA0) * 2)
    case 0x1E00...0x1EFF: (table, index) = (latinAdditional, Int(value - 0x1E00) * 2)
    default: return nil
    }
    let letters = (table.utf8Start[index], table.utf8Start[index + 1])
    return letters.0 == UInt8(ascii: ".") ? nil : letters
  }

  /// Decodes one character of more than one byte, or nil where the bytes are no UTF-8.
  private static func scalar(
    of text: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> (Unicode.Scalar, Int)? {
    let first = UInt32(text[position])
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, position + length <= text.count else { return nil }
    var value = first & (0x7F >> UInt32(length))
    for index in 1..<length {
      let byte = UInt32(text[position + index])
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | byte & 0x3F
    }
    let isShortest = value >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000)
    guard isShortest, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
  }
}
