/// What is shown where the terminal's character set has no more than ASCII.
public enum AsciiRendition {
  /// Lines become `- | +`, everything unknown a question mark, of the same columns.
  public static func text(for cell: Cell) -> String {
    let text = cell.text
    if cell.glyph.isAscii { return text }
    switch text {
    case "─": return "-"
    case "│": return "|"
    case "┌", "┐", "└", "┘", "├", "┤": return "+"
    case "…", "·": return "."
    default: return cell.columns == 2 ? "??" : "?"
    }
  }
}
