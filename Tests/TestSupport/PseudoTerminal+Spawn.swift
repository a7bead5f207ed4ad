import Glibc

extension PseudoTerminal {
  /// POSIX_SPAWN_SETSID, which Swift's Glibc does not import.
  private static let newSession: Int16 = 0x80

  /// Opening the terminal by name in the new session makes it the controlling one.
  static func spawn(
    _ executable: String, _ arguments: [String], _ environment: [String: String],
    terminal: String, errors: Int32?
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, errors ?? 0, 2)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A test runner may ignore or block signals; the program must not inherit that.
    var none = sigset_t()
    sigemptyset(&none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(
      &attributes, newSession | Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK))

    var argumentPointers = arguments.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer {
      for pointer in argumentPointers + variables { free(pointer) }
    }
    var identifier: pid_t = 0
    let result = posix_spawn(
      &identifier, executable, &actions, &attributes, &argumentPointers, &variables)
    guard result == 0 else { throw Failure.cannotStart(errno: result) }
    return identifier
  }
}
