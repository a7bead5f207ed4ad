import HelpdeskDomain
import ScreenCore

/// Ticking what was asked and checked, and keeping it as an event (incidents-mask.md §1.4: a
/// reason's activities; terms-and-codes.md §2.4).
extension Console {
  /// Space: ticks the question under the cursor, and goes on to the next one.
  static func tick(_ mask: MaskState, _ state: inout ConsoleState) -> [ConsoleEffect] {
    var mask = mask
    let rows = PaneRows(mask, Painter(state, theme: .standard))?.rows ?? []
    guard rows.indices.contains(mask.pane.cursor),
      case .point(let point) = rows[mask.pane.cursor].target
    else {
      state.message = .mask(.noRow)
      return []
    }
    if mask.isClosed {
      state.message = .mask(.closed)
      return []
    }
    if mask.ticks.remove(point) == nil { mask.ticks.insert(point) }
    state.place.screen = .mask(mask)
    if !mask.ticks.isEmpty { state.message = .mask(.ticked(mask.ticks.count)) }
    scrollPane(by: 1, rows: true, &state)
    return [.scheduleDraftSave]
  }

  /// F10: what was ticked becomes an event of its own, also where fields are saved with it.
  static func saveChecks(
    of mask: MaskState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard let id = mask.incident else { return [] }
    let tables = state.tables
    let code =
      tables.find("CHECKS", in: .eventCode) ?? tables.find("NOTE", in: .eventCode)
      ?? tables.parameters.firstEvent
    let event = EventDraft(code: code, text: mask.checkText(MaskDesk(state)))
    let draft = state.place.draft ?? state.nextDraftID()
    state.place.draft = draft
    let tag = state.nextTag(.mask(draft, .checks))
    return [.perform([BasedCommand(.recordEvent(id, event, reopening: false))], tag: tag)]
  }

  static func checksPerformed(
    _ draft: DraftID, _ outcome: CommandOutcome, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    switch outcome {
    case .refused(let refusal):
      state.message = .refused(refusal)
      return [.bell]
    case .done(let receipt):
      state.message = .eventRecorded(number: receipt.number)
      if state.place.draft == draft, case .mask(var mask) = state.place.screen {
        mask.ticks = []
        state.place.screen = .mask(mask)
      }
      for index in state.parked.indices where state.parked[index].id == draft {
        guard case .mask(var mask) = state.parked[index].place.screen else { continue }
        mask.ticks = []
        state.parked[index].place.screen = .mask(mask)
      }
      return saveDrafts(&state) + reloadQueue(&state, keepsRows: false)
        + maskDeskChanged(DeskNews(incidents: [receipt.record]), &state)
    }
  }
}
