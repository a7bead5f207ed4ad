import Glibc
import JournalStorage

/// A process that works on a journal, for the tests to kill and to stop.
///
/// `JournalWorker ROLE DESK [NAME=VALUE…]`. It says what it does in lines on standard output, each
/// by one system call: what was said before it was killed is not lost with it.
///
/// A program of its own and not a test that runs itself again: it starts in milliseconds, and 32 of
/// them start in every test.
@main
enum JournalWorker {
  static func main() {
    guard CommandLine.arguments.count >= 3 else { exit(64) }
    let task = WorkerTask(CommandLine.arguments)
    do throws(JournalError) {
      switch task.role {
      case "write": exit(try Writer(task).run())
      case "hold": exit(try Holder(task).run())
      case "follow": try Follower(task).run()
      default: exit(64)
      }
    } catch {
      say("failed \(error)")
      exit(74)
    }
  }

  static func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = write(1, bytes, bytes.count)
  }

  /// The test has closed standard input: it wants an end.
  static var isToldToEnd: Bool {
    var input = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    return poll(&input, 1, 0) > 0
  }

  static func microseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
  }
}

/// What the test asked for.
struct WorkerTask {
  let role: String
  let desk: String
  private var values: [String: String] = [:]

  init(_ arguments: [String]) {
    role = arguments[1]
    desk = arguments[2]
    for argument in arguments.dropFirst(3) {
      let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
      if parts.count == 2 { values[parts[0]] = parts[1] }
    }
  }

  func number(_ name: String, _ preset: Int64) -> Int64 {
    values[name].flatMap { Int64($0) } ?? preset
  }

  func text(_ name: String) -> String { values[name] ?? "" }

  /// The desk, opened on a disk that makes the trouble the test asked for.
  func opened() throws(JournalError) -> Journal {
    var options = JournalOptions(commandName: "worker \(number("worker", 0))")
    options.lockWaitMilliseconds = number("wait", options.lockWaitMilliseconds)
    if values["segment"] != nil { options.segmentLengths = [UInt64(number("segment", 0))] }
    let trouble = Trouble(
      moment: text("moment"), occurrence: Int(number("occurrence", 0)),
      signal: Int32(number("signal", 0)), boot: UInt64(number("boot", 0)))
    return try Journal.open(
      at: desk, role == "follow" ? .readOnly : .readWrite, options: options,
      disk: TroubledDisk(trouble))
  }
}
