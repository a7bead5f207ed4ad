import HelpdeskDomain
import ScreenCore

/// Opening the pop-up, and the names it shows.
extension Console {
  /// A save met what others wrote to the same fields: the pop-up stands above the mask, wherever
  /// the mask is by now, and the mask reads what is newest.
  static func openConflict(
    _ conflict: MergeConflict, _ draft: DraftID, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard state.place.draft == draft, case .mask(var mask) = state.place.screen else {
      return [.bell]
    }
    let desk = MaskDesk(state)
    mask.holdsBase = true
    var popup = ConflictState(
      number: mask.sheet?.incident.number ?? "", conflict: conflict,
      mine: mask.shownValues(of: conflict.fields), merged: mask.merged(beside: conflict, desk))
    popup.names = mask.knownNames
    state.place.screen = .mask(mask)
    state.message = nil
    var effects: [ConsoleEffect] = []
    let values = conflict.fields.flatMap { $0.base + $0.theirs }
    for id in Set(values.compactMap(\.record)) where popup.names[id] == nil {
      guard let type = id.type, [.customer, .person, .unit, .item].contains(type) else { continue }
      let generation = state.nextGeneration()
      popup.awaited.insert(generation)
      effects.append(.lookUp(LookUpRequest(subject: .record(id), text: "", generation: generation)))
    }
    // Under whatever was opened since: a late answer takes nobody's keys.
    state.place.layers.insert(.conflict(popup), at: 0)
    return effects + openIncident(conflict.record, &state) + [.bell]
  }

  /// A name came; nil where the pop-up did not ask for it.
  static func conflictLookedUp(
    _ answer: LookUpAnswer, _ state: inout ConsoleState
  ) -> [ConsoleEffect]? {
    for (place, layer) in state.place.layers.enumerated() {
      guard case .conflict(var popup) = layer,
        popup.awaited.remove(answer.generation) != nil
      else { continue }
      if let row = answer.rows.first { popup.names[row.id] = row.conflictName }
      state.place.layers[place] = .conflict(popup)
      return []
    }
    return nil
  }
}

extension LookUpRow {
  /// Code and name, or the one of them that there is.
  var conflictName: String { [code, name].filter { !$0.isEmpty }.joined(separator: " ") }
}

extension MaskState {
  /// What stands here in the fields of a conflict.
  fileprivate func shownValues(of conflicts: [FieldConflict]) -> [Field: String] {
    var shown: [Field: String] = [:]
    for conflict in conflicts {
      guard let field = MaskField(number: conflict.field.number) else { continue }
      shown[conflict.field] = shownValue(of: field)
    }
    return shown
  }

  private func shownValue(of field: MaskField) -> String {
    if field.isProse { return self[prose: field].text }
    let entry = self[field]
    if field.isCoded, !entry.name.isEmpty, field != .owner { return "\(entry.text) \(entry.name)" }
    return entry.text
  }

  /// What is changed here and does not collide.
  fileprivate func merged(
    beside conflict: MergeConflict, _ desk: MaskDesk
  ) -> [ConflictState.MergedField] {
    let asked = Set(conflict.fields.map(\.field))
    return changedFields(desk).filter { !asked.contains($0.field) }.map {
      ConflictState.MergedField(field: $0.field, text: shownValue(of: $0))
    }
  }

  /// The masters whose names the mask shows.
  fileprivate var knownNames: [RecordID: String] {
    var names: [RecordID: String] = [:]
    for row in [sheet?.customer, sheet?.unit, sheet?.item, sheet?.contactPerson, customer, unit] {
      if let row { names[row.id] = row.conflictName }
    }
    return names
  }

  /// Takes what stands on the desk for a field, in place of what was typed.
  mutating func takeTheirs(_ field: MaskField, _ desk: MaskDesk) {
    guard let sheet else { return }
    if field == .notes { notes = TextEditor(MaskState.notes(of: sheet)) }
    entries[field] = MaskState.entries(of: sheet, desk)[field] ?? MaskEntry()
    problems[field] = nil
    if field == .customer { customer = sheet.customer }
    if field == .unit { unit = sheet.unit }
  }
}
