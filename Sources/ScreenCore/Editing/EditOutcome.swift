/// What a key did to a text being edited.
public enum EditOutcome: Equatable, Sendable {
  /// Not a key of the editor: the form may use it.
  case ignored
  /// A key of the editor that found nothing to do.
  case unchanged
  case moved
  case changed
  /// The text reached its limit; that many characters were left out.
  case full(droppedCharacters: Int)
}
