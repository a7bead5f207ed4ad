/// Rows of texts whose columns line up by display width, two blanks apart.
public struct TextColumns {
  private let rows: [[String]]
  private let alignment: (Int) -> Alignment

  /// - Parameter alignment: how the column at a place stands.
  public init(_ rows: [[String]], alignment: @escaping (Int) -> Alignment = { _ in .leading }) {
    self.rows = rows
    self.alignment = alignment
  }

  /// One line a row, without blanks at its end.
  public var lines: [String] {
    var widths: [Int] = []
    for row in rows {
      for (place, cell) in row.enumerated() {
        if place == widths.count { widths.append(0) }
        widths[place] = max(widths[place], DisplayWidth.columns(of: cell))
      }
    }
    return rows.map { row in
      var line = ""
      for (place, cell) in row.enumerated() {
        if place > 0 { line += "  " }
        let blanks = String(
          repeating: " ", count: widths[place] - DisplayWidth.columns(of: cell))
        line += alignment(place) == .trailing ? blanks + cell : cell + blanks
      }
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}
