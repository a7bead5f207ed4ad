/// A cell's place, counted from the top left corner, both from zero.
///
/// A point may lie outside a surface; drawing there draws nothing.
public struct Point: Hashable, Sendable {
  public var row: Int
  public var column: Int

  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  public static let origin = Point(row: 0, column: 0)
}
