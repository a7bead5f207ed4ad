public import HelpdeskDomain
import JournalStorage

extension DeskSession {
  /// Gathers the times of incidents in one pass over the facts, from the first segment that can
  /// know of them; private parts are not opened.
  ///
  /// - Parameter progress: told the share of the journal that has been read, some hundred times.
  /// - Throws: what reading the journal throws, `.undecodable`.
  public func analyse(
    _ analysis: inout TimeAnalysis, progress: (Double) -> Void = { _ in }
  ) throws(StoreError) {
    guard let earliest = analysis.earliest else { return }
    let start = try StoreError.wrapping { () throws(JournalError) in
      try journal.cursor(beforeMilliseconds: earliest.rawValue)
    }
    var cursor = start
    let end = state.desk.sequence
    let length = Double(max(1, journal.durableEnd - start.offset))
    let step = UInt64(length / 100) + 1
    var told = start.offset
    // Taken out for the time of reading, so that it is changed where it is.
    var current = analysis
    do throws(JournalCallError<StoreError>) {
      try journal.read(&cursor) { (frame) throws(StoreError) in
        if frame.firstSequence > end { return }
        if frame.offset > told + step {
          told = frame.offset
          progress(Double(told - start.offset) / length)
        }
        try Self.take(frame, into: &current)
      }
    } catch {
      throw StoreError(error)
    }
    analysis = current
  }

  private static func take(
    _ frame: FrameView, into analysis: inout TimeAnalysis
  ) throws(StoreError) {
    let (offset, recorded, isUndo) = (frame.offset, frame.recordedMilliseconds, frame.undoes != 0)
    try frame.forEachEntry { (entry) throws(StoreError) in
      let record = RecordID(rawValue: entry.stream)
      guard analysis.begin(record, recordedMilliseconds: recorded, isUndo: isUndo) else { return }
      var base: UInt32 = 0
      let undecodable = StoreError.undecodable(offset: offset, sequence: entry.sequence)
      guard var reader = FactReader(facts: entry.facts, base: &base) else { throw undecodable }
      reading: while true {
        switch reader.next() {
        case .end: break reading
        case .malformed: throw undecodable
        case .change:
          if reader.new.tag == ValueTag.text {
            analysis.take(field: reader.field, text: reader.content(of: reader.new))
          } else {
            let value = reader.new.tag == ValueTag.none ? nil : reader.new.integer
            analysis.take(field: reader.field, row: reader.row, value: value)
          }
        }
      }
      analysis.end()
    }
  }
}
