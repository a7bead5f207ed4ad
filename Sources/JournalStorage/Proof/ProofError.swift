/// Why nothing was signed or proven. Carries what a sentence needs.
public enum ProofError: Error, Equatable, Sendable {
  case journal(JournalError)
  /// The entries no longer give the root that was signed for so many of them.
  case inconsistent(size: UInt64)
  /// A checkpoint counts more entries than there are.
  case dropped(entries: UInt64, expected: UInt64)
  /// A stored checkpoint is not as it was signed, or of another journal.
  case forgedCheckpoint(size: UInt64)
  /// There are checkpoints, but not the key that signed them.
  case keyMissing(path: String)
  case keyUnreadable(path: String)
  /// The newest checkpoint was signed by another key than the desk has.
  case otherKey(size: UInt64)
  /// The checkpoint is of another journal.
  case otherJournal(origin: String)
  /// The checkpoint is older than all that was to be proven.
  case notCovered(size: UInt64)

  /// Runs what fails with the journal's error.
  static func wrapping<Result>(
    _ body: () throws(JournalError) -> Result
  ) throws(ProofError) -> Result {
    do throws(JournalError) {
      return try body()
    } catch {
      throw .journal(error)
    }
  }
}
