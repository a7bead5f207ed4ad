/// An act to be taken back, and what has happened since to the records that it touched.
public struct UndoGroup: Equatable, Sendable {
  /// The entries of the act, in the order of their sequence.
  public var entries: [RecordedEntry]
  /// Later entries on each record of the act, oldest first.
  public var later: [RecordID: [RecordedEntry]]
  /// The records of the act as they stand now.
  public var cards: [RecordID: RecordCard]

  public init(
    entries: [RecordedEntry], later: [RecordID: [RecordedEntry]], cards: [RecordID: RecordCard]
  ) {
    self.entries = entries
    self.later = later
    self.cards = cards
  }

  /// Each record once, in the order in which the act came to it.
  public var records: [RecordID] {
    var seen: Set<RecordID> = []
    return entries.map(\.entry.record).filter { seen.insert($0).inserted }
  }
}
