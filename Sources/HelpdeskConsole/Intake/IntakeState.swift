public import ScreenCore

/// The intake line: one field, and what was found for it as one types.
public struct IntakeState: Equatable, Sendable {
  public var line = LineEditor()
  public var answer: FindAnswer?
  /// The row chosen among callers, open and closed incidents, in this order.
  public var choice = 0
  /// The generation of the newest question.
  public var awaited = 0
  /// Whether the answer to it is still to come.
  public var isWaiting = false
  /// Whose incidents stand below the callers.
  public var shownCaller: CallerHit.Key?
  /// Enter or Tab typed before the answer to the newest question was there: done when it is.
  public var typedAhead: Key?

  public init(text: String = "") {
    line = LineEditor(text)
  }
}
