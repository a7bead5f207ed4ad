public import HelpdeskDomain
public import JournalStorage

extension DeskSession {
  /// Builds the tiles of the tree over all entries for a bounded time; for an idle console.
  ///
  /// - Returns: whether there is more to build.
  public func extendTiles(maximumMilliseconds: Int64) throws(StoreError) -> Bool {
    try StoreError.wrapping { () throws(JournalError) in
      try journal.extendTiles(maximumMilliseconds: maximumMilliseconds)
    }
  }

  /// The newest signed checkpoint of the desk.
  public func newestCheckpoint() throws(StoreError) -> SignedCheckpoint? {
    try StoreError.wrapping { () throws(JournalError) in try journal.newestCheckpoint() }
  }

  /// Sequence of a record's newest entry and the offsets of the frames that hold its entries.
  public func places(
    of id: RecordID
  ) throws(StoreError) -> (newest: UInt64, frames: [UInt64]) {
    var newest: UInt64 = 0
    var frames: [UInt64] = []
    var next = state.lastFrame(of: id) ?? 0
    while next != 0 {
      let here = next
      var previous: UInt64?
      try visit(here) { (frame) throws(StoreError) in
        frame.forEachEntry { (entry) throws(Never) in
          guard entry.stream == id.rawValue else { return }
          if previous == nil { previous = entry.previous }
          newest = max(newest, entry.sequence)
        }
      }
      guard let previous, previous < here else {
        throw .brokenHistory(record: id.rawValue, offset: here)
      }
      frames.append(here)
      next = previous
    }
    return (newest, frames.reversed())
  }

  /// Proves that a record's entries are in the tree of a checkpoint.
  ///
  /// - Parameters:
  ///   - subject: names the record for the reader of the proof.
  ///   - frames: from ``places(of:)``.
  public func prove(
    _ subject: String, _ id: RecordID, frames: [UInt64], in checkpoint: SignedCheckpoint
  ) throws(ProofError) -> InclusionProof {
    try journal.prove(subject, stream: id.rawValue, frames: frames, in: checkpoint)
  }
}
