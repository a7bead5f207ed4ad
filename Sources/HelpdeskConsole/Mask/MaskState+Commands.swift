import HelpdeskDomain
import ScreenCore

/// What a save asks of the desk.
extension MaskState {
  /// The new incident: what was typed and taken. Priority, owner and dates that nobody typed are
  /// left to the desk's rules, which give the same as were shown.
  func newIncident(_ desk: MaskDesk) -> NewIncident {
    var new = NewIncident(values: [:])
    for field in MaskField.allCases where isStored(field) {
      for (name, value) in values(of: field, desk) { new[name] = value }
    }
    new.reasons = [self[.reason].record].compactMap(\.self) + moreReasons
    for mark in marks { new[mark] = .flag(true) }
    new.prior = prior?.incident
    new.event = firstEvent(desk)
    new.movesUnit = movesUnit
    return new
  }

  /// A unit of another customer was offered as moved, and saving accepts it.
  var movesUnit: Bool { judgement?.unitOfOtherCustomer != nil }

  /// The changed fields of an existing incident.
  func changes(_ desk: MaskDesk) -> (values: [Field: FieldValue], reasons: [RecordID]?) {
    var changes: [Field: FieldValue] = [:]
    var reasons: [RecordID]?
    for field in changedFields(desk) {
      if field == .reason {
        let others = sheet?.incident.reasons.dropFirst() ?? []
        reasons = [self[.reason].record].compactMap(\.self) + others
        continue
      }
      for (name, value) in values(of: field, desk) { changes[name] = value }
    }
    return (changes, reasons)
  }

  private func isStored(_ field: MaskField) -> Bool {
    if field.isOfFirstEvent || field == .save || field == .reason { return false }
    let entry = self[field]
    if entry.isEmpty { return false }
    switch field {
    // What the rules pull in is decided again when it is saved.
    case .priority, .status, .owner, .opened, .meter: return entry.origin == .typed
    case .item: return self[.unit].record == nil
    default: return true
    }
  }

  /// What a field means for the record; an empty one empties it.
  private func values(of field: MaskField, _ desk: MaskDesk) -> [(Field, FieldValue)] {
    let entry = self[field]
    switch field {
    case .customer:
      return [
        (IncidentField.customer, FieldValue(entry.record)),
        (IncidentField.customerName, FieldValue(entry.record == nil ? entry.text.trimmed : "")),
      ]
    case .unit:
      return [
        (IncidentField.unit, FieldValue(entry.record)),
        (IncidentField.unitName, FieldValue(entry.record == nil ? entry.text.trimmed : "")),
      ]
    case .contact:
      return [
        (IncidentField.contact, FieldValue(entry.text.trimmed)),
        (IncidentField.contactPerson, FieldValue(entry.record)),
      ]
    case .notes: return [(IncidentField.notes, FieldValue(notes.text))]
    default: break
    }
    switch field.kind {
    case .line, .prose, .destination: return [(field.field, FieldValue(entry.text.trimmed))]
    case .number: return [(field.field, number(in: field).map(FieldValue.number) ?? .none)]
    case .moment: return [(field.field, FieldValue(moment(in: field, desk)))]
    case .code, .owner, .master: return [(field.field, FieldValue(entry.record))]
    case .button: return []
    }
  }

  func number(in field: MaskField) -> Int64? {
    Int64(self[field].text.filter { $0 != " " })
  }

  private func firstEvent(_ desk: MaskDesk) -> EventDraft {
    // What was asked and checked stands in the same event: one frame, one undo.
    let said = [text.text.trimmed, checkText(desk)].filter { !$0.isEmpty }
    var event = EventDraft(
      code: self[.eventCode].record, text: said.joined(separator: "\n\n"))
    event.with = self[.eventWith].text.trimmed
    event.at = moment(in: .eventAt, desk)
    event.minutes = Int(number(in: .eventMinutes) ?? Int64(minutesSoFar(desk.now)))
    return event
  }

  /// How long the call has lasted: what the minutes are unless somebody types others.
  func minutesSoFar(_ now: Instant) -> Int {
    let minutes = now.milliseconds(since: startedAt) / Milliseconds.perMinute
    return max(1, min(999, Int(clamping: minutes)))
  }
}
