import ScreenCore

/// Where the dialog and its fields stand: at the bottom of the body, as high as what it asks for.
struct StatusDialogGeometry {
  static let mostRows = 7
  static let textRows = 3
  static let mostRefused = 4

  let box: Rect
  let text: Rect
  /// The rows of the resolutions; empty where none is asked for.
  let rows: Rect
  let refusedRow: Int
  let lastRow: Int
  private let places: [StatusDialogField: Int]

  init(_ layout: FrameLayout, _ dialog: StatusDialogState) {
    let body = layout.body
    let fields = dialog.fields
    let extra = max(0, min(6, (layout.size.rows - FrameLayout.smallest.rows) / 3))
    let asksForResolution = fields.contains(.resolution)
    let refused =
      dialog.refused.isEmpty ? 0 : min(dialog.refused.count, Self.mostRefused) + 1
    let checks = fields.filter { $0 == .reason || $0 == .told }
    let lines = fields.filter { $0.isLine && !checks.contains($0) }
    let textRows = fields.contains(.text) ? Self.textRows : 0
    let fixed =
      2 + 1 + lines.count + checks.count + textRows + refused + (asksForResolution ? 2 : 0)
    let listRows =
      asksForResolution ? max(1, min(Self.mostRows + extra, body.size.rows - fixed)) : 0
    let height = min(fixed + listRows, body.size.rows)
    let width = layout.size.columns
    box = Rect(row: body.rows.upperBound - height, column: 0, rows: height, columns: width)
    var row = box.origin.row + 1
    var places: [StatusDialogField: Int] = [:]
    if asksForResolution {
      places[.resolution] = row
      rows = Rect(row: row + 2, column: 2, rows: listRows, columns: width - 4)
      row += 2 + listRows
    } else {
      rows = Rect(row: row, column: 2, rows: 0, columns: 0)
    }
    for field in lines {
      places[field] = row
      row += 1
    }
    text = Rect(row: row, column: 14, rows: textRows, columns: width - 16)
    places[.text] = row
    row += textRows
    for field in checks {
      places[field] = row
      row += 1
    }
    refusedRow = row
    lastRow = row + refused
    places[.save] = lastRow
    self.places = places
  }

  /// The cells of a field.
  subscript(field: StatusDialogField) -> Rect {
    let row = places[field] ?? lastRow
    switch field {
    case .text: return text
    case .resolution: return Rect(row: row, column: 14, rows: 1, columns: 48)
    case .reason: return Rect(row: row, column: 14, rows: 1, columns: 48)
    case .appointment, .dueDay: return Rect(row: row, column: 14, rows: 1, columns: 18)
    default: return Rect(row: row, column: 14, rows: 1, columns: 30)
    }
  }
}
