import HelpdeskDomain
import ScreenCore

/// Keys of the conflict pop-up.
extension Console {
  static func pressInConflict(
    _ function: Function?, _ popup: ConflictState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var popup = popup
    switch function {
    case .theirs: popup.takesMine.remove(popup.fields[popup.cursor].field)
    case .mine: popup.takesMine.insert(popup.fields[popup.cursor].field)
    case .up, .previousField: popup.cursor = max(0, popup.cursor - 1)
    case .down, .nextField, .accept:
      popup.cursor = min(popup.fields.count - 1, popup.cursor + 1)
    case .save: return saveChoices(popup, &state)
    case .back:
      // Theirs stands, and what is typed stays a draft that asks again when it is saved.
      state.place.layers.removeLast()
      if popup.verb != nil {
        state.message = .mask(.theirsStands)
        return []
      }
      state.message = .draftKept
      return [.scheduleDraftSave]
    default: return []
    }
    replaceTop(.conflict(popup), &state)
    return []
  }

  /// F10: fields that take theirs show what is on the desk; the rest is saved against the revision
  /// that the choice was made on, so that a third one's change is asked about again.
  private static func saveChoices(
    _ popup: ConflictState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    if let verb = popup.verb { return sendVerb(verb, popup, &state) }
    guard case .mask(var mask) = state.place.screen else { return [] }
    guard let revision = mask.sheet?.incident.revision, revision >= popup.conflict.current else {
      return openIncident(popup.conflict.record, &state)
    }
    let desk = MaskDesk(state)
    for conflict in popup.fields where popup.side(of: conflict.field) == .theirs {
      if let field = MaskField(number: conflict.field.number) { mask.takeTheirs(field, desk) }
    }
    mask.base = popup.conflict.current
    mask.holdsBase = true
    state.place.layers.removeLast()
    let isNothingLeft = mask.changedFields(desk).isEmpty
    if isNothingLeft {
      mask.holdsBase = false
      mask.base = revision
    }
    state.place.screen = .mask(mask)
    guard isNothingLeft else { return save(&state) }
    state.message = .mask(.theirsStands)
    return saveDrafts(&state)
  }
}
