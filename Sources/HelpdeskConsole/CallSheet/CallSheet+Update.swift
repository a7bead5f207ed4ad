import HelpdeskDomain
import ScreenCore

/// The sheet of a new incident: Space ticks and marks, Enter on "Repeat of" lists earlier ones.
extension Console {
  static func openCallSheet(_ state: inout ConsoleState) -> [ConsoleEffect] {
    guard case .mask(let mask) = state.place.screen, mask.isNew, state.place.layers.isEmpty else {
      // An existing incident has tabs for all of it.
      state.message = .noFunction(.callSheet)
      return []
    }
    state.place.layers.append(.callSheet(CallSheetState()))
    return []
  }

  static func pressInCallSheet(
    _ function: Function?, _ sheet: CallSheetState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard case .mask(let mask) = state.place.screen else { return [] }
    var sheet = sheet
    let rows = mask.callSheetRows(MaskDesk(state))
    let row = rows.indices.contains(sheet.cursor) ? rows[sheet.cursor] : nil
    switch function {
    case .leaveLayer:
      state.place.layers.removeLast()
      return []
    case .save:
      state.place.layers.removeLast()
      return save(&state)
    case .open where row == .prior: return openEarlier(mask, &state)
    case .open, .tick: return turn(row, sheet, &state)
    case .removeRow:
      guard row == .prior, mask.prior != nil else { return [] }
      return change(&state) { $0.prior = nil }
    default:
      guard let step = function?.rowsMoved(page: 10) else { return [] }
      sheet.cursor = max(0, min(sheet.cursor + step, rows.count - 1))
      replaceTop(.callSheet(sheet), &state)
      return []
    }
  }

  /// Ticks a question, turns a mark, and goes on to the next row.
  private static func turn(
    _ row: CallSheetRow?, _ sheet: CallSheetState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var sheet = sheet
    let effects: [ConsoleEffect]
    switch row {
    case .point(let point, _, _):
      effects = change(&state) { mask in
        if mask.ticks.remove(point) == nil { mask.ticks.insert(point) }
      }
    case .flag(let field):
      effects = change(&state) { mask in
        if mask.marks.remove(field) == nil { mask.marks.insert(field) }
      }
    case .prior, nil: return []
    }
    sheet.cursor += 1
    replaceTop(.callSheet(sheet), &state)
    return effects
  }

  private static func change(
    _ state: inout ConsoleState, _ body: (inout MaskState) -> Void
  ) -> [ConsoleEffect] {
    guard case .mask(var mask) = state.place.screen else { return [] }
    body(&mask)
    state.place.screen = .mask(mask)
    return [.scheduleDraftSave]
  }

  /// Earlier incidents of the unit and the customer, or one by its number.
  private static func openEarlier(
    _ mask: MaskState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var list = CodeListState(
      subject: .masters(
        .earlierIncidents(customer: mask[.customer].record, unit: mask[.unit].record)),
      purpose: .callPrior)
    return open(&list, chosen: mask.prior?.incident, &state)
  }

  static func priorTook(
    _ row: CodeListRow, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    change(&state) { $0.prior = PriorChoice(row.id, number: row.code) }
  }
}
