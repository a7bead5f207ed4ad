/// A picture of the whole screen as a value: cells and where the hardware cursor stands.
///
/// Everything that draws draws here; only the difference to the last picture reaches the terminal.
/// Drawing clips and never traps, whatever the size, 0×0 included.
public struct Surface: Equatable, Sendable {
  /// No terminal is larger; a caller with an absurd size gets this one.
  static let largestSide = 2_000

  public let size: Size

  /// The hardware cursor, which screen readers and input methods follow; nil hides it.
  public var cursor: Point?

  private(set) var cells: [Cell]

  public init(size: Size, style: Style = .plain) {
    let rows = min(size.rows, Self.largestSide)
    let columns = min(size.columns, Self.largestSide)
    self.size = Size(rows: rows, columns: columns)
    cells = [Cell](repeating: .blank(style), count: rows * columns)
  }

  public var bounds: Rect { Rect(size) }

  /// The cell at a place; a blank one outside the surface.
  public subscript(row: Int, column: Int) -> Cell {
    guard bounds.contains(Point(row: row, column: column)) else { return .blank }
    return cells[row * size.columns + column]
  }

  /// Puts one glyph, and never leaves half a wide one behind.
  ///
  /// A wide glyph that would stick out at the right edge becomes a blank.
  mutating func put(_ glyph: Glyph, style: Style, row: Int, column: Int) {
    guard bounds.contains(Point(row: row, column: column)) else { return }
    let index = row * size.columns + column
    blankTheOtherHalf(of: index, column: column)
    guard glyph.columns == 2 else {
      cells[index] = Cell(glyph, style: style)
      return
    }
    guard column + 1 < size.columns else {
      cells[index] = .blank(style)
      return
    }
    blankTheOtherHalf(of: index + 1, column: column + 1)
    cells[index] = Cell(glyph, style: style)
    cells[index + 1] = .continuation(style)
  }

  mutating func restyle(row: Int, column: Int, _ style: Style) {
    guard bounds.contains(Point(row: row, column: column)) else { return }
    cells[row * size.columns + column].style = style
  }

  /// Overwrites cells as they are; only a difference, whose runs never cut a wide glyph, may.
  mutating func replace(row: Int, column: Int, with run: [Cell]) {
    let start = row * size.columns + column
    precondition(
      bounds.contains(Point(row: row, column: column)) && column + run.count <= size.columns,
      "a difference is applied to a surface of the size it was made for")
    cells.replaceSubrange(start..<start + run.count, with: run)
  }

  private mutating func blankTheOtherHalf(of index: Int, column: Int) {
    let old = cells[index]
    if old.isContinuation {
      cells[index - 1] = .blank(cells[index - 1].style)
    } else if old.columns == 2, column + 1 < size.columns {
      cells[index + 1] = .blank(old.style)
    }
  }
}
