import HelpdeskDomain
import ScreenCore

/// Keys of the mask.
extension MaskState {
  /// In a field letters are text; in the lower pane they are verbs.
  var context: KeyContext { focus == .pane ? .maskPane : .maskField }
}

extension Console {
  static func pressInMask(
    _ key: Key, _ function: Function?, _ mask: MaskState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    if mask.awaited.values.contains(.unitChoice), function != .back, mask.typedAhead.count < 1000 {
      var mask = mask
      mask.typedAhead.append(key)
      state.place.screen = .mask(mask)
      return []
    }
    if let effects = pressInEitherPart(function, mask, &state) { return effects }
    switch mask.focus {
    case .pane: return pressInPane(key, function, mask, &state)
    case .field(let field): return pressInField(key, function, field, mask, &state)
    }
  }

  /// What means the same in a field and in the pane.
  private static func pressInEitherPart(
    _ function: Function?, _ mask: MaskState, _ state: inout ConsoleState
  ) -> [ConsoleEffect]? {
    switch function {
    case .save: return save(&state)
    case .find:
      let effects =
        mask.holdsText
        ? park(&state, returns: false)
        : leavePlace(
          keepingDraft: true, &state)
      state.place = Place()
      state.queue.isFiltering = true
      return effects
    case .clearMarks: return mask.incident.map { openIncident($0, &state) } ?? []
    case .previousIncident: return openNeighbour(-1, mask, &state)
    case .nextIncident: return openNeighbour(1, mask, &state)
    case .event:
      guard let id = mask.incident else { return eventOfNew(mask, &state) }
      return openEvent(on: id, number: mask.sheet?.incident.number ?? "", code: nil, &state)
    default: return nil
    }
  }

  /// F2 on a new incident: on the incident that the unit has open already, as the label and row 23
  /// say; else to the first event's text. What was said already goes along.
  private static func eventOfNew(
    _ mask: MaskState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard let hit = mask.openOfUnit.first else {
      move(to: .text, .other, &state)
      return []
    }
    let effects = openEvent(
      on: hit.id, number: hit.number, code: mask[.eventCode].record, text: mask.text.text, &state)
    // Who calls now is not always the incident's contact.
    if case .event(var event) = state.place.layers.last, !mask[.contact].isEmpty {
      event[.with] = PopupEntry(mask[.contact].text, isByHand: true)
      if !mask[.phone].isEmpty {
        event[.phone] = PopupEntry(mask[.phone].text, isByHand: true)
      }
      replaceTop(.event(event), &state)
    }
    return effects
  }

  /// The previous or next incident of the queue; what is typed here stays a draft.
  private static func openNeighbour(
    _ step: Int, _ mask: MaskState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard let page = state.queue.page, !page.lines.isEmpty else {
      state.message = .noIncident
      return []
    }
    let place = page.lines.firstIndex { $0.id == mask.incident }
    let next = place.map { $0 + step } ?? (step > 0 ? 0 : page.lines.count - 1)
    guard page.lines.indices.contains(next) else {
      state.message = .mask(.noNeighbour)
      return []
    }
    var effects: [ConsoleEffect] = []
    if mask.holdsText {
      effects = park(&state, returns: false)
    }
    let id = page.lines[next].id
    state.queue.cursor = .incident(id)
    return effects + openIncident(id, &state)
  }

  private static func pressInField(
    _ key: Key, _ function: Function?, _ field: MaskField, _ mask: MaskState,
    _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    switch function {
    case .back: return leaveField(field, mask, &state)
    case .accept where field == .save: return save(&state)
    case .accept where !field.isProse: return accept(field, mask, &state)
    case .nextField: return step(1, from: field, &state)
    case .previousField: return step(-1, from: field, &state)
    case .list: return openList(for: field, &state)
    case .up, .down, .scrollUp, .scrollDown, .accept:
      return moveVertically(key, function, field, &state)
    default: return edit(key, field, &state)
    }
  }

  /// Back: to the pane; a new incident is left, its draft kept.
  private static func leaveField(
    _ field: MaskField, _ mask: MaskState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    if mask.isNew { return leavePlace(keepingDraft: mask.holdsText, &state) }
    let effects = settle(field, .other, &state)
    guard case .mask(var mask) = state.place.screen else { return effects }
    mask.focus = .pane
    state.place.screen = .mask(mask)
    return effects + [.scheduleDraftSave]
  }

  /// Enter: takes what is typed, then the next of the short path, or of the errors.
  private static func accept(
    _ field: MaskField, _ mask: MaskState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    let entry = mask[field]
    if case .master = field.kind, entry.record == nil, !entry.text.isEmpty, !entry.isKept {
      return openList(for: field, &state)
    }
    if field == .destinationType, !entry.text.isEmpty,
      MaskDesk(state).destination(entry.text) == nil
    {
      return openList(for: field, &state)
    }
    if field == .reason, entry.record == nil {
      if !entry.text.isEmpty, MaskDesk(state).find(entry.text, for: field.kind) == nil {
        return openList(for: field, &state)
      }
      if entry.isEmpty, let reason = mask.suggestedReason(state) {
        takeReason(reason, &state)
        let effects = judge(&state)
        return effects + goOn(after: field, &state)
      }
    }
    return settle(field, .enter, &state) + goOn(after: field, &state)
  }

