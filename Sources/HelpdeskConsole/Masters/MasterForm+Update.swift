import HelpdeskDomain
import ScreenCore

/// Keys of the form.
extension Console {
  static func pressInForm(
    _ key: Key, _ function: Function?, _ form: MasterFormState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    let page = max(1, MasterFormGeometry(FrameLayout(state.size)).rows.size.rows - 1)
    switch function {
    case .back: return leaveForm(form, &state)
    case .save: return saveForm(&state)
    case .list: return openFormList(form, &state)
    case .nextField, .down: return moveForm(to: form.focus + 1, &state)
    case .previousField, .up: return moveForm(to: form.focus - 1, &state)
    case .scrollDown: return moveForm(to: min(form.focus + page, form.fields.count), &state)
    case .scrollUp: return moveForm(to: max(form.focus - page, 0), &state)
    case .accept: return acceptInForm(form, &state)
    default: return editForm(key, form, &state)
    }
  }

  static func pasteInForm(
    _ paste: Paste, _ form: MasterFormState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard let field = form.field else {
      state.message = .pasteIgnored
      return []
    }
    var form = form
    form.prepare(field)
    tell(form[field].paste(paste.text), &state)
    form.problems[field.number] = nil
    replaceTop(.form(form), &state)
    return [.scheduleDraftSave]
  }

  /// Enter: [Save], after a refused save the next error, else the next field.
  private static func acceptInForm(
    _ form: MasterFormState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard form.field != nil else { return saveForm(&state) }
    guard form.wasRefused, !form.problems.isEmpty else {
      return moveForm(to: form.focus + 1, &state)
    }
    let places = form.fields.indices.filter { form.problems[form.fields[$0].number] != nil }
    let next = places.first { $0 > form.focus } ?? places.first
    return moveForm(to: next ?? form.fields.count, &state)
  }

  /// Leaves a field: what is typed is read, what is wrong is marked and said at once.
  static func moveForm(to place: Int, _ state: inout ConsoleState) -> [ConsoleEffect] {
    guard case .form(var form) = state.place.layers.last else { return [] }
    let effects = settle(&form, &state)
    let count = form.fields.count + 1
    form.focus = ((place % count) + count) % count
    replaceTop(.form(form), &state)
    return effects + [.scheduleDraftSave]
  }

  /// Reads the field with the cursor.
  private static func settle(
    _ form: inout MasterFormState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard let field = form.field, form[field].isByHand else { return [] }
    let reader = MasterFieldReader(state)
    switch reader.read(form[field], form.shape.typed(field)) {
    case .value(let value):
      form.problems[field.number] = form.requires(field) && value == .none ? .missing : nil
      if case .record(let id) = value, form[field].record == nil {
        form[field].take(id, text: reader.text(value, field, form.allNames))
      }
      return []
    case .lookUp: return lookUp([field], &form, &state)
    case .problem(let problem):
      form.problems[field.number] = problem
      let words = Strings.of(state.language).masters
      state.message = .master(.problem(words.label(field), problem, place: 1, count: 1))
      return []
    }
  }

  private static func editForm(
    _ key: Key, _ form: MasterFormState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard let field = form.field else { return [] }
    var form = form
    let words = Strings.of(state.language).masters.screen
    if key == .character("?"), form.hasList(field), form[field].isBlank {
      return openFormList(form, &state)
    }
    if field.kind == .flag, key == .character(" ") {
      let isSet = Matching.folded(form[field].text) == Matching.folded(words.yes)
      form[field] = PopupEntry(isSet ? words.no : words.yes, isByHand: true)
    } else {
      form.prepare(field)
      let outcome = form[field].handle(key)
      if outcome == .ignored { return [] }
      tell(outcome, &state)
    }
    form.problems[field.number] = nil
    replaceTop(.form(form), &state)
    return [.scheduleDraftSave]
  }
}

extension MasterFormState {
  /// A field that takes more than a line's worth has an editor that does.
  mutating func prepare(_ field: Field) {
    guard entries[field.number] == nil else { return }
    var entry = PopupEntry()
    entry.editor = LineEditor("", maximumLength: field.maximumLength)
    self[field] = entry
  }

  /// Whether the record is nothing without the field; a code is made up where none is typed.
  func requires(_ field: Field) -> Bool { field == Desk.requiredField(of: type) }

  /// Whether F4 has something to list (`+`).
  func hasList(_ field: Field) -> Bool {
    switch field.kind {
    case .record, .owner, .choice: true
    case .line: listedCodes(field) != nil
    default: false
    }
  }

  /// The table whose codes a field holds as text.
  func listedCodes(_ field: Field) -> RecordType? {
    if type == .statusCode && field == StatusField.mayGoTo { return .statusCode }
    let isWarranty = WarrantySlot.all.contains { $0.code == field }
    return type == .unit && isWarranty ? .warranty : nil
  }
}
