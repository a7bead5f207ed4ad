import HelpdeskDomain
import ScreenCore

/// What the keys do to the row under the cursor of the lower pane. Every change is durable by
/// itself and taken back by `u`; half-typed fields of the mask stay a draft (screens.md §2.7).
extension Console {
  private static func target(_ mask: MaskState, _ state: ConsoleState) -> PaneTarget {
    guard let rows = PaneRows(mask, Painter(state, theme: .standard))?.rows,
      rows.indices.contains(mask.pane.cursor)
    else { return .nothing }
    return rows[mask.pane.cursor].target
  }

  /// Enter: shows a row whole, goes to an incident, edits the notes, turns a flag.
  static func enterRow(
    _ mask: MaskState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    switch target(mask, state) {
    case .nothing, .reason: return noRow(&state)
    case .text, .event, .resolution:
      var mask = mask
      mask.pane.showsWhole.toggle()
      mask.pane.top = 0
      state.place.screen = .mask(mask)
      return []
    case .point: return tick(mask, &state)
    case .notes:
      if mask.isClosed {
        state.message = .mask(.closed)
        return []
      }
      move(to: .notes, .other, &state)
      return []
    case .flag(let field): return turn(field, mask, &state)
    case .incident(let id), .prior(let id?): return follow(to: id, &state)
    case .prior(nil): return addRow(mask, &state)
    }
  }

  /// A service order of the one event under the cursor: made, or gone to where it is there.
  static func openOrder(
    ofEventIn mask: MaskState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard let incident = mask.sheet?.incident, case .event(let event) = target(mask, state) else {
      return noRow(&state)
    }
    if mask.isClosed, incident.destination(ofEvent: event) == nil {
      state.message = .mask(.closed)
      return []
    }
    return openDestination(of: incident.id, event: event, &state)
  }

  /// `+`: names one more reason, resolution, or the incident that this one repeats.
  static func addRow(_ mask: MaskState, _ state: inout ConsoleState) -> [ConsoleEffect] {
    guard mayChange(mask, &state), let incident = mask.sheet?.incident else { return [] }
    var list: CodeListState
    switch mask.pane.tab {
    case .reasons:
      list = CodeListState(subject: .codes(.reason), purpose: .paneRow(ReasonField.reason))
      list.allowsMany = true
    case .resolution:
      list = CodeListState(
        subject: .codes(.resolution), purpose: .paneRow(ResolutionField.resolution))
    case .related:
      list = CodeListState(
        subject: .masters(.incidents(before: incident.id)),
        purpose: .paneRow(IncidentField.priorIncident))
    case .events: return openEvent(on: incident.id, number: incident.number, code: nil, &state)
    case .history, .escalation, .notes, .unit: return noRow(&state)
    }
    list.about = incident.number
    return open(&list, chosen: nil, &state)
  }

  /// Rows that a list of the pane gave.
  static func paneTook(
    _ rows: [CodeListRow], for field: Field, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard case .mask(let mask) = state.place.screen, let incident = mask.sheet?.incident else {
      return []
    }
    switch field {
    case ReasonField.reason:
      let present = incident.reasons
      let added = rows.map(\.id).filter { !present.contains($0) }
      return change(incident, reasons: present + added, mask, &state)
    case ResolutionField.resolution:
      let added = rows.prefix(1).map { IncidentResolution($0.id, text: $0.source?.name ?? "") }
      return change(incident, resolutions: incident.resolutions + added, mask, &state)
    default:
      guard let row = rows.first else { return [] }
      return change(incident, [field: .record(row.id)], about: field, mask, &state)
    }
  }

  /// Del: takes the row away.
  static func removeRow(
    _ mask: MaskState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard mayChange(mask, &state), let incident = mask.sheet?.incident else { return [] }
    switch target(mask, state) {
    case .reason(let place):
      var reasons = incident.reasons
      reasons.remove(at: place)
      return change(incident, reasons: reasons, mask, &state)
    case .resolution(let place):
      var resolutions = incident.resolutions
      resolutions.remove(at: place)
      return change(incident, resolutions: resolutions, mask, &state)
    case .prior(_?):
      let field = IncidentField.priorIncident
      return change(incident, [field: .none], about: field, mask, &state)
    default: return noRow(&state)
    }
  }

  /// `*`: puts the row first.
  static func makePrimary(
    _ mask: MaskState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard mayChange(mask, &state), let incident = mask.sheet?.incident else { return [] }
    switch target(mask, state) {
    case .reason(let place):
      var reasons = incident.reasons
      reasons.insert(reasons.remove(at: place), at: 0)
      return change(incident, reasons: reasons, mask, &state)
    case .resolution(let place):
      var resolutions = incident.resolutions
      resolutions.insert(resolutions.remove(at: place), at: 0)
      return change(incident, resolutions: resolutions, mask, &state)
    default: return noRow(&state)
    }
  }

  private static func turn(
    _ field: Field, _ mask: MaskState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard mayChange(mask, &state), let incident = mask.sheet?.incident else { return [] }
    let value: FieldValue = incident[field].isTrue ? .none : .flag(true)
    return change(incident, [field: value], about: field, mask, &state)
  }

  private static func noRow(_ state: inout ConsoleState) -> [ConsoleEffect] {
    state.message = .mask(.noRow)
    return []
  }

  /// A closed incident is read-only but for its status.
  private static func mayChange(_ mask: MaskState, _ state: inout ConsoleState) -> Bool {
    if case .readOnly(let reason) = state.access {
      state.message = .readOnly(reason)
      return false
    }
    if mask.isClosed { state.message = .mask(.closed) }
    return !mask.isClosed
  }

  private static func change(
    _ incident: Incident, _ values: [Field: FieldValue] = [:], reasons: [RecordID]? = nil,
    about field: Field = ReasonField.reason, _ mask: MaskState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    if reasons == incident.reasons { return noRow(&state) }
    return perform(.change(incident.id, values, reasons: reasons), field, mask, &state)
  }

  private static func change(
    _ incident: Incident, resolutions: [IncidentResolution], _ mask: MaskState,
    _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    if resolutions == incident.resolutions { return noRow(&state) }
    return perform(
      .changeResolutions(incident.id, resolutions), ResolutionField.resolution, mask, &state)
  }

  private static func perform(
    _ command: IncidentCommand, _ field: Field, _ mask: MaskState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    let draft = state.place.draft ?? state.nextDraftID()
    state.place.draft = draft
    let tag = state.nextTag(.mask(draft, .rows(field)))
    return [.perform([BasedCommand(command, base: mask.sheet?.incident.revision)], tag: tag)]
  }

  static func rowsPerformed(
    _ field: Field, _ outcome: CommandOutcome, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    switch outcome {
    case .refused(let refusal):
      state.message = .refused(refusal)
      return [.bell]
    case .done(let receipt):
      state.message = .mask(.rowsChanged(field, number: receipt.number))
      return reloadQueue(&state, keepsRows: false)
        + maskDeskChanged(DeskNews(incidents: [receipt.record]), &state)
    }
  }
}
