import Glibc
import JournalStorage

/// Sixteen processes that append to one journal at the same time. The program starts itself as the
/// workers.
enum WorkerMeasurement {
  static let processes = 16
  static let appendsEach = 150

  /// - Parameter bareMilliseconds: the median of the bare loop of the same run.
  static func row(in folder: String, bareMilliseconds: Double) throws -> Row {
    let path = folder + "/workers"
    try Journal.create(at: path, options: JournalOptions(), disk: PosixDisk())
    let start = Clock.milliseconds()
    var workers: [pid_t] = []
    for number in 0..<processes {
      workers.append(
        try Spawn.run(
          "/proc/self/exe", ["worker", path, "\(number)", "\(folder)/latency-\(number)"],
          environment: [:]))
    }
    for worker in workers where Spawn.wait(worker).status != 0 {
      throw MeasurementFailure(sentence: "A worker could not append.")
    }
    let seconds = (Clock.milliseconds() - start) / 1000
    var latency = Samples()
    for number in 0..<processes {
      for value in try TextFile.read("\(folder)/latency-\(number)").split(separator: "\n") {
        if let milliseconds = Double(value) { latency.add(milliseconds) }
      }
    }
    let rate = Double(processes * appendsEach) / seconds
    let bare = 1000 / bareMilliseconds
    let p99 = latency.percentile(0.99)
    return Row(
      what: "durable append, \(processes) processes",
      budget: "≥ 4 × the bare loop, p99 ≤ 5 ms "
        + "(next issue: group commit)",
      measured: "\(Int(rate))/s, \((rate / bare).short) × the bare loop, "
        + "p50 \(latency.median.short) ms, p99 \(p99.short) ms", verdict: .shown)
  }

  /// One worker: appends and notes how long each took.
  static func work(_ path: String, _ number: String, _ report: String) throws {
    let journal = try Journal.open(
      at: path, .readWrite, options: JournalOptions(lockWaitMilliseconds: 20_000),
      disk: PosixDisk())
    var cursor = JournalCursor.start
    var lines = ""
    let base = (UInt64(number) ?? 0) << 32
    for counter in 1...UInt64(appendsEach) {
      let draft = AppendMeasurement.draft(base | counter)
      let time = try Clock.measure {
        _ = try journal.append(command: draft.command, cursor: &cursor) { (_) throws(Never) in
        } decide: { () throws(Never) in
          draft
        }
      }
      lines += "\(time)\n"
    }
    try journal.close()
    try TextFile.write(lines, to: report)
  }
}

/// Small text files, without Foundation.
enum TextFile {
  static func read(_ path: String) throws -> String {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw MeasurementFailure(sentence: "\(path) is gone.") }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count <= 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }

  static func write(_ text: String, to path: String) throws {
    let bytes = Array(text.utf8)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw MeasurementFailure(sentence: "\(path) is not writable.") }
    defer { close(descriptor) }
    guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count else {
      throw MeasurementFailure(sentence: "\(path) could not be written.")
    }
  }
}
