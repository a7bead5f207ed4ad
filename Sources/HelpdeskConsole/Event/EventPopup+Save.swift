import HelpdeskDomain
import ScreenCore

/// Saving the event: one command, durable by itself. Fields half typed in a mask below are neither
/// saved nor lost (screens.md §2.7).
extension Console {
  /// - Parameter field: the field with the cursor; on a closed incident its button is the way.
  static func saveEvent(
    _ field: EventPopupField, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard case .event(var event) = state.place.layers.last, event.saving == nil else { return [] }
    let reader = PopupReader(state)
    event.settle(event.focus, reader)
    event.markAll(reader)
    if let first = event.fields(state.tables).first(where: { event.problems[$0] != nil }),
      let problem = event.problems[first]
    {
      event.wasRefused = true
      event.focus = first
      replaceTop(.event(event), &state)
      state.message = .popup(.problem(problem, place: 1, count: event.problems.count))
      return [.bell, .scheduleDraftSave]
    }
    if event.isClosed, field != .reopen, field != .repeated {
      event.focus = .reopen
      replaceTop(.event(event), &state)
      state.message = .popup(.closed(number: event.number))
      return [.scheduleDraftSave]
    }
    guard let command = event.command(repeating: field == .repeated, reader) else {
      replaceTop(.event(event), &state)
      state.message = .popup(.notRead(number: event.number))
      return readEventIncident(&state)
    }
    let tag = state.nextTag(.event(repeating: field == .repeated))
    event.saving = tag
    replaceTop(.event(event), &state)
    return saveDrafts(&state) + [.perform([BasedCommand(command)], tag: tag)]
  }

  /// What became of the event. The pop-up may have been parked meanwhile.
  static func eventPerformed(
    _ tag: CommandTag, repeating: Bool, _ outcomes: [CommandOutcome],
    _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard let seat = seat(of: tag, state), case .event(var event) = layer(at: seat, state) else {
      return []
    }
    guard let receipt = outcomes.compactMap(\.receipt).first else {
      event.saving = nil
      let refusal = outcomes.compactMap(\.refusal).first
      return eventRefused(refusal, event, at: seat, &state)
    }
    let isReopening = event.isClosed && !repeating
    var effects = removeLayer(at: seat, &state)
    if seat.call == nil, state.place.layers.isEmpty, case .mask(let mask) = state.place.screen,
      mask.isNew, mask[.description].isEmpty, event.text.text.hasPrefix(mask.text.text)
    {
      // The call was about that incident: of the new one nothing was typed that is not kept.
      effects += leavePlace(keepingDraft: false, &state)
    }
    state.message =
      repeating
      ? .popup(.repeated(number: receipt.number, of: event.number))
      : isReopening
        ? .popup(.reopened(number: receipt.number)) : .eventRecorded(number: receipt.number)
    return effects
  }

  /// The desk said no: the text stays, the field that is meant is marked.
  private static func eventRefused(
    _ refusal: DeskRefusal?, _ event: EventPopupState, at seat: LayerSeat,
    _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var event = event
    if let refusal { state.message = .refused(refusal) }
    if case .incident(let refusal) = refusal {
      if case .closed = refusal {
        // Someone closed it meanwhile: the two ways are offered now.
        event.sheet = nil
        event.known.isClosed = true
        event.focus = .reopen
        state.message = .popup(.closed(number: event.number))
      } else if let field = EventPopupField(refusal), event.fields(state.tables).contains(field) {
        event.problems[field] = .refused(refusal)
        event.focus = field
        event.wasRefused = true
      }
    }
    setLayer(.event(event), at: seat, &state)
    return [.bell] + (seat.call == nil ? readEventIncident(&state) : [])
  }

  /// The journal could not take it: everything stays as it is.
  static func dialogFailed(
    _ tag: CommandTag, _ failure: ConsoleFailure, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    state.message = .failed(failure)
    guard let seat = seat(of: tag, state) else { return [.bell] }
    switch layer(at: seat, state) {
    case .event(var event):
      event.saving = nil
      setLayer(.event(event), at: seat, &state)
    case .status(var dialog):
      dialog.saving = nil
      setLayer(.status(dialog), at: seat, &state)
    default: break
    }
    return [.bell]
  }
}

extension EventPopupState {
  mutating func markAll(_ reader: PopupReader) {
    problems = [:]
    for (field, problem) in foundProblems(reader) { problems[field] = problem }
  }

  /// The command that the pop-up stands for; nil where a repeat needs the incident and it was not
  /// read yet.
  func command(repeating: Bool, _ reader: PopupReader) -> IncidentCommand? {
    var draft = draft(reader)
    guard repeating else {
      if isClosed { draft.status = statusAfter(reopening: true, reader.tables) }
      return .recordEvent(incident, draft, reopening: isClosed)
    }
    guard let earlier = sheet?.incident else { return nil }
    var new = NewIncident(repeating: earlier)
    new.event = draft
    return .log(new)
  }
}

extension EventPopupField {
  /// The field that a refusal is about.
  init?(_ refusal: IncidentRefusal) {
    switch refusal {
    case .missing(let field), .tooLong(let field, _), .controlCharacter(let field),
      .unknownRecord(let field), .retired(let field, _), .fixedField(let field):
      if let found = EventPopupField(field) {
        self = found
      } else if field == IncidentField.status {
        self = .status
      } else if field == IncidentField.owner {
        self = .owner
      } else {
        return nil
      }
    case .statusForbidden: self = .status
    case .plannedBackwards: self = .plannedTo
    case .negativeMinutes: self = .minutes
    case .halfResolution: self = .resolution
    case .demanded(.owner, _): self = .owner
    case .demanded(.resolution, _): self = .resolution
    case .demanded(.appointment, _): self = .plannedFrom
    case .demanded: self = .text
    default: return nil
    }
  }
}
