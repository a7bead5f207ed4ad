import ScreenCore

/// Rows of texts as columns that line up by display width, or as CSV (RFC 4180).
struct TableText {
  let columns: [String]
  var rows: [[String]] = []

  /// Columns two blanks apart, the header first; no blank at a line's end.
  var aligned: String {
    let shown = ([columns] + rows).map { row in row.map { DisplayFilter.shown($0) } }
    return TextColumns(shown).lines.map { $0 + "\n" }.joined()
  }

  /// The rows as CSV, the header first.
  var commaSeparated: String { ([columns] + rows).map(CommaSeparated.line).joined() }
}

/// Comma-separated values (RFC 4180): fields with a comma, a quote or a line end are quoted; lines
/// end with CR LF.
enum CommaSeparated {
  static func line(_ cells: [String]) -> String {
    cells.map(field).joined(separator: ",") + "\r\n"
  }

  private static func field(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 != 0x22 && $0 != 0x2C && $0 != 0x0D && $0 != 0x0A }
    if isPlain { return text }
    let doubled = text.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + doubled.joined(separator: "\"\"") + "\""
  }
}
