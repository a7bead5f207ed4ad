/// Something that happened at the terminal.
public enum InputEvent: Equatable, Sendable {
  case key(Key)
  /// Text that arrived between the marks of a bracketed paste; it never acts as keys.
  case paste(Paste)
  case resize(Size)
  /// The terminal went away.
  case hangUp
  /// Standard input ended: nobody will ever type again.
  case endOfInput
  /// Someone asked the process to stop itself for a while (SIGTSTP from outside).
  case suspendRequested
  /// The process goes on after it was stopped; the screen is already repainted.
  case resumed
  /// Someone asked the process to end.
  case terminate(Termination)

  /// The signals that end a session, by name.
  public enum Termination: Equatable, Sendable {
    case interrupt, quit, terminate
  }
}

/// A pasted text: newlines kept, other controls gone.
public struct Paste: Equatable, Sendable {
  public let text: String
  /// Bytes beyond the cap, which were dropped; the user has to be told.
  public let droppedBytes: Int

  public init(text: String, droppedBytes: Int = 0) {
    self.text = text
    self.droppedBytes = droppedBytes
  }
}
