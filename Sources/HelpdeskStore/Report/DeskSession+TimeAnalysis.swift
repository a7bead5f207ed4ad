public import HelpdeskDomain
import JournalStorage

/// One pass over the facts of a time analysis, read in slices: between two keys of the console, or
/// between two progress lines of the shell.
public struct TimeAnalysisPass {
  public private(set) var analysis: TimeAnalysis
  fileprivate var cursor: JournalCursor
  private let start: UInt64
  private let length: Double
  /// What is written later is not of this report.
  fileprivate let last: UInt64

  fileprivate init(
    _ analysis: TimeAnalysis, from cursor: JournalCursor, length: UInt64, last: UInt64
  ) {
    self.analysis = analysis
    self.cursor = cursor
    start = cursor.offset
    self.length = Double(max(1, length))
    self.last = last
  }

  /// The share of the journal that has been read, 0 to 1.
  public var progress: Double { min(1, Double(cursor.offset - start) / length) }

  /// Changes the analysis where it is.
  fileprivate mutating func take(
    _ body: (inout TimeAnalysis) throws(StoreError) -> Void
  ) throws(StoreError) { try body(&analysis) }
}

extension DeskSession {
  /// Begins to gather the times of incidents in one pass over the facts, from the first segment
  /// that can know of them; private parts are not opened.
  public func begin(_ analysis: TimeAnalysis) throws(StoreError) -> TimeAnalysisPass {
    guard let earliest = analysis.earliest else {
      return TimeAnalysisPass(analysis, from: .start, length: 0, last: 0)
    }
    let start = try StoreError.wrapping { () throws(JournalError) in
      try journal.cursor(beforeMilliseconds: earliest.rawValue)
    }
    return TimeAnalysisPass(
      analysis, from: start, length: journal.durableEnd - start.offset,
      last: state.desk.sequence)
  }

  /// Reads on for a while.
  ///
  /// - Parameter maximumMilliseconds: after which the reading stops at the next frame.
  /// - Returns: whether there is more to read.
  /// - Throws: what reading the journal throws, `.undecodable`.
  public func read(
    _ pass: inout TimeAnalysisPass, maximumMilliseconds: Int64
  ) throws(StoreError) -> Bool {
    let clock = ContinuousClock()
    let start = clock.now
    let limit = Duration.milliseconds(maximumMilliseconds)
    var frames = 0
    var cursor = pass.cursor
    defer { pass.cursor = cursor }
    do throws(JournalCallError<PassStop>) {
      try journal.read(&cursor) { (frame) throws(PassStop) in
        if frame.firstSequence > pass.last { throw .whole }
        frames += 1
        // Asking the clock costs more than reading a frame.
        if frames % 64 == 0, clock.now - start > limit { throw .pause }
        do throws(StoreError) {
          try pass.take { (analysis) throws(StoreError) in try Self.take(frame, into: &analysis) }
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
    return false
  }

  private enum PassStop: Error {
    case pause, whole
    case failed(StoreError)
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
