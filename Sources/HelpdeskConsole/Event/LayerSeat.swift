import HelpdeskDomain

/// Where a pop-up stands that waits for an answer: on the screen, or in a call parked meanwhile.
struct LayerSeat: Equatable {
  /// The parked call; nil for the place on the screen.
  var call: DraftID?
  var layer: Int
}

extension Console {
  /// The pop-up or dialog that sent a command.
  static func seat(of tag: CommandTag, _ state: ConsoleState) -> LayerSeat? {
    func index(_ layers: [Layer]) -> Int? {
      layers.firstIndex { layer in
        switch layer {
        case .event(let event): event.saving == tag
        case .status(let dialog): dialog.saving == tag
        case .form(let form): form.saving == tag
        case .orderForm(let form): form.saving == tag
        default: false
        }
      }
    }
    if let layer = index(state.place.layers) { return LayerSeat(layer: layer) }
    for call in state.parked {
      if let layer = index(call.place.layers) { return LayerSeat(call: call.id, layer: layer) }
    }
    return nil
  }

  static func layer(at seat: LayerSeat, _ state: ConsoleState) -> Layer? {
    guard let id = seat.call else { return state.place.layers[seat.layer] }
    return state.parked.first { $0.id == id }?.place.layers[seat.layer]
  }

  static func setLayer(_ layer: Layer, at seat: LayerSeat, _ state: inout ConsoleState) {
    guard let id = seat.call else {
      state.place.layers[seat.layer] = layer
      return
    }
    guard let index = state.parked.firstIndex(where: { $0.id == id }) else { return }
    state.parked[index].place.layers[seat.layer] = layer
  }

  /// Takes a saved pop-up away: what lies below is as it was, and a draft that has nothing left
  /// goes. From the intake line the way leads back: the call is recorded.
  static func removeLayer(
    at seat: LayerSeat, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    if let id = seat.call { return removeParkedLayer(id, at: seat.layer, &state) }
    state.place.layers.remove(at: seat.layer)
    switch state.place.screen {
    case .intake where state.place.layers.isEmpty, .queue where state.place.layers.isEmpty:
      let effects = leavePlace(keepingDraft: false, &state)
      return state.place.isQueue ? effects + reloadQueue(&state, keepsRows: false) : effects
    default: return saveDrafts(&state)
    }
  }

  /// Puts a pop-up that was left among the parked drafts, over nothing; what lay below stays.
  static func keepAside(_ layer: Layer, _ state: inout ConsoleState) -> [ConsoleEffect] {
    let id = state.nextDraftID()
    let place = Place(layers: [layer], draft: id)
    guard let draft = Draft(place, now: state.now) else { return [] }
    state.parked.append(ParkedCall(id: id, since: state.now, place: place, isDraft: true))
    state.storedDrafts.insert(id)
    state.message = .draftKept
    return [.saveDraft(id, draft.encoded())]
  }

  private static func removeParkedLayer(
    _ id: DraftID, at layer: Int, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard let index = state.parked.firstIndex(where: { $0.id == id }) else { return [] }
    state.parked[index].place.layers.remove(at: layer)
    let call = state.parked[index]
    if let draft = Draft(call.place, now: state.now), call.place.screen != .queue {
      state.storedDrafts.insert(id)
      return [.saveDraft(id, draft.encoded())]
    }
    if call.place.isQueue {
      state.parked.remove(at: index)
      state.returns.removeAll { $0 == id }
    } else {
      state.parked[index].isDraft = false
    }
    return state.storedDrafts.remove(id) == nil ? [] : [.removeDraft(id)]
  }
}
