import Glibc

/// A process of its own session that is started and left alone: it outlives whoever started it,
/// reads nothing and says nothing.
public struct DetachedProcess: Sendable {
  private let processID: pid_t
  /// `POSIX_SPAWN_SETSID`, which the overlay of Swift does not show.
  private static let setSession: Int32 = 0x80

  /// Starts this very program with other arguments; nil where the system refuses.
  public static func ofThisProgram(_ arguments: [String]) -> DetachedProcess? {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { posix_spawn_file_actions_destroy(&actions) }
    guard posix_spawnattr_init(&attributes) == 0 else { return nil }
    defer { posix_spawnattr_destroy(&attributes) }
    for descriptor in Int32(0)...2 {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var none = sigset_t()
    sigemptyset(&none)
    var all = sigset_t()
    sigfillset(&all)
    // Signals as a program expects them, whatever the console has done with its own.
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let flags = Int16(setSession | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF)
    posix_spawnattr_setflags(&attributes, flags)
    var words: [UnsafeMutablePointer<CChar>?] = (["pult"] + arguments).map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var processID: pid_t = 0
    guard
      posix_spawn(&processID, "/proc/self/exe", &actions, &attributes, words, Glibc.environ) == 0
    else { return nil }
    return DetachedProcess(processID: processID)
  }

  /// Whether it has ended; the system keeps its name until it was asked, and not longer.
  public func hasEnded() -> Bool {
    var status: Int32 = 0
    return waitpid(processID, &status, WNOHANG) != 0
  }
}
