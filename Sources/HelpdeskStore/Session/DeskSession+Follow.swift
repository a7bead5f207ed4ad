import HelpdeskDomain
import JournalStorage

extension DeskSession {
  /// Takes in what others have made durable since.
  ///
  /// - Returns: whether there was anything new.
  public func refresh() throws(StoreError) -> Bool {
    let before = state.desk.sequence
    if isStale { try recoverState() } else { try readNew() }
    return state.desk.sequence != before
  }

  /// Becomes readable (`poll`) when somebody else has written; then `refreshAfterWake()`.
  public func wakeDescriptor() throws(StoreError) -> Int32 {
    try StoreError.wrapping { () throws(JournalError) in try journal.wakeDescriptor() }
  }

  /// Empties the queue of wake-ups and takes in what there is.
  public func refreshAfterWake() throws(StoreError) -> Bool {
    try StoreError.wrapping { () throws(JournalError) in try journal.drainWake() }
    return try refresh()
  }
}
