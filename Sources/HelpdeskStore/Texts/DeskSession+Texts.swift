import HelpdeskDomain
import JournalStorage

/// How far the texts have been read for the search.
public struct TextCursor: Sendable {
  var journal = JournalCursor.start

  public init() {}
}

extension DeskSession {
  /// Reads texts into the search for a while, from where the cursor stands: after the first paint,
  /// between two keys (DESIGN §5 "Search").
  ///
  /// Only what the session itself has taken in is read, so that the search never knows more than
  /// the desk.
  ///
  /// - Parameter maximumMilliseconds: after which the reading stops at the next frame.
  /// - Returns: whether there is more to read.
  public func readTexts(
    into search: inout DeskSearch, _ cursor: inout TextCursor, maximumMilliseconds: Int64
  ) throws(StoreError) -> Bool {
    let clock = ContinuousClock()
    let start = clock.now
    let limit = Duration.milliseconds(maximumMilliseconds)
    let end = state.desk.sequence
    if search.sequence >= end { return false }
    var frames = 0
    do throws(JournalCallError<TextStop>) {
      try journal.read(&cursor.journal) { (frame) throws(TextStop) in
        if frame.firstSequence > end { throw .whole }
        frames += 1
        // Asking the clock costs more than reading a frame.
        if frames % 64 == 0, clock.now - start > limit { throw .pause }
        do throws(StoreError) {
          try DeskSession.take(frame, state.upcasters, into: &search)
        } catch {
          throw .failed(error)
        }
      }
    } catch {
      switch error {
      case .journal(let failure): throw .journal(failure)
      case .caller(.failed(let failure)): throw failure
      case .caller(.pause): return true
      case .caller(.whole): break
      }
    }
    try refreshStale(&search)
    return search.sequence < end
  }

  private enum TextStop: Error {
    case pause, whole
    case failed(StoreError)
  }

  /// A change alone does not tell all texts of its record: those are read again from the card.
  private func refreshStale(_ search: inout DeskSearch) throws(StoreError) {
    for record in search.takeStale() {
      if let card = try card(record) { search.refresh(card) }
    }
  }

  private static func take(
    _ frame: FrameView, _ upcasters: Upcasters, into search: inout DeskSearch
  ) throws(StoreError) {
    let offset = frame.offset
    try frame.forEachEntry { (entry) throws(StoreError) in
      let record = RecordID(rawValue: entry.stream)
      let kind = EntryKind(rawValue: entry.kind)
      search.begin(record, isNew: kind.verb == .created, sequence: entry.sequence)
      let isSound: Bool
      if entry.version == upcasters.newest {
        let text = try StoreError.wrapping { () throws(JournalError) in try entry.privateText }
        isSound = take(entry.facts, text, into: &search)
      } else if entry.version < upcasters.newest {
        let parts = try entry.upcastParts(at: offset, upcasters, withTexts: true)
        isSound = parts.facts.withUnsafeBytes { facts in
          parts.privatePart.withUnsafeBytes { take(facts, $0, into: &search) }
        }
      } else {
        isSound = true
      }
      if !isSound { throw .undecodable(offset: offset, sequence: entry.sequence) }
      search.end()
    }
  }

  private static func take(
    _ facts: UnsafeRawBufferPointer, _ texts: UnsafeRawBufferPointer,
    into search: inout DeskSearch
  ) -> Bool {
    var base: UInt32 = 0
    guard let facts = FactReader(facts: facts, base: &base) else { return false }
    return take(facts, into: &search) && take(FactReader(changes: texts), into: &search)
  }

  /// - Returns: false where the bytes cannot be read.
  private static func take(_ reader: FactReader, into search: inout DeskSearch) -> Bool {
    var reader = reader
    while true {
      switch reader.next() {
      case .end: return true
      case .malformed: return false
      case .change:
        guard reader.row == 0 else { continue }
        switch reader.new.tag {
        case ValueTag.text:
          let content = reader.content(of: reader.new)
          search.take(
            field: reader.field, text: content.assumingMemoryBound(to: UInt8.self))
        case ValueTag.record:
          let raw = UInt64(bitPattern: reader.new.integer)
          search.take(field: reader.field, record: RecordID(rawValue: raw))
        case ValueTag.none: search.take(field: reader.field, record: nil)
        default: break
        }
      }
    }
  }
}
