import Glibc

/// Starting programs and waiting for them.
enum Spawn {
  /// - Parameter standard: descriptors for standard input, output and error; a terminal becomes
  ///   the controlling one.
  static func run(
    _ program: String, _ arguments: [String], environment: [String: String],
    standard: [Int32] = [0, 1, 2], closing: Int32? = nil
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (place, descriptor) in standard.enumerated() where descriptor != Int32(place) {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(place))
    }
    if let closing { posix_spawn_file_actions_addclose(&actions, closing) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // POSIX_SPAWN_SETSID is not imported into Swift: its value is 0x80.
    posix_spawnattr_setflags(&attributes, 0x80)
    var pid = pid_t()
    let status = withStrings([program] + arguments) { argv in
      withStrings(environment.map { "\($0.key)=\($0.value)" }) { envp in
        posix_spawn(&pid, program, &actions, &attributes, argv, envp)
      }
    }
    guard status == 0 else {
      throw MeasurementFailure(sentence: "\(program) could not be started.")
    }
    return pid
  }

  static func wait(_ pid: pid_t) -> (status: Int32, peakKibibytes: Int) {
    var status: Int32 = 0
    var usage = rusage()
    while wait4(pid, &status, 0, &usage) < 0 && errno == EINTR {}
    return (status, usage.ru_maxrss)
  }

  /// Runs a program to its end without its output.
  static func quietly(
    _ program: String, _ arguments: [String], environment: [String: String]
  ) throws -> (milliseconds: Double, peakKibibytes: Int) {
    let nothing = open("/dev/null", O_RDWR)
    defer { close(nothing) }
    let start = Clock.milliseconds()
    let pid = try run(
      program, arguments, environment: environment, standard: [nothing, nothing, 2])
    let result = wait(pid)
    guard result.status == 0 else {
      throw MeasurementFailure(sentence: "\(arguments.joined(separator: " ")) failed.")
    }
    return (Clock.milliseconds() - start, result.peakKibibytes)
  }

  private static func withStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}
