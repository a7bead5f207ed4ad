/// Base64 with padding (RFC 4648 §4), as signed notes have it.
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let pad = UInt8(ascii: "=")

  static func text(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var word = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      word <<= 8 * UInt32(3 - group.count)
      for place in 0..<4 {
        let digit = Int(word >> (18 - 6 * UInt32(place)) & 63)
        text.append(place <= group.count ? alphabet[digit] : pad)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// - Returns: nil where the text is anything but what ``text(_:)`` writes.
  static func bytes(_ text: some StringProtocol) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count.isMultiple(of: 4) else { return nil }
    var bytes: [UInt8] = []
    for start in stride(from: 0, to: digits.count, by: 4) {
      let pads = digits[start..<start + 4].reversed().prefix { $0 == pad }.count
      guard pads == 0 || (pads < 3 && start + 4 == digits.count) else { return nil }
      var word: UInt32 = 0
      for digit in digits[start..<start + 4 - pads] {
        guard let value = alphabet.firstIndex(of: digit) else { return nil }
        word = word << 6 | UInt32(value)
      }
      word <<= 6 * UInt32(pads)
      for place in 0..<3 - pads {
        bytes.append(UInt8(truncatingIfNeeded: word >> (16 - 8 * UInt32(place))))
      }
    }
    // Bits that no byte takes must be zero: one content, one text.
    return Self.text(bytes).utf8.elementsEqual(digits) ? bytes : nil
  }
}
