import HelpdeskDomain

/// Verbs become commands, and what became of them a message.
extension Console {
  static func perform(
    _ verb: QueueVerb, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    let tag = state.nextTag(.verb(verb))
    return [.perform(commands(of: verb, state), tag: tag)]
  }

  private static func commands(of verb: QueueVerb, _ state: ConsoleState) -> [BasedCommand] {
    let closed = state.tables.parameters.closedStatus
    return verb.incidents.map {
      BasedCommand(command(verb.change, on: $0, closed: closed), base: verb.bases[$0])
    }
  }

  static func commandOfActor(
    _ pending: PendingCommand, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    if case .readOnly(let reason) = state.access {
      state.message = .readOnly(reason)
      return []
    }
    let tag = state.nextTag(pending)
    return [pending == .redo ? .redo(tag: tag) : .undo(tag: tag)]
  }

  private static func command(
    _ change: QueueVerb.Change, on id: RecordID, closed: RecordID?
  ) -> IncidentCommand {
    switch change {
    case .status(let status, let resolution):
      var draft = StatusDraft(status)
      draft.resolution = resolution
      return .changeStatus(id, draft)
    case .statusWithOwner(let status, let owner):
      var draft = StatusDraft(status)
      draft.owner = owner
      return .changeStatus(id, draft)
    case .owner(let owner): return .change(id, [IncidentField.owner: .record(owner)], reasons: nil)
    case .priority(let priority):
      return .change(id, [IncidentField.priority: .record(priority)], reasons: nil)
    case .reason(let reason): return .change(id, [:], reasons: [reason])
    case .resolve(let resolution): return .resolve(id, resolution: resolution, text: "")
    case .close(let resolution):
      guard let resolution, let closed else { return .close(id) }
      var draft = StatusDraft(closed)
      draft.resolution = resolution
      return .changeStatus(id, draft)
    case .triage(let triage): return triage.command
    }
  }

  static func performed(
    _ tag: CommandTag, _ outcomes: [CommandOutcome], _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard let pending = state.pending.removeValue(forKey: tag) else { return [] }
    switch pending {
    case .verb(let verb): return verbPerformed(verb, outcomes, &state)
    case .undo, .redo: return takenBack(pending, outcomes, &state)
    case .mask(let draft, let purpose): return maskPerformed(draft, purpose, outcomes, &state)
    case .master(let purpose): return masterPerformed(tag, purpose, outcomes, &state)
    case .event(let repeating):
      return eventPerformed(tag, repeating: repeating, outcomes, &state)
    case .status(let change, let targets, let commands):
      return statusPerformed(tag, change, targets, commands, outcomes, &state)
    case .order(let purpose): return orderPerformed(tag, purpose, outcomes, &state)
    }
  }

  static func failed(
    _ tag: CommandTag, _ failure: ConsoleFailure, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard let pending = state.pending.removeValue(forKey: tag) else { return [] }
    if failure == .poisoned { state.access = .readOnly(.poisoned) }
    if case .mask(let draft, let purpose) = pending {
      return maskFailed(draft, purpose, failure, &state)
    }
    if case .order = pending { return orderFailed(tag, failure, &state) }
    if case .master = pending { return masterFailed(tag, failure, &state) }
    return dialogFailed(tag, failure, &state)
  }

  /// After one's own act the list is made anew; the cursor stays with its record.
  private static func verbPerformed(
    _ verb: QueueVerb, _ outcomes: [CommandOutcome], _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    let receipts = outcomes.compactMap(\.receipt)
    let refusals = outcomes.compactMap(\.refusal)
    if !receipts.isEmpty {
      state.queue.marks.subtract(receipts.map(\.record))
      state.lastChange = verb.change.isRepeatable ? verb.change : state.lastChange
    }
    if outcomes.count == 1, let receipt = receipts.first {
      state.message = message(of: verb.change, receipt, state)
    } else if outcomes.count == 1, let refusal = refusals.first {
      if case .merge(let conflict) = refusal {
        let again = ConflictVerb(commands: commands(of: verb, state), pending: .verb(verb))
        return askAboutVerb(
          conflict, number: number(of: conflict.record, state), again, &state)
      }
      state.message = .refused(refusal)
    } else {
      let change = message(
        of: verb.change, CommandReceipt(record: verb.incidents[0], number: "", revision: 0), state)
      state.message = .bulk(
        done: receipts.count, refused: refusals.count, first: refusals.first,
        change: BulkChange(change))
    }
    if receipts.isEmpty { return [] }
    return reloadQueue(&state, keepsRows: false)
      + maskDeskChanged(DeskNews(incidents: receipts.map(\.record)), &state)
  }

  private static func message(
    of change: QueueVerb.Change, _ receipt: CommandReceipt, _ state: ConsoleState
  ) -> Message {
    let language = state.language
    let tables = state.tables
    func text(_ id: RecordID) -> String {
      guard let row = tables.codeRow(id) else { return "" }
      return row.text.text(in: language, desk: tables.parameters.language) ?? row.code
    }
    func changed(_ field: Field, _ value: String) -> Message {
      .changed(number: receipt.number, field: field, value: value)
    }
    switch change {
    case .status(let status, _), .statusWithOwner(let status, _):
      return changed(IncidentField.status, text(status))
    case .owner(let owner):
      return changed(IncidentField.owner, tables.ownerText(owner, in: language) ?? "")
    case .priority(let priority): return changed(IncidentField.priority, text(priority))
    case .reason(let reason): return changed(ReasonField.reason, text(reason))
    case .resolve: return .resolved(number: receipt.number)
    case .close: return .closed(number: receipt.number)
    case .triage(let triage):
      return changed(
        IncidentField.owner,
        triage.owner.flatMap { tables.ownerText($0, in: language) } ?? "-")
    }
  }

  private static func takenBack(
    _ pending: PendingCommand, _ outcomes: [CommandOutcome], _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    let isRedo = pending == .redo
    let receipts = outcomes.compactMap(\.receipt)
    if let receipt = receipts.first {
      let others = receipts.count == 1 ? "" : " +\(receipts.count - 1)"
      let number = receipt.number + others
      state.message = isRedo ? .redone(number: number) : .undone(number: number)
      if case .masters = state.place.screen { return loadMasters(&state) }
      return reloadQueue(&state, keepsRows: false)
        + maskDeskChanged(DeskNews(incidents: receipts.map(\.record)), &state)
    }
    let refusal = outcomes.compactMap(\.refusal).first ?? .undo(.nothingToUndo)
    state.message =
      isRedo && refusal == .undo(.nothingToUndo) ? .nothingToRedo : .refused(refusal)
    return []
  }
}

extension BulkChange {
  /// What a message says of one incident, said of many.
  init?(_ message: Message) {
    switch message {
    case .changed(_, let field, let value): self = .field(field, value: value)
    case .resolved: self = .resolved
    case .closed: self = .closed
    default: return nil
    }
  }
}

extension CommandOutcome {
  var receipt: CommandReceipt? {
    if case .done(let receipt) = self { receipt } else { nil }
  }

  var refusal: DeskRefusal? {
    if case .refused(let refusal) = self { refusal } else { nil }
  }
}

extension QueueVerb.Change {
  /// Triage is a choice for one incident; everything else can be made again elsewhere.
  var isRepeatable: Bool {
    if case .triage = self { false } else { true }
  }
}

extension ConsoleState {
  mutating func nextTag(_ pending: PendingCommand) -> CommandTag {
    counters.command += 1
    let tag = CommandTag(rawValue: counters.command)
    self.pending[tag] = pending
    return tag
  }
}
