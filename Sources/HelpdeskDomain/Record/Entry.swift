/// Which fact an entry records: the record type's block and a verb.
///
/// Milestones are kinds of their own, so that a report finds them without reading values
/// (DESIGN §5). The numbers are permanent.
public struct EntryKind: RawRepresentable, Hashable, Sendable {
  public enum Verb: UInt8, Sendable {
    case created = 1
    case changed = 2
    case retired = 3
    case statusChanged = 16
    case eventRecorded = 17
    case resolved = 18
    case withdrawn = 19
    case reinstated = 20
    /// An occurrence of an escalation task was carried out.
    case escalated = 21
    case erasureRequested = 32
    case keyDestroyed = 33
    case redacted = 34
    case erased = 35
  }

  public let rawValue: UInt16

  public init(rawValue: UInt16) { self.rawValue = rawValue }

  public init(_ type: RecordType, _ verb: Verb) {
    rawValue = UInt16(type.rawValue) << 8 | UInt16(verb.rawValue)
  }

  public var type: RecordType? { RecordType(rawValue: UInt8(rawValue >> 8)) }

  public var verb: Verb? { Verb(rawValue: UInt8(rawValue & 0xFF)) }

  /// The permanent name, for instance `incident.statusChanged`; a kind of a newer version is
  /// named by its number.
  public var name: String {
    guard let type, let verb else { return "kind.\(rawValue)" }
    let word =
      switch verb {
      case .created: type == .incident ? "logged" : "created"
      case .changed: "fieldsChanged"
      case .retired: "retired"
      case .statusChanged: "statusChanged"
      case .eventRecorded: "eventRecorded"
      case .resolved: "resolved"
      case .withdrawn: "withdrawn"
      case .reinstated: "reinstated"
      case .escalated: "escalated"
      case .erasureRequested: "erasureRequested"
      case .keyDestroyed: "keyDestroyed"
      case .redacted: "redacted"
      case .erased: "erased"
      }
    return "\(type.name).\(word)"
  }
}

/// One fact in the journal, in the past tense: which record, what happened, which fields became
/// what. Nothing else changes state.
public struct Entry: Equatable, Sendable {
  public var record: RecordID
  public var kind: EntryKind
  /// The revision of the record that the change was decided on; 0 for a new record.
  public var base: UInt32
  /// The person whose data the private part holds, for erasure (DESIGN §5: one subject an entry).
  public var subject: RecordID?
  public var changes: [FieldChange]

  public init(
    _ record: RecordID, _ kind: EntryKind, base: UInt32 = 0, subject: RecordID? = nil,
    _ changes: [FieldChange]
  ) {
    self.record = record
    self.kind = kind
    self.base = base
    self.subject = subject
    self.changes = changes
  }
}

/// Through which door a frame came in (DESIGN §5). The numbers are permanent.
public enum Origin: UInt8, Sendable {
  case console = 1
  case shell = 2
  case watchdog = 3
  case mail = 4
  case alarm = 5
  case importing = 6
  case rule = 7
  case hook = 8

  public var name: String {
    switch self {
    case .console: "console"
    case .shell: "shell"
    case .watchdog: "watchdog"
    case .mail: "mail"
    case .alarm: "alarm"
    case .importing: "import"
    case .rule: "rule"
    case .hook: "hook"
    }
  }
}

/// An entry with what the journal knows of it.
public struct RecordedEntry: Equatable, Sendable {
  public var entry: Entry
  public var sequence: UInt64
  public var recordedAt: Instant
  /// The partner who wrote it; nil for the desk itself.
  public var actor: RecordID?
  public var origin: Origin?
  /// The record's revision after this entry.
  public var revision: UInt32

  public init(
    _ entry: Entry, sequence: UInt64, recordedAt: Instant, actor: RecordID?, origin: Origin?,
    revision: UInt32
  ) {
    self.entry = entry
    self.sequence = sequence
    self.recordedAt = recordedAt
    self.actor = actor
    self.origin = origin
    self.revision = revision
  }
}
