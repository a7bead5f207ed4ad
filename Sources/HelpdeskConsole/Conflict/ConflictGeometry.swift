import ScreenCore

/// Where the pop-up's parts stand: at the bottom of the body, as high as what it shows; a wider
/// screen gives its columns to the three values.
struct ConflictGeometry {
  /// Rows besides the fields and what is merged: border, sentence, heading, three hints, border.
  static let fixedRows = 7
  static let mostLinesOfField = 3
  static let mostMergedLines = 2

  let nameColumn = 2
  let nameWidth: Int
  let beforeColumn: Int
  let beforeWidth: Int
  let theirsColumn: Int
  let theirsWidth: Int
  let mineColumn: Int
  let mineWidth: Int
  let mergedColumn: Int
  let mergedWidth: Int
  private let columns: Int
  private let body: Rect

  /// - Parameter longestName: columns of the longest field name that is shown.
  init(_ layout: FrameLayout, longestName: Int) {
    let extra = max(0, (layout.size.columns - FrameLayout.smallest.columns) / 3)
    nameWidth = max(11, min(longestName, 16))
    beforeColumn = nameColumn + nameWidth + 1
    theirsColumn = 33 + extra
    beforeWidth = theirsColumn - beforeColumn - 1
    mergedColumn = beforeColumn
    theirsWidth = 18 + extra
    mineColumn = theirsColumn + theirsWidth + 3
    columns = layout.size.columns
    mineWidth = columns - 3 - mineColumn - 1
    mergedWidth = columns - 2 - mergedColumn
    body = layout.body
  }

  /// How many lines the fields may take.
  func fieldLines(mergedLines: Int) -> Int {
    max(1, body.size.rows - Self.fixedRows - mergedLines)
  }

  func box(fieldLines: Int, mergedLines: Int) -> Rect {
    let height = min(body.size.rows, fieldLines + mergedLines + Self.fixedRows)
    return Rect(row: body.rows.upperBound - height, column: 0, rows: height, columns: columns)
  }
}
