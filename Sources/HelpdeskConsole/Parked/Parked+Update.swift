import ScreenCore

/// The list of parked calls and drafts.
extension Console {
  static func showParked(
    quitting: Bool, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    state.place.layers.append(.parked(ParkedListState(isQuitting: quitting)))
    return []
  }

  static func pressInParked(
    _ function: Function?, _ parked: ParkedListState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var parked = parked
    let drafts = state.drafts
    let asked = parked.discarding
    parked.discarding = nil
    switch function {
    case .leaveLayer:
      state.place.layers.removeLast()
      return []
    case .quit:
      if parked.isQuitting { return [.quit] }
      parked.isQuitting = true
      state.message = .parkedRemain(drafts.count)
    case .open:
      return openParked(parked, &state)
    case .discard:
      guard drafts.indices.contains(parked.cursor) else { break }
      let id = drafts[parked.cursor].id
      if asked == id { return discard(id, &state) }
      parked.discarding = id
      state.message = .discardAgain
    default: parked.cursor += function?.rowsMoved(page: 10) ?? 0
    }
    parked.cursor = max(0, min(parked.cursor, drafts.count - 1))
    replaceTop(.parked(parked), &state)
    return []
  }

  /// Opens the chosen one; what was open below is parked in turn.
  private static func openParked(
    _ parked: ParkedListState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    let drafts = state.drafts
    guard drafts.indices.contains(parked.cursor) else { return [] }
    let id = drafts[parked.cursor].id
    state.place.layers.removeLast()
    var effects = park(&state, returns: true)
    guard let index = state.parked.firstIndex(where: { $0.id == id }) else { return effects }
    effects += reopen(index, &state)
    state.message = nil
    return effects
  }

  private static func discard(
    _ id: DraftID, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    state.parked.removeAll { $0.id == id }
    state.returns.removeAll { $0 == id }
    state.storedDrafts.remove(id)
    settleQueueCursor(&state)
    if case .parked(var parked) = state.place.layers.last {
      parked.discarding = nil
      parked.cursor = max(0, min(parked.cursor, state.drafts.count - 1))
      replaceTop(.parked(parked), &state)
    }
    return [.removeDraft(id)] + reloadQueue(&state, keepsRows: true)
  }
}
