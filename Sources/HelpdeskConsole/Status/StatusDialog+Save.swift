import HelpdeskDomain
import ScreenCore

/// What the dialog asks the desk to do, and what became of it.
extension Console {
  static func saveStatus(_ state: inout ConsoleState) -> [ConsoleEffect] {
    guard case .status(var dialog) = state.place.layers.last, dialog.saving == nil else {
      return []
    }
    let reader = PopupReader(state)
    dialog.settle(dialog.focus, reader)
    dialog.problems = [:]
    for field in dialog.fields { dialog.problems[field] = dialog.problem(in: field, reader) }
    if let first = dialog.fields.first(where: { dialog.problems[$0] != nil }),
      let problem = dialog.problems[first]
    {
      dialog.focus = first
      replaceTop(.status(dialog), &state)
      state.message = .popup(.problem(problem, place: 1, count: dialog.problems.count))
      return [.bell, .scheduleDraftSave]
    }
    let steps = dialog.steps(reader)
    let tag = state.nextTag(steps.pending(dialog.repeatable))
    dialog.saving = tag
    replaceTop(.status(dialog), &state)
    return saveDrafts(&state) + [.perform(steps.map(\.based), tag: tag)]
  }

  /// Nothing is asked for: it is done at once.
  static func perform(
    _ dialog: StatusDialogState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    let steps = dialog.steps(PopupReader(state))
    let tag = state.nextTag(steps.pending(dialog.repeatable))
    return [.perform(steps.map(\.based), tag: tag)]
  }

  /// Those that were done stand; those refused are listed, and the dialog stays for them with
  /// everything typed.
  static func statusPerformed(
    _ tag: CommandTag, _ change: RepeatableChange?, _ targets: [StatusTarget],
    _ commands: [BasedCommand], _ outcomes: [CommandOutcome], _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var refused: [RefusedTarget] = []
    var failed: Set<RecordID> = []
    var done: [RecordID: CommandReceipt] = [:]
    for (target, outcome) in zip(targets, outcomes) where !failed.contains(target.id) {
      switch outcome {
      case .done(let receipt): done[target.id] = receipt
      case .refused(let refusal):
        failed.insert(target.id)
        done[target.id] = nil
        refused.append(RefusedTarget(number: target.number, refusal: refusal))
      }
    }
    state.queue.marks.subtract(done.keys)
    if let change, !done.isEmpty { state.lastChange = change }
    state.message = message(done, refused, change, state)
    let seat = seat(of: tag, state)
    if Set(targets.map(\.id)).count == 1, case .merge(let conflict)? = refused.first?.refusal {
      if let seat, case .status(var dialog) = layer(at: seat, state) {
        dialog.saving = nil
        setLayer(.status(dialog), at: seat, &state)
      }
      return askAboutVerb(
        conflict, number: targets.first?.number ?? "",
        ConflictVerb(commands: commands, pending: .status(change, targets, commands)), &state)
    }
    guard let seat, case .status(var dialog) = layer(at: seat, state) else {
      return done.isEmpty ? [.bell] : reloadQueue(&state, keepsRows: false)
    }
    dialog.saving = nil
    guard !refused.isEmpty else {
      let message = state.message
      let effects = removeLayer(at: seat, &state)
      state.message = message
      return effects
    }
    dialog.refused = refused
    dialog.targets = dialog.targets.filter { failed.contains($0.id) }
    setLayer(.status(dialog), at: seat, &state)
    return [.bell] + (done.isEmpty ? [] : reloadQueue(&state, keepsRows: false))
  }

  private static func message(
    _ done: [RecordID: CommandReceipt], _ refused: [RefusedTarget], _ change: RepeatableChange?,
    _ state: ConsoleState
  ) -> Message {
    let number = done.values.first?.number ?? ""
    let one: Message =
      switch change {
      case .resolve: .resolved(number: number)
      case .close: .closed(number: number)
      case .status(let status, _), .statusWithOwner(let status, _):
        .changed(
          number: number, field: IncidentField.status, value: PopupReader(state).words(status))
      default: .bulk(done: 1, refused: 0, first: nil, change: nil)
      }
    guard done.count + refused.count == 1 else {
      return .bulk(
        done: done.count, refused: refused.count, first: refused.first?.refusal,
        change: BulkChange(one))
    }
    return refused.first.map { .refused($0.refusal) } ?? one
  }
}

extension PopupReader {
  /// A code's text in the screen's language.
  func words(_ id: RecordID?) -> String {
    guard let row = tables.codeRow(id) else { return "" }
    return row.text.text(in: language, desk: tables.parameters.language) ?? row.code
  }
}

extension StatusDialogState {
  /// One command, and which incident it is about.
  struct Step {
    let target: StatusTarget
    let command: IncidentCommand

    var based: BasedCommand { BasedCommand(command, base: target.base) }
  }

  /// What `.` does again elsewhere; nil where it would have to ask.
  var repeatable: RepeatableChange? {
    switch purpose {
    case .resolve: resolution.map(RepeatableChange.resolve)
    case .close: .close(resolution: resolution)
    case .status(let status):
      if let owner = self[.owner].record {
        .statusWithOwner(status, owner: owner)
      } else {
        .status(status, resolution: resolution)
      }
    }
  }

  /// The commands for all incidents. Where a status may not go to closed by itself, it is resolved
  /// first.
  func steps(_ reader: PopupReader) -> [Step] {
    targets.flatMap { target -> [Step] in
      switch purpose {
      case .resolve:
        guard let resolution else { return [] }
        return [
          Step(
            target: target,
            command: .resolve(target.id, resolution: resolution, text: note(reader)))
        ]
      case .close: return closing(target, reader)
      case .status(let status):
        return [
          Step(target: target, command: .changeStatus(target.id, draft(status, target, reader)))
        ]
      }
    }
  }

