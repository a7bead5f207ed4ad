import HelpdeskDomain
import ScreenCore

/// Keys of the order mask: letters are verbs.
extension Console {
  static func pressInOrder(
    _ function: Function?, _ mask: OrderMaskState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    switch function {
    case .back, .destination:
      state.place.layers.removeLast()
      return []
    case .undo: return commandOfActor(.undo, &state)
    case .redo: return commandOfActor(.redo, &state)
    case .copyNumber:
      state.message = .copied(mask.order.number)
      return [.copy(mask.order.number)]
    case .refresh: return orderDeskChanged(&state)
    case .up: return moveOrder(by: -1, mask, &state)
    case .down: return moveOrder(by: 1, mask, &state)
    case .pageUp: return moveOrder(by: -9, mask, &state)
    case .pageDown: return moveOrder(by: 9, mask, &state)
    default: break
    }
    if case .readOnly(let reason) = state.access {
      state.message = .readOnly(reason)
      return []
    }
    switch function {
    case .status: return openOrderStatus(mask, &state)
    case .lead:
      var list = CodeListState(subject: .codes(.partner), purpose: .orderLead(mask.order.id))
      list.about = mask.order.number
      return open(&list, chosen: mask.order.lead, &state)
    case .billed:
      let billing = mask.order.billingState == .billed ? BillingState.ready : .billed
      return perform(.setBilling(mask.order.id, billing), mask, &state)
    case .close: return perform(.changeStatus(mask.order.id, .closed), mask, &state)
    case .addLine: return openLine(nil, mask, &state)
    case .editLine: return openLine(mask.line, mask, &state)
    case .removeLine:
      guard let line = mask.line else { return [] }
      return perform(.removeLine(mask.order.id, line: line.number), mask, &state)
    case .consent:
      guard let incident = mask.sheet.incident else { return [] }
      return openConsent(of: incident, &state)
    default: return []
    }
  }

  private static func moveOrder(
    by step: Int, _ mask: OrderMaskState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var mask = mask
    mask.cursor = max(0, min(mask.cursor + step, mask.order.lines.count - 1))
    let rows = OrderGeometry(FrameLayout(state.size)).lines.size.rows
    mask.top = min(max(mask.top, mask.cursor - rows + 1), mask.cursor)
    replaceTop(.order(mask), &state)
    return []
  }

  private static func perform(
    _ command: OrderCommand, _ mask: OrderMaskState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    let based = BasedCommand(.order(command), base: mask.order.revision)
    return [.perform([based], tag: state.nextTag(.order(.change(mask.order.number))))]
  }

  private static func openOrderStatus(
    _ mask: OrderMaskState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var list = CodeListState(
      subject: .orderStatuses(from: mask.order.status), purpose: .orderStatus(mask.order.id))
    list.about = mask.order.number
    return open(&list, chosen: nil, &state)
  }

  static func orderStatusTook(
    _ row: CodeListRow, of order: RecordID, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard case .order(let mask) = state.place.layers.last, mask.order.id == order,
      let status = OrderStatus(name: row.code)
    else { return [] }
    return perform(.changeStatus(order, status), mask, &state)
  }

  static func orderLeadTook(
    _ partner: RecordID, of order: RecordID, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard case .order(let mask) = state.place.layers.last, mask.order.id == order else {
      return []
    }
    let values: [Field: FieldValue] = [OrderField.lead: .record(partner)]
    return perform(.change(order, values, reasons: nil), mask, &state)
  }

  /// What became of a command about an order.
  static func orderPerformed(
    _ tag: CommandTag, _ purpose: OrderPurpose, _ outcomes: [CommandOutcome],
    _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    if let refusal = outcomes.compactMap(\.refusal).first {
      unlockForm(tag, &state)
      if case .create(let incident, let event) = purpose, case .order(.hasDestination) = refusal {
        // Somebody was quicker: the way leads to what he made.
        return openDestination(of: incident, event: event, &state)
      }
      state.message = .refused(refusal)
      return []
    }
    var effects = seat(of: tag, state).map { removeLayer(at: $0, &state) } ?? []
    switch purpose {
    case .create(let incident, let event):
      effects +=
        openDestination(of: incident, event: event, &state)
        + reloadQueue(&state, keepsRows: false)
        + maskDeskChanged(DeskNews(incidents: [incident]), &state)
    case .change(let number): state.message = .order(.changed(number))
    case .consent(let number, let incident):
      state.message = .order(.agreed(number))
      effects += maskDeskChanged(DeskNews(incidents: [incident]), &state)
    }
    return effects + saveDrafts(&state)
  }

  static func orderFailed(
    _ tag: CommandTag, _ failure: ConsoleFailure, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    unlockForm(tag, &state)
    state.message = .failed(failure)
    return []
  }

  private static func unlockForm(_ tag: CommandTag, _ state: inout ConsoleState) {
    guard let seat = seat(of: tag, state), case .orderForm(var form) = layer(at: seat, state)
    else { return }
    form.saving = nil
    setLayer(.orderForm(form), at: seat, &state)
  }
}

extension OrderCommand {
  /// Billed, or ready to be billed again.
  fileprivate static func setBilling(_ order: RecordID, _ state: BillingState) -> OrderCommand {
    .change(order, [OrderField.billingState: .number(state.rawValue)], reasons: nil)
  }

  /// A change of status without a resolution.
  fileprivate static func changeStatus(_ order: RecordID, _ status: OrderStatus) -> OrderCommand {
    .changeStatus(order, status, resolution: nil, text: "")
  }
}
