extension Rect {
  /// The first rows, at most as many as there are, and what remains below them.
  public func split(top rows: Int) -> (top: Rect, rest: Rect) {
    let taken = min(max(0, rows), size.rows)
    return (
      Rect(row: origin.row, column: origin.column, rows: taken, columns: size.columns),
      Rect(
        row: origin.row + taken, column: origin.column, rows: size.rows - taken,
        columns: size.columns)
    )
  }

  /// What remains above the last rows, and those last rows.
  public func split(bottom rows: Int) -> (rest: Rect, bottom: Rect) {
    let (rest, bottom) = split(top: size.rows - min(max(0, rows), size.rows))
    return (rest, bottom)
  }

  /// The first columns, at most as many as there are, and what remains to their right.
  public func split(leading columns: Int) -> (leading: Rect, rest: Rect) {
    let taken = min(max(0, columns), size.columns)
    return (
      Rect(row: origin.row, column: origin.column, rows: size.rows, columns: taken),
      Rect(
        row: origin.row, column: origin.column + taken, rows: size.rows,
        columns: size.columns - taken)
    )
  }

  /// A rectangle of the given size in the middle of this one, made smaller where it does not fit.
  public func centered(_ wanted: Size) -> Rect {
    let rows = min(wanted.rows, size.rows)
    let columns = min(wanted.columns, size.columns)
    return Rect(
      row: origin.row + (size.rows - rows) / 2,
      column: origin.column + (size.columns - columns) / 2, rows: rows, columns: columns)
  }
}
