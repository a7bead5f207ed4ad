/// Why there can be no screen. Carries what a sentence needs; the words are the console's.
public enum TerminalError: Error, Equatable, Sendable {
  /// Standard input or standard output is not a terminal.
  case notATerminal
  /// TERM names one that cannot move its cursor, such as `dumb`.
  case dumbTerminal(type: String)
  /// Neither TERM nor the fallbacks could be started; usually terminfo is not installed.
  case unknownTerminal(type: String)
  /// The kernel refused a pipe or the modes of the terminal.
  case systemRefused(errno: Int32)
}
