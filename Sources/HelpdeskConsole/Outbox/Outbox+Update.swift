import HelpdeskDomain
import ScreenCore

/// The outbox: what waits, what was not accepted, and of what nobody knows whether it was sent.
extension Console {
  /// It holds so much now; a list on the screen is read again.
  static func outboxChanged(
    _ news: OutboxNews, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    state.outbox = news
    var effects: [ConsoleEffect] = []
    for index in state.place.layers.indices {
      guard case .outbox(var list) = state.place.layers[index] else { continue }
      list.awaited = state.nextGeneration()
      effects.append(.loadOutbox(generation: list.awaited))
      state.place.layers[index] = .outbox(list)
    }
    return effects
  }

  static func showOutbox(_ state: inout ConsoleState) -> [ConsoleEffect] {
    switch state.place.layers.last {
    case .outbox: return []
    // The two lists are tabs of one place.
    case .alarms: state.place.layers.removeLast()
    default: break
    }
    var list = OutboxListState()
    list.awaited = state.nextGeneration()
    state.place.layers.append(.outbox(list))
    return [.loadOutbox(generation: list.awaited)]
  }

  static func outboxLoaded(
    _ lines: [OutboxLine], total: Int, generation: Int, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    for index in state.place.layers.indices {
      guard case .outbox(var list) = state.place.layers[index], list.awaited == generation else {
        continue
      }
      let place = list.place
      let now = state.now
      list.lines = lines.filter { $0.needsHand(at: now) } + lines.filter { !$0.needsHand(at: now) }
      list.total = total
      if !list.lines.contains(where: { $0.mail == list.cursor }) {
        list.cursor =
          list.lines.isEmpty ? nil : list.lines[min(place, list.lines.count - 1)].mail
      }
      state.place.layers[index] = .outbox(list)
    }
    return []
  }

  static func pressInOutbox(
    _ function: Function?, _ list: OutboxListState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var list = list
    var place = list.place
    switch function {
    case .leaveLayer:
      state.place.layers.removeLast()
      return []
    case .alarms: return showAlarms(&state)
    case .open: return openOutboxLine(list, &state)
    case .sendAgain: return decide(.sendAgain, list, &state)
    case .giveUp: return decide(.giveUp, list, &state)
    default:
      guard let distance = function?.rowsMoved(page: 10) else { return [] }
      place += distance
    }
    if list.lines.isEmpty { return [] }
    place = max(0, min(place, list.lines.count - 1))
    list.cursor = list.lines[place].mail
    list.givingUp = nil
    replaceTop(.outbox(list), &state)
    return []
  }

  /// Goes to the incident; what was open below is parked, so that Back leads there again.
  private static func openOutboxLine(
    _ list: OutboxListState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard let incident = list.line?.incident else { return [] }
    state.place.layers.removeLast()
    if case .mask(let mask) = state.place.screen, mask.incident == incident,
      state.place.layers.isEmpty
    {
      return []
    }
    return park(&state, returns: true) + openIncident(incident, &state)
  }

  /// What waits may be given up; sent again is only what was not accepted or is uncertain.
  private static func decide(
    _ act: OutboxAct, _ list: OutboxListState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard let line = list.line else { return [] }
    if case .readOnly(let reason) = state.access {
      state.message = .readOnly(reason)
      return []
    }
    var list = list
    let isOpen = line.needsHand(at: state.now) || (act == .giveUp && line.state == .waiting)
    guard isOpen else {
      state.message = .outbox(.underWay)
      return []
    }
    if act == .giveUp, list.givingUp != line.mail {
      list.givingUp = line.mail
      replaceTop(.outbox(list), &state)
      state.message = .outbox(.giveUpAgain)
      return []
    }
    list.givingUp = nil
    replaceTop(.outbox(list), &state)
    return [.handleMail(line.mail, act)]
  }

  /// What became of it.
  static func mailHandled(
    _ mail: RecordID, _ act: OutboxAct, _ refusal: DeskRefusal?, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard refusal == nil else {
      state.message = refusal.map(Message.refused)
      return []
    }
    let number: String
    if case .outbox(let list) = state.place.layers.last {
      number = list.lines.first { $0.mail == mail }?.number ?? ""
    } else {
      number = ""
    }
    state.message = .outbox(act == .sendAgain ? .sentAgain(number) : .givenUp(number))
    return []
  }
}

extension OutboxListState {
  /// Where the cursor stands.
  var place: Int { lines.firstIndex { $0.mail == cursor } ?? 0 }

  var line: OutboxLine? { lines.indices.contains(place) ? lines[place] : nil }
}
