/// How many rows and columns something takes. Never negative: a negative number becomes zero, so
/// that "columns minus twenty" on a tiny terminal is an empty place and not a trap.
public struct Size: Hashable, Sendable {
  public let rows: Int
  public let columns: Int

  public init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  public static let zero = Size(rows: 0, columns: 0)

  public var isEmpty: Bool { rows == 0 || columns == 0 }
}
