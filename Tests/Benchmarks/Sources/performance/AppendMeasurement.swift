import Glibc
import JournalStorage

/// A durable append by one process against a bare loop of `pwrite` and `fdatasync` on the same
/// disk, in turns, so that both see the same machine.
enum AppendMeasurement {
  static let rounds = 12
  static let appendsARound = 200
  /// About what a frame with one event takes.
  static let frameBytes = 512

  static func rows(in folder: String) throws -> [Row] {
    let path = folder + "/append"
    try Journal.create(at: path, options: JournalOptions(), disk: PosixDisk())
    let journal = try Journal.open(
      at: path, .readWrite, options: JournalOptions(), disk: PosixDisk())
    var cursor = JournalCursor.start
    let raw = try RawLoop(folder + "/raw", rounds * appendsARound * frameBytes + (1 << 20))
    var (ours, bare) = (Samples(), Samples())
    var counter: UInt64 = 0
    for _ in 0..<rounds {
      for _ in 0..<appendsARound {
        counter += 1
        bare.add(try Clock.measure { try raw.append(frameBytes) })
        let draft = draft(counter)
        ours.add(
          try Clock.measure {
            _ = try journal.append(command: draft.command, cursor: &cursor) {
              (_) throws(Never) in
            } decide: { () throws(Never) in
              draft
            }
          })
      }
    }
    try journal.close()
    let ratio = ours.median / bare.median
    return [
      Row(
        what: "bare `pwrite` + `fdatasync`, \(frameBytes) B, zero-filled file", budget: "reference",
        measured: "p50 \(bare.median.short) ms, p99 \(bare.percentile(0.99).short) ms",
        verdict: .shown),
      Row(
        what: "durable append, 1 process", budget: "≤ 1.2 × the bare loop",
        measured: "p50 \(ours.median.short) ms, p99 \(ours.percentile(0.99).short) ms, "
          + "ratio of the medians \(ratio.short)",
        verdict: ratio <= 1.2 ? .met : .missed),
    ]
  }

  /// Its id is of now, as a command's is that a program gives: a journal that has forgotten younger
  /// ones takes an old id for a retry.
  static func draft(_ counter: UInt64) -> FrameDraft {
    let entry = EntryDraft(
      kind: 0x2011, version: 1, flags: 0, stream: 0x2000_0000_0000_0001,
      streamVersion: UInt32(truncatingIfNeeded: counter), subject: 0, previous: .none,
      facts: Array(repeating: 7, count: 96), privatePart: Array(repeating: 9, count: 160))
    return FrameDraft(
      origin: 1, recordedMilliseconds: Int64(counter), actor: 1,
      command: command(counter), undoes: 0, entries: [entry])
  }

  static func command(_ counter: UInt64) -> CommandID {
    CommandID(
      milliseconds: Clock.unixMilliseconds(), randomHigh: counter,
      randomLow: UInt64(getpid()) << 32 | counter)
  }
}

/// The bare loop: a zero-filled file, written from front to back.
final class RawLoop {
  private let descriptor: Int32
  private var offset: off_t = 0
  private let bytes = [UInt8](repeating: 5, count: 4096)

  init(_ path: String, _ length: Int) throws {
    descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw MeasurementFailure(sentence: "No file for the bare loop.") }
    let zeros = [UInt8](repeating: 0, count: 1 << 20)
    var filled = 0
    while filled < length {
      filled += max(0, pwrite(descriptor, zeros, zeros.count, off_t(filled)))
    }
    fsync(descriptor)
  }

  deinit { close(descriptor) }

  func append(_ count: Int) throws {
    guard pwrite(descriptor, bytes, count, offset) == count, fdatasync(descriptor) == 0 else {
      throw MeasurementFailure(sentence: "The bare loop could not write.")
    }
    offset += off_t(count)
  }
}
