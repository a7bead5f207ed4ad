import HelpdeskDomain
import ScreenCore

/// Where the frame meets the mask and the event pop-up.
extension MaskState {
  /// In a field letters are text; in the lower pane they are verbs.
  var context: KeyContext { .maskPane }
}

extension Console {
  /// Opens a new incident: for a caller chosen in the intake line, or as typed.
  static func openNewIncident(
    for caller: CallerHit?, typed: String, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    state.place = Place(screen: .mask(MaskState()), draft: state.place.draft ?? state.nextDraftID())
    return [.scheduleDraftSave]
  }

  /// Opens an existing incident; the sheet follows as an answer.
  static func openIncident(_ id: RecordID, _ state: inout ConsoleState) -> [ConsoleEffect] {
    let generation = state.nextGeneration()
    return [.openIncident(id, generation: generation)]
  }

  /// Opens the event pop-up over what is shown.
  ///
  /// - Parameters:
  ///   - code: the event code it begins with; nil takes the usual one.
  ///   - status: the status that it shall leave behind, where one was chosen already.
  static func openEvent(
    on id: RecordID, number: String, code: RecordID?, status: RecordID? = nil,
    _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    if state.place.draft == nil { state.place.draft = state.nextDraftID() }
    state.place.layers.append(.event(EventPopupState(incident: id, number: number)))
    return [.scheduleDraftSave]
  }

  static func maskOpened(
    _ sheet: IncidentSheet, generation: Int, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard generation == state.counters.generation else { return [] }
    let draft = state.nextDraftID()
    state.place = Place(screen: .mask(MaskState(sheet: sheet)), draft: draft)
    return [.announce(sheet.incident.id)]
  }

  /// A parked mask is shown again: what is on disk may have moved on since.
  static func maskReopened(_ state: inout ConsoleState) -> [ConsoleEffect] {
    guard case .mask(let mask) = state.place.screen else { return [] }
    return [.announce(mask.sheet?.incident.id)]
  }

  static func maskNotOpened(
    _ id: RecordID, _ failure: ConsoleFailure?, generation: Int, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    state.message = failure.map(Message.failed) ?? .refused(.unknownRecord(id))
    return []
  }

  static func maskJudged(
    _ judgement: Judgement, generation: Int, _ state: inout ConsoleState
  ) -> [ConsoleEffect] { [] }

  /// The desk changed while a mask was open.
  static func maskDeskChanged(
    _ news: DeskNews, _ state: inout ConsoleState
  ) -> [ConsoleEffect] { [] }

  /// An answer to a lookup that no list asked for.
  static func maskLookedUp(
    _ answer: LookUpAnswer, _ state: inout ConsoleState
  ) -> [ConsoleEffect] { [] }

  static func maskPerformed(
    _ draft: DraftID, _ purpose: MaskPurpose, _ outcomes: [CommandOutcome],
    _ state: inout ConsoleState
  ) -> [ConsoleEffect] { [] }

  static func maskFailed(
    _ draft: DraftID, _ purpose: MaskPurpose, _ failure: ConsoleFailure,
    _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    state.message = .failed(failure)
    return []
  }

  /// Takes rows that a list of a field gave.
  static func maskTook(
    _ rows: [CodeListRow], for purpose: ListPurpose, _ state: inout ConsoleState
  ) -> [ConsoleEffect] { [] }

  static func pressInMask(
    _ key: Key, _ function: Function?, _ mask: MaskState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    function == .back ? leavePlace(keepingDraft: false, &state) : []
  }

  static func pasteInMask(
    _ paste: Paste, _ mask: MaskState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    state.message = .pasteIgnored
    return []
  }

  static func pressInEvent(
    _ key: Key, _ function: Function?, _ event: EventPopupState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    if function == .back { state.place.layers.removeLast() }
    return []
  }

  static func pasteInEvent(
    _ paste: Paste, _ event: EventPopupState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    state.message = .pasteIgnored
    return []
  }

  static func drawMask(
    _ mask: MaskState, _ state: ConsoleState, _ painter: Painter, on surface: inout Surface
  ) {
    let number = mask.sheet?.incident.number ?? painter.strings.layers.newIncident
    drawTitle(number, state, painter, on: &surface)
    surface.cursor = Point(row: 1, column: 0)
  }

  static func drawEvent(
    _ event: EventPopupState, _ state: ConsoleState, _ painter: Painter,
    on surface: inout Surface
  ) {
    surface.drawBox(Rect(row: 11, column: 0, rows: 10, columns: 80), title: event.number)
    surface.cursor = Point(row: 12, column: 2)
  }
}
