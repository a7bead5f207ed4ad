public import JournalStorage

/// The world broke: the journal could not be read or written, or holds what nobody can read.
/// Carries what a sentence needs; the words are the console's.
public enum StoreError: Error, Equatable, Sendable {
  /// The journal's own failure, as it was thrown.
  case journal(JournalError)
  /// Bytes that pass their checksums and yet are no entry of this desk.
  case undecodable(offset: UInt64, sequence: UInt64)
  /// A record's entries do not lead back to its first one.
  case brokenHistory(record: UInt64, offset: UInt64)
  /// The journal was made and its desk never founded; `init` can begin again.
  case unfounded(path: String)

  /// Where in the journal, if that is known.
  public var offset: UInt64? {
    switch self {
    case .journal(let error): error.offset
    case .undecodable(let offset, _), .brokenHistory(_, let offset): offset
    case .unfounded: nil
    }
  }

  public var sequence: UInt64? {
    switch self {
    case .journal(let error): error.sequence
    case .undecodable(_, let sequence): sequence
    case .brokenHistory, .unfounded: nil
    }
  }

  init(_ error: JournalCallError<StoreError>) {
    switch error {
    case .journal(let error): self = .journal(error)
    case .caller(let error): self = error
    }
  }

  /// Runs what fails with the journal's error.
  static func wrapping<Result>(
    _ body: () throws(JournalError) -> Result
  ) throws(StoreError) -> Result {
    do throws(JournalError) {
      return try body()
    } catch {
      throw .journal(error)
    }
  }
}
