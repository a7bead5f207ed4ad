import ScreenCore

/// Where the pop-up and its fields stand (screens.md, sketch 5): at the bottom of the body, so that
/// the upper part of what lies below stays readable. A larger screen gives the text more room.
struct EventPopupGeometry {
  static let leastRows = 11

  let box: Rect
  let text: Rect

  init(_ layout: FrameLayout) {
    let body = layout.body
    let extra = max(0, min(8, (layout.size.rows - FrameLayout.smallest.rows) / 2))
    let rows = EventPopupGeometry.leastRows + extra
    box = Rect(
      row: body.rows.upperBound - rows, column: 0, rows: rows, columns: layout.size.columns)
    text = Rect(
      row: box.origin.row + 3, column: 13, rows: 3 + extra, columns: layout.size.columns - 15)
  }

  /// The row of the first, second… line below the text.
  private func below(_ line: Int) -> Int { text.rows.upperBound + line }

  var hintRow: Int { below(0) }
  var afterwardsRow: Int { below(1) }
  var plannedRow: Int { below(2) }
  var lastRow: Int { below(3) }
  var codeRow: Int { box.origin.row + 1 }
  var withRow: Int { box.origin.row + 2 }

  /// The cells of a field.
  subscript(field: EventPopupField) -> Rect {
    let (row, column, width) = place(of: field)
    return Rect(row: row, column: column, rows: field == .text ? text.size.rows : 1, columns: width)
  }

  private func place(of field: EventPopupField) -> (row: Int, column: Int, width: Int) {
    switch field {
    case .code: (codeRow, 13, 15)
    case .at: (codeRow, 37, 13)
    case .by: (codeRow, 58, 10)
    case .minutes: (codeRow, 74, 3)
    case .with: (withRow, 13, 24)
    case .phone: (withRow, 39, 14)
    case .text: (text.origin.row, text.origin.column, text.size.columns)
    case .status: (afterwardsRow, 20, 17)
    case .owner: (afterwardsRow, 50, 16)
    case .plannedFrom: (plannedRow, 13, 14)
    case .plannedTo: (plannedRow, 32, 5)
    case .technician: (plannedRow, 50, 16)
    case .resolution: (lastRow, 13, 30)
    case .save, .reopen, .repeated: (lastRow, box.columns.upperBound - 18, 16)
    }
  }
}
