internal import CNcurses
internal import Glibc
internal import ScreenCore

extension NcursesTerminal {
  /// Empties the pipe that the handlers write to. Several signals of a kind are one event.
  func takeSignals() -> [InputEvent] {
    var pending: [Int32] = []
    var bytes = [UInt8](repeating: 0, count: 256)
    while true {
      let count = read(signalDescriptor, &bytes, bytes.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      for byte in bytes.prefix(count) where !pending.contains(Int32(byte)) {
        pending.append(Int32(byte))
      }
    }
    return pending.flatMap { events(of: $0) }
  }

  private func events(of signal: Int32) -> [InputEvent] {
    switch signal {
    case SIGHUP: [.hangUp]
    case SIGINT: [.terminate(.interrupt)]
    case SIGQUIT: [.terminate(.quit)]
    case SIGTERM: [.terminate(.terminate)]
    case SIGTSTP: [.suspendRequested]
    case SIGCONT: takeBack() + [.resumed]
    case SIGWINCH: adoptSize()
    default: []
    }
  }

  /// A shell with job control stands above us if our parent is in our session but not in our
  /// process group. Without one nobody could ever continue us.
  public var canSuspend: Bool {
    let parent = getppid()
    return getsid(parent) == getsid(0) && getpgid(parent) != getpgrp()
      && tcgetpgrp(STDIN_FILENO) == getpgrp()
  }

  /// Returns at once after the stop; ``InputEvent/resumed`` follows from the next wait.
  public func suspend() -> Bool {
    guard canSuspend else { return false }
    leaveScreen()
    pult_stop()
    return true
  }

  /// Whoever had the terminal meanwhile may have changed its modes, its contents, its size.
  private func takeBack() -> [InputEvent] {
    reset_prog_mode()
    Self.write(Self.pasteMarksOn)
    let events = adoptSize()
    repaint()
    return events
  }

  private func adoptSize() -> [InputEvent] {
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0,
      window.ws_col > 0
    else { return [] }
    let before = size
    resize_term(Int32(window.ws_row), Int32(window.ws_col))
    guard size != before else { return [] }
    // Terminals reflow or cut what they show in their own ways.
    clearok(pult_current_screen(), true)
    shown = nil
    return [.resize(size)]
  }
}
