import Glibc

/// Holds back what would end this process, so that it can put things in order first. Programs that
/// it starts are not meant.
public struct HeldSignals {
  private static let ending = [SIGINT, SIGTERM, SIGHUP]

  /// From now on this process is ended only where it asks ``waiting()``.
  public init() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in Self.ending { sigaddset(&signals, signal) }
    sigprocmask(SIG_BLOCK, &signals, nil)
  }

  /// The signal that would have ended this process by now.
  public func waiting() -> Int32? {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigpending(&signals)
    return Self.ending.first { sigismember(&signals, $0) == 1 }
  }
}
