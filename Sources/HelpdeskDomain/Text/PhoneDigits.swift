/// A telephone number as the digits that two notations of it have in common.
///
/// `+49 40 555 12`, `0049 (40) 555-12` and `040/555 12` are one number to the agent who types what
/// she hears: the country's prefix and the trunk's zero go, the rest is compared from its end.
public struct PhoneDigits: Hashable, Sendable {
  /// National digits as ASCII, without country and trunk prefix.
  public let bytes: [UInt8]
  /// Whether it was written with a trunk's zero and no country.
  private let isDomestic: Bool

  /// Reads any notation; characters other than digits and a leading `+` separate only.
  public init(_ text: String) {
    var digits: [UInt8] = []
    var isInternational = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: "+") && digits.isEmpty { isInternational = true }
      if (0x30...0x39).contains(byte) { digits.append(byte) }
    }
    let zero = UInt8(ascii: "0")
    if !isInternational && digits.starts(with: [zero, zero]) {
      digits.removeFirst(2)
      isInternational = true
    }
    if isInternational { digits.removeFirst(PhoneDigits.countryPrefixLength(digits)) }
    isDomestic = !isInternational && digits.first == zero
    // The trunk's zero, also the one that "+49 (0)40" carries along.
    if digits.first == zero { digits.removeFirst() }
    bytes = digits
  }

  /// Two notations of one number are the same.
  public static func == (left: PhoneDigits, right: PhoneDigits) -> Bool {
    left.bytes == right.bytes
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(bytes) }

  public var text: String { String(decoding: bytes, as: UTF8.self) }
  /// What is looked for in other numbers: Hungary's trunk prefix is 06, and nothing tells it from
  /// a German area code. Without the 6 both are found.
  public var searched: [UInt8] {
    isDomestic && bytes.count >= 9 && bytes.first == UInt8(ascii: "6")
      ? Array(bytes.dropFirst()) : bytes
  }

  public var isEmpty: Bool { bytes.isEmpty }

  /// Whether one number ends in the other: the shorter may be an extension or lack its area code.
  ///
  /// - Parameter atLeast: digits that must agree; fewer match nothing.
  public func matches(_ other: PhoneDigits, atLeast: Int = 4) -> Bool {
    let common = min(bytes.count, other.bytes.count)
    guard common >= max(1, atLeast) else { return false }
    return bytes.suffix(common) == other.bytes.suffix(common)
  }

  /// Whether a text can be meant as a number: digits and what people put between them only, and
  /// at least three digits. `INC0000123` and `LP-450` are none.
  public static func looksLikeNumber(_ text: String) -> Bool {
    let between: Set<UInt8> = Set(" +-/().".utf8)
    var digits = 0
    for byte in text.utf8 {
      if (0x30...0x39).contains(byte) {
        digits += 1
      } else if !between.contains(byte) {
        return false
      }
    }
    return digits >= 3
  }

  /// Digits of the country's prefix at the head of an international number (ITU-T E.164 list of
  /// assigned codes: 1 and 7 have one digit, those named here two, the others three).
  private static func countryPrefixLength(_ digits: [UInt8]) -> Int {
    guard let first = digits.first else { return 0 }
    if first == UInt8(ascii: "1") || first == UInt8(ascii: "7") { return 1 }
    guard digits.count > 1 else { return digits.count }
    let code = Int(first - 0x30) * 10 + Int(digits[1] - 0x30)
    let isTwo: Bool
    switch code {
    case 20, 27, 30...34, 36, 39, 40, 41, 43...49, 51...58, 60...66, 81, 82, 84, 86, 90...95, 98:
      isTwo = true
    default: isTwo = false
    }
    return min(digits.count, isTwo ? 2 : 3)
  }
}
