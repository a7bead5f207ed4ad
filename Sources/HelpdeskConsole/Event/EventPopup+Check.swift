import HelpdeskDomain
import ScreenCore

/// What would hold back a save, and the draft of the event that is saved.
extension EventPopupState {
  /// The problems of all fields, in the order of Tab.
  func foundProblems(
    _ reader: PopupReader
  ) -> [(field: EventPopupField, problem: PopupProblem)] {
    fields(reader.tables).compactMap { field in
      problem(in: field, reader).map { (field, $0) }
    }
  }

  /// What is wrong with what stands in a field.
  func problem(in field: EventPopupField, _ reader: PopupReader) -> PopupProblem? {
    switch field {
    case .text: return text.text.allSatisfy(\.isWhitespace) ? .refused(.missing(field.field)) : nil
    case .with, .phone, .save, .reopen, .repeated: return nil
    case .minutes: return minutesProblem
    case .at, .plannedFrom, .plannedTo: return momentProblem(in: field, reader)
    case .code, .by, .status, .owner, .resolution, .technician:
      return codeProblem(in: field, reader)
    }
  }

  private func codeProblem(
    in field: EventPopupField, _ reader: PopupReader
  ) -> PopupProblem? {
    let entry = self[field]
    guard let record = entry.record else {
      if !entry.isBlank { return .refused(.unknownRecord(field.field)) }
      if field == .code { return .refused(.missing(field.field)) }
      return isRequired(field, reader.tables) ? demanded(field, reader) : nil
    }
    guard let row = reader.tables.codeRow(record) else {
      return .refused(.unknownRecord(field.field))
    }
    if row.isRetired { return .refused(.retired(field.field, code: row.code)) }
    if field == .resolution, row.parent == nil {
      return .refused(.halfResolution(code: row.code))
    }
    if field == .status { return statusProblem(record, reader.tables) }
    return nil
  }

  private func statusProblem(_ chosen: RecordID, _ tables: DeskTables) -> PopupProblem? {
    guard chosen != facts.status, let to = tables.status(chosen),
      let from = tables.status(facts.status), !from.mayGo(to: to)
    else { return nil }
    return .refused(.statusForbidden(from: from.row.code, to: to.row.code))
  }

  private func demanded(_ field: EventPopupField, _ reader: PopupReader) -> PopupProblem {
    let status = statusAfter(reopening: true, reader.tables)
    let demand: StatusDemand =
      switch field {
      case .owner: .owner
      case .resolution: .resolution
      default: .appointment
      }
    let code = reader.tables.codeRow(status)?.code ?? ""
    return .refused(.demanded(demand, status: code))
  }

  private var minutesProblem: PopupProblem? {
    let typed = self[.minutes].text.trimmed
    guard !typed.isEmpty else { return nil }
    guard let minutes = Int(typed) else { return .notANumber(typed) }
    return minutes < 0 ? .refused(.negativeMinutes) : nil
  }

  private func momentProblem(
    in field: EventPopupField, _ reader: PopupReader
  ) -> PopupProblem? {
    let typed = self[field]
    if typed.isBlank {
      return isRequired(field, reader.tables) ? demanded(field, reader) : nil
    }
    let from = moment(in: .plannedFrom, reader)
    switch reader.moment(typed.text, on: field == .plannedTo ? from : nil) {
    case .failure(let error): return error.problem
    case .success(let moment):
      guard field == .plannedTo, let from, moment < from else { return nil }
      return .refused(.plannedBackwards)
    }
  }

  /// What a field of time says; nil where it is empty or cannot be read.
  func moment(in field: EventPopupField, _ reader: PopupReader) -> Instant? {
    guard !self[field].isBlank else { return nil }
    let day = field == .plannedTo ? moment(in: .plannedFrom, reader) : nil
    if case .success(let moment) = reader.moment(self[field].text, on: day) { return moment }
    return nil
  }

  /// The event as it is recorded. A number that was not pulled in stands beside the name: the
  /// incident's own is known.
  func draft(_ reader: PopupReader) -> EventDraft {
    var draft = EventDraft(code: self[.code].record, text: text.text)
    draft.at = moment(in: .at, reader) ?? startedAt
    draft.by = self[.by].record
    draft.minutes = Int(self[.minutes].text.trimmed) ?? countedMinutes(at: reader.now)
    draft.with = withWhom
    draft.plannedFrom = moment(in: .plannedFrom, reader)
    draft.plannedTo = moment(in: .plannedTo, reader)
    draft.technician = self[.technician].record
    if self[.status].record != facts.status { draft.status = self[.status].record }
    if self[.owner].record != facts.owner { draft.owner = self[.owner].record }
    if demands(reader.tables).contains(.resolution) { draft.resolution = self[.resolution].record }
    return draft
  }

  private var withWhom: String {
    let name = self[.with].text.trimmed
    let phone = self[.phone]
    guard phone.isByHand, !phone.isBlank else { return name }
    return name.isEmpty ? phone.text.trimmed : "\(name), \(phone.text.trimmed)"
  }
}
