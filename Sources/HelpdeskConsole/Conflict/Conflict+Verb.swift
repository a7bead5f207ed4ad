import HelpdeskDomain
import ScreenCore

/// A verb that met what another agent wrote to the same field, with what sends it again.
public struct ConflictVerb: Equatable, Sendable {
  public var commands: [BasedCommand]
  public var pending: PendingCommand
}

/// Verbs outside a form are decided on what was on the screen when they began (DESIGN §4.11).
extension Console {
  /// The revisions of incidents as they are shown; those of which nothing is shown take what is
  /// newest.
  static func bases(of incidents: [RecordID], _ state: ConsoleState) -> [RecordID: UInt32] {
    var bases: [RecordID: UInt32] = [:]
    for id in incidents {
      if case .mask(let mask) = state.place.screen, let shown = mask.sheet?.incident, shown.id == id
      {
        bases[id] = shown.revision
      } else if let row = row(of: id, state), row.revision < UInt16.max {
        // Beyond that rows no longer say which revision it is.
        bases[id] = row.revision
      }
    }
    return bases
  }

  /// Asks whose value stands; nothing was written.
  static func askAboutVerb(
    _ conflict: MergeConflict, number: String, _ verb: ConflictVerb, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var popup = ConflictState(number: number, conflict: conflict, mine: [:], merged: [])
    popup.verb = verb
    state.message = nil
    state.place.layers.append(.conflict(popup))
    return [.bell]
  }

  /// F10: what takes one's own value is done again, on the revision that was looked at.
  static func sendVerb(
    _ verb: ConflictVerb, _ popup: ConflictState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    let theirs = Set(popup.fields.map(\.field).filter { popup.side(of: $0) == .theirs })
    let commands = verb.commands.compactMap { command -> BasedCommand? in
      guard let kept = command.command.without(theirs) else { return nil }
      return BasedCommand(kept, base: popup.conflict.current)
    }
    state.place.layers.removeLast()
    // One wish of two steps, resolved and closed, is done whole or not at all.
    guard commands.count == verb.commands.count else {
      state.message = .mask(.theirsStands)
      return []
    }
    let tag = state.nextTag(verb.pending)
    if case .status(var dialog) = state.place.layers.last,
      dialog.targets.map(\.id) == [popup.conflict.record]
    {
      dialog.saving = tag
      replaceTop(.status(dialog), &state)
    }
    return [.perform(commands, tag: tag)]
  }
}

extension DeskCommand {
  /// The command without what takes the other's value; nil where nothing is left of it.
  fileprivate func without(_ fields: Set<Field>) -> DeskCommand? {
    guard !fields.isEmpty, case .incident(let command) = self else { return self }
    switch command {
    case .change(let id, let values, let reasons, let movesUnit):
      let kept = values.filter { !fields.contains($0.key) }
      let ownReasons = fields.contains(ReasonField.reason) ? nil : reasons
      if kept.isEmpty, ownReasons == nil { return nil }
      return .incident(.change(id, kept, reasons: ownReasons, movesUnit: movesUnit))
    case .changeStatus(let id, var draft):
      if fields.contains(IncidentField.status) { return nil }
      if fields.contains(IncidentField.owner) { draft.owner = nil }
      if fields.contains(IncidentField.appointmentAt) { draft.appointment = nil }
      return .incident(.changeStatus(id, draft))
    default: return fields.contains(IncidentField.status) ? nil : self
    }
  }
}
