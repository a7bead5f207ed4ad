import HelpdeskDomain
import ScreenCore

extension Console {
  /// Opens the event pop-up over what is shown.
  ///
  /// - Parameters:
  ///   - code: the event code it begins with; nil takes the usual one.
  ///   - status: the status that it shall leave behind, where one was chosen already.
  static func openEvent(
    on id: RecordID, number: String, code: RecordID?, status: RecordID? = nil,
    _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    if state.place.draft == nil { state.place.draft = state.nextDraftID() }
    state.place.layers.append(.event(EventPopupState(incident: id, number: number)))
    return [.scheduleDraftSave]
  }

  static func pressInEvent(
    _ key: Key, _ function: Function?, _ event: EventPopupState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    if function == .back { state.place.layers.removeLast() }
    return []
  }

  static func pasteInEvent(
    _ paste: Paste, _ event: EventPopupState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    state.message = .pasteIgnored
    return []
  }

  static func drawEvent(
    _ event: EventPopupState, _ state: ConsoleState, _ painter: Painter,
    on surface: inout Surface
  ) {
    surface.drawBox(Rect(row: 11, column: 0, rows: 10, columns: 80), title: event.number)
    surface.cursor = Point(row: 12, column: 2)
  }
}

extension EventPopupState {
  var holdsText: Bool { true }

  func write(to draft: inout Draft) {}

  init?(_ draft: Draft) {
    guard let incident = draft.eventIncident else { return nil }
    self.init(incident: incident, number: draft.number)
  }
}
