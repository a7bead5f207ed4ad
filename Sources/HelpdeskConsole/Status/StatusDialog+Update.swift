import HelpdeskDomain
import ScreenCore

/// Keys of the dialog.
extension Console {
  static func pressInStatus(
    _ key: Key, _ function: Function?, _ dialog: StatusDialogState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    switch function {
    case .back: return leaveStatus(dialog, &state)
    case .save: return saveStatus(&state)
    case .nextField: return moveStatus(by: 1, &state)
    case .previousField: return moveStatus(by: -1, &state)
    default: break
    }
    switch dialog.focus {
    case .resolution: return pressInResolution(key, function, dialog, &state)
    case .text: return pressInStatusText(key, function, dialog, &state)
    case .save:
      if function == .accept { return saveStatus(&state) }
      if function == .up { return moveStatus(by: -1, &state) }
      return []
    case .told where key == .character(" "): return turnTold(dialog, &state)
    case .owner, .appointment, .dueDay, .supplier, .reason, .told:
      return pressInStatusField(key, function, dialog, &state)
    }
  }

  static func pasteInStatus(
    _ paste: Paste, _ dialog: StatusDialogState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var dialog = dialog
    let field = dialog.focus
    switch field {
    case .save:
      state.message = .pasteIgnored
      return []
    case .text: tell(dialog.text.paste(paste.text), &state)
    case .resolution:
      dialog.beginNarrowing()
      tell(dialog.list.query.paste(paste.text), &state)
      dialog.list.cursor = 0
    default: tell(dialog[field].paste(paste.text), &state)
    }
    dialog.problems[field] = nil
    replaceTop(.status(dialog), &state)
    return [.scheduleDraftSave]
  }

  /// The type-ahead: letters narrow, the arrows choose, Enter takes both levels at once.
  private static func pressInResolution(
    _ key: Key, _ function: Function?, _ dialog: StatusDialogState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var dialog = dialog
    let page = max(1, StatusDialogGeometry.mostRows - 1)
    switch function {
    case .list: return openPast(dialog, &state)
    case .up: dialog.list.cursor -= 1
    case .down: dialog.list.cursor += 1
    case .scrollUp: dialog.list.cursor -= page
    case .scrollDown: dialog.list.cursor += page
    case .accept:
      guard let row = dialog.list.chosenRow else {
        state.message = .noneInList
        return []
      }
      dialog.choose(row)
      replaceTop(.status(dialog), &state)
      return moveStatus(by: 1, &state)
    default:
      let chosen = dialog.resolution
      dialog.beginNarrowing()
      let before = dialog.list.query.text
      let outcome = dialog.list.query.handle(key)
      if outcome == .ignored { return [] }
      tell(outcome, &state)
      if dialog.list.query.text == before, chosen != nil, outcome != .changed {
        dialog.resolution = chosen
      }
      if dialog.list.query.text != before { dialog.list.cursor = 0 }
      dialog.problems[.resolution] = nil
    }
    dialog.list.cursor = max(0, min(dialog.list.cursor, dialog.list.shownRows.count - 1))
    replaceTop(.status(dialog), &state)
    return [.scheduleDraftSave]
  }

  private static func pressInStatusText(
    _ key: Key, _ function: Function?, _ dialog: StatusDialogState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var dialog = dialog
    let outcome = dialog.text.handle(
      key, size: StatusDialogGeometry(FrameLayout(state.size), dialog).text.size)
    if outcome == .ignored {
      if function == .up || function == .scrollUp { return moveStatus(by: -1, &state) }
      if function == .down || function == .scrollDown { return moveStatus(by: 1, &state) }
      return []
    }
    tell(outcome, &state)
    if outcome == .changed { dialog.problems[.text] = nil }
    replaceTop(.status(dialog), &state)
    return [.scheduleDraftSave]
  }

  private static func pressInStatusField(
    _ key: Key, _ function: Function?, _ dialog: StatusDialogState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var dialog = dialog
    let field = dialog.focus
    let isCoded = field == .owner || field == .reason || field == .told
    let isEmptyCode = isCoded && dialog[field].isBlank
    switch function {
    case .list: return openStatusList(dialog, &state)
    case .up, .scrollUp: return moveStatus(by: -1, &state)
    case .down, .scrollDown: return moveStatus(by: 1, &state)
    case .accept:
      let typed = dialog[field].text
      if isCoded, dialog[field].record == nil, field == .owner || !typed.trimmed.isEmpty,
        dialog.found(field, PopupReader(state)) == nil
      {
        return openStatusList(dialog, &state)
      }
      return moveStatus(by: 1, &state)
    default: break
    }
    if key == .character("?"), isEmptyCode { return openStatusList(dialog, &state) }
    let outcome = dialog[field].handle(key)
    if outcome == .ignored { return [] }
    tell(outcome, &state)
    dialog.problems[field] = nil
    replaceTop(.status(dialog), &state)
    return [.scheduleDraftSave]
  }

