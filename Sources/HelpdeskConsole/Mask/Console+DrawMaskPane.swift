import HelpdeskDomain
import ScreenCore

/// Drawing the lower pane of an existing incident.
extension Console {
  /// `─[1 Events 4] 2 Reasons …`
  static func drawTabs(
    _ mask: MaskState, _ layout: MaskLayout, _ painter: Painter, on surface: inout Surface
  ) {
    let row = MaskLayout.ruleRow
    surface.drawRule(at: Point(row: row, column: 0), style: painter.theme[.border])
    var column = 1
    for tab in MaskTab.allCases {
      let name = painter.strings.mask.tabs[tab.rawValue - 1]
      let isOpen = tab == mask.pane.tab
      var text = "\(tab.rawValue) \(name)"
      if isOpen, let count = count(of: tab, mask) { text += " \(count)" }
      if isOpen {
        text = "[\(text)]"
      } else if tab != .events {
        text = " \(text)"
      }
      column += surface.draw(
        text, at: Point(row: row, column: column), width: max(0, surface.size.columns - column),
        style: painter.theme[isOpen ? .heading : .label], ellipsis: false)
    }
    if column < surface.size.columns {
      surface.draw(" ", at: Point(row: row, column: column))
    }
  }

  /// How many there are, for the strip; nil where a count says nothing.
  private static func count(of tab: MaskTab, _ mask: MaskState) -> Int? {
    guard let incident = mask.sheet?.incident else { return nil }
    switch tab {
    case .events: return incident.events.count
    case .reasons: return incident.reasons.count
    case .resolution: return incident.resolutions.count
    case .history, .escalation, .notes, .unit, .related: return nil
    }
  }

  static func drawPane(
    _ mask: MaskState, _ layout: MaskLayout, _ painter: Painter, on surface: inout Surface
  ) {
    if mask.focus == .field(.notes) {
      drawNotes(mask, layout, painter, on: &surface)
      return
    }
    let rect = layout.pane
    let lines = paneLines(mask, painter)
    let hasCursor = !mask.pane.showsWhole && !lines.isEmpty
    for (place, line) in lines.dropFirst(mask.pane.top).prefix(rect.size.rows).enumerated() {
      let row = rect.origin.row + place
      let isChosen = hasCursor && mask.pane.top + place == mask.pane.cursor
      surface.draw(
        (isChosen ? ">" : " ") + line, at: Point(row: row, column: 0),
        width: surface.size.columns - 1)
      if isChosen, mask.focus == .pane {
        surface.restyle(
          Rect(row: row, column: 0, rows: 1, columns: surface.size.columns),
          painter.theme[.cursorRow])
      }
    }
    guard mask.focus == .pane else { return }
    let row = hasCursor ? max(0, mask.pane.cursor - mask.pane.top) : 0
    surface.cursor = Point(
      row: min(rect.origin.row + row, rect.rows.upperBound - 1), column: 0)
  }

  /// The lines of the open tab.
  static func paneLines(_ mask: MaskState, _ painter: Painter) -> [String] {
    PaneRows(mask, painter)?.lines ?? []
  }

  /// The notes while they are edited.
  private static func drawNotes(
    _ mask: MaskState, _ layout: MaskLayout, _ painter: Painter, on surface: inout Surface
  ) {
    let rect = layout.text
    let style = painter.theme[.focusedField]
    surface.fill(rect, style: style)
    let window = mask.notes.window(size: rect.size)
    for (place, line) in window.lines.enumerated() {
      surface.draw(
        line, at: Point(row: rect.origin.row + place, column: rect.origin.column),
        width: rect.size.columns, style: style)
    }
    surface.cursor = Point(
      row: rect.origin.row + window.cursor.row,
      column: min(rect.origin.column + window.cursor.column, surface.size.columns - 1))
  }
}
