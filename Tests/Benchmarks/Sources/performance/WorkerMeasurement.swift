import Glibc
import JournalStorage

/// Processes that append to one journal at the same time, in turns with the bare loop of one
/// process on the same disk. The program starts itself as the workers.
enum WorkerMeasurement {
  static let counts = [1, 4, 16, 32]
  static let rounds = 5
  static let bareAppends = 600
  /// Of all processes together, in one round.
  static let appends = 6400

  static func rows(in folder: String) throws -> [Row] {
    var rows: [Row] = []
    for count in counts {
      rows.append(try row(count, in: folder))
    }
    return rows
  }

  static func row(_ processes: Int, in folder: String) throws -> Row {
    let path = folder + "/workers-\(processes)"
    try Journal.create(at: path, options: JournalOptions(), disk: PosixDisk())
    let frame = AppendMeasurement.frameBytes
    let raw = try RawLoop(path + ".raw", rounds * bareAppends * frame + (1 << 20))
    var (ratios, rates, bareRates, latency) = (Samples(), Samples(), Samples(), Samples())
    for round in 0..<rounds {
      let bare = try Clock.measure { for _ in 0..<bareAppends { try raw.append(frame) } }
      let bareRate = Double(bareAppends) * 1000 / bare
      let team = try Team(processes, path, report: "\(path)-\(round)")
      let result = try team.result()
      result.latency.values.forEach { latency.add($0) }
      rates.add(result.rate)
      bareRates.add(bareRate)
      ratios.add(result.rate / bareRate)
    }
    let (ratio, p99) = (ratios.median, latency.percentile(0.99))
    let isHeld = processes == 16
    return Row(
      what: "durable append, \(processes) process\(processes == 1 ? "" : "es") at once",
      budget: isHeld ? "≥ 4 × the bare loop, p99 ≤ 5 ms" : "see 16 processes",
      measured: "\(Int(rates.median))/s, \(ratio.short) × the bare loop "
        + "(\(Int(bareRates.median))/s), p50 \(latency.median.short) ms, p99 \(p99.short) ms, "
        + "max \(latency.percentile(1).short) ms",
      verdict: isHeld ? (ratio >= 4 && p99 <= 5 ? .met : .missed) : .shown)
  }

  /// One worker: opens the journal, says so, waits for the word to begin, appends and notes when
  /// and how long.
  static func work(_ path: String, _ count: String, _ report: String) throws {
    let journal = try Journal.open(
      at: path, .readWrite, options: JournalOptions(commandName: "performance worker"),
      disk: PosixDisk())
    var cursor = JournalCursor.start
    try journal.read(&cursor) { (_) throws(Never) in }
    var byte: UInt8 = 1
    guard write(1, &byte, 1) == 1, read(0, &byte, 1) == 1 else {
      throw MeasurementFailure(sentence: "A worker was not told to begin.")
    }
    var draft = AppendMeasurement.draft(1)
    var latency: [Double] = []
    let start = Clock.milliseconds()
    for counter in 1...(UInt64(count) ?? 1) {
      draft.command = AppendMeasurement.command(counter)
      latency.append(
        try Clock.measure {
          _ = try journal.append(command: draft.command, cursor: &cursor) { (_) throws(Never) in
          } decide: { () throws(Never) in
            draft
          }
        })
    }
    let lines = ([start, Clock.milliseconds()] + latency).map { "\($0)\n" }
    try journal.close()
    try TextFile.write(lines.joined(), to: report)
  }
}

/// Workers that were started together and begin at the same moment.
struct Team {
  private let workers: [pid_t]
  private let report: String
  private let each: Int

  init(_ count: Int, _ path: String, report: String) throws {
    self.report = report
    each = WorkerMeasurement.appends / count
    let (ready, go) = (try Pipe(), try Pipe())
    var started: [pid_t] = []
    for number in 0..<count {
      started.append(
        try Spawn.run(
          "/proc/self/exe", ["worker", path, "\(each)", "\(report)-\(number)"], environment: [:],
          standard: [go.reading, ready.writing, 2]))
    }
    workers = started
    for _ in workers { try ready.take() }
    try go.give(workers.count)
  }

  /// How many appends a second all of them made, and what each append took.
  func result() throws -> (rate: Double, latency: Samples) {
    var (begin, end, latency) = (Double.infinity, 0.0, Samples())
    for (number, worker) in workers.enumerated() {
      guard Spawn.wait(worker).status == 0 else {
        throw MeasurementFailure(sentence: "A worker could not append.")
      }
      let values = try TextFile.read("\(report)-\(number)").split(separator: "\n")
        .compactMap { Double($0) }
      begin = min(begin, values[0])
      end = max(end, values[1])
      values.dropFirst(2).forEach { latency.add($0) }
    }
    return (Double(each * workers.count) * 1000 / (end - begin), latency)
  }
}

/// A pipe for single bytes that mean "now".
final class Pipe {
  let reading: Int32
  let writing: Int32

  init() throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else {
      throw MeasurementFailure(sentence: "No pipe to the workers.")
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (reading, writing) = (ends[0], ends[1])
  }

  deinit {
    close(reading)
    close(writing)
  }

  func take() throws {
    var byte: UInt8 = 0
    guard Glibc.read(reading, &byte, 1) == 1 else {
      throw MeasurementFailure(sentence: "A worker said nothing.")
    }
  }

  func give(_ count: Int) throws {
    let bytes = [UInt8](repeating: 1, count: count)
    guard Glibc.write(writing, bytes, count) == count else {
      throw MeasurementFailure(sentence: "The workers could not be told to begin.")
    }
  }
}
