import Glibc
import HelpdeskStore

/// Reading a desk whole, against reading its bytes; and single commands as whole processes.
struct DeskMeasurement {
  let program: String
  let environment: [String: String]
  let desk: String
  let incidents: Int

  func replay() throws -> [Row] {
    try SnapshotFolder.putAside(desk)
    defer { SnapshotFolder.putBack(desk) }
    var (bare, ours) = (Samples(), Samples())
    var entries: UInt64 = 0
    var bytes = 0
    for run in 0..<6 {
      var read = 0
      let rawTime = try Clock.measure { read = try rawRead() }
      let time = try Clock.measure {
        let session = try DeskSession(opening: desk, .readOnly)
        entries = session.desk.sequence
        try session.close()
      }
      precondition(SnapshotFolder.isAside(desk), "A full replay has no snapshot.")
      bytes = read
      if run > 0 {
        bare.add(rawTime)
        ours.add(time)
      }
    }
    let rate = Double(entries) / ours.median * 1000
    return [
      Row(
        what: "bare read of the segments, \(incidents) incidents, \(bytes >> 20) MiB",
        budget: "reference", measured: "p50 \(bare.median.short) ms", verdict: .shown),
      Row(
        what: "full replay without snapshot, \(entries) entries", budget: "≥ 3,000,000 entries/s",
        measured: "p50 \(ours.median.short) ms, \((rate / 1_000_000).short) M entries/s, "
          + "\((ours.median / bare.median).short) × the bare read",
        verdict: rate >= 3_000_000 ? .met : .missed),
    ]
  }

  private func rawRead() throws -> Int {
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    var total = 0
    for path in try SegmentFiles.paths(ofDesk: desk) {
      let descriptor = open(path, O_RDONLY)
      defer { close(descriptor) }
      while true {
        let count = read(descriptor, &buffer, buffer.count)
        if count <= 0 { break }
        total += count
      }
    }
    return total
  }

  func newIncident() throws -> Row {
    var samples = Samples()
    for run in 0..<8 {
      let result = try Spawn.quietly(
        program, ["incident", "new", "--desk", desk, "--description", "Measured"],
        environment: environment)
      if run > 0 { samples.add(result.milliseconds) }
    }
    return Row(
      what: "`pult incident new`, whole process, \(incidents) incidents",
      budget: "≤ 20 ms at 100,000",
      measured: "p50 \(samples.median.short) ms, p95 \(samples.percentile(0.95).short) ms",
      verdict: incidents > 100_000 ? .shown : samples.median <= 20 ? .met : .missed)
  }

  /// What a process costs that does nothing: the part of every other row that no desk has.
  func processStart() throws -> Row {
    var samples = Samples()
    for run in 0..<12 {
      let result = try Spawn.quietly(program, ["--version"], environment: environment)
      if run > 0 { samples.add(result.milliseconds) }
    }
    return Row(
      what: "`pult --version`, whole process", budget: "reference",
      measured: "p50 \(samples.median.short) ms", verdict: .shown)
  }

  func snapshot() throws -> Row {
    var samples = Samples()
    for _ in 0..<3 {
      // One is not written twice for the same entry.
      _ = try Spawn.quietly(
        program, ["incident", "new", "--desk", desk, "--description", "Measured"],
        environment: environment)
      samples.add(
        try Spawn.quietly(
          program, ["journal", "snapshot", "--desk", desk], environment: environment
        ).milliseconds)
    }
    return Row(
      what: "`pult journal snapshot`, whole process, \(incidents) incidents",
      budget: "nobody waits for it", measured: "p50 \(samples.median.short) ms", verdict: .shown)
  }
}
