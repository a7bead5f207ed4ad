import HelpdeskDomain
import ScreenCore

/// Tabs 6 and 8: the notes, and what hangs together with the incident.
extension PaneRows {
  var notes: [PaneRow] {
    let text = mask.notes.text
    if text.isEmpty { return [PaneRow("\(words.noNotes) \(paneWords.edit)", .notes)] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      let flow = TextFlow(String(line), columns: width).rows.map(\.text)
      return (flow.isEmpty ? [""] : flow).map { PaneRow($0, .notes) }
    }
  }

  /// What it repeats first, then what repeats it, then the unit's and the customer's, the open ones
  /// before the closed ones.
  var related: [PaneRow] {
    var seen: Set<RecordID> = [incident.id]
    var rows: [PaneRow] = []
    let known = incident[IncidentField.priorIncident].record
    if let known, !sheet.related.contains(where: { $0.hit.id == known }) {
      rows.append(labeled(paneWords.repeatOf, sheet.priorNumber ?? "").aiming(at: .prior(known)))
      seen.insert(known)
    }
    for other in all where seen.insert(other.hit.id).inserted {
      let isPrior = other.hit.id == known
      rows.append(
        PaneRow(line(other), isPrior ? .prior(known) : .incident(other.hit.id)))
    }
    if known == nil {
      rows.append(labeled(paneWords.repeatOf, "-+").aiming(at: .prior(nil)))
    }
    return rows
  }

  private var all: [RelatedIncident] {
    let open =
      sheet.openOfUnit.map { RelatedIncident(.unit, $0) }
      + sheet.openOfCustomer.map { RelatedIncident(.customer, $0) }
    let chain = sheet.related.filter { $0.relation == .prior || $0.relation == .repeated }
    return chain + open + sheet.related
  }

  private func line(_ other: RelatedIncident) -> String {
    let relation: String =
      switch other.relation {
      case .prior: paneWords.repeatOf
      case .repeated: paneWords.repeatedBy
      case .unit: paneWords.ofUnit
      case .customer: paneWords.ofCustomer
      }
    return DisplayText.padded(relation, columns: 14) + painter.line(of: other.hit)
  }
}

extension PaneRow {
  func aiming(at target: PaneTarget) -> PaneRow {
    var row = self
    row.target = target
    return row
  }
}

extension Painter {
  /// An incident in one line: number, status, day, unit, what it is about.
  func line(of hit: IncidentHit) -> String {
    DisplayText.padded(hit.number, columns: 12)
      + DisplayText.padded(shortText(hit.row.status), columns: 9)
      + DisplayText.padded(time.fullDay(hit.row.opened), columns: 12)
      + DisplayText.padded(hit.unit, columns: 10) + hit.description
  }
}
