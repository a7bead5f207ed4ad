import Glibc
import JournalStorage

/// Appends to a desk with and without a backup of the same desk at the same time, on the same disk.
enum BackupMeasurement {
  static let appends = 1500
  static let budgetMilliseconds = 10.0

  /// - Parameter desk: a sample desk, which gets entries of no meaning and is not used again.
  static func rows(
    program: String, desk: String, environment: [String: String], in folder: String
  ) throws -> [Row] {
    let journal = try Journal.open(
      at: desk, .readWrite, options: JournalOptions(), disk: PosixDisk())
    var cursor = JournalCursor.start
    var (alone, beside) = (Samples(), Samples())
    var counter: UInt64 = 0
    func append(_ samples: inout Samples) throws {
      counter += 1
      let draft = AppendMeasurement.draft(counter)
      samples.add(
        try Clock.measure {
          _ = try journal.append(command: draft.command, cursor: &cursor) { (_) throws(Never) in
          } decide: { () throws(Never) in
            draft
          }
        })
    }
    // The first one reads the whole desk.
    var first = Samples()
    try append(&first)
    for _ in 0..<appends { try append(&alone) }
    let nothing = open("/dev/null", O_RDWR)
    defer { close(nothing) }
    var runs = 0
    while beside.values.count < appends {
      runs += 1
      let pid = try Spawn.run(
        program, ["--desk", desk, "journal", "backup", "\(folder)/backup-\(runs)"],
        environment: environment, standard: [nothing, nothing, 2])
      var status: Int32 = 0
      while waitpid(pid, &status, WNOHANG) == 0 { try append(&beside) }
      guard status == 0 else { throw MeasurementFailure(sentence: "The backup failed.") }
    }
    try journal.close()
    let p99 = beside.percentile(0.99)
    return [
      Row(
        what: "durable append while a backup runs", budget: "p99 ≤ 10 ms",
        measured: "p50 \(beside.median.short) ms, p99 \(p99.short) ms over \(runs) backups; "
          + "without p50 \(alone.median.short) ms, p99 \(alone.percentile(0.99).short) ms",
        verdict: p99 <= budgetMilliseconds ? .met : .missed)
    ]
  }
}
