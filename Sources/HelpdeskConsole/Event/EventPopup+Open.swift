import HelpdeskDomain
import ScreenCore

/// Opening the pop-up, and reading the incident it is about.
extension Console {
  /// Opens the event pop-up over what is shown. What was typed for the same incident and left is
  /// taken up again.
  ///
  /// - Parameters:
  ///   - code: the event code it begins with; nil takes the usual one.
  ///   - status: the status that it shall leave behind, where one was chosen already.
  ///   - text: what the event says already.
  static func openEvent(
    on id: RecordID, number: String, code: RecordID?, status: RecordID? = nil,
    text: String = "", _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    if case .readOnly(let reason) = state.access {
      state.message = .readOnly(reason)
      return []
    }
    if let effects = takeUpEvent(of: id, &state) { return effects }
    let reader = PopupReader(state)
    var event = EventPopupState(incident: id, number: number, startedAt: state.now)
    event[.code] = reader.entry(code ?? state.tables.parameters.firstEvent)
    event[.by] = reader.entry(state.setting.actor)
    if let status { event[.status] = reader.entry(status, isByHand: true) }
    event.text = TextEditor(text)
    event.known = facts(of: id, state)
    event.focus = .text
    if case .mask(let mask) = state.place.screen, let sheet = mask.sheet,
      sheet.incident.id == id
    {
      event.take(sheet)
    }
    if state.place.draft == nil { state.place.draft = state.nextDraftID() }
    state.place.layers.append(.event(event))
    return readEventIncident(&state) + [.scheduleDraftSave]
  }

  /// What was typed for this incident before stands among the parked drafts: it goes on.
  private static func takeUpEvent(
    of id: RecordID, _ state: inout ConsoleState
  ) -> [ConsoleEffect]? {
    let index = state.parked.lastIndex { call in
      guard call.place.screen == .queue, case .event(let event) = call.place.layers.first else {
        return false
      }
      return event.incident == id
    }
    guard let index, case .event(let event) = state.parked[index].place.layers.first else {
      return nil
    }
    let call = state.parked.remove(at: index)
    state.returns.removeAll { $0 == call.id }
    var effects: [ConsoleEffect] = []
    if state.place.isQueue { state.place.draft = call.id }
    if state.place.draft == nil { state.place.draft = state.nextDraftID() }
    state.place.layers.append(.event(event))
    effects += saveDrafts(&state)
    if state.place.draft != call.id, state.storedDrafts.remove(call.id) != nil {
      effects.append(.removeDraft(call.id))
    }
    state.message = .popup(.draftTakenUp)
    return effects + readEventIncident(&state)
  }

  /// Asks for the incident where the pop-up does not have it.
  static func readEventIncident(_ state: inout ConsoleState) -> [ConsoleEffect] {
    guard let index = state.place.eventLayer, case .event(var event) = state.place.layers[index],
      event.sheet == nil
    else { return [] }
    event.awaited = state.nextGeneration()
    state.place.layers[index] = .event(event)
    return [.openIncident(event.incident, generation: event.awaited)]
  }

  /// The incident was read.
  ///
  /// - Returns: false where no pop-up asked for it.
  static func eventSheetCame(
    _ sheet: IncidentSheet, generation: Int, _ state: inout ConsoleState
  ) -> Bool {
    guard let index = state.place.eventLayer, case .event(var event) = state.place.layers[index],
      event.awaited == generation
    else { return false }
    event.take(sheet)
    state.place.layers[index] = .event(event)
    return true
  }

  /// What the lists on the screen say of an incident.
  static func facts(of id: RecordID, _ state: ConsoleState) -> IncidentFacts {
    if case .mask(let mask) = state.place.screen, let incident = mask.sheet?.incident,
      incident.id == id
    {
      return IncidentFacts(incident)
    }
    if let row = row(of: id, state) { return IncidentFacts(row) }
    if case .intake(let intake) = state.place.screen, let answer = intake.answer,
      let hit = (answer.open + answer.closed).first(where: { $0.id == id })
    {
      return IncidentFacts(hit.row)
    }
    return IncidentFacts()
  }
}

extension Place {
  /// Where the event pop-up stands among the layers.
  var eventLayer: Int? {
    layers.lastIndex { layer in
      if case .event = layer { true } else { false }
    }
  }
}

extension EventPopupState {
  /// Pulls in what the incident says; what was typed by hand stays.
  mutating func take(_ sheet: IncidentSheet) {
    self.sheet = sheet
    awaited = 0
    number = sheet.incident.number
    let contact = sheet.incident[IncidentField.contact].text ?? sheet.contactPerson?.name ?? ""
    let phone = sheet.incident[IncidentField.phone].text ?? sheet.contactPerson?.values.phone ?? ""
    if !self[.with].isByHand { self[.with] = PopupEntry(contact) }
    if !self[.phone].isByHand { self[.phone] = PopupEntry(phone) }
  }
}