  private func closing(_ target: StatusTarget, _ reader: PopupReader) -> [Step] {
    guard let closes = reader.tables.parameters.closedStatus else {
      return [Step(target: target, command: .close(target.id))]
    }
    var only = StatusDraft(closes)
    check(&only, target, reader)
    let isBare = only.reasons == nil && only.told == nil
    let close = Step(
      target: target, command: isBare ? .close(target.id) : .changeStatus(target.id, only))
    guard let resolution else { return [close] }
    let tables = reader.tables
    if let from = tables.status(target.facts.status), let to = tables.status(closes),
      !from.mayGo(to: to)
    {
      let resolve = IncidentCommand.resolve(
        target.id, resolution: resolution, text: note(reader))
      return [Step(target: target, command: resolve), close]
    }
    var draft = draft(closes, target, reader)
    check(&draft, target, reader)
    return [Step(target: target, command: .changeStatus(target.id, draft))]
  }

  /// What the checklist says: another classification, and that the customer was told.
  private func check(_ draft: inout StatusDraft, _ target: StatusTarget, _ reader: PopupReader) {
    if self[.reason].isByHand, let reason = self[.reason].record {
      draft.reasons = [reason] + target.facts.reasons.dropFirst().filter { $0 != reason }
    }
    if let code = self[.told].record {
      let text = resolution.map(reader.words) ?? ""
      draft.told = EventDraft(code: code, text: text)
    }
  }

  private func draft(
    _ status: RecordID, _ target: StatusTarget, _ reader: PopupReader
  ) -> StatusDraft {
    var draft = StatusDraft(status)
    draft.resolution = resolution
    draft.note = note(reader)
    // Who has an owner or an appointment already keeps it.
    if target.facts.owner == nil { draft.owner = self[.owner].record }
    if !target.facts.hasAppointment, case .success(let moment) = moment(.appointment, reader) {
      draft.appointment = moment
    }
    return draft
  }

  /// The note with what the status asks for and the incident has no field for.
  private func note(_ reader: PopupReader) -> String {
    let words = Strings.of(reader.language).status
    var lines: [String] = []
    if case .success(let day) = moment(.dueDay, reader) {
      lines.append("\(words.dueDay): \(reader.time.fullDay(day))")
    }
    let supplier = self[.supplier].text.trimmed
    if !supplier.isEmpty { lines.append("\(words.supplier): \(supplier)") }
    let typed = text.text
    if !typed.allSatisfy(\.isWhitespace) { lines.append(typed) }
    return lines.joined(separator: "\n")
  }

  fileprivate func moment(
    _ field: StatusDialogField, _ reader: PopupReader
  ) -> Result<Instant, PopupReadError>? {
    self[field].isBlank ? nil : reader.moment(self[field].text)
  }
}

extension [StatusDialogState.Step] {
  /// What waits for the answer to them.
  fileprivate func pending(_ change: RepeatableChange?) -> PendingCommand {
    .status(change, map(\.target), map(\.based))
  }
}

extension StatusDialogState {
  /// Resolves what is typed in a field.
  mutating func settle(_ field: StatusDialogField, _ reader: PopupReader) {
    switch field {
    case .resolution:
      let shown = list.shownRows
      if resolution == nil, !list.query.isEmpty, shown.count == 1, let only = shown.first {
        choose(only)
      }
    case .owner:
      guard self[.owner].record == nil, let owner = reader.find(self[.owner].text, .owner) else {
        return
      }
      self[.owner].take(owner, text: reader.text(owner))
    case .reason, .told:
      if self[field].record == nil, let id = found(field, reader) {
        self[field].take(id, text: reader.text(id))
      }
    default: break
    }
  }

  /// The record that a typed text means in a field of codes.
  func found(_ field: StatusDialogField, _ reader: PopupReader) -> RecordID? {
    let typed = self[field].text
    switch field {
    case .owner: return reader.find(typed, .owner)
    case .reason:
      let id = reader.find(typed, .code(.reason))
      return reader.tables.codeRow(id)?.parent == nil ? nil : id
    case .told:
      let id = reader.find(typed, .code(.eventCode))
      return reader.tables.eventCode(id)?.tellsCustomer == true ? id : nil
    default: return nil
    }
  }

  /// What is wrong with what stands in a field.
  func problem(in field: StatusDialogField, _ reader: PopupReader) -> PopupProblem? {
    let words = Strings.of(reader.language)
    switch field {
    case .save: return nil
    case .resolution:
      if resolution != nil { return nil }
      return list.query.isEmpty
        ? .refused(.missing(ResolutionField.resolution))
        : .refused(.unknownRecord(ResolutionField.resolution))
    case .owner:
      if self[.owner].record != nil { return nil }
      return self[.owner].isBlank
        ? .refused(.missing(IncidentField.owner)) : .refused(.unknownRecord(IncidentField.owner))
    case .appointment, .dueDay:
      guard let read = moment(field, reader) else {
        return .missing(field == .dueDay ? words.status.dueDay : words.status.appointment)
      }
      if case .failure(let error) = read { return error.problem }
      return nil
    case .reason, .told:
      if self[field].record != nil || self[field].isBlank { return nil }
      return .refused(
        .unknownRecord(field == .reason ? ReasonField.reason : EventField.code))
    case .supplier: return self[.supplier].isBlank ? .missing(words.status.supplier) : nil
    case .text:
      let isAsked = demands.contains(.note)
      return isAsked && isBlank(.text) ? .missing(words.status.note) : nil
    }
  }
}
