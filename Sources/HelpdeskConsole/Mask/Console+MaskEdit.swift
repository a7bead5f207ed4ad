import HelpdeskDomain
import ScreenCore

/// Typing in a field, and what becomes of it when the field is left.
extension Console {
  static func edit(
    _ key: Key, _ field: MaskField, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard case .mask(var mask) = state.place.screen, field != .save else { return [] }
    if mask.isClosed {
      state.message = .mask(.closed)
      return []
    }
    if key == .control("_") { return takeBack(field, &state) }
    if field.isProse {
      let size = MaskLayout(mask, Painter(state, theme: .standard)).text.size
      let outcome = mask[prose: field].handle(key, size: size)
      return edited(mask, outcome, field, &state)
    }
    if field.isCoded { return editCode(key, field, mask, &state) }
    if mask[field].isEmpty, key == .character("?"), field.hasList {
      return openList(for: field, &state)
    }
    var entry = mask[field]
    let outcome = entry.editor.handle(key)
    if outcome.changesText {
      if field == .contact { entry.record = nil }
      entry.origin = .typed
    }
    mask[field] = entry
    return edited(mask, outcome, field, &state)
  }

  /// A code that was taken is one thing: typing begins another one, Backspace empties.
  private static func editCode(
    _ key: Key, _ field: MaskField, _ mask: MaskState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var mask = mask
    if field == .item, mask[.unit].record != nil {
      state.message = .mask(.itemOfUnit)
      return []
    }
    // The status of an existing incident changes by itself, with what it asks for.
    let opensList = field == .reason || (field == .status && !mask.isNew)
    if case .character(let character) = key {
      if character == "?", mask[field].isEmpty || mask[field].record != nil {
        return openList(for: field, &state)
      }
      if opensList {
        let before = mask[field].record == nil ? mask[field].text : ""
        return openList(for: field, query: before + String(character), &state)
      }
    }
    var entry = mask[field]
    if entry.record != nil {
      switch key {
      case .character: entry = MaskEntry(origin: .typed)
      case .backspace, .delete, .control("u"), .control("k"), .control("w"):
        if field == .status { return [] }
        mask.remember([field, .item, .meter])
        mask[field] = MaskEntry(origin: .typed)
        if field == .unit { mask.emptyUnit() }
        if field == .customer { mask.customer = nil }
        mask[field].origin = .typed
        state.place.screen = .mask(mask)
        return judge(&state) + [.scheduleDraftSave]
      default: return []
      }
      mask.remember([field])
    }
    let outcome = entry.editor.handle(key)
    if outcome.changesText {
      entry.origin = .typed
      entry.isKept = false
    }
    mask[field] = entry
    return edited(mask, outcome, field, &state)
  }

  private static func edited(
    _ mask: MaskState, _ outcome: EditOutcome, _ field: MaskField, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var mask = mask
    if mask.problems[field] != nil, outcome.changesText {
      mask.problems[field] = mask.problem(in: field, MaskDesk(state))
    }
    state.place.screen = .mask(mask)
    tell(outcome, &state)
    return outcome == .ignored ? [] : [.scheduleDraftSave]
  }

  /// Ctrl-_: what was typed in the field first, then the last change that moved several.
  private static func takeBack(
    _ field: MaskField, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard case .mask(var mask) = state.place.screen else { return [] }
    if field.isProse {
      if mask[prose: field].undo() == .changed {
        state.place.screen = .mask(mask)
        return [.scheduleDraftSave]
      }
    } else if mask[field].record == nil {
      var entry = mask[field]
      if entry.editor.undo() == .changed {
        mask[field] = entry
        state.place.screen = .mask(mask)
        return [.scheduleDraftSave]
      }
    }
    guard mask.takeBack() else {
      state.message = .mask(.nothingToTakeBack)
      return []
    }
    state.place.screen = .mask(mask)
    state.message = .mask(.stepTakenBack)
    return judge(&state) + [.scheduleDraftSave]
  }

  static func pasteInMask(
    _ paste: Paste, _ mask: MaskState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard case .field(let field) = mask.focus, field != .save, !mask.isClosed else {
      state.message = mask.isClosed ? .mask(.closed) : .pasteIgnored
      return []
    }
    var mask = mask
    if field.isProse {
      let outcome = mask[prose: field].paste(paste.text)
      return edited(mask, outcome, field, &state)
    }
    if field == .item, mask[.unit].record != nil {
      state.message = .mask(.itemOfUnit)
      return []
    }
    var entry = mask[field]
    if entry.record != nil {
      mask.remember([field])
      entry = MaskEntry(origin: .typed)
    }
    let outcome = entry.editor.paste(paste.text)
    entry.origin = .typed
    entry.isKept = false
    mask[field] = entry
    return edited(mask, outcome, field, &state)
  }

