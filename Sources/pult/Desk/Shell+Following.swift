import Glibc
import HelpdeskStore

extension Shell {
  /// Waits until the desk changes, a minute at the most.
  func waitForNews() throws {
    var descriptor = pollfd(
      fd: try view.session.wakeDescriptor(), events: Int16(POLLIN), revents: 0)
    let ready = poll(&descriptor, 1, 60_000)
    if ready < 0 && errno != EINTR { throw ExitStatus.ioError }
    _ = try view.session.refresh()
  }
}
