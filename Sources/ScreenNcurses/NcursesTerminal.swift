internal import CNcurses
internal import Glibc
public import ScreenCore

/// The terminal of this process, by ncurses. Only the main actor may touch it: ncurses is not
/// thread-safe, not even in its threaded build.
@MainActor
public final class NcursesTerminal: Terminal {
  let characterSet: CharacterSet
  let keys: CursesKeys
  let signalDescriptor: Int32
  let inputPad: UnsafeMutablePointer<WINDOW>
  var palette: Palette
  var decoder = KeyDecoder()
  /// What the terminal shows; nil when that is unknown.
  var shown: Surface?
  var inputHasEnded = false
  /// Whether the last drain stopped early, so that ncurses may hold input that poll cannot see.
  var mayHoldInput = false
  private var isOpen = true

  /// Takes the terminal over, in the order that survived all trials (terminal.md §3.3).
  ///
  /// - Throws: before anything is changed, when there is no terminal or it is not fit.
  public init(_ options: ScreenOptions = ScreenOptions()) throws(TerminalError) {
    let type = try Self.usableType()
    let unicode = CharacterSet.adopt()
    characterSet = options.isAscii ? .ascii : unicode
    guard pult_remember_modes() else { throw .systemRefused(errno: errno) }
    signalDescriptor = pult_install_signals()
    guard signalDescriptor >= 0 else { throw .systemRefused(errno: errno) }
    // LINES and COLUMNS in the environment would freeze the size.
    unsetenv("LINES")
    unsetenv("COLUMNS")
    pult_arm_restoration(Self.resetSequence, environment("SWIFT_BACKTRACE") != nil)
    pult_capture_errors()
    guard pult_new_terminal(type) != nil, let pad = newpad(1, 1) else {
      pult_restore(true)
      throw .unknownTerminal(type: type)
    }
    // set_escdelay overrides the user's own ESCDELAY, so that is read first.
    set_escdelay(environment("ESCDELAY").flatMap { Int32($0) } ?? 25)
    cbreak()
    noecho()
    nonl()
    pult_tune_terminal()
    // wgetch refreshes the window it reads from; a pad is exempt.
    keypad(pad, true)
    nodelay(pad, true)
    inputPad = pad
    palette = Palette(color: options.color)
    keys = CursesKeys()
    Self.write(Self.pasteMarksOn)
  }

  /// Gives the terminal back, and shows what was written to the standard error meanwhile. May be
  /// called more than once; an exit or a crash without it restores as well.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    leaveScreen()
    pult_restore(false)
  }

  /// The size in cells that ncurses works with; it follows SIGWINCH within a wait.
  public var size: Size {
    let screen = pult_standard_screen()
    return Size(rows: Int(getmaxy(screen)), columns: Int(getmaxx(screen)))
  }

  /// Rings, or flashes where there is no bell.
  public func bell() { beep() }

  /// Sends OSC 52; a terminal that does not know it ignores it.
  public func copy(_ text: String) {
    Self.write("\u{1B}]52;c;\(Base64.encode(text.utf8))\u{07}")
  }

  func leaveScreen() {
    Self.write(Self.pasteMarksOff)
    endwin()
  }
}

extension NcursesTerminal {
  static let pasteMarksOn = "\u{1B}[?2004h"
  static let pasteMarksOff = "\u{1B}[?2004l"

  /// TERM if terminfo knows it, else the commonest type: ssh brings names like xterm-ghostty to
  /// machines that never heard of them, and initscr would end the process (terminal.md §0.6).
  private static func usableType() throws(TerminalError) -> String {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    let wanted = environment("TERM") ?? ""
    guard wanted != "dumb" else { throw .dumbTerminal(type: wanted) }
    for type in [wanted, "xterm-256color", "xterm", "vt100"] where !type.isEmpty {
      guard pult_terminal_is_known(type) else { continue }
      guard pult_terminal_can_move_cursor() else { throw .dumbTerminal(type: type) }
      return type
    }
    throw .unknownTerminal(type: wanted)
  }

  /// What a handler writes, made while strings can still be made: no paste marks, default
  /// attributes, visible cursor, ordinary keypad, the primary screen.
  private static var resetSequence: String {
    pasteMarksOff + ["sgr0", "cnorm", "rmkx", "rmcup"].map(capability).joined() + "\r"
  }

  /// A string capability without its padding.
  private static func capability(_ name: String) -> String {
    // terminfo answers -1 for a name that is no string, 0 for one the terminal lacks.
    guard let value = tigetstr(name), Int(bitPattern: value) != -1 else { return "" }
    var text = String(cString: value)
    while let start = text.range(of: "$<"), let end = text[start...].firstIndex(of: ">") {
      text.removeSubrange(start...end)
    }
    return text
  }

  /// Writes past ncurses, for what it has no word for; everything it buffered is already out.
  static func write(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}

extension String {
  fileprivate func range(of pair: String) -> String.Index? {
    indices.first { self[$0...].hasPrefix(pair) }
  }
}
