/// Where the previous entry of the same stream stands.
public enum EntryLink: Equatable, Sendable {
  /// The entry is the first of its stream.
  case none
  /// Offset of the frame that holds the previous entry.
  case offset(UInt64)
  /// The previous entry is in the very frame that is being written.
  case sameFrame
}

/// One entry before it has a sequence. The journal knows nothing of what it means.
public struct EntryDraft: Equatable, Sendable {
  public var kind: UInt16
  public var version: UInt8
  /// Flags of the caller: the lower bits belong to the journal, see ``EntryFlags``.
  public var flags: UInt8
  public var stream: UInt64
  public var streamVersion: UInt32
  /// The person the private part is about, 0 = none. One subject an entry (DESIGN §5).
  public var subject: UInt64
  public var previous: EntryLink
  /// Hashed and never removed.
  public var facts: [UInt8]
  /// All free text and anything that names a person: salted and removable.
  public var privatePart: [UInt8]
  /// The private part is to be sealed under the key of its subject.
  public var isSealed: Bool

  public init(
    kind: UInt16, version: UInt8 = 1, flags: UInt8 = 0, stream: UInt64, streamVersion: UInt32,
    subject: UInt64 = 0, previous: EntryLink = .none, facts: [UInt8], privatePart: [UInt8] = [],
    isSealed: Bool = false
  ) {
    self.kind = kind
    self.version = version
    self.flags = flags
    self.stream = stream
    self.streamVersion = streamVersion
    self.subject = subject
    self.previous = previous
    self.facts = facts
    self.privatePart = privatePart
    self.isSealed = isSealed
  }
}

/// One atomic batch of entries: what one command becomes.
public struct FrameDraft: Equatable, Sendable {
  public var origin: UInt8
  public var recordedMilliseconds: Int64
  public var actor: UInt64
  public var command: CommandID
  /// First sequence of the frame that this one takes back, 0 = none (DESIGN §4.10).
  public var undoes: UInt64
  /// First sequence of the first frame of the same act, 0 = stands alone.
  public var act: UInt64
  public var entries: [EntryDraft]
  /// May use what every segment keeps for a full disk: for an erasure, which must not wait for
  /// room. No other command may.
  public var usesReserve = false

  public init(
    origin: UInt8, recordedMilliseconds: Int64, actor: UInt64, command: CommandID,
    undoes: UInt64 = 0, act: UInt64 = 0, entries: [EntryDraft]
  ) {
    self.origin = origin
    self.recordedMilliseconds = recordedMilliseconds
    self.actor = actor
    self.command = command
    self.undoes = undoes
    self.act = act
    self.entries = entries
  }
}

/// Where an acknowledged frame stands.
public struct FrameReceipt: Equatable, Sendable {
  /// Offset of the frame.
  public var offset: UInt64
  /// Offset of the first byte after it.
  public var end: UInt64
  public var firstSequence: UInt64
  public var count: Int
  /// The command had been written before; nothing was written now.
  public var wasDuplicate: Bool

  public init(
    offset: UInt64, end: UInt64, firstSequence: UInt64, count: Int, wasDuplicate: Bool = false
  ) {
    self.offset = offset
    self.end = end
    self.firstSequence = firstSequence
    self.count = count
    self.wasDuplicate = wasDuplicate
  }
}
