/// What stands at one place of the screen: a glyph that the display filter let through.
///
/// A wide glyph occupies its cell and the one to its right, which is a continuation: no text, no
/// columns of its own, the same style.
public struct Cell: Hashable, Sendable {
  public let glyph: Glyph
  public var style: Style

  init(_ glyph: Glyph, style: Style) {
    self.glyph = glyph
    self.style = style
  }

  /// One base scalar and its combining marks; empty in a continuation.
  public var text: String { glyph.text }
  /// 1 or 2; 0 in a continuation.
  public var columns: UInt8 { glyph.columns }

  public var isContinuation: Bool { glyph.columns == 0 }

  public static let blank = blank(.plain)

  public static func blank(_ style: Style) -> Cell { Cell(.blank, style: style) }

  static func continuation(_ style: Style) -> Cell { Cell(.continuation, style: style) }
}
