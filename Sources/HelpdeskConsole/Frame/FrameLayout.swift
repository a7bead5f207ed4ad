public import ScreenCore

/// Where the fixed rows stand. Rows 1, 22 (alarm), 23 (message) and 24 (keys) are never covered;
/// on a taller screen the last three stay at the bottom.
public struct FrameLayout: Equatable, Sendable {
  /// The size that the screens are designed for; anything smaller shows a sentence.
  public static let smallest = Size(rows: 24, columns: 80)

  public let size: Size

  public init(_ size: Size) { self.size = size }

  public var isLargeEnough: Bool {
    size.rows >= Self.smallest.rows && size.columns >= Self.smallest.columns
  }

  public var titleRow: Int { 0 }
  public var alarmRow: Int { size.rows - 3 }
  public var messageRow: Int { size.rows - 2 }
  public var keysRow: Int { size.rows - 1 }

  /// Everything between title and alarm: where screens and layers draw.
  public var body: Rect {
    Rect(row: 1, column: 0, rows: size.rows - 4, columns: size.columns)
  }
}
