public import JournalStorage

extension DeskSession {
  /// To be called 100 ms after the last write, and idly: vouches for the last frames.
  ///
  /// - Returns: whether a checkpoint was written.
  @discardableResult
  public func maintain() throws(StoreError) -> Bool {
    try StoreError.wrapping { () throws(JournalError) in try journal.checkpointIfIdle() }
  }

  /// Says that a console is there, which does the maintenance for shell commands.
  @discardableResult
  public func attend() throws(StoreError) -> Bool {
    try StoreError.wrapping { () throws(JournalError) in try journal.attend() }
  }

  /// Keeps room on the disk for an erasure, for a bounded time; for an idle console.
  ///
  /// - Returns: whether there is more to fill.
  public func extendBallast(maximumMilliseconds: Int64) throws(StoreError) -> Bool {
    try StoreError.wrapping { () throws(JournalError) in
      try journal.extendBallast(maximumMilliseconds: maximumMilliseconds)
    }
  }

  /// What `journal stat` tells.
  public func status() throws(StoreError) -> JournalStatus {
    try StoreError.wrapping { () throws(JournalError) in try journal.status() }
  }

  /// Holds everything durable against checksums, chain and hashes.
  public func verify() throws(StoreError) -> JournalVerification {
    try StoreError.wrapping { () throws(JournalError) in try journal.verify() }
  }

  /// Bytes read from the journal so far.
  public var bytesRead: UInt64 { journal.bytesRead }
}
