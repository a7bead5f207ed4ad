import ArgumentParser
import HelpdeskDomain
import HelpdeskStore
import JournalStorage
import PultSystem

/// One of several processes that append to a scratch journal at the same time; `journal bench`
/// starts it. It writes down when it began and ended, and what each append took.
struct BenchWorker: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench-worker", abstract: "A process of pult journal bench.",
    shouldDisplay: false)

  @Argument var path: String
  @Argument var appends: Int
  @Argument var report: String

  func run() throws {
    let journal = try Journal.open(
      at: path, .readWrite, options: JournalOptions(commandName: "pult journal bench"))
    var cursor = JournalCursor.start
    try journal.read(&cursor) { (_) throws(Never) in }
    guard ProcessTeam.awaitBeginning() else { throw ExitStatus.ioError }
    // The monotonic clock is the machine's: all processes read the same.
    let host = PosixDisk()
    let start = host.monotonicMilliseconds()
    var latency: [Double] = []
    for _ in 0..<appends {
      let draft = BenchDraft.next()
      latency.append(
        try BenchClock.microseconds {
          _ = try journal.append(command: draft.command, cursor: &cursor) { (_) throws(Never) in
          } decide: { () throws(Never) in
            draft
          }
        })
    }
    let end = host.monotonicMilliseconds()
    try journal.close()
    let lines = ["\(start)", "\(end)"] + latency.map { "\($0)" }
    let slash = report.lastIndex(of: "/") ?? report.startIndex
    try FileSystem.writeText(
      lines.joined(separator: "\n"), folder: String(report[..<slash]),
      name: String(report[report.index(after: slash)...]))
  }
}

/// A frame with one entry, as large as a usual event.
enum BenchDraft {
  static func next() -> FrameDraft {
    let now = SystemClock.now()
    let entry = EntryDraft(
      kind: 0x2011, version: 1, flags: 0, stream: 0x2000_0000_0000_0001, streamVersion: 1,
      subject: 0, previous: .none, facts: Array(repeating: 7, count: 96),
      privatePart: Array(repeating: 9, count: 160))
    return FrameDraft(
      origin: 1, recordedMilliseconds: now.rawValue, actor: 1,
      command: Workplace.commandID(at: now), undoes: 0, entries: [entry])
  }
}
