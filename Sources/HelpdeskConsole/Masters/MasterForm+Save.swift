import HelpdeskDomain
import ScreenCore

/// Saving the form: all that is wrong is marked at once, and the cursor stands in the first of it.
extension Console {
  static func saveForm(_ state: inout ConsoleState) -> [ConsoleEffect] {
    guard case .form(var form) = state.place.layers.last, form.saving == nil else { return [] }
    let reader = MasterFieldReader(state)
    var values: [Field: FieldValue] = [:]
    var pending: [Field] = []
    form.problems = [:]
    for field in form.fields {
      switch form.reading(of: field, reader) {
      case nil: continue
      case .value(let value)?: values[form.shape.typed(field)] = value
      case .lookUp?: pending.append(field)
      case .problem(let problem)?: form.problems[field.number] = problem
      }
    }
    if !form.problems.isEmpty { return refuse(form, &state) }
    if !pending.isEmpty {
      form.isSaveDue = true
      let effects = form.awaited.isEmpty ? lookUp(pending, &form, &state) : []
      replaceTop(.form(form), &state)
      return effects
    }
    form.isSaveDue = false
    guard !values.isEmpty else {
      replaceTop(.form(form), &state)
      state.message = .nothingToSave
      return []
    }
    let command: MasterCommand =
      form.record.map { .change($0, values) } ?? .create(form.type, values)
    let tag = state.nextTag(.master(.save))
    form.saving = tag
    replaceTop(.form(form), &state)
    return saveDrafts(&state)
      + [.perform([BasedCommand(.master(command), base: form.base)], tag: tag)]
  }

  private static func refuse(
    _ form: MasterFormState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var form = form
    form.wasRefused = true
    form.isSaveDue = false
    let first = form.fields.firstIndex { form.problems[$0.number] != nil } ?? 0
    form.focus = first
    let field = form.fields[first]
    if let problem = form.problems[field.number] {
      let label = Strings.of(state.language).masters.label(field)
      state.message = .master(
        .problem(label, problem, place: 1, count: form.problems.count))
    }
    replaceTop(.form(form), &state)
    return [.bell, .scheduleDraftSave]
  }

  /// What became of the save; the form may have been parked meanwhile.
  static func masterSaved(
    _ tag: CommandTag, _ outcomes: [CommandOutcome], _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard let seat = seat(of: tag, state), case .form(var form) = layer(at: seat, state) else {
      return []
    }
    form.saving = nil
    guard let receipt = outcomes.compactMap(\.receipt).first else {
      if let refusal = outcomes.compactMap(\.refusal).first {
        state.message = .refused(refusal)
        form.mark(refusal)
      }
      setLayer(.form(form), at: seat, &state)
      return seat.call == nil ? [.bell, .scheduleDraftSave] : []
    }
    let typed = form[CodeField.code].text.trimmed
    state.message = .master(.saved(receipt.number.isEmpty ? typed : receipt.number))
    guard seat.call == nil else { return removeLayer(at: seat, &state) }
    state.place.layers.remove(at: seat.layer)
    if case .masters(var masters) = state.place.screen {
      masters.wanted = receipt.record
      state.place.screen = .masters(masters)
      return saveDrafts(&state) + loadMasters(&state)
    }
    return saveDrafts(&state)
  }

  /// The world broke: the form stays as it is.
  static func masterFailed(
    _ tag: CommandTag, _ failure: ConsoleFailure, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    state.message = .failed(failure)
    guard let seat = seat(of: tag, state), case .form(var form) = layer(at: seat, state) else {
      return []
    }
    form.saving = nil
    setLayer(.form(form), at: seat, &state)
    return [.bell]
  }
}

extension MasterFormState {
  /// What is to be saved of a field; nil where nothing is.
  fileprivate func reading(of field: Field, _ reader: MasterFieldReader) -> MasterReading? {
    let entry = self[field]
    if requires(field), entry.isBlank { return .problem(.missing) }
    guard entry.isByHand else { return nil }
    let reading = reader.read(entry, shape.typed(field))
    // A time is shown without its seconds: what reads the same is the same.
    let shown = reader.text(stored(field), field, allNames)
    if line != nil, entry.record == nil, entry.text.trimmed == shown { return nil }
    if case .value(let value) = reading, value == stored(field) { return nil }
    return reading
  }

  /// Marks the field that a refusal is about, and goes there.
  fileprivate mutating func mark(_ refusal: DeskRefusal) {
    guard case .master(let refusal) = refusal, let number = refusal.field?.number,
      let place = fields.firstIndex(where: { $0.number == number })
    else { return }
    problems[number] = .refused(refusal)
    wasRefused = true
    focus = place
  }
}
