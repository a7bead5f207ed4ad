import ScreenCore

/// Rows of a report in columns that line up by display width: the first reads from the left, the
/// others are figures and end on one column.
struct ReportTable {
  private var rows: [[String]] = []
  private let indent: String

  init(indent: Int = 0) { self.indent = String(repeating: " ", count: indent) }

  mutating func add(_ cells: [String]) { rows.append(cells) }

  var lines: [String] {
    let count = rows.map(\.count).max() ?? 0
    var widths = [Int](repeating: 0, count: count)
    for row in rows {
      for (place, cell) in row.enumerated() {
        widths[place] = max(widths[place], DisplayWidth.columns(of: cell))
      }
    }
    return rows.map { row in
      var line = indent
      for (place, cell) in row.enumerated() {
        let blanks = String(
          repeating: " ", count: widths[place] - DisplayWidth.columns(of: cell))
        if place == 0 { line += cell + blanks } else { line += "  " + blanks + cell }
      }
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}
