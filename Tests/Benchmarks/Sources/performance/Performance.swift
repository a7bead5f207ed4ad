import Glibc

/// Measures the budgets of the design on this machine and writes the page that reports them.
///
/// `swift run -c release performance PULT PAGE [SIZE…]`: the built program, the page to write,
/// and how many incidents the desks have (10000 100000; add 1000000 for the long run).
@main
struct Performance {
  static func main() {
    do {
      try run()
    } catch let failure as MeasurementFailure {
      end(failure.sentence)
    } catch {
      end("\(error)")
    }
  }

  private static func end(_ sentence: String) -> Never {
    let line = Array((sentence + "\n").utf8)
    _ = write(2, line, line.count)
    exit(1)
  }

  private static func run() throws {
    let arguments = CommandLine.arguments
    if arguments.count == 5, arguments[1] == "worker" {
      return try WorkerMeasurement.work(arguments[2], arguments[3], arguments[4])
    }
    guard arguments.count >= 3 else {
      throw MeasurementFailure(sentence: "performance PULT PAGE [SIZE…]")
    }
    let sizes = arguments.dropFirst(3).compactMap { Int($0) }
    let folder = try Folder()
    defer { folder.remove() }
    let rows = try measure(
      program: arguments[1], sizes: sizes.isEmpty ? [10_000, 100_000] : sizes, in: folder)
    try Report(rows).write(to: arguments[2])
  }

  private static func measure(
    program: String, sizes: [Int], in folder: Folder
  ) throws -> [Row] {
    var rows = try AppendMeasurement.rows(in: folder.path)
    rows += try WorkerMeasurement.rows(in: folder.path)
    for size in sizes {
      let desk = folder.path + "/desk-\(size)"
      let made = try Spawn.quietly(
        program, ["init", desk, "--sample", "\(size)", "--seed", "1", "--language", "en"],
        environment: folder.environment)
      rows.append(
        Row(
          what: "`init --sample \(size)`", budget: "≤ 60 s at 1,000,000",
          measured: "\((made.milliseconds / 1000).short) s, "
            + "\((made.milliseconds * 1000 / Double(size)).short) µs an incident",
          verdict: made.milliseconds * 1_000_000 / Double(size) <= 60_000 ? .met : .missed))
      let console = ConsoleMeasurement(
        program: program, environment: folder.environment, desk: desk, incidents: size)
      rows.append(try console.start(budgetMilliseconds: budget(size)))
      rows.append(try console.coldStart())
      rows += try console.keys()
      if size == sizes.first {
        rows.append(try console.idle())
        rows.append(try console.follow())
      }
      let store = DeskMeasurement(
        program: program, environment: folder.environment, desk: desk, incidents: size)
      if size == sizes.first { rows.append(try store.processStart()) }
      rows += try store.replay()
      rows += try VerifyMeasurement(desk: desk, incidents: size).rows()
      rows.append(try store.newIncident())
      rows.append(try store.snapshot())
      if size == sizes.last {
        // Last of all: it leaves entries in the desk that no program can read.
        rows += try BackupMeasurement.rows(
          program: program, desk: desk, environment: folder.environment, in: folder.path)
      }
    }
    return rows
  }

  /// What the design holds the start to; a desk below the size that a snapshot is worth replays.
  private static func budget(_ size: Int) -> Double? {
    size <= 10_000 ? 20 : size <= 100_000 ? 60 : size <= 1_000_000 ? 150 : nil
  }
}

/// A folder of its own, with an environment that lets nothing of the machine's through.
struct Folder {
  let path: String

  init() throws {
    var template = Array("/var/tmp/pult-performance.XXXXXX".utf8CString)
    let isMade = template.withUnsafeMutableBufferPointer { name in
      name.baseAddress.map { mkdtemp($0) != nil } ?? false
    }
    guard isMade else { throw MeasurementFailure(sentence: "No folder to measure in.") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  var environment: [String: String] {
    [
      "PATH": "/usr/bin:/bin", "HOME": path, "TERM": "xterm-256color", "LANG": "C.UTF-8",
      "LOGNAME": "klein", "TZ": "UTC",
    ]
  }

  func remove() {
    var pid = pid_t()
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("rm"), strdup("-rf"), strdup(path)]
    defer { for argument in arguments { free(argument) } }
    arguments.append(nil)
    if posix_spawn(&pid, "/bin/rm", nil, nil, arguments, environ) == 0 { _ = Spawn.wait(pid) }
  }
}
