import HelpdeskDomain
import ScreenCore

/// Keys of the queue.
extension Console {
  static func pressInQueue(
    _ key: Key, _ function: Function?, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    if let function, let effects = moveInQueue(function, &state) { return effects }
    if state.queue.isFiltering {
      if let effects = pressInFilter(key, function, &state) { return effects }
    }
    guard let function else { return [] }
    switch function {
    case .back: return back(inQueue: &state)
    case .find: return find(&state)
    case .refresh: return reloadQueue(&state, keepsRows: false)
    case .previousView: return turnView(by: -1, &state)
    case .nextView: return turnView(by: 1, &state)
    case .preview:
      state.queue.showsPreview.toggle()
      return windowMoved(&state) + loadPreview(&state)
    case .save:
      state.message = .nothingToSave
      return []
    case .open: return openUnderCursor(&state)
    case .mark: return markUnderCursor(&state)
    case .parked: return showParked(quitting: false, &state)
    case .quit: return leave(&state)
    case .copyNumber:
      guard let line = state.queueLine else { return noIncident(&state) }
      state.message = .copied(line.number)
      return [.copy(line.number)]
    default: return pressVerb(function, &state)
    }
  }

  /// F3: to the filter; what is open is parked.
  static func find(_ state: inout ConsoleState) -> [ConsoleEffect] {
    let effects = park(&state, returns: false)
    state.place = Place()
    state.queue.isFiltering = true
    return effects.isEmpty ? [] : effects + [.announce(nil)] + reloadQueue(&state, keepsRows: true)
  }

  private static func moveInQueue(
    _ function: Function, _ state: inout ConsoleState
  ) -> [ConsoleEffect]? {
    let page = max(1, state.queueRows - 1)
    if let distance = function.rowsMoved(page: page) {
      return moveQueueCursor(to: state.queueIndex + distance, &state)
    }
    let target: Int
    switch function {
    case .top: target = 0
    case .bottom: target = state.queueCount - 1
    default: return nil
    }
    return moveQueueCursor(to: target, &state)
  }

  private static func pressInFilter(
    _ key: Key, _ function: Function?, _ state: inout ConsoleState
  ) -> [ConsoleEffect]? {
    switch function {
    case .keepFilter:
      state.queue.isFiltering = false
      return []
    case .back:
      state.queue.isFiltering = false
      return state.queue.filter.isEmpty ? [] : setFilter("", &state)
    case .clearFilter: return setFilter("", &state)
    case nil:
      let before = state.queue.filter.text
      tell(state.queue.filter.handle(key), &state)
      return state.queue.filter.text == before ? [] : filterChanged(&state)
    default: return nil
    }
  }

  static func pasteInQueue(
    _ paste: Paste, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard state.queue.isFiltering else {
      state.message = .pasteIgnored
      return []
    }
    tell(state.queue.filter.paste(paste.text), &state)
    return filterChanged(&state)
  }

  private static func setFilter(
    _ text: String, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    _ = state.queue.filter.replaceAll(with: text)
    return filterChanged(&state)
  }

  /// The record under the cursor stays under it while it matches; else the first row is next.
  private static func filterChanged(_ state: inout ConsoleState) -> [ConsoleEffect] {
    state.queue.place = 0
    if case .draft = state.queue.cursor { state.queue.cursor = .incident(nil) }
    return reloadQueue(&state, keepsRows: false)
  }

  private static func turnView(
    by distance: Int, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    let views = DefaultView.allCases
    let present = views.firstIndex(of: state.queue.view) ?? 0
    state.queue.view = views[(present + distance + views.count) % views.count]
    state.queue.place = 0
    state.queue.marks = []
    state.queue.cursor = .incident(nil)
    state.queue.top = 0
    return reloadQueue(&state, keepsRows: false)
  }

  /// Esc in the queue clears the filter, then the marks; it never quits.
  static func back(inQueue state: inout ConsoleState) -> [ConsoleEffect] {
    state.queue.isFiltering = false
    if !state.queue.filter.isEmpty { return setFilter("", &state) }
    if !state.queue.marks.isEmpty {
      state.queue.marks = []
      state.message = .nothingMarked
    }
    return []
  }

  /// `q`: the parked drafts are shown first; then it quits.
  static func leave(_ state: inout ConsoleState) -> [ConsoleEffect] {
    if state.drafts.isEmpty { return [.quit] }
    state.message = .parkedRemain(state.drafts.count)
    return showParked(quitting: true, &state)
  }

  private static func openUnderCursor(_ state: inout ConsoleState) -> [ConsoleEffect] {
    if case .draft(let id) = state.queue.cursor,
      let index = state.parked.firstIndex(where: { $0.id == id })
    {
      return reopen(index, &state)
    }
    guard let line = state.queueLine else { return noIncident(&state) }
    return openIncident(line.id, &state)
  }

  private static func markUnderCursor(_ state: inout ConsoleState) -> [ConsoleEffect] {
    guard let line = state.queueLine else { return noIncident(&state) }
    if state.queue.marks.remove(line.id) == nil { state.queue.marks.insert(line.id) }
    let count = state.queue.marks.count
    let effects = moveQueueCursor(to: state.queueIndex + 1, &state)
    state.message = count == 0 ? .nothingMarked : .marked(count)
    return effects
  }

  static func noIncident(_ state: inout ConsoleState) -> [ConsoleEffect] {
    state.message = .noIncident
    return []
  }
}
