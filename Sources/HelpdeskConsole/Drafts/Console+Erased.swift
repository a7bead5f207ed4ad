public import HelpdeskDomain

/// What is open or parked, for whoever can tell whether it is about somebody who was erased.
public struct FormInMemory: Equatable, Sendable {
  public var id: DraftID
  /// The incidents that it shows.
  public var incidents: [RecordID]
  /// What is typed, as a draft; empty where nothing is.
  public var draft: [UInt8]

  public init(id: DraftID, incidents: [RecordID], draft: [UInt8]) {
    self.id = id
    self.incidents = incidents
    self.draft = draft
  }
}

/// Forgetting persons who were erased (journal.md E5): what is typed about them goes, and what was
/// kept to be offered again.
extension Console {
  static func personErased(_ state: inout ConsoleState) -> [ConsoleEffect] {
    state.lastIncident = [:]
    state.lastChange = nil
    state.queue.preview = nil
    if case .masters(var masters) = state.place.screen {
      // What the list shows was read before.
      masters.page = nil
      state.place.screen = .masters(masters)
    }
    var forms = state.parked.compactMap { FormInMemory($0.place, $0.id, now: $0.since) }
    if let id = state.place.draft, let open = FormInMemory(state.place, id, now: state.now) {
      forms.append(open)
    }
    return (forms.isEmpty ? [] : [.judgeForms(forms)]) + loadMasters(&state)
  }

  static func formsErased(
    _ ids: [DraftID], _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard !ids.isEmpty else { return [] }
    state.parked.removeAll { ids.contains($0.id) }
    state.returns.removeAll { ids.contains($0) }
    var effects: [ConsoleEffect] = []
    for id in ids where id != state.place.draft {
      if state.storedDrafts.remove(id) != nil { effects.append(.removeDraft(id)) }
    }
    if let id = state.place.draft, ids.contains(id) {
      effects += leavePlace(keepingDraft: false, &state)
    }
    state.message = .formErased
    return effects
  }
}

extension FormInMemory {
  /// Nil where nothing about anybody is in it.
  init?(_ place: Place, _ id: DraftID, now: Instant) {
    var incidents: [RecordID] = []
    if case .mask(let mask) = place.screen, let incident = mask.incident {
      incidents.append(incident)
    }
    for case .event(let event) in place.layers { incidents.append(event.incident) }
    let draft = Draft(place, now: now)
    if draft == nil, incidents.isEmpty { return nil }
    self.init(id: id, incidents: incidents, draft: draft?.encoded() ?? [])
  }
}
