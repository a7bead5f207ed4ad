import HelpdeskDomain
import ScreenCore

/// Keys of a list.
extension Console {
  /// Puts a list on top, the row chosen before under the cursor.
  static func open(
    _ list: inout CodeListState, chosen: RecordID?, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard let rows = rows(of: list.subject, state) else {
      state.place.layers.append(.list(list))
      return lookUp(&state)
    }
    list.rows = rows
    list.total = rows.count
    list.addLast(state.lastIncident, Strings.of(state.language).lists)
    let shown = list.shownRows
    list.cursor =
      shown.firstIndex { $0.id == chosen && !$0.isOfLast }
      ?? shown.firstIndex { $0.id == chosen } ?? 0
    let effects = countReasons(&list, &state)
    state.place.layers.append(.list(list))
    return effects
  }

  static func pressInList(
    _ key: Key, _ function: Function?, _ list: CodeListState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var list = list
    let page = max(1, ListGeometry.mostRows - 1)
    if let distance = function?.rowsMoved(page: page) {
      list.cursor += distance
      list.isChoosing = true
      list.cursor = max(0, min(list.cursor, list.shownRows.count - 1))
      replaceTop(.list(list), &state)
      return []
    }
    switch function {
    case .closeLayer: return closeList(list, &state)
    case .take: return take(list, &state)
    case .markRow where list.marksBySpace:
      if let row = list.chosenRow, list.marks.remove(row.id) == nil { list.marks.insert(row.id) }
      list.cursor += 1
    case .clearFilter:
      _ = list.query.replaceAll(with: "")
      return narrowed(list, &state)
    default:
      let before = list.query.text
      tell(list.query.handle(key), &state)
      if list.query.text != before { return narrowed(list, &state) }
    }
    list.cursor = max(0, min(list.cursor, list.shownRows.count - 1))
    replaceTop(.list(list), &state)
    return []
  }

  static func pasteInList(
    _ paste: Paste, _ list: CodeListState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var list = list
    tell(list.query.paste(paste.text), &state)
    return narrowed(list, &state)
  }

  /// What was typed changed. A one-digit code needs no Enter.
  private static func narrowed(
    _ list: CodeListState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var list = list
    list.cursor = 0
    list.isChoosing = false
    replaceTop(.list(list), &state)
    if case .masters = list.subject { return lookUp(&state) }
    let shown = list.shownRows
    if list.query.count == 1, shown.count == 1, let only = shown.first,
      only.code == list.query.text, only.code.first?.isNumber == true
    {
      return take(list, &state)
    }
    return []
  }

  static func replaceTop(_ layer: Layer, _ state: inout ConsoleState) {
    guard !state.place.layers.isEmpty else { return }
    state.place.layers[state.place.layers.count - 1] = layer
  }

  private static func take(
    _ list: CodeListState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    if case .masters = list.subject, list.awaited != 0, list.isWaiting {
      var list = list
      list.typedAhead = .enter
      replaceTop(.list(list), &state)
      return []
    }
    let marked = list.rows.filter { list.marks.contains($0.id) && !$0.isOfLast }
    let rows = marked.isEmpty ? list.chosenRow.map { [$0] } ?? [] : marked
    guard let first = rows.first else {
      state.message = .noneInList
      return []
    }
    state.place.layers.removeLast()
    switch list.purpose {
    case .verb(let field, let targets):
      return verbTook(first.id, field, targets, bases: list.bases, &state)
    case .triage(let step, let id): return triageTook(first.id, step, id, bases: list.bases, &state)
    case .paneRow(let field): return paneTook(rows, for: field, &state)
    case .maskField: return maskTook(rows, for: list.purpose, bases: list.bases, &state)
    case .eventField(let field): return eventTook(first, for: field, &state)
    case .statusField(let field): return statusTook(first, for: field, &state)
    case .masterField(let field): return formTook(rows, for: field, &state)
    case .intakeCustomer: return intakeTook(first, &state)
    case .destination(let incident): return destinationTook(first, of: incident, &state)
    case .orderStatus(let order): return orderStatusTook(first, of: order, &state)
    case .orderLead(let order): return orderLeadTook(first.id, of: order, &state)
    case .orderItem: return orderItemTook(first, &state)
    case .callPrior: return priorTook(first, &state)
    }
  }

  private static func closeList(
    _ list: CodeListState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    state.place.layers.removeLast()
    if case .triage = list.purpose {
      state.queue.triage = nil
      state.message = .triageEnded
    }
    if case .maskField = list.purpose { return maskListClosed(list, &state) }
    return []
  }
}

extension CodeListState {
  /// Whether Space marks: with nothing typed, or once the cursor was moved among what matches.
  var marksBySpace: Bool { allowsMany && (query.isEmpty || isChoosing) }

  /// The row under the cursor.
  var chosenRow: CodeListRow? {
    let rows = shownRows
    return rows.indices.contains(cursor) ? rows[cursor] : nil
  }
}
