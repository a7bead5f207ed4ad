/// One key as the user meant it, whatever bytes the terminal sent for it.
///
/// There is no Alt: Escape and a key that follow each other closely arrive as the same bytes, so
/// they are always two keys (screens.md §3.2).
public enum Key: Hashable, Sendable {
  /// Something that can be typed into a field.
  case character(Character)
  /// Ctrl with a lower-case letter, or with one of `@ \ ] ^ _`.
  case control(Character)
  /// F1 to F12.
  case function(Int)
  case up, down, left, right
  case controlUp, controlDown, controlLeft, controlRight
  case pageUp, pageDown, home, end, controlHome, controlEnd
  case insert, delete, backspace, tab, backTab, enter, escape
}
