import HelpdeskDomain
import ScreenCore

/// Alarms: row 22 shows the newest, `a` lists them. They never take the focus or a key.
extension Console {
  /// The unread alarms are these now, newest first.
  static func alarmsChanged(
    _ alarms: [AlarmLine], _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    let known = Set(state.alarms.map(\.mail))
    let isNew = alarms.contains { !known.contains($0.mail) }
    let hadBeenTold = state.hasHeardOfAlarms
    let place = alarmPlace(state)
    state.alarms = alarms
    state.hasHeardOfAlarms = true
    if case .alarms(var list) = state.place.layers.last,
      !alarms.contains(where: { $0.mail == list.cursor })
    {
      list.cursor = alarms.isEmpty ? nil : alarms[min(place, alarms.count - 1)].mail
      replaceTop(.alarms(list), &state)
    }
    return isNew && hadBeenTold && state.ringsBell ? [.bell] : []
  }

  static func showAlarms(_ state: inout ConsoleState) -> [ConsoleEffect] {
    switch state.place.layers.last {
    case .alarms: return []
    // The two lists are tabs of one place.
    case .outbox: state.place.layers.removeLast()
    default:
      if state.alarms.isEmpty, state.outbox.unsent(at: state.now) > 0 {
        return showOutbox(&state)
      }
    }
    state.place.layers.append(.alarms(AlarmListState(cursor: state.alarms.first?.mail)))
    return []
  }

  static func pressInAlarms(
    _ function: Function?, _ list: AlarmListState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var place = alarmPlace(state)
    switch function {
    case .leaveLayer:
      state.place.layers.removeLast()
      return []
    case .open: return openAlarm(place, &state)
    case .readAlarm: return readAlarm(place, &state)
    default:
      guard let distance = function?.rowsMoved(page: 10) else { return [] }
      place += distance
    }
    if state.alarms.isEmpty { return [] }
    place = max(0, min(place, state.alarms.count - 1))
    replaceTop(.alarms(AlarmListState(cursor: state.alarms[place].mail)), &state)
    return []
  }

  /// Where the cursor of the list stands.
  static func alarmPlace(_ state: ConsoleState) -> Int {
    guard case .alarms(let list) = state.place.layers.last else { return 0 }
    return state.alarms.firstIndex { $0.mail == list.cursor } ?? 0
  }

  /// Goes to the incident; what was open below is parked, so that Back leads there again.
  private static func openAlarm(
    _ place: Int, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard state.alarms.indices.contains(place) else { return [] }
    let alarm = state.alarms[place]
    let read = readAlarm(place, &state)
    state.place.layers.removeLast()
    if case .mask(let mask) = state.place.screen, mask.incident == alarm.incident,
      state.place.layers.isEmpty
    {
      return read
    }
    return park(&state, returns: true) + read + openIncident(alarm.incident, &state)
  }

  private static func readAlarm(
    _ place: Int, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard state.alarms.indices.contains(place) else { return [] }
    if case .readOnly(let reason) = state.access {
      state.message = .readOnly(reason)
      return []
    }
    return [.readAlarm(state.alarms[place].mail)]
  }
}
