/// What a command was decided on, when that is no longer the newest: the record as the form showed
/// it, and what others wrote behind it.
public struct MergeBase: Equatable, Sendable {
  public var card: RecordCard
  /// Oldest first.
  public var since: [RecordedEntry]

  public init(card: RecordCard, since: [RecordedEntry]) {
    self.card = card
    self.since = since
  }

  /// Parts the history of a record at a revision.
  public init(_ history: [RecordedEntry], of record: RecordID, at revision: UInt32) {
    card = RecordCard(id: record)
    since = []
    for recorded in history {
      if recorded.revision <= revision {
        card.evolve(recorded.entry, revision: recorded.revision)
      } else {
        since.append(recorded)
      }
    }
  }
}

/// One field that two agents changed from the same base to different values (DESIGN §4.11).
///
/// A field may hold several values, as the reasons do; an empty list is an empty field.
public struct FieldConflict: Equatable, Sendable {
  public var field: Field
  public var base: [FieldValue]
  public var mine: [FieldValue]
  public var theirs: [FieldValue]
  /// Who changed it last, and when; nil where the desk itself did.
  public var by: RecordID?
  public var at: Instant

  public init(
    _ field: Field, base: [FieldValue], mine: [FieldValue], theirs: [FieldValue], by: RecordID?,
    at: Instant
  ) {
    self.field = field
    self.base = base
    self.mine = mine
    self.theirs = theirs
    self.by = by
    self.at = at
  }
}

/// Why a command could not be merged: what its author has to choose, and everything that others
/// wrote since. Nothing was written.
public struct MergeConflict: Equatable, Sendable {
  public var record: RecordID
  /// The revision that the command was decided on.
  public var base: UInt32
  /// The newest: what the choices are to be given with.
  public var current: UInt32
  /// In the order of the fields' numbers; never empty.
  public var fields: [FieldConflict]
  /// What others wrote behind the base, oldest first.
  public var since: [RecordedEntry]

  public init(
    record: RecordID, base: UInt32, current: UInt32, fields: [FieldConflict],
    since: [RecordedEntry]
  ) {
    self.record = record
    self.base = base
    self.current = current
    self.fields = fields
    self.since = since
  }
}
