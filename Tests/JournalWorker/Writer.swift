import Glibc
import JournalStorage

/// Appends one command after the other; each is numbered by this worker and has the same id
/// whenever it is tried again.
///
/// `try N` before an append, `ack N SEQUENCE MICROSECONDS again|new` once it is durable,
/// `busy N PID MILLISECONDS COMMAND`, `unknown N` and `poisoned N` instead.
final class Writer {
  private let task: WorkerTask
  private let worker: UInt64
  private let journal: Journal
  private var cursor = JournalCursor.start
  /// What the caller's state is in these tests: how many entries each stream has.
  private var versions: [UInt64: UInt32] = [:]

  init(_ task: WorkerTask) throws(JournalError) {
    self.task = task
    worker = UInt64(task.number("worker", 1))
    journal = try task.opened()
  }

  /// - Returns: how the process is to end: 0, or 69 when the journal is poisoned.
  func run() throws(JournalError) -> Int32 {
    var ordinal = UInt64(task.number("from", 1))
    let last = ordinal + UInt64(task.number("count", 1 << 40))
    while ordinal < last, !JournalWorker.isToldToEnd {
      JournalWorker.say("try \(ordinal)")
      let start = JournalWorker.microseconds()
      do throws(JournalCallError<Never>) {
        let receipt = try append(ordinal)
        let time = JournalWorker.microseconds() - start
        let how = receipt?.wasDuplicate == true ? "again" : "new"
        JournalWorker.say("ack \(ordinal) \(receipt?.firstSequence ?? 0) \(time) \(how)")
        ordinal += 1
      } catch {
        guard case .journal(let failure) = error else { return 70 }
        if let ending = try answer(failure, ordinal, since: start) { return ending }
      }
    }
    try journal.close()
    return 0
  }

  private func append(_ ordinal: UInt64) throws(JournalCallError<Never>) -> FrameReceipt? {
    let command = CommandID(
      milliseconds: 1_800_000_000_000 + Int64(ordinal), randomHigh: worker,
      randomLow: worker << 32 | ordinal)
    let stream = 1 + (ordinal &* 0x9E37_79B9 &+ worker) % UInt64(task.number("streams", 8))
    return try journal.append(command: command, cursor: &cursor) { (frame) throws(Never) in
      frame.forEachEntry { (entry) throws(Never) in versions[entry.stream] = entry.streamVersion }
    } decide: { () throws(Never) in
      let facts = [worker, ordinal].flatMap { number in
        (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
      }
      let text = [UInt8](repeating: 65, count: Int(ordinal % 64) * Int(task.number("text", 1)))
      let entry = EntryDraft(
        kind: 7, stream: stream, streamVersion: versions[stream, default: 0] + 1, facts: facts,
        privatePart: text)
      return FrameDraft(
        origin: 1, recordedMilliseconds: 1_800_000_000_000, actor: worker, command: command,
        entries: [entry])
    }
  }

  /// What comes after a failure: an end, or nil to try the command again.
  private func answer(
    _ failure: JournalError, _ ordinal: UInt64, since start: Int64
  ) throws(JournalError) -> Int32? {
    cursor = .start
    versions = [:]
    switch failure.code {
    case .busy(let holder):
      let time = (JournalWorker.microseconds() - start) / 1000
      JournalWorker.say("busy \(ordinal) \(holder.processIdentifier) \(time) \(holder.command)")
      return nil
    case .poisoned:
      JournalWorker.say("\(failure.isOutcomeUnknown ? "unknown" : "poisoned") \(ordinal)")
      return 69
    default: throw failure
    }
  }
}

/// Takes the append lock and keeps it until a byte comes on standard input; then writes nothing.
struct Holder {
  private let task: WorkerTask
  private let journal: Journal

  init(_ task: WorkerTask) throws(JournalError) {
    self.task = task
    journal = try task.opened()
  }

  func run() throws(JournalError) -> Int32 {
    var cursor = JournalCursor.start
    do throws(JournalCallError<Never>) {
      _ = try journal.append(command: CommandID(high: 1 << 62, low: 1), cursor: &cursor) {
        (_) throws(Never) in
      } decide: { () throws(Never) in
        if !task.text("child").isEmpty { startChild() }
        JournalWorker.say("holding")
        var byte: UInt8 = 0
        _ = read(0, &byte, 1)
        return nil
      }
      return 0
    } catch {
      guard case .journal(let failure) = error else { return 70 }
      throw failure
    }
  }

  /// A program that outlives this one and has nothing to do with the journal.
  private func startChild() {
    var pid = pid_t()
    var words: [UnsafeMutablePointer<CChar>?] = [strdup("sleep"), strdup(task.text("child")), nil]
    defer { for word in words { free(word) } }
    _ = posix_spawn(&pid, "/bin/sleep", nil, nil, &words, environ)
    JournalWorker.say("child \(pid)")
  }
}

/// Prints every entry once it is durable: `saw SEQUENCE WORKER ORDINAL`.
struct Follower {
  private let journal: Journal

  init(_ task: WorkerTask) throws(JournalError) {
    journal = try task.opened()
  }

  func run() throws(JournalError) {
    var cursor = JournalCursor.start
    let wake = try journal.wakeDescriptor()
    while true {
      var lines = ""
      do throws(JournalCallError<Never>) {
        try journal.read(&cursor) { (frame) throws(Never) in
          frame.forEachEntry { (entry) throws(Never) in
            let worker = entry.facts.loadUnaligned(as: UInt64.self)
            let ordinal = entry.facts.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
            lines += "saw \(entry.sequence) \(worker) \(ordinal)\n"
          }
        }
      } catch {
        if case .journal(let failure) = error { throw failure }
      }
      let bytes = Array(lines.utf8)
      if !bytes.isEmpty { _ = write(1, bytes, bytes.count) }
      if JournalWorker.isToldToEnd { return }
      var waiting = [
        pollfd(fd: wake, events: Int16(POLLIN), revents: 0),
        pollfd(fd: 0, events: Int16(POLLIN), revents: 0),
      ]
      _ = poll(&waiting, 2, 1000)
      try journal.drainWake()
    }
  }
}
