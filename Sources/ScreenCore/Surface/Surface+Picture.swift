extension Surface {
  /// The rows as text, each as wide as the surface: what a golden shows.
  public var text: [String] {
    (0..<size.rows).map { row in
      var line = String.UnicodeScalarView()
      for column in 0..<size.columns { self[row, column].glyph.append(to: &line) }
      return String(line)
    }
  }

  /// Where the style is not plain: one line a row, such as `3: 0-11 reverse, 40-44 bold red`.
  ///
  /// A golden needs it because a moved highlight leaves the text the same.
  public var styleRuns: [String] {
    (0..<size.rows).compactMap { row in
      var runs: [String] = []
      var column = 0
      while column < size.columns {
        let style = self[row, column].style
        var end = column
        while end + 1 < size.columns, self[row, end + 1].style == style { end += 1 }
        if style != .plain { runs.append("\(column)-\(end) \(style)") }
        column = end + 1
      }
      return runs.isEmpty ? nil : "\(row): " + runs.joined(separator: ", ")
    }
  }
}
