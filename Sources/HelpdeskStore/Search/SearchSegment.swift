/// What a part of a row's text is: a byte before it, which no text contains.
enum SearchSegment: UInt8, CaseIterable, Sendable {
  case description = 1
  case contact = 2
  /// National digits only (`PhoneDigits`).
  case phone = 3
  case email = 4
  case serial = 5
  case customer = 6
  case unit = 7
  case code = 8
  case site = 9

  static func isMark(_ byte: UInt8) -> Bool { byte >= 1 && byte <= 9 }
}

/// Some segments, as bits.
struct SearchSegments: OptionSet, Sendable {
  let rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(_ segments: SearchSegment...) {
    rawValue = segments.reduce(0) { $0 | 1 << UInt16($1.rawValue) }
  }

  static let all = SearchSegments(rawValue: .max)

  /// Whether a hit stands in one of them.
  @inline(__always)
  func accept(_ bytes: UnsafeBufferPointer<UInt8>, _ hit: Int) -> Bool {
    if self == .all { return true }
    var place = hit
    while place > 0 && !SearchSegment.isMark(bytes[place]) { place -= 1 }
    return rawValue & (1 << UInt16(bytes[place])) != 0
  }
}
