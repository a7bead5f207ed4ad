import HelpdeskDomain
import ScreenCore

/// Keys of the event pop-up.
extension Console {
  static func pressInEvent(
    _ key: Key, _ function: Function?, _ event: EventPopupState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    let tables = state.tables
    switch function {
    case .back: return leaveEvent(event, &state)
    case .save: return saveEvent(event.focus, &state)
    case .list: return openEventList(event, &state)
    case .nextField: return moveEvent(to: event.next(after: event.focus, tables), &state)
    case .previousField: return moveEvent(to: event.previous(before: event.focus, tables), &state)
    default: break
    }
    if event.focus == .text, let effects = editEventText(key, function, event, &state) {
      return effects
    }
    switch function {
    case .accept: return acceptInEvent(event, &state)
    case .up, .scrollUp: return moveEvent(to: event.vertical(-1, tables), &state)
    case .down, .scrollDown: return moveEvent(to: event.vertical(1, tables), &state)
    default: return editEvent(key, event, &state)
    }
  }

  static func pasteInEvent(
    _ paste: Paste, _ event: EventPopupState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var event = event
    switch event.focus {
    case .save, .reopen, .repeated:
      state.message = .pasteIgnored
      return []
    case .text: tell(event.text.paste(paste.text), &state)
    default:
      event.prepareForTyping(PopupReader(state))
      tell(event[event.focus].paste(paste.text), &state)
    }
    event.lift(event.focus)
    replaceTop(.event(event), &state)
    return [.scheduleDraftSave]
  }

  /// Enter: the button, or the next field; from the code straight to the text; after a refused
  /// save to the next error.
  private static func acceptInEvent(
    _ event: EventPopupState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    switch event.focus {
    case .save, .reopen, .repeated: return saveEvent(event.focus, &state)
    default: break
    }
    if event.focus.isCoded, event[event.focus].record == nil, !event[event.focus].isBlank,
      PopupReader(state).find(event[event.focus].text, event.focus.kind) == nil
    {
      return openEventList(event, &state)
    }
    if event.wasRefused {
      var settled = event
      settled.settle(event.focus, PopupReader(state))
      let order = settled.fields(state.tables).filter { settled.problems[$0] != nil }
      if let next = order.first(where: { $0.rawValue > event.focus.rawValue }) ?? order.first {
        return moveEvent(to: next, &state)
      }
      return moveEvent(to: event.isClosed ? .reopen : .save, &state)
    }
    let next = event.focus == .code ? .text : event.next(after: event.focus, state.tables)
    return moveEvent(to: next, &state)
  }

  /// Leaves a field: what is typed is resolved, what is wrong is marked and said at once.
  static func moveEvent(
    to field: EventPopupField, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard case .event(var event) = state.place.layers.last else { return [] }
    let left = event.focus
    event.settle(left, PopupReader(state))
    event.focus = field
    let said = event.problems[field] ?? (left == field ? nil : event.problems[left])
    if let said { state.message = .popup(.problem(said, place: 1, count: 1)) }
    replaceTop(.event(event), &state)
    return [.scheduleDraftSave]
  }

  private static func editEventText(
    _ key: Key, _ function: Function?, _ event: EventPopupState, _ state: inout ConsoleState
  ) -> [ConsoleEffect]? {
    var event = event
    // Nothing begins with an empty line: who goes on by Enter is in the text already.
    if function == .accept, event.text.isEmpty { return [] }
    let size = EventPopupGeometry(FrameLayout(state.size)).text.size
    let outcome = event.text.handle(key, size: size)
    if outcome == .ignored { return nil }
    tell(outcome, &state)
    if outcome == .changed { event.lift(.text) }
    replaceTop(.event(event), &state)
    return [.scheduleDraftSave]
  }

  private static func editEvent(
    _ key: Key, _ event: EventPopupState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var event = event
    switch event.focus {
    case .save: return []
    case .reopen, .repeated:
      // The letters are the same in all languages.
      if key == .character("r") { return saveEvent(.reopen, &state) }
      if key == .character("w") { return saveEvent(.repeated, &state) }
      if key == .left || key == .right {
        return moveEvent(to: event.focus == .reopen ? .repeated : .reopen, &state)
      }
      return []
    default: break
    }
    if key == .character("?"), event.focus.hasList, event[event.focus].isBlank {
      return openEventList(event, &state)
    }
    event.prepareForTyping(PopupReader(state))
    let before = event[event.focus]
    let outcome = event[event.focus].handle(key)
    if outcome == .ignored { return [] }
    tell(outcome, &state)
    if event[event.focus].text != before.text { event.lift(event.focus) }
    replaceTop(.event(event), &state)
    return [.scheduleDraftSave]
  }

  /// Esc: the pop-up closes, what was typed stays a draft, and what lies below is as it was.
  private static func leaveEvent(
    _ event: EventPopupState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    if state.place.screen == .queue, state.place.layers.count == 1 {
      return leavePlace(keepingDraft: event.holdsText, &state)
    }
    state.place.layers.removeLast()
    let effects = event.holdsText ? keepAside(.event(event), &state) : []
    return effects + saveDrafts(&state)
  }
}

extension EventPopupState {
  /// A time or a number that counts by itself stands in the field as text once it is typed in.
  mutating func prepareForTyping(_ reader: PopupReader) {
    guard !self[focus].isByHand, self[focus].isBlank else { return }
    switch focus {
    case .at: self[.at] = PopupEntry(reader.time.moment(startedAt))
    case .minutes: self[.minutes] = PopupEntry("\(countedMinutes(at: reader.now))")
    default: break
    }
  }

  /// A field being put right is no longer marked.
  mutating func lift(_ field: EventPopupField) { problems[field] = nil }

  /// Resolves what is typed in a field and marks what is wrong with it. An empty field that is
  /// asked for is only marked by a save: nobody is told off for passing by.
  mutating func settle(_ field: EventPopupField, _ reader: PopupReader) {
    if field.isCoded, self[field].record == nil, !self[field].isBlank,
      let record = reader.find(self[field].text, field.kind)
    {
      self[field].take(record, text: reader.text(record))
    }
    let isEmpty = field == .text ? text.isEmpty : self[field].isBlank
    if isEmpty && !wasRefused {
      problems[field] = nil
    } else {
      problems[field] = problem(in: field, reader)
    }
    if wasRefused { drop(reader) }
  }

  /// Problems that are none any more, because another field was changed.
  private mutating func drop(_ reader: PopupReader) {
    for field in problems.keys { problems[field] = problem(in: field, reader) }
  }
}
