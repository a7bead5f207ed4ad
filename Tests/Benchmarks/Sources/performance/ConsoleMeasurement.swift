import Glibc

/// What an agent feels: start, keys, bytes on the line, rest.
struct ConsoleMeasurement {
  let program: String
  let environment: [String: String]
  let desk: String
  let incidents: Int

  private func open() throws -> Console {
    try Console(program, ["--desk", desk, "--language", "en"], environment: environment)
  }

  /// The footer is the last thing painted: once it stands, the queue does. A label of it, without
  /// its key: between the two the attributes change.
  private static let painted = "New call"

  func start(budgetMilliseconds: Double?) throws -> Row {
    var samples = Samples()
    var peak = 0
    for run in 0..<8 {
      let began = Clock.milliseconds()
      let console = try open()
      let at = try console.wait(for: ConsoleMeasurement.painted)
      // The first run warms the page cache.
      if run > 0 { samples.add(at - began) }
      console.settle()
      peak = max(peak, console.quit())
    }
    let median = samples.median
    return Row(
      what: "`pult` start → painted queue, \(incidents) incidents",
      budget: budgetMilliseconds.map { "≤ \($0.short) ms" } ?? "–",
      measured: "p50 \(median.short) ms, max \(samples.percentile(1).short) ms, "
        + "peak \((Double(peak) / 1024).short) MiB",
      verdict: budgetMilliseconds.map { median <= $0 ? .met : .missed } ?? .shown)
  }

  /// The first start of the day: nothing of the desk or of the program is in memory.
  func coldStart() throws -> Row {
    let what = "`pult` start → painted queue, \(incidents) incidents, page cache dropped"
    var samples = Samples()
    for _ in 0..<3 {
      guard PageCache.drop() else {
        return Row(what: what, budget: "1 s at 1,000,000", measured: "needs root", verdict: .shown)
      }
      let began = Clock.milliseconds()
      let console = try open()
      samples.add(try console.wait(for: ConsoleMeasurement.painted) - began)
      _ = console.quit()
    }
    return Row(
      what: what, budget: "1 s at 1,000,000", measured: "p50 \(samples.median.short) ms",
      verdict: samples.median <= 1000 ? .met : .missed)
  }

  func keys() throws -> [Row] {
    let console = try open()
    _ = try console.wait(for: ConsoleMeasurement.painted)
    // Texts are read in the background first; a key may meet a slice of that.
    console.settle(quietMilliseconds: 400)
    var (latency, bytes) = (Samples(), Samples())
    for key in 0..<200 {
      let sent = Clock.milliseconds()
      console.type(key % 24 < 12 ? "j" : "k")
      let result = console.settle(quietMilliseconds: 6)
      latency.add(result.lastAt - sent)
      bytes.add(Double(result.bytes))
    }
    var rows = [
      Row(
        what: "cursor key → last byte, \(incidents) incidents", budget: "p50 1 ms, p95 5 ms",
        measured: "p50 \(latency.median.short) ms, p95 \(latency.percentile(0.95).short) ms",
        verdict: latency.median <= 1 && latency.percentile(0.95) <= 5 ? .met : .missed),
      Row(
        what: "cursor move, preview included", budget: "see the counts below",
        measured: "p50 \(Int(bytes.median)) B, max \(Int(bytes.percentile(1))) B", verdict: .shown),
    ]
    rows.append(try filter(console))
    rows.append(try repaint(console))
    _ = console.quit()
    return rows
  }

  private func filter(_ console: Console) throws -> Row {
    console.type("f")
    console.settle()
    var latency = Samples()
    for _ in 0..<8 {
      for key in ["p", "a", "p", "e", "r", " ", "j", "a", "m"] {
        let sent = Clock.milliseconds()
        console.type(key)
        latency.add(console.settle(quietMilliseconds: 40).lastAt - sent)
      }
      console.type("\u{15}")
      console.settle()
    }
    console.type("\u{1B}")
    console.settle(quietMilliseconds: 80)
    let p95 = latency.percentile(0.95)
    return Row(
      what: "filter keystroke, \(incidents) incidents", budget: "p95 16 ms at 1,000,000",
      measured: "p50 \(latency.median.short) ms, p95 \(p95.short) ms",
      verdict: p95 <= 16 ? .met : .missed)
  }

  private func repaint(_ console: Console) throws -> Row {
    console.type("\u{0C}")
    let full = console.settle().bytes
    return Row(
      what: "full repaint", budget: "≤ 8 KB", measured: "\(full) B",
      verdict: full > 0 && full <= 8192 ? .met : .missed)
  }

  /// Another process's change, from its end to the first byte on this screen.
  func follow() throws -> Row {
    let console = try open()
    _ = try console.wait(for: ConsoleMeasurement.painted)
    console.settle(quietMilliseconds: 1500)
    var lag = Samples()
    for _ in 0..<30 {
      _ = try Spawn.quietly(
        program, ["incident", "new", "--desk", desk, "--description", "Followed"],
        environment: environment)
      let ended = Clock.milliseconds()
      let came = console.settle(quietMilliseconds: 60)
      lag.add(came.bytes == 0 ? .infinity : max(0, came.firstAt - ended))
    }
    _ = console.quit()
    let p99 = lag.percentile(0.99)
    return Row(
      what: "another process's change → my screen, after that process has ended",
      budget: "p99 ≤ 50 ms", measured: "p50 \(lag.median.short) ms, p99 \(p99.short) ms",
      verdict: p99 <= 50 ? .met : .missed)
  }

  /// Ten seconds without a key. A minute may end in them: then the ages are repainted.
  func idle() throws -> Row {
    let console = try open()
    _ = try console.wait(for: ConsoleMeasurement.painted)
    console.settle(quietMilliseconds: 1500)
    let before = try ProcessTimes(console.pid)
    let bytes = console.read(forMilliseconds: 10_000)
    let after = try ProcessTimes(console.pid)
    _ = console.quit()
    let ticks = after.ticks - before.ticks
    let switches = after.switches - before.switches
    return Row(
      what: "idle for 10 s", budget: "0 ms CPU, 0 bytes; one wake-up a minute",
      measured: "\(ticks * 10) ms CPU, \(bytes) B, \(switches) wake-ups",
      verdict: ticks == 0 && switches <= 1 ? .met : .missed)
  }
}

/// What the kernel counts of a process.
struct ProcessTimes {
  /// Hundredths of a second of CPU time.
  let ticks: Int
  let switches: Int

  init(_ pid: pid_t) throws {
    let fields = try ProcessTimes.text("/proc/\(pid)/stat").split(separator: ")").last?
      .split(separator: " ")
    guard let fields, fields.count > 13, let user = Int(fields[11]), let system = Int(fields[12])
    else { throw MeasurementFailure(sentence: "The process is gone.") }
    ticks = user + system
    let status = try ProcessTimes.text("/proc/\(pid)/status").split(separator: "\n")
    let line = status.first { $0.hasPrefix("voluntary_ctxt_switches") }
    switches = line.flatMap { Int($0.split(separator: "\t").last ?? "") } ?? 0
  }

  private static func text(_ path: String) throws -> String {
    let descriptor = Glibc.open(path, O_RDONLY)
    guard descriptor >= 0 else { throw MeasurementFailure(sentence: "\(path) is gone.") }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 8192)
    let count = read(descriptor, &buffer, buffer.count)
    return String(decoding: buffer[..<max(0, count)], as: UTF8.self)
  }
}
