public import HelpdeskDomain
import JournalStorage

/// Where the journal's texts and its erasures tell different stories.
public enum ErasureFinding: Hashable, Sendable {
  /// A private part was taken out, and no erasure says that it should be.
  case textGone(sequence: UInt64)
  /// A private part that an erasure has taken out is there again, as from an old copy.
  case textReturned(sequence: UInt64, person: RecordID)
}

extension DeskSession {
  /// Holds every private part that was taken out against the entries of erasures, and the other way
  /// round. The hashes cannot: they are about salted digests, which stay.
  ///
  /// - Returns: what differs, by sequence.
  public func auditErasures() throws(StoreError) -> [ErasureFinding] {
    var erasures = Erasures()
    try eachEntry { (entry, _) throws(StoreError) in erasures.take(entry) }
    for person in erasures.ends.keys {
      guard let card = try card(person) else { continue }
      erasures.also.formUnion(card.alsoErased)
    }
    return try findings(erasures)
  }

  private func findings(_ erasures: Erasures) throws(StoreError) -> [ErasureFinding] {
    var found: [ErasureFinding] = []
    if erasures.ends.isEmpty, erasures.redacted.isEmpty { return found }
    for (sequence, person) in erasures.redacted
    where erasures.ends[person] == nil && !erasures.also.contains(sequence) {
      found.append(.textGone(sequence: sequence))
    }
    try eachEntry { (entry, _) throws(StoreError) in
      guard entry.hasPrivatePart, !entry.isRedacted else { return }
      let person = RecordID(rawValue: entry.subject)
      if let end = erasures.ends[person], entry.sequence < end {
        found.append(.textReturned(sequence: entry.sequence, person: person))
      } else if erasures.also.contains(entry.sequence) {
        found.append(.textReturned(sequence: entry.sequence, person: person))
      }
    }
    return found
  }
}

/// What the entries say of erasures.
private struct Erasures {
  /// Who was erased, and the sequence of the entry that ended it; 0 while it is not through.
  private(set) var ends: [RecordID: UInt64] = [:]
  /// Sequence and subject of what was taken out.
  private(set) var redacted: [(sequence: UInt64, person: RecordID)] = []
  /// Entries about others that went with somebody.
  var also: Set<UInt64> = []

  mutating func take(_ entry: EntryView) {
    if entry.isRedacted {
      redacted.append((entry.sequence, RecordID(rawValue: entry.subject)))
    }
    let record = RecordID(rawValue: entry.stream)
    guard Desk.isPerson(record) else { return }
    switch EntryKind(rawValue: entry.kind).verb {
    // From here on private parts may be out, as far as a crash has let it come.
    case .keyDestroyed, .redacted: ends[record] = ends[record] ?? 0
    case .erased: ends[record] = entry.sequence
    default: break
    }
  }
}
