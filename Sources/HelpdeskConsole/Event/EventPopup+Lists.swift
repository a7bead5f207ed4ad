import HelpdeskDomain
import ScreenCore

/// F4 in the fields of the event pop-up.
extension Console {
  static func openEventList(
    _ event: EventPopupState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard let subject = event.listSubject else {
      state.message = .noFunction(.list)
      return []
    }
    // From the text F4 names another event: the usual one stands there already.
    let field = event.focus == .text ? .code : event.focus
    let entry = event[field]
    let query = entry.record == nil && field.isCoded ? entry.text.trimmed : ""
    let geometry = EventPopupGeometry(FrameLayout(state.size))
    var list = CodeListState(
      subject: subject, purpose: .eventField(field.field), query: query,
      anchor: geometry[field].origin)
    return open(&list, chosen: entry.record, &state)
  }

  /// A row of the list was taken: it stands in the field, and the next one has the cursor.
  static func eventTook(
    _ row: CodeListRow, for field: Field, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard case .event(var event) = state.place.layers.last, let field = EventPopupField(field)
    else { return [] }
    if field == .with {
      event[.with] = PopupEntry(row.text, isByHand: true)
      let phone = row.source?.values.phone ?? ""
      if !phone.isEmpty { event[.phone] = PopupEntry(phone, isByHand: true) }
    } else {
      event[field].take(row.id, text: PopupReader(state).text(row.id))
    }
    event.lift(field)
    replaceTop(.event(event), &state)
    let next = field == .code ? .text : event.next(after: field, state.tables)
    return moveEvent(to: next, &state)
  }
}

extension EventPopupState {
  /// What F4 lists in the field with the cursor; nil where it is free text.
  fileprivate var listSubject: ListSubject? {
    switch focus {
    case .code, .text: .codes(.eventCode)
    case .by, .technician: .codes(.partner)
    case .status: .statuses(from: facts.status)
    case .owner: .owners
    case .resolution: .codes(.resolution)
    case .with: .masters(.persons(of: sheet?.incident.customer))
    case .at, .minutes, .phone, .plannedFrom, .plannedTo, .save, .reopen, .repeated: nil
    }
  }
}
