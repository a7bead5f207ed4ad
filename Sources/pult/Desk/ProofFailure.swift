import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore
import JournalStorage

/// Turns what was found about proofs into what the user is told and the caller gets.
enum ProofFailure {
  static func trouble(_ finding: AuditFinding) -> ProofTrouble {
    switch finding {
    case .altered(let first, let last, let isExact):
      .altered(first: first, last: last, isExact: isExact)
    case .dropped(let entries, let expected): .dropped(entries: entries, expected: expected)
    case .rolledBack(let entries, let expected): .rolledBack(entries: entries, expected: expected)
    case .otherJournal(let origin): .otherJournal(origin: origin)
    case .resigned(let deskKey, let anchorKey):
      .resigned(deskKey: deskKey, anchorKey: anchorKey)
    case .keyMissing: .keyMissing
    case .checkpointMissing(let size): .checkpointMissing(size: size)
    case .checkpointsGone: .checkpointsGone
    case .checkpointForged(let size): .checkpointForged(size: size)
    case .tilesDiffer(let first, let last): .tilesDiffer(first: first, last: last)
    }
  }

  static func trouble(_ finding: ErasureFinding) -> ProofTrouble {
    switch finding {
    case .textGone(let sequence): .textGone(sequence: sequence)
    case .textReturned(let sequence, _): .textReturned(sequence: sequence)
    }
  }

  static func failure(telling trouble: ProofTrouble, in language: Language) -> CommandFailure {
    CommandFailure(status(trouble), trouble.sentence(in: language))
  }

  static func failure(_ error: ProofError, in language: Language) -> CommandFailure {
    switch error {
    case .journal(let error): DeskFailure.failure(.journal(error), in: language)
    case .inconsistent(let size): failure(telling: .inconsistent(size: size), in: language)
    case .dropped(let entries, let expected):
      failure(telling: .dropped(entries: entries, expected: expected), in: language)
    case .forgedCheckpoint(let size): failure(telling: .checkpointForged(size: size), in: language)
    case .keyMissing: failure(telling: .keyMissing, in: language)
    case .keyUnreadable(let path): failure(telling: .keyUnreadable(path: path), in: language)
    case .otherKey(let size): failure(telling: .otherKey(size: size), in: language)
    case .otherJournal(let origin): failure(telling: .otherJournal(origin: origin), in: language)
    case .notCovered(let size): failure(telling: .notCovered(size: size), in: language)
    }
  }

  private static func status(_ trouble: ProofTrouble) -> ExitStatus {
    switch trouble {
    case .altered, .dropped, .rolledBack, .otherJournal, .resigned, .keyMissing,
      .checkpointMissing, .checkpointsGone, .checkpointForged, .tilesDiffer, .inconsistent,
      .textGone,
      .textReturned, .keyUnreadable, .otherKey:
      .damaged
    case .notCovered, .notAnAnchor, .notAProof, .otherCheckpoint, .otherRoot, .notIncluded,
      .incomplete:
      .refused
    case .fileMissing: .notFound
    case .commandFailed, .commandTooSlow: .ioError
    }
  }
}
