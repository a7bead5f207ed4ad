import JournalStorage
import Testing

/// What the caller of the journal refuses in these tests.
struct Refusal: Error, Equatable {
  var reason: String
}

/// An entry as a test remembers it, copied out of the borrowed view.
struct Kept: Equatable {
  var sequence: UInt64
  var stream: UInt64
  var facts: [UInt8]
  var text: [UInt8]
  var offset: UInt64
}

/// A journal and the caller's state that follows it.
final class Desk {
  let journal: Journal
  var cursor = JournalCursor.start
  var kept: [Kept] = []
  private var commands: UInt64 = 0
  private let seed: UInt64

  static let small = JournalOptions(
    commandName: "test", segmentLengths: [4096, 16_384], lockWaitMilliseconds: 200,
    readBufferBytes: 4096)

  init(
    _ path: String, _ request: Journal.Request = .readWrite, options: JournalOptions = small,
    disk: any Disk = PosixDisk(), seed: UInt64 = .random(in: 0..<1 << 60)
  ) throws(JournalError) {
    journal = try Journal.open(at: path, request, options: options, disk: disk)
    self.seed = seed
  }

  func nextCommand() -> CommandID {
    commands += 1
    return CommandID(
      milliseconds: 1_800_000_000_000 + Int64(commands), randomHigh: 0, randomLow: seed)
  }

  static func draft(_ stream: UInt64, facts: [UInt8], text: [UInt8] = []) -> FrameDraft {
    let entry = EntryDraft(
      kind: 7, stream: stream, streamVersion: 1, subject: text.isEmpty ? 0 : 9, facts: facts,
      privatePart: text)
    return FrameDraft(
      origin: 1, recordedMilliseconds: 1_800_000_000_000, actor: 3,
      command: CommandID(high: 0, low: 0), entries: [entry])
  }

  func keep(_ frame: FrameView) throws(Refusal) {
    do throws(JournalError) {
      try frame.forEachEntry { (entry) throws(JournalError) in
        kept.append(
          Kept(
            sequence: entry.sequence, stream: entry.stream, facts: Array(entry.facts),
            text: Array(try entry.privateText), offset: frame.offset))
      }
    } catch {
      throw Refusal(reason: "\(error)")
    }
  }

  @discardableResult
  func read() throws(JournalCallError<Refusal>) -> Int {
    let before = kept.count
    try journal.read(&cursor) { (frame) throws(Refusal) in try keep(frame) }
    return kept.count - before
  }

  @discardableResult
  func append(
    _ facts: [UInt8], text: [UInt8] = [], stream: UInt64 = 1, command: CommandID? = nil
  ) throws(JournalCallError<Refusal>) -> FrameReceipt? {
    try journal.append(
      command: command ?? nextCommand(), cursor: &cursor,
      apply: { (frame) throws(Refusal) in try keep(frame) },
      decide: { () throws(Refusal) in Self.draft(stream, facts: facts, text: text) })
  }

  /// Writes frames under one lock; drafts without a command get one.
  @discardableResult
  func append(many drafts: [FrameDraft]) throws(JournalCallError<Refusal>) -> BatchReceipt {
    var next = 0
    return try journal.append(
      manyAfter: &cursor, apply: { (frame) throws(Refusal) in try keep(frame) },
      decide: { () throws(Refusal) in
        guard next < drafts.count else { return nil }
        var draft = drafts[next]
        next += 1
        if draft.command == CommandID(high: 0, low: 0) { draft.command = nextCommand() }
        return draft
      })
  }
}

extension JournalCallError {
  var code: JournalError.Code? {
    if case .journal(let error) = self { return error.code }
    return nil
  }
}
