import HelpdeskDomain
import ScreenCore

/// Keys of the intake line: what is typed is searched as one types; the results are chosen with the
/// arrows while the cursor stays in the line.
extension Console {
  static func pressInIntake(
    _ key: Key, _ function: Function?, _ intake: IntakeState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var intake = intake
    if let distance = function?.rowsMoved(page: 5) {
      return choose(intake.choice + distance, intake, &state)
    }
    switch function {
    case .choose, .asTyped, .event: return decide(key, function, intake, &state)
    case .allCustomers:
      var list = CodeListState(
        subject: .masters(.customers), purpose: .intakeCustomer, query: intake.line.text)
      return open(&list, chosen: nil, &state)
    case .searchAgain: return search(intake, &state)
    case .back: return leavePlace(keepingDraft: false, &state)
    case .clearFilter:
      _ = intake.line.replaceAll(with: "")
      return typed(intake, &state)
    default:
      let before = intake.line.text
      tell(intake.line.handle(key), &state)
      if intake.line.text != before { return typed(intake, &state) }
      state.place.screen = .intake(intake)
      return []
    }
  }

  static func pasteInIntake(
    _ paste: Paste, _ intake: IntakeState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var intake = intake
    tell(intake.line.paste(paste.text), &state)
    return typed(intake, &state)
  }

  private static func typed(
    _ intake: IntakeState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var intake = intake
    intake.choice = 0
    return search(intake, &state) + [.scheduleDraftSave]
  }

  /// Asks for what the line means; an empty line finds nothing.
  static func search(
    _ intake: IntakeState, _ state: inout ConsoleState, caller: CallerHit.Key? = nil
  ) -> [ConsoleEffect] {
    var intake = intake
    intake.awaited = state.nextGeneration()
    intake.typedAhead = nil
    guard !intake.line.isEmpty else {
      intake.answer = nil
      intake.isWaiting = false
      state.place.screen = .intake(intake)
      return []
    }
    intake.isWaiting = true
    state.place.screen = .intake(intake)
    return [
      .find(FindRequest(text: intake.line.text, caller: caller, generation: intake.awaited))
    ]
  }

  static func found(
    _ answer: FindAnswer, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard case .intake(var intake) = state.place.screen, answer.generation == intake.awaited else {
      return []
    }
    intake.answer = answer
    intake.isWaiting = false
    intake.choice = max(0, min(intake.choice, intake.rows.count - 1))
    let key = intake.typedAhead
    intake.typedAhead = nil
    state.place.screen = .intake(intake)
    guard let key else { return [] }
    return pressInIntake(key, KeyMap.function(for: key, in: .intake), intake, &state)
  }

  /// Another caller brings his own incidents below.
  private static func choose(
    _ choice: Int, _ intake: IntakeState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var intake = intake
    let rows = intake.rows
    let before = intake.caller
    intake.choice = max(0, min(choice, rows.count - 1))
    state.place.screen = .intake(intake)
    guard let caller = intake.caller, caller.key != before?.key else { return [] }
    intake.shownCaller = caller.key
    return search(intake, &state, caller: caller.key)
  }

  /// Enter, Tab and F2 wait for the answer to what was typed before them.
  private static func decide(
    _ key: Key, _ function: Function?, _ intake: IntakeState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    let text = intake.line.text
    if function == .asTyped { return openNewIncident(for: nil, typed: text, &state) }
    if intake.isWaiting {
      var intake = intake
      intake.typedAhead = key
      state.place.screen = .intake(intake)
      return []
    }
    guard intake.rows.indices.contains(intake.choice) else {
      return openNewIncident(for: nil, typed: text, &state)
    }
    switch intake.rows[intake.choice] {
    case .caller(let caller):
      if function == .event {
        state.message = .noIncident
        return []
      }
      return openNewIncident(for: caller, typed: text, &state)
    case .open(let hit), .closed(let hit):
      return openEvent(
        on: hit.id, number: hit.number, code: state.tables.find("CALLIN", in: .eventCode), &state)
    }
  }

  /// F4: a customer taken from the list of all; its people and incidents are searched.
  static func intakeTook(
    _ row: CodeListRow, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard case .intake(var intake) = state.place.screen else { return [] }
    _ = intake.line.replaceAll(with: row.code)
    return typed(intake, &state)
  }
}

/// A row below the line that can be chosen.
enum IntakeRow: Equatable {
  case caller(CallerHit)
  case open(IncidentHit)
  case closed(IncidentHit)
}

extension IntakeState {
  /// All rows that can be chosen, in their order on the screen.
  var rows: [IntakeRow] {
    guard let answer else { return [] }
    return answer.callers.map(IntakeRow.caller) + answer.open.map(IntakeRow.open)
      + answer.closed.map(IntakeRow.closed)
  }

  /// The caller chosen; nil while an incident is.
  var caller: CallerHit? {
    guard let callers = answer?.callers, callers.indices.contains(choice) else { return nil }
    return callers[choice]
  }

  /// Whose incidents stand below: the caller chosen last, else the first.
  var callerOfIncidents: CallerHit? {
    answer?.callers.first { $0.key == shownCaller } ?? answer?.callers.first
  }
}
