import HelpdeskConsole
import JournalStorage
import PultSystem

/// Measures a disk as the benchmark suite does: several processes append to one journal, in turns
/// with a bare loop of `pwrite` and `fdatasync`, so that both see the same machine.
struct DiskBench {
  static let processes = [1, 4, 16, 32]
  /// The segments, the bare loop's files and what is read at the end.
  static let neededBytes: UInt64 = 512 << 20

  enum Failure: Error {
    /// A process of the team has ended too soon.
    case process
    case interrupted(Int32)
  }

  let folder: BenchFolder
  let signals: HeldSignals
  let rounds: Int

  /// How many appends there are in one round: as many as the disk takes in about a second.
  private struct Load {
    let bare: Int
    let appends: Int

    init(bareRate: Double) {
      bare = min(600, max(20, Int(bareRate / 10)))
      appends = min(6400, max(320, Int(bareRate * 0.75)))
    }
  }

  /// Hands out each row as soon as it is measured.
  func rows(_ take: (BenchRow) throws -> Void) throws {
    let load = try load()
    for count in Self.processes { try take(.append(try appends(count, load))) }
    try BenchReading(path: folder.inside("journal-read"), signals: signals, rounds: rounds)
      .rows(take)
  }

  private func load() throws -> Load {
    let appends = 100
    let path = folder.inside("load")
    defer { FileSystem.removeTree(path) }
    return Load(bareRate: try bare(try BareLoop(path, appends: appends), appends))
  }

  private func appends(_ processes: Int, _ load: Load) throws -> AppendFigures {
    let path = folder.inside("journal-\(processes)")
    defer {
      FileSystem.removeTree(path)
      FileSystem.removeTree(path + ".bare")
    }
    try Journal.create(at: path)
    let loop = try BareLoop(path + ".bare", appends: load.bare * rounds)
    var (rates, bareRates, ratios, latency) = (Samples(), Samples(), Samples(), Samples())
    for _ in 0..<rounds {
      let bareRate = try bare(loop, load.bare)
      let rate = try team(processes, path, each: max(1, load.appends / processes), &latency)
      rates.add(rate)
      bareRates.add(bareRate)
      ratios.add(rate / bareRate)
    }
    rates.sort()
    bareRates.sort()
    ratios.sort()
    latency.sort()
    return AppendFigures(
      processes: processes, rate: rates.median, bareRate: bareRates.median, ratio: ratios.median,
      latencyMicroseconds: latency)
  }

  /// How many appends a second the bare loop makes.
  private func bare(_ loop: BareLoop, _ appends: Int) throws -> Double {
    try refuseInterruption(signals)
    let time = try BenchClock.microseconds { for _ in 0..<appends { try loop.append() } }
    return Double(appends) * 1_000_000 / time
  }

  /// How many appends a second all processes together make; what each took goes to `latency`.
  private func team(
    _ processes: Int, _ path: String, each: Int, _ latency: inout Samples
  ) throws -> Double {
    let reports = (0..<processes).map { folder.inside("report-\($0)") }
    defer { for report in reports { FileSystem.removeTree(report) } }
    let team = try ProcessTeam(
      reports.map { ["journal", "bench-worker", path, "\(each)", $0] })
    guard team.begin(), team.end() else {
      try refuseInterruption(signals)
      throw Failure.process
    }
    var (begin, end) = (Double.infinity, 0.0)
    for report in reports {
      let values = try FileSystem.readText(report).split(separator: "\n").compactMap { Double($0) }
      guard values.count == each + 2 else { throw Failure.process }
      begin = min(begin, values[0])
      end = max(end, values[1])
      values.dropFirst(2).forEach { latency.add($0) }
    }
    return Double(each * processes) * 1000 / max(1, end - begin)
  }
}

/// Whoever has pressed Ctrl-C waits for one round at most.
func refuseInterruption(_ signals: HeldSignals) throws {
  if let signal = signals.waiting() { throw DiskBench.Failure.interrupted(signal) }
}

/// How quickly a journal is hashed and verified.
struct BenchReading {
  private static let batchesARound = 20

  let path: String
  let signals: HeldSignals
  let rounds: Int

  func rows(_ take: (BenchRow) throws -> Void) throws {
    try Journal.create(at: path)
    let journal = try Journal.open(at: path, .readWrite)
    try fill(journal)
    var (hashing, verifying) = (Samples(), Samples())
    var (bytes, entries): (UInt64, UInt64) = (0, 0)
    // The first run warms up.
    for run in 0...min(rounds, 3) {
      try refuseInterruption(signals)
      let hash = try BenchClock.microseconds { bytes = try journal.hashSegments() }
      let verify = try BenchClock.microseconds { entries = try journal.audit().size }
      if run == 0 { continue }
      hashing.add(hash)
      verifying.add(verify)
    }
    try journal.close()
    hashing.sort()
    verifying.sort()
    try take(.hash(bytes: bytes, perSecond: Double(bytes) * 1_000_000 / hashing.median))
    try take(.verify(entries: entries, perSecond: Double(entries) * 1_000_000 / verifying.median))
  }

  private func fill(_ journal: Journal) throws {
    var cursor = JournalCursor.start
    for _ in 0..<Self.batchesARound * min(rounds, 5) {
      try refuseInterruption(signals)
      var left = Journal.batchFrames
      _ = try journal.append(manyAfter: &cursor) { (_) throws(Never) in
      } decide: { () throws(Never) in
        if left == 0 { return nil }
        left -= 1
        return BenchDraft.next()
      }
    }
  }
}
