public import HelpdeskDomain

/// What speaks against the journal or its checkpoints, or why nothing could be signed, proven or
/// checked; as data that becomes one sentence.
public enum ProofTrouble: Equatable, Sendable {
  case altered(first: UInt64, last: UInt64, isExact: Bool)
  case dropped(entries: UInt64, expected: UInt64)
  case rolledBack(entries: UInt64, expected: UInt64)
  case otherJournal(origin: String)
  case resigned(deskKey: String, anchorKey: String)
  case keyMissing
  case checkpointMissing(size: UInt64)
  case checkpointsGone
  case checkpointForged(size: UInt64)
  case tilesDiffer(first: UInt64, last: UInt64)
  /// A text was taken out, and no erasure says so.
  case textGone(sequence: UInt64)
  /// A text that was erased is there again.
  case textReturned(sequence: UInt64)
  case inconsistent(size: UInt64)
  case keyUnreadable(path: String)
  case otherKey(size: UInt64)
  case notCovered(size: UInt64)
  case notAnAnchor(path: String)
  case notAProof(path: String)
  /// The proof is for another checkpoint than the anchor.
  case otherCheckpoint(size: UInt64, anchor: UInt64)
  case otherRoot(size: UInt64)
  case notIncluded(sequence: UInt64)
  case incomplete(revision: UInt32)
  case fileMissing(path: String)
  case commandFailed(String)
  case commandTooSlow(seconds: Int)

  /// The sentence in a language; Swedish and Hungarian follow and show English until then.
  public func sentence(in language: Language) -> String {
    let words = language == .de ? ProofWords.german : ProofWords.english
    switch self {
    case .altered(let first, let last, let isExact):
      if first == last { return words.alteredEntry(first) }
      return isExact ? words.alteredEntries(first, last) : words.alteredWithin(first, last)
    case .dropped(let entries, let expected): return words.dropped(entries, expected)
    case .rolledBack(let entries, let expected): return words.rolledBack(entries, expected)
    case .otherJournal(let origin): return words.otherJournal(origin)
    case .resigned: return words.resigned
    case .keyMissing: return words.keyMissing
    case .checkpointMissing(let size): return words.checkpointMissing(size)
    case .checkpointsGone: return words.checkpointsGone
    case .checkpointForged(let size): return words.checkpointForged(size)
    case .tilesDiffer(let first, let last): return words.tilesDiffer(first, last)
    case .textGone(let sequence): return words.textGone(sequence)
    case .textReturned(let sequence): return words.textReturned(sequence)
    case .inconsistent(let size): return words.inconsistent(size)
    case .keyUnreadable(let path): return words.keyUnreadable(path)
    case .otherKey(let size): return words.otherKey(size)
    case .notCovered(let size): return words.notCovered(size)
    case .notAnAnchor(let path): return words.notAnAnchor(path)
    case .notAProof(let path): return words.notAProof(path)
    case .otherCheckpoint(let size, let anchor): return words.otherCheckpoint(size, anchor)
    case .otherRoot(let size): return words.otherRoot(size)
    case .notIncluded(let sequence): return words.notIncluded(sequence)
    case .incomplete(let revision): return words.incomplete(revision)
    case .fileMissing(let path): return words.fileMissing(path)
    case .commandFailed(let ending): return words.commandFailed(ending)
    case .commandTooSlow(let seconds): return words.commandTooSlow(seconds)
    }
  }
}
