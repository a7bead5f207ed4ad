import HelpdeskDomain
import ScreenCore

extension Console {
  /// A key: what is the same everywhere first, then the top layer, then the screen.
  static func press(_ key: Key, _ state: inout ConsoleState) -> [ConsoleEffect] {
    let context = state.context
    let wasArmed = state.isQuitArmed
    state.isQuitArmed = false
    state.message = nil
    if key == .control("c"), context == .queue {
      if wasArmed { return leave(&state) }
      let effects = back(inQueue: &state)
      state.isQuitArmed = true
      state.message = .quitByKey
      return effects
    }
    return act(on: KeyMap.function(for: key, in: context), key, &state)
  }

  /// Carries out a function where the keys go at this moment, whether its key was pressed or the
  /// palette asked for it.
  static func act(
    on function: Function?, _ key: Key, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    let context = state.context
    if let function, let effects = pressAnywhere(function, context, &state) { return effects }
    switch state.place.layers.last {
    case .help(let help): return pressInHelp(key, function, help, &state)
    case .palette(let palette): return pressInPalette(key, function, palette, &state)
    case .list(let list): return pressInList(key, function, list, &state)
    case .parked(let parked): return pressInParked(function, parked, &state)
    case .alarms(let list): return pressInAlarms(function, list, &state)
    case .outbox(let list): return pressInOutbox(function, list, &state)
    case .callSheet(let sheet): return pressInCallSheet(function, sheet, &state)
    case .event(let event): return pressInEvent(key, function, event, &state)
    case .status(let dialog): return pressInStatus(key, function, dialog, &state)
    case .why(let why): return pressInWhy(function, why, &state)
    case .form(let form): return pressInForm(key, function, form, &state)
    case .report(let report): return pressInReport(function, report, &state)
    case .card(let card): return pressInCard(function, card, &state)
    case .order(let mask): return pressInOrder(function, mask, &state)
    case .orderForm(let form): return pressInOrderForm(key, function, form, &state)
    case .conflict(let popup): return pressInConflict(function, popup, &state)
    case nil: break
    }
    switch state.place.screen {
    case .queue: return pressInQueue(key, function, &state)
    case .intake(let intake): return pressInIntake(key, function, intake, &state)
    case .mask(let mask): return pressInMask(key, function, mask, &state)
    case .masters(let masters): return pressInMasters(key, function, masters, &state)
    }
  }

  /// Functions with one meaning on every screen, in pop-ups and lists too.
  private static func pressAnywhere(
    _ function: Function, _ context: KeyContext, _ state: inout ConsoleState
  ) -> [ConsoleEffect]? {
    switch function {
    case .newCall: return newCall(&state)
    case .help:
      return openHelp(context, &state)
    case .command:
      if context == .palette { return [] }
      state.place.layers.append(.palette(PaletteState(context: context)))
      return []
    case .why: return askWhy(&state)
    case .card where context != .card: return openCard(&state)
    case .alarms: return showAlarms(&state)
    case .outbox: return showOutbox(&state)
    case .callSheet: return openCallSheet(&state)
    case .incidentReport: return askReport(.incidents, &state)
    case .timeAnalysis: return askReport(.timeAnalysis(.none), &state)
    case .suspend: return [.suspend]
    case .repaint: return [.repaint]
    default: return nil
    }
  }

  /// A paste never acts: without a text field it only says so.
  static func insert(_ paste: Paste, _ state: inout ConsoleState) -> [ConsoleEffect] {
    state.isQuitArmed = false
    state.message = nil
    let effects: [ConsoleEffect]
    switch state.place.layers.last {
    case .help(let help): effects = pasteInHelp(paste, help, &state)
    case .palette(let palette): effects = pasteInPalette(paste, palette, &state)
    case .list(let list): effects = pasteInList(paste, list, &state)
    case .parked, .why, .report, .card, .conflict, .order, .alarms, .outbox,
      .callSheet:
      state.message = .pasteIgnored
      effects = []
    case .event(let event): effects = pasteInEvent(paste, event, &state)
    case .status(let dialog): effects = pasteInStatus(paste, dialog, &state)
    case .orderForm(let form): effects = pasteInOrderForm(paste, form, &state)
    case .form(let form): effects = pasteInForm(paste, form, &state)
    case nil: effects = pasteOnScreen(paste, &state)
    }
    if paste.droppedBytes > 0, state.message == nil {
      state.message = .textTooLong(droppedCharacters: paste.droppedBytes)
    }
    return effects
  }

  private static func pasteOnScreen(
    _ paste: Paste, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    switch state.place.screen {
    case .queue: return pasteInQueue(paste, &state)
    case .intake(let intake): return pasteInIntake(paste, intake, &state)
    case .mask(let mask): return pasteInMask(paste, mask, &state)
    case .masters(let masters): return pasteInMasters(paste, masters, &state)
    }
  }

  /// Says that a field was full; any other outcome says nothing.
  static func tell(_ outcome: EditOutcome, _ state: inout ConsoleState) {
    if case .full(let dropped) = outcome {
      state.message = .textTooLong(droppedCharacters: dropped)
    }
  }
}
