/// A rectangle of cells. It may lie partly or wholly outside a surface.
public struct Rect: Hashable, Sendable {
  public let origin: Point
  public let size: Size

  public init(origin: Point, size: Size) {
    self.origin = origin
    self.size = size
  }

  public init(row: Int, column: Int, rows: Int, columns: Int) {
    self.init(
      origin: Point(row: row, column: column), size: Size(rows: rows, columns: columns))
  }

  /// The whole of something that begins at the top left corner.
  public init(_ size: Size) {
    self.init(origin: .origin, size: size)
  }

  public var rows: Range<Int> { origin.row..<saturated(origin.row, plus: size.rows) }
  public var columns: Range<Int> { origin.column..<saturated(origin.column, plus: size.columns) }
  public var isEmpty: Bool { size.isEmpty }

  public func contains(_ point: Point) -> Bool {
    rows.contains(point.row) && columns.contains(point.column)
  }

  public func intersection(_ other: Rect) -> Rect {
    let rows = self.rows.clamped(to: other.rows)
    let columns = self.columns.clamped(to: other.columns)
    return Rect(
      row: rows.lowerBound, column: columns.lowerBound, rows: rows.count, columns: columns.count)
  }

  /// The rectangle without a border of the given breadth; empty when nothing is left.
  public func inset(rows: Int = 0, columns: Int = 0) -> Rect {
    Rect(
      row: saturated(origin.row, plus: rows), column: saturated(origin.column, plus: columns),
      rows: size.rows - 2 * rows, columns: size.columns - 2 * columns)
  }
}

/// The sum, or the nearest number there is: geometry of absurd sizes must not trap.
private func saturated(_ number: Int, plus addend: Int) -> Int {
  let (sum, overflow) = number.addingReportingOverflow(addend)
  return overflow ? (addend > 0 ? .max : .min) : sum
}
