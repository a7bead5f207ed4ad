import HelpdeskDomain
import ScreenCore

/// Loading the queue's window, and keeping the cursor on its record.
extension Console {
  /// Asks for the window around what is shown.
  ///
  /// - Parameter keepsRows: false makes the list anew: order and membership.
  static func reloadQueue(
    _ state: inout ConsoleState, keepsRows: Bool
  ) -> [ConsoleEffect] {
    let rows = state.queueRows
    var cursor: RecordID?
    if case .incident(let id) = state.queue.cursor { cursor = id }
    let top = max(0, state.queue.top - state.drafts.count)
    let request = QueueRequest(
      view: state.queue.view, filter: state.queue.filter.text, keepsRows: keepsRows,
      first: max(0, top - rows), count: rows * 3, cursor: cursor,
      generation: state.nextGeneration())
    state.queue.request = request
    return [.loadQueue(request)]
  }

  static func queueLoaded(
    _ page: QueuePage, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard page.generation == state.queue.request?.generation else { return [] }
    state.queue.page = page
    settleQueueCursor(&state)
    if let problem = page.problem {
      state.message = .filterProblem(problem)
    } else {
      tellReading(page.readPermille, &state)
    }
    if case .incident(let id) = state.queue.cursor {
      if id != nil, let place = page.cursorPlace {
        state.queue.place = place
      } else {
        state.queue.place = max(0, min(state.queue.place, page.total - 1))
      }
      state.queue.cursor = .incident(state.queueLine(at: state.queue.place)?.id)
    }
    scrollToCursor(&state)
    return loadMissingRows(&state) + loadPreview(&state)
  }

  /// How far the filter sees, until it sees all. What the agent just did is told first.
  private static func tellReading(_ permille: Int, _ state: inout ConsoleState) {
    var isFree = state.message == nil
    if case .filterReads = state.message { isFree = true }
    guard isFree else { return }
    state.message = permille < 1000 ? .filterReads(permille: permille) : nil
  }

  /// Moves the cursor to an index of drafts and incidents together.
  static func moveQueueCursor(
    to index: Int, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    let index = max(0, min(index, state.queueCount - 1))
    let drafts = state.drafts
    if index < drafts.count {
      state.queue.cursor = .draft(drafts[index].id)
    } else {
      state.queue.place = index - drafts.count
      state.queue.cursor = .incident(state.queueLine(at: state.queue.place)?.id)
    }
    scrollToCursor(&state)
    return loadMissingRows(&state) + loadPreview(&state)
  }

  /// The terminal's size, or the room for the list, changed.
  static func windowMoved(_ state: inout ConsoleState) -> [ConsoleEffect] {
    scrollToCursor(&state)
    return loadMissingRows(&state)
  }

  /// A draft that is no longer parked cannot keep the cursor.
  static func settleQueueCursor(_ state: inout ConsoleState) {
    guard case .draft(let id) = state.queue.cursor, !state.drafts.contains(where: { $0.id == id })
    else { return }
    state.queue.cursor = .incident(state.queueLine(at: state.queue.place)?.id)
  }

  static func scrollToCursor(_ state: inout ConsoleState) {
    let rows = state.queueRows
    let index = state.queueIndex
    let highest = max(0, state.queueCount - rows)
    let lowest = max(0, index - rows + 1)
    state.queue.top = min(max(state.queue.top, lowest), max(0, index), highest)
  }

  /// Asks for rows that should be visible and are not there.
  private static func loadMissingRows(_ state: inout ConsoleState) -> [ConsoleEffect] {
    guard let page = state.queue.page else { return [] }
    let top = max(0, state.queue.top - state.drafts.count)
    let end = min(page.total, top + state.queueRows)
    let isThere = top >= page.first && end <= page.first + page.lines.count
    if isThere || top >= end { return [] }
    // What was asked and answered with too little is not asked again.
    let last = state.queue.request
    let isAsked =
      last?.first == max(0, top - state.queueRows) && last?.count == state.queueRows * 3
    if isAsked, last?.generation == page.generation { return [] }
    return reloadQueue(&state, keepsRows: true)
  }

  static func loadPreview(_ state: inout ConsoleState) -> [ConsoleEffect] {
    guard state.queue.showsPreview, let line = state.queueLine else { return [] }
    let isShown = state.queue.preview?.incident.revision == line.row.revision
    if state.queue.preview?.id == line.id, isShown { return [] }
    return [.loadPreview(line.id)]
  }

  /// The desk changed: rows change in place; what came new is only counted.
  static func deskChanged(
    _ news: DeskNews, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    if let tables = news.tables { state.setting.tables = tables }
    return reloadQueue(&state, keepsRows: true) + maskDeskChanged(news, &state)
      + orderDeskChanged(&state)
  }
}
