import HelpdeskDomain

/// The folded texts of one table's rows, for finding rows by a few bytes.
///
/// Rows are read in ascending order. A text that changes later is written over the old one where it
/// fits; otherwise the old one is blanked and the new one stands among the amendments.
struct TextArena: Sendable {
  private var texts = TextChunks()
  private var amendments = TextChunks()
  private var amendedRows: [Int] = []
  private var amendmentOf: [Int: Int] = [:]

  /// The rows that have been read, from the first on.
  var count: Int { texts.count }

  var byteCount: Int { texts.byteCount + amendments.byteCount }

  mutating func reserve(_ count: Int) { texts.reserve(count) }

  /// Keeps the text of a row instead of what was known of it.
  mutating func set(_ row: Int, _ text: [UInt8]) {
    guard row < texts.count else {
      while texts.count < row { texts.append([]) }
      return texts.append(text)
    }
    if let place = amendmentOf[row] {
      if amendments.replace(place, by: text) { return }
      amendments.blank(place)
    } else {
      if texts.replace(row, by: text) { return }
      texts.blank(row)
    }
    amendmentOf[row] = amendments.count
    amendedRows.append(row)
    amendments.append(text)
  }

  /// Reads the text of a row; nothing where the row has not been read.
  func withText<Result>(
    _ row: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    if let place = amendmentOf[row] { return amendments.withText(place, body) }
    guard row >= 0, row < texts.count else {
      return body(UnsafeBufferPointer(start: nil, count: 0))
    }
    return texts.withText(row, body)
  }

  /// Adds the rows that hold a needle in some segments.
  func insertRows(
    holding needle: ByteSearch, in segments: SearchSegments = .all, into set: inout RowSet
  ) {
    texts.eachPlace(holding: needle, in: segments) { set.insert($0) }
    amendments.eachPlace(holding: needle, in: segments) {
      set.insert(amendedRows[$0])
    }
  }

  /// Whether one row holds a needle in some segments.
  func row(_ row: Int, holds needle: ByteSearch, in segments: SearchSegments = .all) -> Bool {
    withText(row) { text in
      var holds = false
      needle.eachOccurrence(in: text) { hit in
        if segments.accept(text, hit) { holds = true }
        return holds ? text.count : hit + 1
      }
      return holds
    }
  }

  /// Whether a segment of a row is, or holds, these bytes; nothing is allocated for it.
  func row(_ row: Int, has segment: SearchSegment, _ bytes: some Collection<UInt8>) -> Bool {
    withText(row) { text in
      var place = 0
      while place < text.count {
        guard text[place] == segment.rawValue else {
          place += 1
          continue
        }
        let start = place + 1
        var end = start
        while end < text.count && !SearchSegment.isMark(text[end]) && text[end] != 0 { end += 1 }
        if text[start..<end].elementsEqual(bytes) { return true }
        place = end
      }
      return false
    }
  }
}
