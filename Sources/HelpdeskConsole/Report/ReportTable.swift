import ScreenCore

/// Rows of a report in columns that line up by display width: the first reads from the left, the
/// others are figures and end on one column.
struct ReportTable {
  private var rows: [[String]] = []
  private let indent: String

  init(indent: Int = 0) { self.indent = String(repeating: " ", count: indent) }

  mutating func add(_ cells: [String]) { rows.append(cells) }

  var lines: [String] {
    TextColumns(rows) { place in place == 0 ? .leading : .trailing }.lines.map { line in
      line.isEmpty ? line : indent + line
    }
  }
}
