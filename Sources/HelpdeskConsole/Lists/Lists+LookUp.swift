import HelpdeskDomain
import ScreenCore

/// Lists of masters: the rows come from the runner, for what is typed.
extension Console {
  /// Asks for the rows of the list on top.
  static func lookUp(_ state: inout ConsoleState) -> [ConsoleEffect] {
    guard case .list(var list) = state.place.layers.last, case .masters(let subject) = list.subject
    else { return [] }
    list.awaited = state.nextGeneration()
    list.isWaiting = true
    replaceTop(.list(list), &state)
    return [
      .lookUp(
        LookUpRequest(subject: subject, text: list.query.text, generation: list.awaited))
    ]
  }

  static func lookedUp(
    _ answer: LookUpAnswer, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    let index = state.place.layers.lastIndex { layer in
      if case .list(let list) = layer { list.awaited == answer.generation } else { false }
    }
    guard let index, case .list(var list) = state.place.layers[index] else {
      return conflictLookedUp(answer, &state) ?? formLookedUp(answer, &state)
        ?? maskLookedUp(answer, &state)
    }
    list.rows = answer.rows.map { row in
      CodeListRow(id: row.id, code: row.code, text: row.name, detail: row.detail, source: row)
    }
    list.total = answer.total
    list.addLast(state.lastIncident, Strings.of(state.language).lists)
    list.cursor = max(0, min(list.cursor, list.rows.count - 1))
    list.isWaiting = false
    let key = list.typedAhead
    list.typedAhead = nil
    state.place.layers[index] = .list(list)
    guard let key, index == state.place.layers.count - 1 else { return [] }
    return pressInList(key, .take, list, &state)
  }
}
