import HelpdeskDomain
import ScreenCore

/// Drawing the mask, row by row as the sketches have it.
extension Console {
  static func drawMask(
    _ mask: MaskState, _ state: ConsoleState, _ painter: Painter, on surface: inout Surface
  ) {
    let layout = MaskLayout(mask, painter)
    drawTitle(maskTitle(mask, state, painter), state, painter, on: &surface)
    drawLabels(mask, layout, painter, on: &surface)
    drawFacts(mask, layout, painter, on: &surface)
    for field in MaskField.allCases where !field.isProse && field != .save {
      guard let rect = layout.rect(of: field) else { continue }
      draw(field, in: rect, mask, state, painter, on: &surface)
    }
    if mask.isNew {
      drawFirstEvent(mask, layout, painter, on: &surface)
    } else {
      drawTabs(mask, layout, painter, on: &surface)
      drawPane(mask, layout, painter, on: &surface)
    }
    drawSave(mask, state, layout, painter, on: &surface)
  }

  /// What and how it stands: `INC0000123  LATE 3h 03m    Ek is here`.
  private static func maskTitle(
    _ mask: MaskState, _ state: ConsoleState, _ painter: Painter
  ) -> String {
    let words = painter.strings.mask
    let problems = mask.problems.count
    guard let incident = mask.sheet?.incident else {
      var title = painter.strings.layers.newIncident
      if mask.wasRefused, problems > 0 {
        title += "   \(words.notSaved): \(words.fields(problems))"
      } else if let draft = state.place.draft, state.storedDrafts.contains(draft) {
        title += "   \(words.draftKept)"
      }
      return title
    }
    var title = incident.number
    if let alert = alertText(incident, painter) { title += "  \(alert)" }
    if mask.wasRefused, problems > 0 {
      title += "   \(words.notSaved): \(words.fields(problems))"
    }
    for word in flagWords(incident, painter) { title += "  \(word)" }
    let others = state.others(at: incident.id)
    let names = others.filter { $0.partner != state.setting.actor }.map {
      painter.owner($0.partner)
    }
    if !names.isEmpty { title += "    " + words.here(names.joined(separator: ", ")) }
    if names.count < others.count { title += "    " + words.alsoYours }
    return title
  }

  /// What is true of it besides its status: a status of its own for parts says it already.
  private static func flagWords(_ incident: Incident, _ painter: Painter) -> [String] {
    let words = painter.strings.pane
    let waits = painter.tables.codeRow(incident.status)?.code == "WPART"
    var said: [String] = []
    if incident[IncidentField.awaitingParts].isTrue, !waits { said.append(words.parts) }
    if incident[IncidentField.warrantyClaim].isTrue { said.append(words.claim) }
    return said
  }

  private static func alertText(_ incident: Incident, _ painter: Painter) -> String? {
    let words = painter.strings.mask
    if incident.isWithdrawn { return words.withdrawn }
    if incident.isClosed { return words.closed }
    if incident[IncidentField.clockStoppedAt].instant != nil { return words.clockStopped }
    guard let late = incident.dates.late, late < painter.time.now else { return nil }
    return words.late(
      painter.time.span(milliseconds: painter.time.now.milliseconds(since: late)))
  }

  private static func drawLabels(
    _ mask: MaskState, _ layout: MaskLayout, _ painter: Painter, on surface: inout Surface
  ) {
    let labels = painter.strings.mask.labels
    let style = painter.theme[.label]
    let left = [
      labels.customer + "*", labels.site, labels.contact, labels.phone, labels.email, labels.fax,
      labels.description + "*", labels.reason + "*", labels.priority, labels.status, labels.owner,
      labels.serviceType, labels.destination, labels.alsoOpen,
    ]
    let right = [
      labels.unit, labels.item, labels.serial, labels.warranty, labels.contract, labels.billing,
      "", labels.opened, labels.followUp, labels.warning, labels.late, labels.due, labels.next,
      labels.told,
    ]
    for (place, label) in left.enumerated() {
      surface.draw(
        label, at: Point(row: place + 1, column: MaskLayout.labelColumn), width: 11, style: style)
    }
    for (place, label) in right.enumerated() where !label.isEmpty {
      surface.draw(
        label, at: Point(row: place + 1, column: layout.rightLabelColumn), width: 11,
        style: style)
    }
    for (row, label) in [(4, labels.mobile), (6, labels.prefers)] {
      surface.draw(label, at: Point(row: row, column: layout.pairColumn), style: style)
    }
    surface.draw(
      labels.meter, at: Point(row: 3, column: layout.meterLabelColumn), style: style)
  }

  private static func drawFacts(
    _ mask: MaskState, _ layout: MaskLayout, _ painter: Painter, on surface: inout Surface
  ) {
    let facts = MaskFacts(mask, painter)
    func put(_ text: String, _ row: Int, width: Int? = nil, _ role: Role = .protected) {
      surface.draw(
        text, at: Point(row: row, column: layout.rightValueColumn),
        width: width ?? layout.rightWidth, style: painter.theme[role])
    }
    put(facts.serial, 3, width: 9)
    put(facts.warranty, 4)
    put(facts.contract, 5)
    put(facts.billing, 6)
    let dates: [(MaskFacts.DateRole, Int)] = [(.followUp, 9), (.warning, 10), (.late, 11)]
    for (role, row) in dates {
      let date = facts.date(role)
      put(date.text, row, date.isPassed ? .alertLate : .protected)
    }
    put(facts.next, 13)
    put(facts.told, 14)
    if let opened = layout.rect(of: .opened) {
      let column = opened.columns.upperBound + 1
      let width = surface.size.columns - column
      surface.draw(
        facts.ssr(columns: width), at: Point(row: 8, column: column), width: width,
        style: painter.theme[.protected])
    }
    surface.draw(
      facts.alsoOpen, at: Point(row: 14, column: MaskLayout.valueColumn),
      width: layout.leftWidth + 1,
      style: painter.theme[.protected])
  }

  /// [Save] at the end of row 23, unless a sentence needs its place.
  private static func drawSave(
    _ mask: MaskState, _ state: ConsoleState, _ layout: MaskLayout, _ painter: Painter,
    on surface: inout Surface
  ) {
    guard let rect = layout.rect(of: .save), !state.place.asksForChoices else { return }
    let isFocused = mask.focus == .field(.save)
    let message = state.message.map { DisplayWidth.columns(of: painter.strings.text($0)) } ?? 0
    if !isFocused, message + 2 > rect.origin.column { return }
    surface.draw(
      painter.saveButton, at: rect.origin,
      style: painter.theme[isFocused ? .cursorRow : .keyCap])
    if isFocused { surface.cursor = Point(row: rect.origin.row, column: rect.origin.column + 1) }
  }
}
