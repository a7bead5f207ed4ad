import HelpdeskDomain

/// A word that may be a part of incident numbers: digits, or the end of the prefix and digits.
///
/// Letters of the prefix alone say nothing: every number has them.
struct NumberPart {
  private let needle: ByteSearch
  private let prefix: [UInt8]

  init?(_ text: String, desk: Desk) {
    let folded = TextFolding.folded(text)
    prefix = TextFolding.folded(desk.tables.parameters.numberPrefix)
    guard let needle = ByteSearch(folded), folded.contains(where: NumberPart.isDigit) else {
      return nil
    }
    self.needle = needle
  }

  /// Adds the incidents whose number holds the part.
  func insertRows(of desk: Desk, among candidates: RowSet?, into set: inout RowSet) {
    for (row, number) in desk.incidents.typedNumberRows {
      if candidates?.contains(row) ?? true, holds(TextFolding.folded(number)) { set.insert(row) }
    }
    let isOfNumbers = needle.needle.allSatisfy { NumberPart.isDigit($0) || prefix.contains($0) }
    guard isOfNumbers || desk.hasSeveralNumberPrefixes else { return }
    if desk.hasSeveralNumberPrefixes {
      for row in 0..<desk.incidents.count where candidates?.contains(row) ?? true {
        if holds(TextFolding.folded(desk.number(row: row))) { set.insert(row) }
      }
    } else if let candidates, candidates.count * 16 < desk.incidents.count {
      candidates.forEach { row in
        if holds(TextFolding.folded(desk.number(row: row))) { set.insert(row) }
      }
    } else {
      insertGivenNumbers(of: desk, into: &set)
    }
  }

  private func holds(_ number: [UInt8]) -> Bool {
    number.withUnsafeBufferPointer { needle.firstOccurrence(in: $0) != nil }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// The numbers that Pult gave are written once more, some thousand at a time, and searched like
  /// any text: that is quicker than to take each of them apart.
  private func insertGivenNumbers(of desk: Desk, into set: inout RowSet) {
    let width = prefix.count + 9
    let slice = 4096
    var bytes = [UInt8](repeating: TextChunks.terminator, count: width * slice)
    for first in stride(from: 0, to: desk.incidents.count, by: slice) {
      let rows = first..<min(first + slice, desk.incidents.count)
      bytes.withUnsafeMutableBufferPointer { bytes in
        for row in rows {
          write(desk.incidents.numberCounter(row: row), at: (row - first) * width, to: bytes)
        }
        let written = UnsafeBufferPointer(rebasing: bytes[..<(rows.count * width)])
        needle.eachOccurrence(in: written) { hit in
          set.insert(first + hit / width)
          return (hit / width + 1) * width
        }
      }
    }
  }

  /// Writes prefix and digits with zeros before them, up to seven; eight where it has grown.
  private func write(
    _ counter: UInt32, at start: Int, to bytes: UnsafeMutableBufferPointer<UInt8>
  ) {
    var place = start
    let end = start + prefix.count + 9
    for offset in place..<end { bytes[offset] = TextChunks.terminator }
    if counter == 0 { return }
    for byte in prefix {
      bytes[place] = byte
      place += 1
    }
    var digits = counter > 99_999_999 ? 9 : counter > 9_999_999 ? 8 : 7
    var left = counter
    // Nine digits fill the width: then the next number's prefix, or nothing, ends this one.
    while digits > 0 {
      digits -= 1
      bytes[place + digits] = UInt8(0x30 + left % 10)
      left /= 10
    }
  }
}
