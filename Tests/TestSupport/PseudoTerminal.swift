import Glibc

/// A real program on a real terminal, seen from the other end of the wire.
///
/// The child is the leader of a session of its own whose controlling terminal this is, as under a
/// terminal emulator. Nothing sleeps: output is read until a condition holds or the time is over.
public final class PseudoTerminal {
  public enum Failure: Error {
    case cannotOpen(errno: Int32)
    case cannotStart(errno: Int32)
  }

  public enum Exit: Equatable, Sendable {
    case status(Int32)
    case signal(Int32)
  }

  public let processIdentifier: Int32
  /// Everything the program has written so far that was read.
  public private(set) var output: [UInt8] = []

  private var master: Int32
  /// Kept open so that the modes can be read after the program's end.
  private let slave: Int32
  private var exit: Exit?

  // TIOCSPTLCK and TIOCGPTN are macros that Swift does not import. openpty would do, but leaks both
  // descriptors into whatever another test starts at the same moment.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  /// - Parameters:
  ///   - arguments: without the program's name.
  ///   - environment: the whole environment; PATH and HOME too, if wanted.
  ///   - errors: a descriptor for the standard error in place of the terminal.
  public init(
    executable: String, arguments: [String] = [], environment: [String: String],
    rows: Int = 24, columns: Int = 80, errors: Int32? = nil
  ) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var unlock: Int32 = 0
    var number: Int32 = 0
    guard master >= 0, ioctl(master, Self.setLock, &unlock) == 0,
      ioctl(master, Self.getNumber, &number) == 0
    else { throw Failure.cannotOpen(errno: errno) }
    let path = "/dev/pts/\(number)"
    slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard slave >= 0 else { throw Failure.cannotOpen(errno: errno) }
    var window = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    guard ioctl(slave, UInt(TIOCSWINSZ), &window) == 0 else {
      throw Failure.cannotOpen(errno: errno)
    }
    processIdentifier = try Self.spawn(
      executable, [executable] + arguments, environment, terminal: path, errors: errors)
  }

  deinit {
    if exit == nil {
      kill(processIdentifier, SIGKILL)
      var status: Int32 = 0
      waitpid(processIdentifier, &status, 0)
    }
    if master >= 0 { close(master) }
    close(slave)
  }

  public var text: String { String(decoding: output, as: UTF8.self) }

  public func send(_ text: String) { send(Array(text.utf8)) }

  public func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { return }
      rest = rest.dropFirst(max(0, count))
    }
  }

  public func resize(rows: Int, columns: Int) {
    var window = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &window)
  }

  public func signal(_ number: Int32) { kill(processIdentifier, number) }

  /// Pulls the plug, as a closed window or a broken connection does.
  public func hangUp() {
    close(master)
    master = -1
  }

  private var modes: termios {
    var modes = termios()
    tcgetattr(slave, &modes)
    return modes
  }

  /// Whether the terminal is as a shell wants it: lines, echo, signals by keys.
  public var isCooked: Bool {
    let wanted = tcflag_t(ICANON | ECHO | ISIG)
    return modes.c_lflag & wanted == wanted && modes.c_cc.0 == 3
  }
}

extension PseudoTerminal {
  /// Reads until the condition holds for all output so far.
  ///
  /// - Returns: false when the time is over, or the program has gone, and it still does not hold.
  public func read(
    seconds: Double = 10, until condition: (PseudoTerminal) -> Bool
  ) -> Bool {
    let end = Self.now + Int64(seconds * 1_000)
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while !condition(self) {
      let remaining = end - Self.now
      guard remaining > 0, master >= 0 else { return false }
      var polled = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      // A short step, because the end of the program alone makes nothing readable.
      guard poll(&polled, 1, Int32(min(remaining, 20))) > 0 else {
        if hasExited, polled.revents == 0 { return condition(self) }
        continue
      }
      let count = Glibc.read(master, &chunk, chunk.count)
      if count > 0 { output += chunk.prefix(count) }
      if count < 0, errno != EINTR { return condition(self) }
    }
    return true
  }

  public func waitFor(_ wanted: String, seconds: Double = 10) -> Bool {
    read(seconds: seconds) { $0.text.contains(wanted) }
  }

  /// Forgets the output so far, so that a condition is about what comes next.
  public func forgetOutput() { output = [] }

  /// Reads on until the program has ended; nil when it has not in time.
  public func waitForExit(seconds: Double = 10) -> Exit? {
    _ = read(seconds: seconds) { $0.hasExited }
    if master < 0 {
      let end = Self.now + Int64(seconds * 1_000)
      while !hasExited, Self.now < end { poll(nil, 0, 5) }
    }
    return exit
  }

  private var hasExited: Bool {
    if exit != nil { return true }
    var status: Int32 = 0
    guard waitpid(processIdentifier, &status, WNOHANG) == processIdentifier else { return false }
    let signal = status & 0x7F
    exit = signal == 0 ? .status(status >> 8 & 0xFF) : .signal(signal)
    return true
  }

  private static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
  }
}
