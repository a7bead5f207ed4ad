import HelpdeskDomain
import ScreenCore

/// The lower pane of an existing incident: letters are the verbs of the queue, digits the tabs.
extension Console {
  static func pressInPane(
    _ key: Key, _ function: Function?, _ mask: MaskState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var mask = mask
    if case .character(let digit) = key, let number = digit.wholeNumberValue,
      let tab = MaskTab(rawValue: number)
    {
      mask.pane = MaskPane()
      mask.pane.tab = tab
      state.place.screen = .mask(mask)
      return mask.ticks.isEmpty ? [] : [.scheduleDraftSave]
    }
    switch function {
    case .back: return leavePlace(keepingDraft: mask.holdsText, &state)
    case .intoFields: return enterFields(key, mask, &state)
    case .up: scrollPane(by: -1, rows: true, &state)
    case .down: scrollPane(by: 1, rows: true, &state)
    case .pageUp: scrollPane(by: -1, &state)
    case .pageDown: scrollPane(by: 1, &state)
    case .top: scrollPane(by: -10_000, rows: true, &state)
    case .bottom: scrollPane(by: 10_000, rows: true, &state)
    case .showEvent: return enterRow(mask, &state)
    case .addRow: return addRow(mask, &state)
    case .removeRow: return removeRow(mask, &state)
    case .makePrimary: return makePrimary(mask, &state)
    case .tick: return tick(mask, &state)
    case .parked: return showParked(quitting: false, &state)
    case .copyNumber:
      let number = mask.sheet?.incident.number ?? ""
      state.message = .copied(number)
      return [.copy(number)]
    case .undo: return commandOfActor(.undo, &state)
    case .redo: return commandOfActor(.redo, &state)
    case .some(let verb): return pressVerb(verb, inPaneOf: mask, &state)
    case nil: break
    }
    return []
  }

  private static func enterFields(
    _ key: Key, _ mask: MaskState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    if mask.isClosed { state.message = .mask(.closed) }
    move(to: key == .backTab ? .save : .customer, .other, &state)
    return []
  }

  /// PgUp and PgDn scroll the pane from any field; the arrows move its row.
  static func scrollPane(by distance: Int, rows: Bool = false, _ state: inout ConsoleState) {
    guard case .mask(var mask) = state.place.screen else { return }
    let painter = Painter(state, theme: .standard)
    let height = MaskLayout(mask, painter).pane.size.rows
    let count = paneLines(mask, painter).count
    if rows, !mask.pane.showsWhole {
      mask.pane.cursor = max(0, min(mask.pane.cursor + distance, count - 1))
      let lowest = max(0, mask.pane.cursor - height + 1)
      mask.pane.top = min(max(mask.pane.top, lowest), mask.pane.cursor)
    } else {
      let step = rows ? distance : distance * max(1, height - 1)
      mask.pane.top = max(0, min(mask.pane.top + step, count - height))
      let last = mask.pane.top + height - 1
      if !mask.pane.showsWhole {
        mask.pane.cursor = max(0, min(max(mask.pane.cursor, mask.pane.top), last, count - 1))
      }
    }
    state.place.screen = .mask(mask)
  }

  private static func pressVerb(
    _ verb: Function, inPaneOf mask: MaskState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard let incident = mask.sheet?.incident else { return [] }
    if case .readOnly(let reason) = state.access {
      state.message = .readOnly(reason)
      return []
    }
    switch verb {
    case .change:
      state.place.layers.append(
        .palette(
          PaletteState(
            context: .maskPane,
            only: [.status, .owner, .takeMyself, .priority, .reason, .resolve, .close])))
      return []
    case .status: return openVerb(.status, mask, &state)
    case .owner: return openVerb(.owner, mask, &state)
    case .priority: return openVerb(.priority, mask, &state)
    case .reason: return openVerb(.reason, mask, &state)
    case .resolve:
      if mask.isClosed {
        state.message = .mask(.closed)
        return []
      }
      return openResolution(of: [incident.id], thenClose: false, &state)
    case .close: return openResolution(of: [incident.id], thenClose: true, &state)
    case .destination:
      if mask.isClosed, incident.destination == nil {
        state.message = .mask(.closed)
        return []
      }
      return openDestination(of: incident.id, &state)
    case .orderOfEvent: return openOrder(ofEventIn: mask, &state)
    case .consent:
      if mask.isClosed {
        state.message = .mask(.closed)
        return []
      }
      return openConsent(of: incident, &state)
    case .takeMyself:
      return perform(
        QueueVerb(
          .owner(state.setting.actor), on: [incident.id],
          bases: bases(of: [incident.id], state)), &state)
    default: return []
    }
  }

  private static func openVerb(
    _ field: MaskField, _ mask: MaskState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    if mask.isClosed, field != .status {
      state.message = .mask(.closed)
      return []
    }
    var list = maskList(for: field, mask, state)
    list.anchor = nil
    list.allowsMany = false
    list.about = mask.sheet?.incident.number ?? ""
    list.bases = bases(of: mask.incident.map { [$0] } ?? [], state)
    return open(&list, chosen: mask[field].record, &state)
  }

  /// A code was chosen for a verb: it is durable by itself.
  static func tookInPane(
    _ choice: RecordID, _ field: MaskField, bases: [RecordID: UInt32],
    _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard case .mask(let mask) = state.place.screen, let incident = mask.sheet?.incident else {
      return []
    }
    let targets = [incident.id]
    switch field {
    case .status: return openStatusChange(of: targets, to: choice, bases: bases, &state)
    case .owner:
      return perform(QueueVerb(.owner(choice), on: targets, bases: bases), &state)
    case .priority:
      return perform(QueueVerb(.priority(choice), on: targets, bases: bases), &state)
    case .reason:
      return perform(QueueVerb(.reason(choice), on: targets, bases: bases), &state)
    default: return []
    }
  }
}
