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
      if isOpen, tab == .events { text += " \(mask.sheet?.incident.events.count ?? 0)" }
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

  static func drawPane(
    _ mask: MaskState, _ layout: MaskLayout, _ painter: Painter, on surface: inout Surface
  ) {
    let rect = layout.pane
    let lines = paneLines(mask, painter)
    let hasCursor = mask.pane.tab == .events && !mask.pane.showsWhole && !lines.isEmpty
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

  /// The lines of the open tab, the newest event first.
  static func paneLines(_ mask: MaskState, _ painter: Painter) -> [String] {
    guard let sheet = mask.sheet else { return [] }
    let words = painter.strings.mask
    let width = painter.layout.size.columns - 2
    func text(_ lines: [String], orSay nothing: String) -> [String] {
      let shown = lines.flatMap { TextFlow($0, columns: width).rows.map(\.text) }
      return shown.isEmpty ? [nothing] : shown
    }
    let incident = sheet.incident
    switch mask.pane.tab {
    case .events: return eventLines(incident, mask.pane, painter)
    case .reasons:
      return text(
        incident.reasons.map { "\(painter.tables.qualifiedCode($0) ?? "")  \(painter.text($0))" },
        orSay: words.noReasons)
    case .resolution:
      return text(
        incident.resolutions.map {
          "\(painter.tables.qualifiedCode($0.code) ?? "")  \(painter.text($0.code))  \($0.text)"
        }, orSay: words.noResolution)
    case .history: return incident.history.reversed().map { historyLine($0, painter) }
    case .escalation: return [words.noEscalation]
    case .notes:
      let notes = incident[IncidentField.notes].text ?? ""
      return text(notes.isEmpty ? [] : [notes], orSay: words.noNotes)
    case .unit: return unitLines(mask, painter)
    case .related: return relatedLines(sheet, painter)
    }
  }

  private static func eventLines(
    _ incident: Incident, _ pane: MaskPane, _ painter: Painter
  ) -> [String] {
    let events = incident.events.reversed().map(\.self)
    guard pane.showsWhole, events.indices.contains(pane.cursor) else {
      let width = dateColumns(events, painter)
      return events.map { eventHead($0, dates: width, painter) + oneLine($0, painter) }
    }
    let event = events[pane.cursor]
    let width = painter.layout.size.columns - 2
    var lines = [eventHead(event, dates: dateColumns([event], painter), painter) + event.with]
    if let planned = plannedText(event, painter) { lines.append(planned) }
    return lines + TextFlow(event.text, columns: width).rows.map(\.text)
  }

  /// As wide as the widest date: one of another year says its year.
  private static func dateColumns(_ events: [IncidentEvent], _ painter: Painter) -> Int {
    let dates = events.compactMap(\.at).map { DisplayWidth.columns(of: painter.time.moment($0)) }
    return max(12, dates.max() ?? 0) + 1
  }

  private static func eventHead(
    _ event: IncidentEvent, dates: Int, _ painter: Painter
  ) -> String {
    let at = event.at.map(painter.time.moment) ?? ""
    let minutes = event.minutes.map { "\($0)" } ?? "-"
    return DisplayText.padded(at, columns: dates)
      + DisplayText.padded(painter.text(event.code), columns: 12)
      + DisplayText.padded(event.by.map { painter.owner($0, columns: 6) } ?? "-", columns: 7)
      + DisplayText.padded(minutes, columns: 3, alignment: .trailing) + " "
  }

  private static func oneLine(_ event: IncidentEvent, _ painter: Painter) -> String {
    let text = String(event.text.map { $0.isNewline ? " " : $0 })
    return text.isEmpty ? plannedText(event, painter) ?? "" : text
  }

  private static func plannedText(_ event: IncidentEvent, _ painter: Painter) -> String? {
    guard let from = event.plannedFrom else { return nil }
    let until = event.plannedTo.map { "-" + painter.time.shortMoment($0) } ?? ""
    let technician = event.technician.map { ", " + painter.owner($0) } ?? ""
    return
      "\(painter.strings.mask.planned) \(painter.time.weekdayMoment(from))\(until)\(technician)"
  }

  private static func historyLine(_ change: StatusChange, _ painter: Painter) -> String {
    let from = change.from.map { painter.text($0) + " > " } ?? ""
    let by = change.by.map { painter.owner($0) } ?? "-"
    let owner = painter.owner(change.owner)
    return DisplayText.padded(painter.time.moment(change.at), columns: 16)
      + DisplayText.padded(from + painter.text(change.to), columns: 29)
      + DisplayText.padded(by, columns: 12) + "\(painter.strings.mask.ownerThen) \(owner)"
  }

  private static func unitLines(_ mask: MaskState, _ painter: Painter) -> [String] {
    let words = painter.strings.mask
    guard mask[.unit].record != nil || !mask[.unit].isEmpty else { return [words.noUnit] }
    let facts = MaskFacts(mask, painter)
    var lines = [
      MaskText(mask, painter).shown(.unit),
      "\(words.labels.item): \(MaskText(mask, painter).shown(.item))",
      "\(words.labels.serial): \(facts.serial)",
      "\(words.labels.warranty): \(facts.warranty)",
      "\(words.labels.contract): \(facts.contract)",
    ]
    if let at = mask.sheet?.incident[IncidentField.judgedAt].instant {
      lines.append("\(words.judgedAt): \(painter.time.weekdayMoment(at))")
    }
    return lines
  }

  private static func relatedLines(_ sheet: IncidentSheet, _ painter: Painter) -> [String] {
    let words = painter.strings.mask
    var lines: [String] = []
    if let prior = sheet.priorNumber { lines.append("\(words.repeatOf): \(prior)") }
    var seen: Set<RecordID> = [sheet.incident.id]
    for hit in sheet.openOfUnit + sheet.openOfCustomer where seen.insert(hit.id).inserted {
      lines.append(
        DisplayText.padded(hit.number, columns: 12)
          + DisplayText.padded(painter.shortText(hit.row.status), columns: 9)
          + DisplayText.padded(hit.unit, columns: 10) + hit.description)
    }
    return lines.isEmpty ? [words.noRelated] : lines
  }
}
