import HelpdeskDomain
import ScreenCore

/// Opening the dialog, from the queue, the mask or the palette.
extension Console {
  /// Changes the status of one or many incidents. What the status asks for and is not there yet is
  /// asked for first; where nothing is, it is done at once.
  ///
  /// - Parameter asks: opens the dialog in any case: from a field of the mask, where all else waits
  ///   for a save, nothing shall happen at once.
  static func openStatusChange(
    of incidents: [RecordID], to status: RecordID, asks: Bool = false,
    bases: [RecordID: UInt32]? = nil, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    if status == state.tables.parameters.closedStatus {
      return openResolution(of: incidents, thenClose: true, asks: asks, bases: bases, &state)
    }
    let targets = targets(incidents, bases, state)
    let demands = state.tables.status(status)?.demands ?? []
    let missing = targets.reduce(into: StatusDemand()) { all, target in
      all.formUnion(target.facts.missing(of: demands))
    }
    return open(.status(status), on: targets, asking: missing, asks: asks, &state)
  }

  /// Resolves one or many incidents with the same resolution; closes them too where asked.
  static func openResolution(
    of incidents: [RecordID], thenClose: Bool, asks: Bool = false,
    bases: [RecordID: UInt32]? = nil, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    let targets = targets(incidents, bases, state)
    let needsNone = thenClose && targets.allSatisfy(\.facts.hasResolution)
    // One incident that closes is looked over once more; many that are solved close at once.
    let isCheckedOver = thenClose && targets.count == 1 && !targets[0].facts.isClosed
    return open(
      thenClose ? .close : .resolve, on: targets, asking: needsNone ? [] : .resolution,
      asks: asks || isCheckedOver, &state)
  }

  private static func open(
    _ purpose: StatusDialogState.Purpose, on targets: [StatusTarget],
    asking demands: StatusDemand, asks: Bool, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    if case .readOnly(let reason) = state.access {
      state.message = .readOnly(reason)
      return []
    }
    guard !targets.isEmpty else {
      state.message = .noIncident
      return []
    }
    var dialog = StatusDialogState(purpose, on: targets, asking: demands)
    dialog.list.rows = rows(of: .codes(.resolution), state) ?? []
    dialog.list.total = dialog.list.rows.count
    if demands.isEmpty, !asks { return perform(dialog, &state) }
    if dialog.fields.contains(.reason), let reason = targets.first?.facts.reason {
      dialog[.reason] = PopupReader(state).entry(reason)
    }
    if state.place.draft == nil { state.place.draft = state.nextDraftID() }
    let reasons = Set(targets.map(\.facts.reason))
    var effects: [ConsoleEffect] = []
    if demands.contains(.resolution), reasons.count == 1, let reason = reasons.first ?? nil {
      dialog.awaited = state.nextGeneration()
      effects.append(.countResolutions(of: reason, generation: dialog.awaited))
    }
    state.place.layers.append(.status(dialog))
    return effects + [.scheduleDraftSave]
  }

  private static func targets(
    _ incidents: [RecordID], _ bases: [RecordID: UInt32]?, _ state: ConsoleState
  ) -> [StatusTarget] {
    let bases = bases ?? Console.bases(of: incidents, state)
    return incidents.map { id in
      StatusTarget(
        id: id, number: number(of: id, state), facts: facts(of: id, state), base: bases[id])
    }
  }

  /// The number of an incident that is on the screen; else empty.
  static func number(of id: RecordID, _ state: ConsoleState) -> String {
    if case .mask(let mask) = state.place.screen, let incident = mask.sheet?.incident,
      incident.id == id
    {
      return incident.number
    }
    return state.queue.page?.lines.first { $0.id == id }?.number ?? ""
  }

  /// How often each resolution ended incidents of this reason: the most used stands first, as long
  /// as nothing was chosen yet.
  static func resolutionsCounted(
    _ counts: [RecordID: Int], generation: Int, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    let index = state.place.layers.lastIndex { layer in
      if case .status(let dialog) = layer { dialog.awaited == generation } else { false }
    }
    guard let index, case .status(var dialog) = state.place.layers[index] else { return [] }
    dialog.counts = counts
    let isUntouched = dialog.list.cursor == 0
    let cursor = dialog.list.chosenRow?.id
    let order = dialog.list.rows.enumerated().sorted { left, right in
      let (more, less) = (counts[left.element.id] ?? 0, counts[right.element.id] ?? 0)
      return more == less ? left.offset < right.offset : more > less
    }
    dialog.list.rows = order.map(\.element)
    if !isUntouched {
      dialog.list.cursor = dialog.list.shownRows.firstIndex { $0.id == cursor } ?? 0
    }
    state.place.layers[index] = .status(dialog)
    return []
  }
}

extension StatusDialogState {
  init(_ purpose: Purpose, on targets: [StatusTarget], asking demands: StatusDemand) {
    self.purpose = purpose
    self.targets = targets
    self.demands = demands
    list = CodeListState(subject: .codes(.resolution), purpose: .statusField(.resolution))
    focus = .save
    focus = fields.first ?? .save
  }
}

extension Console {
  /// A place was taken up again: what its pop-up or dialog knew of the desk is read anew.
  static func dialogsReopened(_ state: inout ConsoleState) -> [ConsoleEffect] {
    var effects = readEventIncident(&state)
    for index in state.place.layers.indices {
      guard case .status(var dialog) = state.place.layers[index] else { continue }
      dialog.list.rows = rows(of: .codes(.resolution), state) ?? []
      dialog.list.total = dialog.list.rows.count
      for place in dialog.targets.indices {
        dialog.targets[place].facts = facts(of: dialog.targets[place].id, state)
      }
      let reasons = Set(dialog.targets.map(\.facts.reason))
      if dialog.fields.contains(.resolution), reasons.count == 1, let reason = reasons.first ?? nil
      {
        dialog.awaited = state.nextGeneration()
        effects.append(.countResolutions(of: reason, generation: dialog.awaited))
      }
      state.place.layers[index] = .status(dialog)
    }
    return effects
  }
}
