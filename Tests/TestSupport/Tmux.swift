import Foundation
import Glibc

/// A program in a terminal of a fixed size, driven by keys and read as text, through a tmux server
/// of its own: other servers of the user are neither seen nor touched.
public final class Tmux {
  /// What the terminal shows.
  public struct Screen: Equatable, Sendable {
    /// The rows from the top, without the blanks at their ends.
    public let rows: [String]
    /// The column of the cursor from 0.
    public let cursorColumn: Int
    /// The row of the cursor from 0.
    public let cursorRow: Int

    /// All rows as one text.
    public var text: String { rows.joined(separator: "\n") }
    /// True when some row holds the text.
    public func shows(_ text: String) -> Bool { rows.contains { $0.contains(text) } }
  }

  /// Why a terminal could not be used.
  public enum Failure: Error, CustomStringConvertible {
    /// tmux refused a command.
    case refused(command: [String], errors: String)
    /// The screen did not come to show what was awaited; `screen` is the last one seen.
    case late(awaited: String, seconds: Double, screen: String)

    public var description: String {
      switch self {
      case .refused(let command, let errors):
        "tmux \(command.joined(separator: " ")): \(errors)"
      case .late(let awaited, let seconds, let screen):
        "not within \(seconds) s: \(awaited). The screen was:\n\(screen)"
      }
    }
  }

  /// How many keys were pressed: each name given to ``press(_:)`` is one, free text is none.
  public private(set) var keyCount = 0
  /// How many characters of free text were typed.
  public private(set) var characterCount = 0

  private let program: String
  private let directory: TemporaryDirectory

  /// Starts `command` in a terminal of `columns` × `rows`.
  ///
  /// - Parameters:
  ///   - environment: variables for the program, over a UTF-8 locale.
  ///   - escapeMilliseconds: how long tmux holds an ESC back; its own default is 500.
  public init(
    _ command: [String], environment: [String: String] = [:], columns: Int = 80, rows: Int = 24,
    escapeMilliseconds: Int = 0
  ) throws {
    program = try Repository.program("tmux")
    directory = try TemporaryDirectory()
    let locale = ["LC_ALL": "C.UTF-8", "TERM": "tmux-256color"]
    let variables = locale.merging(environment) { _, new in new }
      .sorted { $0.key < $1.key }
      .flatMap { ["-e", "\($0.key)=\($0.value)"] }
    try tmux(
      ["start-server", ";", "set", "-g", "escape-time", "\(escapeMilliseconds)"]
        + [";", "set", "-g", "status", "off", ";", "set", "-g", "remain-on-exit", "on"]
        + [";", "set", "-g", "default-terminal", "tmux-256color"]
        + [";", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)"] + variables + ["--"]
        + command)
  }

  deinit {
    do { try tmux(["kill-server"]) } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
    }
  }

  /// Presses named keys: `F6`, `Enter`, `Tab`, `BTab`, `Escape`, `Up`, `C-s`, `PPage`, `e`.
  public func press(_ keys: String...) throws {
    try tmux(["send-keys"] + keys.map { $0 == ";" ? "\\;" : $0 })
    keyCount += keys.count
  }

  /// Types free text, each character as it is.
  public func type(_ text: String) throws {
    // A semicolon at the end of an argument would end tmux's command.
    let escaped = text.hasSuffix(";") ? "\(text.dropLast())\\;" : text
    try tmux(["send-keys", "-l", "--", escaped])
    characterCount += text.count
  }

  /// Sends bytes as they are, in hexadecimal: what no key of tmux names.
  public func send(bytes: [UInt8]) throws {
    try tmux(["send-keys", "-H"] + bytes.map { String($0, radix: 16) })
  }

  /// Gives the terminal another size.
  public func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// What the terminal shows now.
  public func screen() throws -> Screen {
    let text = try tmux(["capture-pane", "-p"])
    let place = try tmux(["display-message", "-p", "#{cursor_x} #{cursor_y}"])
    let numbers = place.split { $0 == " " || $0 == "\n" }.compactMap { Int($0) }
    var rows = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if rows.last?.isEmpty == true { rows.removeLast() }
    return Screen(
      rows: rows, cursorColumn: numbers.first ?? -1, cursorRow: numbers.last ?? -1)
  }

  /// The screen with its colours and attributes as escape sequences.
  public func styledScreen() throws -> String { try tmux(["capture-pane", "-p", "-e"]) }

  /// Waits until the screen is as `condition` wants it and answers that screen.
  @discardableResult
  public func wait(
    for awaited: String, seconds: Double = 10, until condition: (Screen) -> Bool
  ) throws -> Screen {
    let deadline = Date(timeIntervalSinceNow: seconds)
    var screen = try screen()
    while !condition(screen) {
      guard Date() < deadline else {
        throw Failure.late(awaited: awaited, seconds: seconds, screen: screen.text)
      }
      usleep(10_000)
      screen = try self.screen()
    }
    return screen
  }

  /// Waits until some row shows the text.
  @discardableResult
  public func wait(forText text: String, seconds: Double = 10) throws -> Screen {
    try wait(for: "'\(text)'", seconds: seconds) { $0.shows(text) }
  }

  /// Waits for the program's end and answers its exit code, or the signal as a negative number.
  ///
  /// - Returns: nil when tmux does not know: 3.3a misses it now and then when the terminal closes
  ///   before the process is gone.
  @discardableResult
  public func waitForExit(seconds: Double = 10) throws -> Int? {
    let deadline = Date(timeIntervalSinceNow: seconds)
    let ending = "#{?pane_dead_signal,-#{pane_dead_signal},#{pane_dead_status}}"
    var looksWithoutStatus = 0
    while true {
      let answer = try tmux(["display-message", "-p", "#{pane_dead} \(ending)"])
      let numbers = answer.split { $0 == " " || $0 == "\n" }.compactMap { Int($0) }
      if numbers.first == 1 {
        if numbers.count > 1 || looksWithoutStatus > 20 { return numbers.dropFirst().first }
        looksWithoutStatus += 1
      }
      guard Date() < deadline else {
        throw Failure.late(awaited: "the end", seconds: seconds, screen: try screen().text)
      }
      usleep(10_000)
    }
  }

  /// The number of the program's process.
  public func pid() throws -> Int32? {
    Int32(try tmux(["display-message", "-p", "#{pane_pid}"]).filter(\.isNumber))
  }

  @discardableResult
  private func tmux(_ command: [String]) throws -> String {
    let outcome = try RunningProcess.run(
      program, ["-u", "-L", "pult", "-f", "/dev/null"] + command,
      environment: ["TMUX_TMPDIR": directory.path, "TMUX": "", "LC_ALL": "C.UTF-8"], seconds: 20)
    guard outcome.exitCode == 0 else {
      throw Failure.refused(command: command, errors: outcome.errors)
    }
    return outcome.output
  }
}
