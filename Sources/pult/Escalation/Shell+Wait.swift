import Glibc
import HelpdeskDomain
import HelpdeskStore
import PultSystem

extension Shell {
  /// Sleeps until a moment, until the desk changes, or until somebody asks for the end; an hour at
  /// the most, should the clock be set.
  func wait(until moment: Instant?) throws {
    let hour = Milliseconds.perHour
    let left = moment.map { $0.milliseconds(since: SystemClock.now()) } ?? hour
    var descriptor = pollfd(
      fd: try view.session.wakeDescriptor(), events: Int16(POLLIN), revents: 0)
    let ready = poll(&descriptor, 1, Int32(clamping: min(max(left, 0), hour)))
    if ready < 0 && errno != EINTR { throw ExitStatus.ioError }
    _ = try view.session.refreshAfterWake()
  }
}
