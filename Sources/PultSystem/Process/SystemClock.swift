import Glibc
public import HelpdeskDomain

/// The machine's clock. Only the composition root asks it; everything below gets instants.
public enum SystemClock {
  public static func now() -> Instant {
    var time = timespec()
    let answer = clock_gettime(CLOCK_REALTIME, &time)
    precondition(answer == 0, "The system has no real-time clock.")
    return Instant(rawValue: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }
}
