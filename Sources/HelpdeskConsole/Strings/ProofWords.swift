public import HelpdeskDomain

/// The sentences about proofs, one language a value.
public struct ProofWords: Sendable {
  let alteredEntry: @Sendable (UInt64) -> String
  let alteredEntries: @Sendable (UInt64, UInt64) -> String
  let alteredWithin: @Sendable (UInt64, UInt64) -> String
  let dropped: @Sendable (UInt64, UInt64) -> String
  let rolledBack: @Sendable (UInt64, UInt64) -> String
  let otherJournal: @Sendable (String) -> String
  let resigned: String
  let keyMissing: String
  let checkpointMissing: @Sendable (UInt64) -> String
  let checkpointsGone: String
  let checkpointForged: @Sendable (UInt64) -> String
  let tilesDiffer: @Sendable (UInt64, UInt64) -> String
  let textGone: @Sendable (UInt64) -> String
  let textReturned: @Sendable (UInt64) -> String
  let inconsistent: @Sendable (UInt64) -> String
  let keyUnreadable: @Sendable (String) -> String
  let otherKey: @Sendable (UInt64) -> String
  let notCovered: @Sendable (UInt64) -> String
  let notAnAnchor: @Sendable (String) -> String
  let notAProof: @Sendable (String) -> String
  let otherCheckpoint: @Sendable (UInt64, UInt64) -> String
  let otherRoot: @Sendable (UInt64) -> String
  let notIncluded: @Sendable (UInt64) -> String
  let incomplete: @Sendable (UInt32) -> String
  let fileMissing: @Sendable (String) -> String
  let commandFailed: @Sendable (String) -> String
  let commandTooSlow: @Sendable (Int) -> String
  let vouched: @Sendable (UInt64, Int) -> String
  let anchored: @Sendable (UInt64) -> String
  let staleTiles: @Sendable (UInt64) -> String
  let proven: @Sendable (Int, String, UInt64) -> String

  /// The words of a language; Swedish and Hungarian follow and show English until then.
  public static func of(_ language: Language) -> ProofWords {
    switch language {
    case .en, .sv, .hu: english
    case .de: german
    }
  }

  /// What the stored checkpoints say, of a journal that is whole.
  public func vouched(entries: UInt64, checkpoints: Int) -> String {
    vouched(entries, checkpoints)
  }

  /// What an anchor says, of a journal that fits it.
  public func anchored(entries: UInt64) -> String { anchored(entries) }

  /// A tile that is wrong about an entry that is right.
  public func staleTiles(entry: UInt64) -> String { staleTiles(entry) }

  /// A proof that holds.
  public func proven(entries: Int, subject: String, size: UInt64) -> String {
    proven(entries, subject, size)
  }
}