  /// The field after one that was accepted.
  static func goOn(after field: MaskField, _ state: inout ConsoleState) -> [ConsoleEffect] {
    guard case .mask(var mask) = state.place.screen else { return [] }
    if mask.wasRefused {
      markProblems(&mask, MaskDesk(state))
      state.place.screen = .mask(mask)
      let order = MaskField.allCases.filter { mask.problems[$0] != nil }
      if let next = order.first(where: { $0.rawValue > field.rawValue }) ?? order.first {
        move(to: next, .other, &state)
        sayProblem(of: next, &state)
        return [.scheduleDraftSave]
      }
      if state.tables.parameters.enterSaves { return save(&state) }
      move(to: .save, .other, &state)
      return []
    }
    let next = MaskField.next(after: field, in: mask, state.tables.parameters)
    if next == .save, state.tables.parameters.enterSaves { return save(&state) }
    move(to: next, .enter, &state)
    return [.scheduleDraftSave]
  }

  /// Tab and Shift-Tab: never blocked, whatever is wrong.
  private static func step(
    _ distance: Int, from field: MaskField, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    let effects = settle(field, .tab, &state)
    guard case .mask(let mask) = state.place.screen else { return effects }
    let fields = mask.tabOrder
    let place = fields.firstIndex(of: field) ?? 0
    let next = place + distance
    if !fields.indices.contains(next), !mask.isNew {
      var mask = mask
      mask.focus = .pane
      state.place.screen = .mask(mask)
      return effects
    }
    move(to: fields[(next + fields.count) % fields.count], .tab, &state)
    return effects + [.scheduleDraftSave]
  }

  /// Puts the cursor into a field and says what is wrong there.
  static func move(to field: MaskField, _ way: MaskWay, _ state: inout ConsoleState) {
    guard case .mask(var mask) = state.place.screen else { return }
    mask.focus = .field(field)
    state.place.screen = .mask(mask)
    if mask.problems[field] != nil, state.message == nil { sayProblem(of: field, &state) }
    if field == .reason, way == .enter, state.message == nil,
      let reason = mask.suggestedReason(state)
    {
      state.message = .mask(.suggestion(MaskDesk(state).entry(reason, origin: .pulled).name))
    }
  }

  private static func moveVertically(
    _ key: Key, _ function: Function?, _ field: MaskField, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard case .mask(var mask) = state.place.screen else { return [] }
    let layout = MaskLayout(mask, Painter(state, theme: .standard))
    if field.isProse {
      let outcome = mask[prose: field].handle(key, size: layout.text.size)
      if outcome != .ignored {
        mask.wasRefused = mask.wasRefused && !mask.problems.isEmpty
        state.place.screen = .mask(mask)
        tell(outcome, &state)
        return [.scheduleDraftSave]
      }
    } else if function == .scrollUp || function == .scrollDown {
      if !mask.isNew { scrollPane(by: function == .scrollUp ? -1 : 1, &state) }
      return []
    }
    let effects = settle(field, .other, &state)
    if let next = layout.field(from: field, down: function == .down || function == .scrollDown) {
      move(to: next, .other, &state)
    }
    return effects + [.scheduleDraftSave]
  }
}

/// How a field is left.
enum MaskWay: Equatable {
  case enter
  /// Keeps a text that no master knows as typed.
  case tab
  case other
}

extension MaskState {
  /// Every field that has a place on the screen, in the order of Tab.
  var tabOrder: [MaskField] {
    MaskField.allCases.filter { field in
      if field.isOfFirstEvent { return isNew }
      if field == .notes { return !isNew && pane.tab == .notes }
      // The unit brings its item.
      return field != .item || self[.unit].record == nil
    }
  }

  /// The place on the short path: a field outside of it stands before the next one of the path.
  func place(_ field: MaskField) -> Int {
    switch field {
    case .customer, .site: 0
    case .contact, .phone, .mobile, .email, .fax, .prefers: 1
    case .unit, .item, .meter: 2
    case .description: 3
    case .reason, .priority, .status, .owner, .serviceType, .destinationType, .destinationNumber,
      .opened, .due, .notes:
      4
    case .eventCode, .eventWith, .eventAt, .eventMinutes, .text: isNew ? 5 : 4
    case .save: 6
    }
  }

  /// The reason whose words the description says; nil where none or several do.
  func suggestedReason(_ state: ConsoleState) -> RecordID? {
    guard self[.reason].isEmpty else { return nil }
    let said = Matching.words(self[.description].text)
    guard !said.isEmpty else { return nil }
    let desk = MaskDesk(state)
    var best: (id: RecordID, words: Int)?
    var isUnique = true
    for row in state.tables.codeRows(of: .reason) where row.parent != nil && !row.isRetired {
      let words = Matching.words(desk.text(row)).map { $0.filter { $0.isLetter || $0.isNumber } }
      guard words.allSatisfy({ word in said.contains { $0.hasPrefix(word) } }) else { continue }
      if let found = best, words.count <= found.words {
        isUnique = isUnique && words.count < found.words
      } else {
        best = (row.id, words.count)
        isUnique = true
      }
    }
    return isUnique ? best?.id : nil
  }
}
