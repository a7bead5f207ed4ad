import Glibc

/// Makes way for other processes: for work that nobody waits for.
public enum LowPriority {
  /// From now on this process runs when no other wants the processor. Where the system refuses, it
  /// runs as before.
  public static func take() {
    _ = nice(19)
  }
}
