public import HelpdeskDomain
public import JournalStorage

/// One entry with all that its frame says: what `journal cat` prints as one object (DESIGN §5).
public struct JournalLine: Equatable, Sendable {
  public var entry: Entry
  public var sequence: UInt64
  public var recordedAt: Instant
  public var actor: RecordID?
  /// The number as stored: a newer version may know more doors.
  public var originNumber: UInt8
  public var command: CommandID
  /// First sequence of the frame that this one takes back; 0 = none.
  public var undoes: UInt64
  /// Offset of the frame.
  public var frameOffset: UInt64
  /// Version of the entry's layout.
  public var version: UInt8
  public var revision: UInt32
  /// The facts as they stand, where only a newer program can read them.
  public var unread: [UInt8]?
  /// The private part was there and has been erased.
  public var isErased: Bool

  public var origin: Origin? { Origin(rawValue: originNumber) }

  /// The changes that are never removed.
  public var facts: [FieldChange] { entry.changes.filter { !Field.isPrivate($0.field) } }

  /// Free text, and what names a person.
  public var privatePart: [FieldChange] { entry.changes.filter { Field.isPrivate($0.field) } }

  init(
    _ view: EntryView, in frame: FrameView, _ upcasters: Upcasters
  ) throws(StoreError) {
    entry = try view.decoded(at: frame.offset, upcasters)
    unread = view.version > upcasters.newest ? Array(view.facts) : nil
    sequence = view.sequence
    recordedAt = Instant(rawValue: frame.recordedMilliseconds)
    actor = frame.actor == 0 ? nil : RecordID(rawValue: frame.actor)
    originNumber = frame.origin
    command = frame.command
    undoes = frame.undoes
    frameOffset = frame.offset
    version = view.version
    revision = view.streamVersion
    isErased = try StoreError.wrapping { () throws(JournalError) in try view.isErased }
  }
}

/// How far a reader of lines has come.
public struct LineCursor: Sendable {
  var journal = JournalCursor.start
  /// Entries before this sequence are passed over.
  let firstSequence: UInt64

  public init(from sequence: UInt64 = 1) { firstSequence = sequence }
}

extension DeskSession {
  /// The next entries behind the cursor, as they stand in the journal: whole frames until there
  /// are `limit` lines. Empty at the durable end; asked again after a wake-up, it goes on from
  /// there.
  public func readLines(
    _ cursor: inout LineCursor, limit: Int = 1000
  ) throws(StoreError) -> [JournalLine] {
    var lines: [JournalLine] = []
    do throws(JournalCallError<LineStop>) {
      try journal.read(&cursor.journal) { (frame) throws(LineStop) in
        if lines.count >= limit { throw .full }
        guard frame.firstSequence + UInt64(frame.count) > cursor.firstSequence else { return }
        try frame.forEachEntry { (entry) throws(LineStop) in
          guard entry.sequence >= cursor.firstSequence else { return }
          do throws(StoreError) {
            lines.append(try JournalLine(entry, in: frame, state.upcasters))
          } catch {
            throw .failed(error)
          }
        }
      }
    } catch {
      switch error {
      case .journal(let failure): throw .journal(failure)
      case .caller(.failed(let failure)): throw failure
      case .caller(.full): break
      }
    }
    return lines
  }

  private enum LineStop: Error {
    case full
    case failed(StoreError)
  }
}
