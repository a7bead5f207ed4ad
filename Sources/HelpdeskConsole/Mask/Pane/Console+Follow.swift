import HelpdeskDomain
import ScreenCore

/// Going from one incident to another that hangs together with it, and back to the very cell.
extension Console {
  /// Opens an incident above what is shown; Back leads here again, cell by cell.
  static func follow(to id: RecordID, _ state: inout ConsoleState) -> [ConsoleEffect] {
    state.follows = true
    return openIncident(id, &state)
  }

  /// The incident that was followed to is there: what was shown waits below it.
  static func leaveBelow(_ state: inout ConsoleState) -> [ConsoleEffect] {
    guard state.follows else { return [] }
    state.follows = false
    let effects = park(&state, returns: true)
    state.message = nil
    return effects
  }
}
