public import HelpdeskDomain

/// What a command became, once it is durable.
public struct Performed: Equatable, Sendable {
  /// The records that the frame touched, in the order of its entries: of a new incident the
  /// incident first, then the person that its caller became.
  public var records: [RecordID]
  /// Revision of the first record after the frame.
  public var revision: UInt32
  /// Offset of the frame in the journal: what `undo` takes.
  public var frameOffset: UInt64
  /// Sequence of the frame's first entry.
  public var sequence: UInt64
  /// The command had been done before; nothing was written now.
  public var wasDuplicate: Bool

  /// What a store answers.
  public init(
    records: [RecordID], revision: UInt32, frameOffset: UInt64, sequence: UInt64,
    wasDuplicate: Bool
  ) {
    self.records = records
    self.revision = revision
    self.frameOffset = frameOffset
    self.sequence = sequence
    self.wasDuplicate = wasDuplicate
  }

  /// The record that the command is about: a new one, or the one it named.
  public var record: RecordID {
    guard let first = records.first else { preconditionFailure("A frame has an entry.") }
    return first
  }
}
