import HelpdeskDomain
import ScreenCore

/// F4 in the form, and the looking up of large masters that were typed.
extension Console {
  static func openFormList(
    _ form: MasterFormState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard let field = form.field, let subject = form.subject(of: field) else {
      state.message = .noFunction(.list)
      return []
    }
    let geometry = MasterFormGeometry(FrameLayout(state.size))
    let top = geometry.top(focus: form.focus, count: form.fields.count)
    let typed = form[field].record == nil && form[field].isByHand ? form[field].text.trimmed : ""
    var list = CodeListState(
      subject: subject, purpose: .masterField(field), query: typed,
      anchor: geometry.value(at: form.focus - top).origin, allowsMany: form.takesMany(field))
    return open(&list, chosen: form[field].record, &state)
  }

  /// Rows of the list were taken: they stand in the field, and the next one has the cursor.
  static func formTook(
    _ rows: [CodeListRow], for field: Field, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard case .form(var form) = state.place.layers.last, let first = rows.first else { return [] }
    switch field.kind {
    case .choice(let choice):
      let words = Strings.of(state.language).masters
      let chosen = choice.words.filter { word in rows.contains { $0.code == word } }
      form[field] = PopupEntry(
        chosen.map(words.choice).joined(separator: ", "), isByHand: true)
    case .line:
      let codes = rows.map(\.code).joined(separator: " ")
      form[field] = PopupEntry(codes, isByHand: true)
    default:
      form.names[first.id] = MasterName(code: first.code, name: first.text)
      form[field].take(first.id, text: first.code)
    }
    form.problems[field.number] = nil
    replaceTop(.form(form), &state)
    return moveForm(to: form.focus + 1, &state)
  }

  /// Asks which masters were meant by what is typed in some fields.
  static func lookUp(
    _ fields: [Field], _ form: inout MasterFormState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var effects: [ConsoleEffect] = []
    for field in fields {
      guard case .masters(let subject)? = form.subject(of: field) else { continue }
      let generation = state.nextGeneration()
      form.awaited[generation] = field.number
      effects.append(
        .lookUp(
          LookUpRequest(
            subject: subject, text: form[field].text.trimmed, count: 2, generation: generation)))
    }
    return effects
  }

  /// The answer to it: the one of that code, or the only one; else the field is marked.
  static func formLookedUp(
    _ answer: LookUpAnswer, _ state: inout ConsoleState
  ) -> [ConsoleEffect]? {
    let index = state.place.layers.lastIndex { layer in
      if case .form(let form) = layer { form.awaited[answer.generation] != nil } else { false }
    }
    guard let index, case .form(var form) = state.place.layers[index],
      let number = form.awaited.removeValue(forKey: answer.generation),
      let field = form.fields.first(where: { $0.number == number })
    else { return nil }
    let typed = form[field].text.trimmed
    let exact = answer.rows.first { $0.code.lowercased() == typed.lowercased() }
    if let row = exact ?? (answer.total == 1 ? answer.rows.first : nil) {
      form.names[row.id] = MasterName(code: row.code, name: row.name)
      form[field].take(row.id, text: row.code)
      form.problems[field.number] = nil
    } else if form[field].record == nil, !typed.isEmpty {
      form.problems[field.number] = .unknown(typed)
      let label = Strings.of(state.language).masters.label(field)
      state.message = .master(.problem(label, .unknown(typed), place: 1, count: 1))
    }
    let isReady = form.isSaveDue && form.awaited.isEmpty
    state.place.layers[index] = .form(form)
    return isReady && index == state.place.layers.count - 1 ? saveForm(&state) : []
  }
}

extension MasterFormState {
  /// What F4 lists in a field; nil where it is free text.
  func subject(of field: Field) -> ListSubject? {
    switch shape.typed(field).kind {
    case .owner: .owners
    case .choice(let choice): .choices(choice)
    case .record(.customer): .masters(.customers)
    case .record(.unit): .masters(.units(of: self[UnitField.customer].record))
    case .record(.person): .masters(.persons(of: nil))
    case .record(.item): .masters(.items)
    case .record(.contract): .masters(.contracts(of: self[UnitField.customer].record))
    case .record(.incident): nil
    case .record(let type) where field == CodeField.parent && field.name == "parent":
      .generals(type)
    case .record(let type): .codes(type)
    case .line: listedCodes(field).map(ListSubject.codes)
    default: nil
    }
  }

  func takesMany(_ field: Field) -> Bool {
    if case .choice(let choice) = field.kind { return choice.takesMany }
    return listedCodes(field) == .statusCode
  }
}
