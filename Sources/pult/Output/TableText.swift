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

  /// Fields with a comma, a quote or a line end are quoted; lines end with CR LF.
  var commaSeparated: String {
    ([columns] + rows).map { row in
      row.map(TableText.field).joined(separator: ",") + "\r\n"
    }.joined()
  }

  private static func field(_ text: String) -> String {
    guard text.contains(where: { "\",\r\n".contains($0) || $0 == "\r\n" }) else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
