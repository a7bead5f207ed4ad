import HelpdeskDomain
import ScreenCore

/// New call, parking, and the way back (screens.md §2.6).
extension Console {
  /// F6 everywhere: parks what is open, asks nothing, saves nothing, opens the intake line.
  static func newCall(_ state: inout ConsoleState) -> [ConsoleEffect] {
    var effects = park(&state, returns: true)
    state.place = Place(screen: .intake(IntakeState()), draft: state.nextDraftID())
    effects.append(.announce(nil))
    return effects
  }

  /// Puts the present place aside as it is.
  ///
  /// - Parameter returns: whether Back leads to it.
  static func park(_ state: inout ConsoleState, returns: Bool) -> [ConsoleEffect] {
    let place = state.place
    if place.isQueue { return [] }
    if case .intake(let intake) = place.screen, intake.line.isEmpty { return [] }
    let id = place.draft ?? state.nextDraftID()
    let draft = Draft(place, now: state.now)
    state.parked.append(
      ParkedCall(id: id, since: state.now, place: place, isDraft: draft != nil))
    if returns { state.returns.append(id) }
    state.place = Place()
    guard let draft else { return [] }
    let strings = Strings.of(state.language)
    state.message = .callParked(name(of: draft, strings))
    state.storedDrafts.insert(id)
    return [.saveDraft(id, draft.encoded())]
  }

  /// Leaves the present place for the one it interrupted, else for the queue.
  ///
  /// - Parameter keepingDraft: whether what is typed stays as a draft; else it is thrown away.
  static func leavePlace(
    keepingDraft: Bool, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var effects: [ConsoleEffect] = []
    if keepingDraft, Draft(state.place, now: state.now) != nil {
      effects = park(&state, returns: false)
      state.message = .draftKept
    } else if let id = state.place.draft, state.storedDrafts.remove(id) != nil {
      effects = [.removeDraft(id)]
    }
    state.place = Place()
    while let id = state.returns.popLast() {
      guard let index = state.parked.firstIndex(where: { $0.id == id }) else { continue }
      return effects + reopen(index, &state)
    }
    return effects + [.announce(nil)] + reloadQueue(&state, keepsRows: true)
  }

  /// Takes a parked place up again, cell by cell.
  static func reopen(_ index: Int, _ state: inout ConsoleState) -> [ConsoleEffect] {
    let call = state.parked.remove(at: index)
    state.returns.removeAll { $0 == call.id }
    state.place = call.place
    state.place.draft = call.id
    settleQueueCursor(&state)
    var effects = maskReopened(&state) + dialogsReopened(&state) + mastersReopened(&state)
    if case .intake(let intake) = state.place.screen {
      effects += search(intake, &state)
    }
    return effects
  }

  /// Writes what is typed to disk; a draft that became empty is removed.
  static func saveDrafts(_ state: inout ConsoleState) -> [ConsoleEffect] {
    guard let id = state.place.draft else { return [] }
    guard let draft = Draft(state.place, now: state.now) else {
      return state.storedDrafts.remove(id) == nil ? [] : [.removeDraft(id)]
    }
    state.storedDrafts.insert(id)
    return [.saveDraft(id, draft.encoded())]
  }

  /// Drafts of a run that ended: they stand on top of the queue, as parked calls do.
  static func draftsFound(
    _ found: [StoredDraft], _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var recovered = 0
    for stored in found where !state.storedDrafts.contains(stored.id) {
      guard let draft = Draft(bytes: stored.bytes), let place = Place(draft, id: stored.id) else {
        state.message = .draftUnreadable
        continue
      }
      state.parked.append(
        ParkedCall(id: stored.id, since: draft.savedAt, place: place, isDraft: true))
      state.storedDrafts.insert(stored.id)
      recovered += 1
    }
    guard recovered > 0 else { return [] }
    if state.message == nil { state.message = .draftsRecovered(recovered) }
    return []
  }

  /// Says that one's own changes to the incident just opened lie parked: nobody types them twice.
  static func greetDraft(of incident: Incident, _ state: inout ConsoleState) {
    let isParked = state.drafts.contains { call in
      guard case .mask(let mask) = call.place.screen else { return false }
      return mask.incident == incident.id
    }
    if isParked { state.message = .draftOfThis(number: incident.number) }
  }

  /// What a parked call is called: the incident's number, else what kind of draft it is.
  static func name(of call: ParkedCall, _ painter: Painter) -> String {
    guard let draft = Draft(call.place, now: call.since) else { return "" }
    return name(of: draft, painter.strings)
  }

  private static func name(of draft: Draft, _ strings: Strings) -> String {
    if !draft.subject.number.isEmpty { return draft.subject.number }
    switch draft.kind {
    case .intake: return strings.layers.newCall
    case .newIncident, .existingIncident: return strings.layers.newIncident
    case .event: return strings.layers.event
    case .status: return strings.lists.status
    case .master: return strings.layers.master
    case .order: return strings.layers.contexts(.order)
    }
  }
}
