import HelpdeskDomain

/// Triage: three lists with the suggestion under the cursor, then one command and the next row.
extension Console {
  static func beginTriage(
    _ id: RecordID, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    state.queue.marks = []
    state.queue.triage = TriageState(incident: id)
    return openTriageList(.reason, id, bases: bases(of: [id], state), &state)
  }

  private static func openTriageList(
    _ step: TriageStep, _ id: RecordID, bases: [RecordID: UInt32],
    _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    let row = row(of: id, state)
    let reason = state.tables.reason(state.queue.triage?.reason ?? row?.reason)
    let general = state.tables.reason(reason?.row.parent)
    let subject: ListSubject
    let chosen: RecordID?
    switch step {
    case .reason:
      subject = .codes(.reason)
      chosen = row?.reason
    case .priority:
      subject = .codes(.priorityCode)
      chosen = reason?.priority ?? general?.priority ?? row?.priority
    case .owner:
      subject = .owners
      chosen = row?.owner ?? reason?.group ?? general?.group
    }
    var list = CodeListState(subject: subject, purpose: .triage(step, id))
    list.about = about([id], state)
    list.bases = bases
    return open(&list, chosen: chosen, &state)
  }

  static func triageTook(
    _ choice: RecordID, _ step: TriageStep, _ id: RecordID, bases: [RecordID: UInt32],
    _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard var triage = state.queue.triage, triage.incident == id else { return [] }
    let row = row(of: id, state)
    switch step {
    case .reason:
      if choice != row?.reason { triage.reason = choice }
      state.queue.triage = triage
      return openTriageList(.priority, id, bases: bases, &state)
    case .priority:
      if choice != row?.priority { triage.priority = choice }
      state.queue.triage = triage
      return openTriageList(.owner, id, bases: bases, &state)
    case .owner:
      if choice != row?.owner { triage.owner = choice }
      state.queue.triage = nil
      var effects: [ConsoleEffect] = []
      if triage.changesSomething {
        effects = perform(QueueVerb(.triage(triage), on: [id], bases: bases), &state)
      }
      return effects + moveQueueCursor(to: state.queueIndex + 1, &state)
    }
  }
}

extension TriageState {
  var changesSomething: Bool { reason != nil || priority != nil || owner != nil }

  /// All three fields in one command: one frame, one undo.
  var command: IncidentCommand {
    var values: [Field: FieldValue] = [:]
    if let priority { values[IncidentField.priority] = .record(priority) }
    if let owner { values[IncidentField.owner] = .record(owner) }
    return .change(incident, values, reasons: reason.map { [$0] })
  }
}
