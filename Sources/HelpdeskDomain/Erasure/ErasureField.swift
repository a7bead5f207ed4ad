/// What the record of an erased person keeps: that, when and why, and nothing of the person
/// (GDPR Art. 17; journal.md E5). Persons and partners share the numbers, which are permanent.
public enum ErasureField {
  /// The raw value of `ErasureState`.
  public static let state = Field(60, "erasure", .number)
  /// Private parts that were taken out: the person's own, and others that named the person.
  public static let entries = Field(61, "erasedEntries", .number)
  /// Files of the journal that were rewritten for it.
  public static let segments = Field(62, "rewrittenSegments", .number)
  /// Why: a letter's date, a number. Never the person's name.
  public static let reason = Field.personal(60, "erasureReason")
  /// Entries about others, or nobody, whose text names the person: erased whole.
  public static let list: UInt8 = 9
  public static let also = Field(0x901, "alsoErased", .number)

  public static let all: [Field] = [state, entries, segments, reason, also]
}

/// How far an erasure has come. Each state is an entry of the person's record, so that whoever
/// opens the desk after a crash knows which step is next.
public enum ErasureState: Int64, Sendable {
  case requested = 1
  /// The person's key is out of the world.
  case keyDestroyed = 2
  /// The private parts are out of the files.
  case redacted = 3
  /// All of it was read again, and nothing is left.
  case verified = 4

  var verb: EntryKind.Verb {
    switch self {
    case .requested: .erasureRequested
    case .keyDestroyed: .keyDestroyed
    case .redacted: .redacted
    case .verified: .erased
    }
  }
}

extension RecordCard {
  /// How far the erasure of this person has come; nil where none was asked for.
  public var erasure: ErasureState? {
    self[ErasureField.state].number.flatMap(ErasureState.init)
  }

  /// Entries about others that are to be erased with the person.
  public var alsoErased: [UInt64] {
    rows(ErasureField.list).compactMap { $0[ErasureField.also].number.map(UInt64.init) }
  }
}
