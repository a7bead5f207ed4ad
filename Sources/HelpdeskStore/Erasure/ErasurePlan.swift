public import HelpdeskDomain

/// A text about somebody else, or nobody, in which a person's name, number or address stands.
public struct FoundText: Equatable, Sendable {
  public var sequence: UInt64
  public var record: RecordID
  public var recordedAt: Instant
  /// The field and the text, as far as a line takes it.
  public var field: String
  public var text: String
  /// The whole name, number or address was found; otherwise the last name alone, which may be
  /// another's.
  public var isWhole: Bool
  /// Offset of the frame.
  var frame: UInt64
}

/// All that a desk keeps of a person, and what an erasure would do: the dry run, and the access of
/// GDPR Art. 15.
public struct PersonFile: Sendable {
  public var person: RecordID
  /// The person's record as it is.
  public var card: RecordCard
  /// Entries about the person, oldest first.
  public var entries: [JournalLine]
  /// Incidents in which the person is, or was, the contact: they stay.
  public var incidents: [RecordID]
  /// What names the person elsewhere.
  public var found: [FoundText]

  /// Entries with a text that an erasure takes out.
  public var texts: Int { entries.count { !$0.privatePart.isEmpty } }

  var needles = PersonNeedles()

  /// Whether a text names the person.
  public func names(in text: String) -> Bool { needles.match(in: text) != nil }
}

/// What is left to tell when a person has been erased: proof, without a word about the person.
public struct ErasureReceipt: Equatable, Sendable {
  public var person: RecordID
  public var state: ErasureState
  /// Private parts that were taken out.
  public var entries: Int
  /// Files of the journal that were rewritten.
  public var segments: Int
  /// The journal's entries that prove it: of the request and of the end.
  public var requested: UInt64
  /// Whoever has read this entry has forgotten the person.
  public var redacted: UInt64
  public var verified: UInt64
}
