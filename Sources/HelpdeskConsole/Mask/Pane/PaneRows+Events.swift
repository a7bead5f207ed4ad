import HelpdeskDomain
import ScreenCore

/// Tab 1: what happened, the newest first.
extension PaneRows {
  var events: [PaneRow] {
    let events = incident.events.reversed().map(\.self)
    let dates = dateColumns(events)
    return events.map { event in
      let head = head(event, dates: dates)
      let own = dateColumns([event])
      let planned = planned(event).map { [$0] } ?? []
      return PaneRow(
        head + destination(event) + oneLine(event), .event(event.number),
        whole: [self.head(event, dates: own) + event.with] + planned
          + event.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }
  }

  /// As wide as the widest date: one of another year says its year.
  private func dateColumns(_ events: [IncidentEvent]) -> Int {
    let dates = events.compactMap(\.at).map { DisplayWidth.columns(of: painter.time.moment($0)) }
    return max(12, dates.max() ?? 0) + 1
  }

  private func head(_ event: IncidentEvent, dates: Int) -> String {
    let at = event.at.map(painter.time.moment) ?? ""
    let minutes = event.minutes.map { "\($0)" } ?? "-"
    return DisplayText.padded(at, columns: dates)
      + DisplayText.padded(painter.text(event.code), columns: 12)
      + DisplayText.padded(event.by.map { painter.owner($0, columns: 6) } ?? "-", columns: 7)
      + DisplayText.padded(minutes, columns: 3, alignment: .trailing) + " "
  }

  /// What the event itself refers to.
  private func destination(_ event: IncidentEvent) -> String {
    incident.destination(ofEvent: event.number).map { "\($0.number) " } ?? ""
  }

  private func oneLine(_ event: IncidentEvent) -> String {
    event.text.isEmpty ? planned(event) ?? "" : oneLine(event.text)
  }

  private func planned(_ event: IncidentEvent) -> String? {
    guard let from = event.plannedFrom else { return nil }
    let until = event.plannedTo.map { "-" + painter.time.shortMoment($0) } ?? ""
    let technician = event.technician.map { ", " + painter.owner($0) } ?? ""
    return "\(words.planned) \(painter.time.weekdayMoment(from))\(until)\(technician)"
  }
}