  private static func openStatusList(
    _ dialog: StatusDialogState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    let subject: ListSubject
    switch dialog.focus {
    case .owner: subject = .owners
    case .reason: subject = .codes(.reason)
    case .told: subject = .codes(.eventCode)
    case .resolution: return openPast(dialog, &state)
    default:
      state.message = .noFunction(.list)
      return []
    }
    let entry = dialog[dialog.focus]
    let geometry = StatusDialogGeometry(FrameLayout(state.size), dialog)
    var list = CodeListState(
      subject: subject, purpose: .statusField(dialog.focus),
      query: entry.record == nil ? entry.text.trimmed : "", anchor: geometry[dialog.focus].origin)
    let effects = open(&list, chosen: entry.record, &state)
    if dialog.focus == .told, case .list(var told) = state.place.layers.last {
      told.rows.removeAll { state.tables.eventCode($0.id)?.tellsCustomer != true }
      told.total = told.rows.count
      told.cursor = 0
      replaceTop(.list(told), &state)
    }
    return effects
  }

  /// F4 at the resolution: how incidents of this reason and item were solved before, the most used
  /// first; Enter takes code and words.
  private static func openPast(
    _ dialog: StatusDialogState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    let facts = dialog.targets.first?.facts
    let geometry = StatusDialogGeometry(FrameLayout(state.size), dialog)
    var list = CodeListState(
      subject: .masters(.pastResolutions(reason: facts?.reason, item: facts?.item)),
      purpose: .statusField(.resolution), query: dialog.list.query.text,
      anchor: geometry[.resolution].origin)
    return open(&list, chosen: nil, &state)
  }

  /// Space: the customer was told by phone; again: he was not.
  private static func turnTold(
    _ dialog: StatusDialogState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var dialog = dialog
    if dialog[.told].record != nil {
      dialog[.told] = PopupEntry()
    } else {
      let codes = state.tables.codeRows(of: .eventCode).filter {
        !$0.isRetired && state.tables.eventCode($0.id)?.tellsCustomer == true
      }
      guard let code = codes.first(where: { $0.code == "CALLOUT" }) ?? codes.first else {
        state.message = .noneInList
        return []
      }
      dialog[.told].take(code.id, text: PopupReader(state).text(code.id))
    }
    dialog.problems[.told] = nil
    replaceTop(.status(dialog), &state)
    return [.scheduleDraftSave]
  }

  static func statusTook(
    _ row: CodeListRow, for field: StatusDialogField, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard case .status(var dialog) = state.place.layers.last else { return [] }
    if field == .resolution {
      dialog.choose(row)
      if dialog.isBlank(.text), let said = row.source?.name { dialog.text = TextEditor(said) }
      replaceTop(.status(dialog), &state)
      return moveStatus(by: 1, &state)
    }
    dialog[field].take(row.id, text: PopupReader(state).text(row.id))
    dialog.problems[field] = nil
    replaceTop(.status(dialog), &state)
    return moveStatus(by: 1, &state)
  }

  /// Tab and Shift-Tab: what is typed is resolved, what is wrong is marked and said at once.
  static func moveStatus(by step: Int, _ state: inout ConsoleState) -> [ConsoleEffect] {
    guard case .status(var dialog) = state.place.layers.last else { return [] }
    let reader = PopupReader(state)
    let left = dialog.focus
    dialog.settle(left, reader)
    if dialog.isBlank(left) {
      dialog.problems[left] = nil
    } else {
      dialog.problems[left] = dialog.problem(in: left, reader)
    }
    let order = dialog.fields
    let place = order.firstIndex(of: left) ?? 0
    dialog.focus = order[(place + step + order.count) % order.count]
    if let said = dialog.problems[dialog.focus] ?? dialog.problems[left] {
      state.message = .popup(.problem(said, place: 1, count: 1))
    }
    replaceTop(.status(dialog), &state)
    return [.scheduleDraftSave]
  }

  /// Esc: the dialog closes; what was typed stays a draft.
  private static func leaveStatus(
    _ dialog: StatusDialogState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    if state.place.screen == .queue, state.place.layers.count == 1 {
      return leavePlace(keepingDraft: dialog.holdsText, &state)
    }
    state.place.layers.removeLast()
    var effects: [ConsoleEffect] = []
    if dialog.holdsText { effects = keepAside(.status(dialog), &state) }
    return effects + saveDrafts(&state)
  }
}

extension StatusDialogState {
  /// A resolution was taken: typing begins a new search.
  fileprivate mutating func beginNarrowing() {
    guard resolution != nil else { return }
    resolution = nil
  }

  mutating func choose(_ row: CodeListRow) {
    resolution = row.id
    _ = list.query.replaceAll(with: "")
    list.cursor = list.shownRows.firstIndex { $0.id == row.id } ?? 0
    problems[.resolution] = nil
  }

  func isBlank(_ field: StatusDialogField) -> Bool {
    switch field {
    case .resolution: resolution == nil && list.query.isEmpty
    case .text: text.text.allSatisfy(\.isWhitespace)
    case .save: true
    case .owner, .appointment, .dueDay, .supplier, .reason, .told: self[field].isBlank
    }
  }
}
