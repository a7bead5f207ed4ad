import Glibc
import HelpdeskDomain

/// A command line of the user's own that gets a few lines on its standard input.
public enum ShellCommand {
  /// How it ended.
  public enum Outcome: Equatable, Sendable {
    case exited(status: Int32)
    case signalled(Int32)
    /// It was ended, with all that it had started.
    case timedOut
  }

  /// What a pipe takes without a reader, on every Linux.
  public static let inputLimitBytes = 4096

  /// Runs a line by `/bin/sh -c` and waits for its end, but not longer than is said. What it says
  /// goes to standard error, so that it is not taken for the caller's answer.
  ///
  /// The corresponding C functions are `pipe`, `posix_spawn`, `waitpid` and `kill`.
  public static func run(
    _ line: String, input: String, maximumMilliseconds: Int
  ) throws(FileFailure) -> Outcome {
    let input = Array(input.utf8)
    precondition(input.count <= inputLimitBytes, "The input fits into a pipe.")
    let environment = try FileSystem.read("/proc/self/environ")
      .split(separator: 0).map { Array($0) + [0] }
    var ends: [Int32] = [0, 0]
    _ = try SystemCall.check(.open, "pipe") { pipe(&ends) }
    // The command must not hold the writing end: it would wait for itself.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    // The reading end is open in this process: the write neither waits nor raises a signal.
    let written = input.withUnsafeBytes { Glibc.write(ends[1], $0.baseAddress, $0.count) }
    let failure = errno
    _ = Glibc.close(ends[1])
    defer { _ = Glibc.close(ends[0]) }
    guard written == input.count else {
      throw FileFailure(operation: .write, path: "pipe", reason: .system(failure))
    }
    let arguments = ["/bin/sh", "-c", line].map { Array($0.utf8) + [0] }
    let child = try spawn(
      "/bin/sh", arguments, environment, standardInput: ends[0], isQuiet: false)
    return try wait(for: child, maximumMilliseconds: maximumMilliseconds)
  }

  /// Starts a program in a group of its own, so that what it starts can be ended with it.
  static func spawn(
    _ program: String, _ arguments: [[UInt8]], _ environment: [[UInt8]], standardInput: Int32,
    isQuiet: Bool
  ) throws(FileFailure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, standardInput, 0)
    if isQuiet {
      posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
      posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    } else {
      posix_spawn_file_actions_adddup2(&actions, 2, 1)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    var child: pid_t = 0
    let code = withTexts(arguments) { arguments in
      withTexts(environment) { environment in
        posix_spawn(&child, program, &actions, &attributes, arguments, environment)
      }
    }
    guard code == 0 else {
      throw FileFailure(operation: .open, path: program, reason: .system(code))
    }
    return child
  }

  /// Lends texts to C as a list that ends with a null pointer.
  private static func withTexts<Value>(
    _ texts: [[UInt8]], _ body: ([UnsafeMutablePointer<CChar>?]) -> Value
  ) -> Value {
    let copies = texts.map { text in
      text.withUnsafeBufferPointer { bytes in
        bytes.withMemoryRebound(to: CChar.self) { $0.baseAddress.flatMap { strdup($0) } }
      }
    }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }

  /// Waits for its end, and ends it with all that it started when that takes too long.
  static func wait(
    for child: pid_t, maximumMilliseconds: Int
  ) throws(FileFailure) -> Outcome {
    var status: Int32 = 0
    let deadline = SystemClock.now().rawValue + Int64(maximumMilliseconds)
    while try SystemCall.check(.inspect, "/bin/sh", { waitpid(child, &status, WNOHANG) }) == 0 {
      if SystemClock.now().rawValue >= deadline {
        _ = kill(-child, SIGKILL)
        _ = try SystemCall.check(.inspect, "/bin/sh") { waitpid(child, &status, 0) }
        return .timedOut
      }
      usleep(5000)
    }
    // The two halves of a status, as `WIFEXITED` and `WTERMSIG` take them apart.
    let signal = status & 0x7F
    return signal == 0 ? .exited(status: status >> 8 & 0xFF) : .signalled(signal)
  }
}
