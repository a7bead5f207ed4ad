import HelpdeskDomain
import ScreenCore

/// What the pop-up writes into a draft, and reads from one.
extension EventPopupState {
  /// The number under which a draft keeps when the pop-up was opened.
  private static let startedAtNumber: UInt16 = 0x7FF0

  func write(to draft: inout Draft) {
    draft.eventFocus = Draft.Focus(
      field: focus.field.number, cursor: focus == .text ? text.cursor : self[focus].editor.cursor)
    draft.values.append(
      Draft.Value(.event, Self.startedAtNumber, "\(startedAt.rawValue)", isByHand: false))
    for field in EventPopupField.allCases {
      guard let entry = entries[field], !entry.isBlank || entry.isByHand else { continue }
      draft.values.append(
        Draft.Value(
          .event, field.field.number, entry.text, record: entry.record, isByHand: entry.isByHand))
    }
    if !text.isEmpty {
      draft.values.append(Draft.Value(.event, EventPopupField.text.field.number, text.text))
    }
  }

  init?(_ draft: Draft) {
    guard let incident = draft.eventIncident else { return nil }
    self.init(incident: incident, number: draft.subject.number, startedAt: draft.savedAt)
    for value in draft.values(of: .event) {
      if value.field == Self.startedAtNumber {
        startedAt = Int64(value.text).map(Instant.init) ?? draft.savedAt
        continue
      }
      guard let field = EventPopupField(number: value.field) else { continue }
      if field == .text {
        text = TextEditor(value.text)
      } else {
        self[field] = PopupEntry(value.text, record: value.record, isByHand: value.isByHand)
      }
    }
    // Minutes went on counting only while somebody talked.
    if self[.minutes].isBlank {
      self[.minutes] = PopupEntry("\(countedMinutes(at: draft.savedAt))", isByHand: true)
    }
    guard let focus = draft.eventFocus, let field = EventPopupField(number: focus.field) else {
      return
    }
    self.focus = field
    if field == .text {
      text.moveCursor(to: focus.cursor)
    } else if entries[field] != nil {
      self[field].editor.moveCursor(to: focus.cursor)
    }
  }
}
