import HelpdeskDomain
import ScreenCore

/// Saving, and what became of it. Typing goes on while a save is on its way.
extension Console {
  /// F10, Ctrl-S, or Enter on [Save]: all errors are marked at once, the cursor in the first.
  static func save(_ state: inout ConsoleState) -> [ConsoleEffect] {
    guard case .mask(let before) = state.place.screen else { return [] }
    if case .readOnly(let reason) = state.access {
      state.message = .readOnly(reason)
      return []
    }
    if before.saving != nil {
      state.message = .mask(.saving)
      return []
    }
    var effects: [ConsoleEffect] = []
    if case .field(let field) = before.focus { effects += settle(field, .other, &state) }
    guard case .mask(var mask) = state.place.screen else { return effects }
    let desk = MaskDesk(state)
    markProblems(&mask, desk)
    if !mask.problems.isEmpty { return effects + refuse(mask, &state) }
    mask.wasRefused = false
    state.message = nil
    guard let id = mask.incident else {
      return effects + send([BasedCommand(.log(mask.newIncident(desk)))], mask, &state)
    }
    let (values, reasons) = mask.changes(desk)
    if !mask.ticks.isEmpty { effects += saveChecks(of: mask, &state) }
    if values.isEmpty, reasons == nil {
      if !mask.ticks.isEmpty { return effects }
      state.place.screen = .mask(mask)
      state.message = mask.isClosed ? .mask(.closed) : .nothingToSave
      return effects
    }
    let command = BasedCommand(
      .change(id, values, reasons: reasons, movesUnit: mask.movesUnit), base: mask.base)
    return effects + send([command], mask, &state)
  }

  private static func send(
    _ commands: [BasedCommand], _ mask: MaskState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var mask = mask
    let draft = state.place.draft ?? state.nextDraftID()
    state.place.draft = draft
    mask.saving = MaskSaving(entries: mask.entries, text: mask.text.text)
    state.place.screen = .mask(mask)
    state.message = .mask(.saving)
    let tag = state.nextTag(.mask(draft, .save))
    return [.perform(commands, tag: tag)]
  }

  private static func refuse(
    _ mask: MaskState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var mask = mask
    mask.wasRefused = true
    state.place.screen = .mask(mask)
    let marked = MaskField.allCases.filter { mask.problems[$0] != nil }
    if let first = marked.first {
      move(to: first, .other, &state)
      sayProblem(of: first, &state)
    }
    var effects: [ConsoleEffect] = [.scheduleDraftSave]
    for field in marked {
      guard case .unresolved(let text, nil) = mask.problems[field],
        let subject = mask.subject(of: field)
      else { continue }
      effects += ask(subject, text: text, .candidates(field, text), &state)
    }
    return effects
  }

  static func maskPerformed(
    _ draft: DraftID, _ purpose: MaskPurpose, _ outcomes: [CommandOutcome],
    _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard let outcome = outcomes.first else { return [] }
    switch purpose {
    case .checks: return checksPerformed(draft, outcome, &state)
    case .rows(let field): return rowsPerformed(field, outcome, &state)
    case .event: return []
    case .save: break
    }
    switch outcome {
    case .done(let receipt): return saved(draft, receipt, &state)
    case .refused(let refusal): return saveRefused(draft, refusal, &state)
    }
  }

  /// The number is told; the draft goes away only now.
  private static func saved(
    _ draft: DraftID, _ receipt: CommandReceipt, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var effects: [ConsoleEffect] = reloadQueue(&state, keepsRows: false)
    guard state.place.draft == draft, case .mask(var mask) = state.place.screen,
      let sent = mask.saving
    else {
      return effects + savedElsewhere(draft, receipt, &state)
    }
    let wasNew = mask.isNew
    state.message = .mask(
      wasNew ? .saved(number: receipt.number) : .changesSaved(number: receipt.number))
    if wasNew {
      state.lastIncident = mask.choices
      mask.ticks = []
      mask.marks = []
      mask.prior = nil
    }
    mask.saving = nil
    mask.wasRefused = false
    mask.holdsBase = false
    mask.problems = [:]
    mask.steps = []
    mask.incident = receipt.record
    // What was typed while the save was on its way is not in it: it stays typed.
    for field in MaskField.allCases where mask[field].says(sent.entries[field] ?? MaskEntry()) {
      mask.entries[field]?.origin = .pulled
    }
    let typedOn = mask.text.text == sent.text ? "" : mask.text.text
    mask.text = TextEditor()
    if case .field(let field) = mask.focus, wasNew {
      let isTypedOn = !mask[field].says(sent.entries[field] ?? MaskEntry())
      mask.focus = isTypedOn && !field.isOfFirstEvent ? mask.focus : .pane
    }
    state.place.screen = .mask(mask)
    if !mask.holdsText {
      state.storedDrafts.remove(draft)
      effects.append(.removeDraft(draft))
    }
    effects += [.announce(receipt.record)]
    if !typedOn.isEmpty {
      effects += openEvent(
        on: receipt.record, number: receipt.number, code: nil, text: typedOn, &state)
    }
    return effects + openIncident(receipt.record, &state)
  }

  /// Another call is on the screen by now: the saved one is no longer parked.
  private static func savedElsewhere(
    _ draft: DraftID, _ receipt: CommandReceipt, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    state.message = .mask(.saved(number: receipt.number))
    state.parked.removeAll { $0.id == draft }
    state.storedDrafts.remove(draft)
    return [.removeDraft(draft)]
  }

  private static func saveRefused(
    _ draft: DraftID, _ refusal: DeskRefusal, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    state.message = .refused(refusal)
    guard var mask = endSaving(draft, &state) else { return [.bell] }
    if case .merge(let conflict) = refusal { return openConflict(conflict, draft, &state) }
    guard case .incident(let why) = refusal, state.place.draft == draft,
      let field = why.field.flatMap({ MaskField(number: $0.number) })
    else { return [.bell] }
    mask.wasRefused = true
    mask.problems[field] = .refused(why)
    mask.focus = .field(field)
    state.place.screen = .mask(mask)
    return [.bell]
  }

  static func maskFailed(
    _ draft: DraftID, _ purpose: MaskPurpose, _ failure: ConsoleFailure,
    _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    state.message = .failed(failure)
    if purpose == .save { _ = endSaving(draft, &state) }
    return [.bell]
  }

  /// The save is over, whatever became of it: the mask, wherever it is by now.
  private static func endSaving(_ draft: DraftID, _ state: inout ConsoleState) -> MaskState? {
    if state.place.draft == draft, case .mask(var mask) = state.place.screen {
      mask.saving = nil
      state.place.screen = .mask(mask)
      return mask
    }
    for (index, call) in state.parked.enumerated() where call.id == draft {
      guard case .mask(var mask) = call.place.screen else { continue }
      mask.saving = nil
      state.parked[index].place.screen = .mask(mask)
      return mask
    }
    return nil
  }
}

extension IncidentRefusal {
  /// The field that a refusal is about.
  var field: Field? {
    switch self {
    case .missing(let field), .tooLong(let field, _), .controlCharacter(let field),
      .unknownRecord(let field), .retired(let field, _), .fixedField(let field):
      field
    case .halfReason: ReasonField.reason
    case .openedInFuture: IncidentField.opened
    case .negativeMinutes: EventField.minutes
    default: nil
    }
  }
}
