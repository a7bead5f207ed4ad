import HelpdeskDomain
import ScreenCore

/// The rows of the lower pane's tabs (screens.md, sketch 3).
struct PaneRows {
  let mask: MaskState
  let painter: Painter
  let sheet: IncidentSheet

  var incident: Incident { sheet.incident }
  var words: MaskWords { painter.strings.mask }
  var paneWords: PaneWords { painter.strings.pane }
  var width: Int { painter.layout.size.columns - 2 }

  init?(_ mask: MaskState, _ painter: Painter) {
    guard let sheet = mask.sheet else { return nil }
    self.mask = mask
    self.painter = painter
    self.sheet = sheet
  }

  /// The rows of the open tab; never empty.
  var rows: [PaneRow] {
    let rows: [PaneRow]
    let nothing: String
    switch mask.pane.tab {
    case .events: (rows, nothing) = (events, "")
    case .reasons: (rows, nothing) = (reasons, words.noReasons)
    case .resolution: (rows, nothing) = (resolutions, words.noResolution)
    case .history: (rows, nothing) = (history, "")
    case .escalation: (rows, nothing) = (escalation, words.noEscalation)
    case .notes: (rows, nothing) = (notes, words.noNotes)
    case .unit: (rows, nothing) = (unit, words.noUnit)
    case .related: (rows, nothing) = (related, words.noRelated)
    }
    return rows.isEmpty ? [PaneRow(nothing)] : rows
  }

  /// The lines as drawn: the rows, or the whole of the one under the cursor.
  var lines: [String] {
    let rows = rows
    guard mask.pane.showsWhole, rows.indices.contains(mask.pane.cursor) else {
      return rows.map(\.text)
    }
    return rows[mask.pane.cursor].whole.flatMap { line in
      let flow = TextFlow(line, columns: width).rows.map(\.text)
      return flow.isEmpty ? [""] : flow
    }
  }

  /// A text in one line.
  func oneLine(_ text: String) -> String { String(text.map { $0.isNewline ? " " : $0 }) }
}
