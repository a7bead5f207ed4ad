import HelpdeskDomain

/// The text of one row as it is put together from an entry's fields, before it is kept.
struct RowText: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var parts: [(segment: SearchSegment, range: Range<Int>)] = []

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    parts.removeAll(keepingCapacity: true)
  }

  /// Takes a field's value; phone numbers as their national digits, everything else folded.
  mutating func add(_ segment: SearchSegment, _ text: UnsafeBufferPointer<UInt8>) {
    if text.isEmpty { return }
    bytes.append(segment.rawValue)
    let start = bytes.count
    if segment == .phone {
      bytes.append(contentsOf: PhoneDigits(String(decoding: text, as: UTF8.self)).bytes)
    } else {
      TextFolding.fold(text, into: &bytes)
    }
    // Marks and ends of rows are control characters: texts have none.
    for place in start..<bytes.count where bytes[place] < 0x20 { bytes[place] = 0x20 }
    if bytes.count == start {
      bytes.removeLast()
    } else {
      parts.append((segment, start..<bytes.count))
    }
  }

  /// The text without the parts that something else is found by.
  func without(_ isKnown: (SearchSegment, ArraySlice<UInt8>) -> Bool) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    for (segment, range) in parts where !isKnown(segment, bytes[range]) {
      kept.append(segment.rawValue)
      kept.append(contentsOf: bytes[range])
    }
    return kept
  }
}
