/// An act to be taken back, and what has happened since to the records that it touched.
public struct UndoGroup: Equatable, Sendable {
  /// An entry after the act, with the frame it stands in.
  public struct Later: Equatable, Sendable {
    /// The entry.
    public var recorded: RecordedEntry
    /// What its frame is named by when it is taken back: its act's first sequence, else its own.
    public var frame: UInt64
    /// First sequence of the frame that its frame takes back; 0 = none.
    public var undoes: UInt64

    /// An entry of the frame that begins with a sequence.
    public init(_ recorded: RecordedEntry, frame: UInt64, undoes: UInt64) {
      self.recorded = recorded
      self.frame = frame
      self.undoes = undoes
    }
  }

  /// The entries of the act, in the order of their sequence.
  public var entries: [RecordedEntry]
  /// Later entries on each record of the act, oldest first.
  public var later: [RecordID: [Later]]
  /// The records of the act as they stand now.
  public var cards: [RecordID: RecordCard]

  public init(
    entries: [RecordedEntry], later: [RecordID: [Later]], cards: [RecordID: RecordCard]
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

  /// The later entries on a record that stand: an act and the undo of it cancel each other out, so
  /// that acts can be taken back one after the other.
  func standing(on record: RecordID) -> [RecordedEntry] {
    let all = later[record] ?? []
    let frames = Set(all.map(\.frame))
    var cancelled: Set<UInt64> = []
    for late in all.reversed() where !cancelled.contains(late.frame) {
      guard late.undoes != 0, frames.contains(late.undoes) else { continue }
      cancelled.formUnion([late.frame, late.undoes])
    }
    return all.filter { !cancelled.contains($0.frame) }.map(\.recorded)
  }
}
