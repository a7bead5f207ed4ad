import HelpdeskDomain
import ScreenCore

/// Opening and leaving the form of a master.
extension Console {
  /// Enter on a row: the form, with the record as it is now.
  static func openMasterForm(
    _ row: MasterLine?, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard let row, let type = row.card.id.type else {
      state.message = .noneInList
      return []
    }
    var form = MasterFormState(type, record: row.card.id)
    form.take(row, MasterFieldReader(state))
    state.place.layers.append(.form(form))
    return readMaster(&state)
  }

  /// Asks for the record again: the list may be older than it.
  static func readMaster(_ state: inout ConsoleState) -> [ConsoleEffect] {
    guard case .form(var form) = state.place.layers.last, let record = form.record else {
      return []
    }
    form.awaitedLine = state.nextGeneration()
    replaceTop(.form(form), &state)
    return [.openMaster(record, generation: form.awaitedLine)]
  }

  static func masterOpened(
    _ line: MasterLine, generation: Int, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    let index = state.place.layers.lastIndex { layer in
      if case .form(let form) = layer { form.awaitedLine == generation } else { false }
    }
    guard let index, case .form(var form) = state.place.layers[index] else { return [] }
    if !form.holdsText { form.base = nil }
    form.take(line, MasterFieldReader(state))
    state.place.layers[index] = .form(form)
    return []
  }

  static func newMaster(
    _ masters: MastersState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard masters.type != .desk else {
      state.message = .noFunction(.newRecord)
      return []
    }
    state.place.layers.append(.form(MasterFormState(masters.type)))
    return []
  }

  /// Esc: the form closes; what was typed stays a draft of its own.
  static func leaveForm(
    _ form: MasterFormState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    if form.holdsText {
      let effects = leavePlaceOfForm(form, &state)
      state.message = .draftKept
      return effects
    }
    state.place.layers.removeLast()
    guard case .masters = state.place.screen else {
      return leavePlace(keepingDraft: false, &state)
    }
    return saveDrafts(&state) + loadMasters(&state)
  }

  /// Puts the form among the parked drafts, over a list of its table; the list stays on the screen.
  private static func leavePlaceOfForm(
    _ form: MasterFormState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    let id = state.nextDraftID()
    let place = Place(
      screen: .masters(MastersState(form.type)), layers: [.form(form)], draft: id)
    guard let draft = Draft(place, now: state.now) else { return [] }
    state.parked.append(ParkedCall(id: id, since: state.now, place: place, isDraft: true))
    state.storedDrafts.insert(id)
    state.place.layers.removeLast()
    return [.saveDraft(id, draft.encoded())] + saveDrafts(&state) + loadMasters(&state)
  }

  /// A parked list or form is read again.
  static func mastersReopened(_ state: inout ConsoleState) -> [ConsoleEffect] {
    guard case .masters = state.place.screen else { return [] }
    return loadMasters(&state) + readMaster(&state)
  }
}
