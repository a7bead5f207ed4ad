public import HelpdeskDomain
import JournalStorage

extension DeskSession {
  /// When the newest entry of a record was written; nil where there is none. One frame is read, and
  /// no private part of it.
  public func lastChange(of id: RecordID) throws(StoreError) -> Instant? {
    guard let offset = state.lastFrame(of: id) else { return nil }
    var moment: Instant?
    try visit(offset) { (frame) throws(StoreError) in
      moment = Instant(rawValue: frame.recordedMilliseconds)
    }
    return moment
  }
}