  /// Reads a field that is left: a code in any language becomes the code, a date a date. What
  /// cannot be read stays as it is and is marked; nobody is held there.
  static func settle(
    _ field: MaskField, _ way: MaskWay, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard case .mask(var mask) = state.place.screen, field != .save, !field.isProse else {
      return []
    }
    let desk = MaskDesk(state)
    let entry = mask[field]
    var effects: [ConsoleEffect] = []
    if entry.record == nil, !entry.text.trimmed.isEmpty {
      switch field.kind {
      case .code, .owner:
        if let id = desk.find(entry.text.trimmed, for: field.kind) {
          mask[field] = desk.entry(id, origin: .typed)
        }
      case .moment: normalize(field, in: &mask, desk)
      case .destination:
        if let type = desk.destination(entry.text.trimmed) {
          mask[field] = MaskEntry(type.rawValue, origin: .typed)
        }
      case .master where way == .tab && !entry.isKept:
        mask[field].isKept = field.canBeKeptAsTyped
        state.place.screen = .mask(mask)
        if let subject = mask.subject(of: field) {
          effects += ask(subject, text: entry.text, .exact(field, entry.text), &state)
        }
        if case .mask(let asked) = state.place.screen { mask = asked }
        if field.canBeKeptAsTyped {
          state.message = .mask(.keptAsTyped(field.field, entry.text.trimmed))
        }
      default: break
      }
    }
    // Who calls is who the first event is with, unless somebody else is named there.
    if field == .contact, mask.isNew, mask[.eventWith].origin == .pulled {
      mask[.eventWith] = MaskEntry(entry.text.trimmed)
    }
    let isUnresolvedMaster: Bool
    if case .master = field.kind {
      isUnresolvedMaster = way != .tab
    } else {
      isUnresolvedMaster = false
    }
    let problem = mask.problem(in: field, desk)
    let isMissing = problem == .missing && !mask.wasRefused
    mask.problems[field] = isMissing || (isUnresolvedMaster && !mask.wasRefused) ? nil : problem
    state.place.screen = .mask(mask)
    if mask.problems[field] != nil { sayProblem(of: field, &state) }
    let causes: Set<MaskField> = [
      .customer, .unit, .item, .meter, .reason, .priority, .opened,
    ]
    let isChanged = mask[field] != entry || mask[field].origin == .typed
    return effects + (causes.contains(field) && isChanged ? judge(&state) : [])
  }

  private static func normalize(
    _ field: MaskField, in mask: inout MaskState, _ desk: MaskDesk
  ) {
    guard let moment = mask.moment(in: field, desk) else { return }
    mask[field] = desk.entry(moment, origin: .typed, weekday: field != .eventAt)
  }

  /// The sentence of a marked field: which of how many, and what to do.
  static func sayProblem(of field: MaskField, _ state: inout ConsoleState) {
    guard case .mask(let mask) = state.place.screen, let problem = mask.problems[field] else {
      return
    }
    let marked = MaskField.allCases.filter { mask.problems[$0] != nil }
    let place = (marked.firstIndex(of: field) ?? 0) + 1
    state.message = .mask(
      .problem(place: place, count: marked.count, field.field, problem))
  }

  /// Marks what is wrong, all at once; counts that were found stay.
  static func markProblems(_ mask: inout MaskState, _ desk: MaskDesk) {
    var problems: [MaskField: MaskProblem] = [:]
    for (field, problem) in mask.foundProblems(desk) {
      let known = mask.problems[field]
      if case .unresolved(let text, _) = problem, case .unresolved(text, _) = known {
        problems[field] = known
      } else {
        problems[field] = problem
      }
    }
    mask.problems = problems
  }
}

extension EditOutcome {
  var changesText: Bool {
    switch self {
    case .changed, .full: true
    case .ignored, .unchanged, .moved: false
    }
  }
}

extension MaskState {
  /// What F4 looks up for a master field.
  func subject(of field: MaskField) -> LookUpRequest.Subject? {
    switch field {
    case .customer: .customers
    case .site: self[.customer].record.map { .sites(of: $0) } ?? .customers
    case .unit: .units(of: self[.customer].record)
    case .item: .items
    case .contact, .eventWith: .persons(of: self[.customer].record)
    default: nil
    }
  }
}
