import HelpdeskDomain
import ScreenCore

/// Tabs 4 and 5: which statuses it had and whose it was then, and its dates.
extension PaneRows {
  /// The newest first, each with the owner at that moment and how long it lasted.
  var history: [PaneRow] {
    let changes = incident.history
    return changes.enumerated().reversed().map { place, change in
      let from = change.from.map { painter.text($0) + " > " } ?? ""
      let by = change.by.map { painter.owner($0) } ?? "-"
      let line =
        DisplayText.padded(painter.time.moment(change.at), columns: 16)
        + DisplayText.padded(from + painter.text(change.to), columns: 29)
        + DisplayText.padded(by, columns: 12) + "\(words.ownerThen) \(painter.owner(change.owner))"
      let until = place + 1 < changes.count ? changes[place + 1].at : painter.time.now
      let lasted = paneWords.lasted(
        painter.time.span(milliseconds: until.milliseconds(since: change.at)))
      return PaneRow(
        line, .text,
        whole: [
          "\(painter.time.weekdayMoment(change.at))  \(from)\(painter.text(change.to)), \(lasted)",
          "\(by)  \(words.ownerThen) \(painter.owner(change.owner))",
        ])
    }
  }

  /// The dates that the incident has, met, passed or to come, and what was escalated.
  var escalation: [PaneRow] {
    let dates: [(String, Instant?, MaskFacts.DateRole?)] = [
      (words.labels.followUp, incident.dates.followUp, .followUp),
      (words.labels.warning, incident.dates.warning, .warning),
      (words.labels.late, incident.dates.late, .late),
      (words.labels.due, incident.dates.due, nil),
    ]
    let facts = MaskFacts(mask, painter)
    let rows = dates.map { label, date, role in
      let said = date.map { self.said($0, role, facts) } ?? paneWords.notSet
      return PaneRow(DisplayText.padded(label, columns: 14) + said)
    }
    let tasks = Console.escalationLines(sheet, painter).map { PaneRow($0) }
    let escalated = tasks + events(ofCode: "ESCAL")
    return rows + (escalated.isEmpty ? [PaneRow(words.noEscalation)] : escalated)
  }

  private func said(_ date: Instant, _ role: MaskFacts.DateRole?, _ facts: MaskFacts) -> String {
    let now = incident[IncidentField.closedAt].instant ?? painter.time.now
    if let role {
      let text = facts.date(role).text
      if date < now || incident.isClosed || text != painter.time.weekdayMoment(date) {
        return text
      }
    }
    let text = painter.time.weekdayMoment(date)
    if date < now { return "\(text) \(words.passed)" }
    if incident.isClosed { return text }
    return "\(text) "
      + paneWords.left(painter.time.span(milliseconds: date.milliseconds(since: now)))
  }

  private func events(ofCode code: String) -> [PaneRow] {
    guard let id = painter.tables.find(code, in: .eventCode) else { return [] }
    return zip(events, incident.events.reversed()).filter { $0.1.code == id }.map(\.0)
  }
}
