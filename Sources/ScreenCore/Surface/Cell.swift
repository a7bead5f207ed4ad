/// What stands at one place of the screen: a glyph that the display filter let through.
///
/// A wide glyph occupies its cell and the one to its right, which is a continuation: no text, no
/// columns of its own, the same style.
public struct Cell: Hashable, Sendable {
  /// One base scalar and its combining marks; empty in a continuation.
  public let text: String
  /// 1 or 2; 0 in a continuation.
  public let columns: UInt8
  public var style: Style

  init(text: String, columns: UInt8, style: Style) {
    self.text = text
    self.columns = columns
    self.style = style
  }

  public var isContinuation: Bool { columns == 0 }

  public static let blank = blank(.plain)

  public static func blank(_ style: Style) -> Cell {
    Cell(text: " ", columns: 1, style: style)
  }

  static func continuation(_ style: Style) -> Cell {
    Cell(text: "", columns: 0, style: style)
  }
}
