import HelpdeskDomain
import ScreenCore

/// The four lines below the rule.
extension Console {
  static func drawPreview(
    _ state: ConsoleState, _ geometry: QueueGeometry, _ painter: Painter,
    on surface: inout Surface
  ) {
    guard let rule = geometry.rule else { return }
    surface.drawRule(at: Point(row: rule, column: 0), style: painter.theme[.border])
    guard let preview = state.queue.preview, state.queue.cursor == .incident(preview.id) else {
      return
    }
    let alert = state.queueLine?.row.alert(at: state.now) ?? .none
    let lines = PreviewLines(preview, painter)
    let columns = surface.size.columns
    let since = lines.alertText(alert)
    let width = DisplayWidth.columns(of: since)
    surface.draw(
      since, at: Point(row: rule + 1, column: columns - width), style: painter.theme[alert.role])
    let room = width == 0 ? columns - 2 : columns - width - 3
    surface.draw(
      lines.heading, at: Point(row: rule + 1, column: 1), width: room,
      style: painter.theme[.heading])
    for (place, text) in [lines.contact, lines.unit, lines.last].enumerated() {
      surface.draw(text, at: Point(row: rule + 2 + place, column: 1), width: columns - 2)
    }
  }
}

/// What the preview says, line by line.
struct PreviewLines {
  private let preview: IncidentPreview
  private let painter: Painter

  init(_ preview: IncidentPreview, _ painter: Painter) {
    self.preview = preview
    self.painter = painter
  }

  private var words: QueueWords.PreviewWords { painter.strings.queue.preview }
  private var incident: Incident { preview.incident }

  var heading: String { "\(incident.number) \(incident.description)" }

  func alertText(_ alert: Alert) -> String {
    let badges = painter.strings.queue.badges
    let (word, date): (String, Instant?) =
      switch alert {
      case .none: ("", nil)
      case .followUp: (badges.followUpWord, incident.dates.followUp)
      case .warning: (badges.warningWord, incident.dates.warning)
      case .late: (badges.lateWord, incident.dates.late)
      }
    guard let date else {
      let isStopped = incident[IncidentField.clockStoppedAt].instant != nil && !incident.isClosed
      return isStopped ? words.clockStopped : ""
    }
    return words.since(word, painter.time.spokenMoment(date))
  }

  /// Who, where, how many more, when told.
  var contact: String {
    let who = joined([preview.contact, preview.phone], by: " ")
    var parts = [joined([who, preview.customer, preview.place], by: ", ")]
    if preview.moreOpen > 0 { parts.append(words.moreOpen(preview.moreOpen)) }
    if let told = incident[IncidentField.toldAt].instant {
      parts.append(words.told(painter.time.spokenMoment(told)))
    }
    return joined(parts, by: " · ")
  }

  /// Which unit, and what covers it.
  var unit: String {
    var parts = [joined([preview.unit, preview.item, preview.unitName], by: " ")]
    if case .flag(let covered) = incident[IncidentField.warrantyCovered] {
      parts.append("\(words.warranty) \(covered ? words.yes : words.no)")
    }
    if !preview.contract.isEmpty {
      let covers = incident[IncidentField.contractCovered].isTrue
      let verdict = covers ? "\(words.yes), \(words.coversNow)" : words.no
      parts.append("\(words.contract) \(preview.contract) \(verdict)")
    }
    return joined(parts, by: " · ")
  }

  /// The newest event and the next appointment.
  var last: String {
    var parts: [String] = []
    if let event = incident.events.last {
      let at = event.at.map(painter.time.shortMoment) ?? ""
      let head = joined([words.last, at, painter.text(event.code), name(event.by)], by: " ")
      let text = event.text.split(separator: "\n").joined(separator: " ")
      parts.append(text.isEmpty ? head : "\(head): \(text)")
    }
    if let next = incident[IncidentField.appointmentAt].instant, next >= painter.time.now {
      parts.append("\(words.next) \(painter.time.weekdayMoment(next))")
    }
    return joined(parts, by: " · ")
  }

  private func name(_ id: RecordID?) -> String {
    painter.tables.ownerText(id, in: painter.strings.language) ?? ""
  }

  private func joined(_ parts: [String], by separator: String) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: separator)
  }
}
