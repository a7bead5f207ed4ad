/// Changing the header of an order, its billing and its status.
extension Desk {
  /// What somebody may set; a closed order takes its billing state alone.
  static let openOrderFields: Set<Field> = [
    OrderField.billing, OrderField.billingState, OrderField.lead, OrderField.callback,
    OrderField.description, OrderField.contact, OrderField.phone, OrderField.site,
    OrderField.notes,
  ]

  func check(order field: Field, _ value: FieldValue) throws(OrderRefusal) {
    guard Desk.openOrderFields.contains(field) else { throw .fixedField(field) }
    try check(text: value, for: field)
    if let id = value.record {
      guard id.type == .partner, id.row < count(of: .partner) else { throw .unknownRecord(field) }
    }
    if field == OrderField.billing, let number = value.number,
      BillingVerdict(rawValue: number) == nil
    {
      throw .outOfRange(field)
    }
  }

  /// Lengths and control characters, as everywhere.
  func check(text value: FieldValue, for field: Field) throws(OrderRefusal) {
    do throws(IncidentRefusal) {
      try FieldRules.check(value, for: field)
    } catch {
      guard case .tooLong(_, let maximum) = error else { throw .outOfRange(field) }
      throw .tooLong(field, maximum: maximum)
    }
  }

  func decide(
    change values: [Field: FieldValue], reasons: [RecordID]?, on order: ServiceOrder
  ) throws(OrderRefusal) -> [Entry] {
    let isBillingAlone = reasons == nil && values.keys.allSatisfy { $0 == OrderField.billingState }
    if order.isClosed && !isBillingAlone { throw .closed(number: order.number) }
    var set = ChangeSet(on: order.card)
    for (field, value) in values.sorted(by: { $0.key.number < $1.key.number }) {
      try check(order: field, value)
      if field == OrderField.billingState { try check(billingState: value, on: order) }
      set.set(field, value)
    }
    if let reasons, reasons != order.reasons {
      for reason in reasons {
        try asOrder { () throws(IncidentRefusal) in try checkReason(reason) }
      }
      replace(reasons, of: order.card, in: &set)
    }
    if set[OrderField.billing] != order.card[OrderField.billing] { cover(order, in: &set) }
    return try entry(of: order.card, .changed, set)
  }

  func replace(_ reasons: [RecordID], of card: RecordCard, in set: inout ChangeSet) {
    for row in card.rows(ReasonField.list) { set.remove(row, from: ReasonField.list) }
    for reason in reasons {
      set.add(to: ReasonField.list, [(ReasonField.reason, .record(reason))])
    }
  }

  /// Closing decides whether there is something to bill; by hand it only becomes billed, or not.
  private func check(
    billingState value: FieldValue, on order: ServiceOrder
  ) throws(OrderRefusal) {
    guard let state = value.number.flatMap(BillingState.init) else {
      throw .outOfRange(OrderField.billingState)
    }
    let known: Set<BillingState> = [.ready, .billed]
    guard known.contains(order.billingState), known.contains(state) else {
      throw .nothingToBill(number: order.number)
    }
  }

  func decide(
    status: OrderStatus, resolution: RecordID?, text: String, on order: ServiceOrder,
    _ context: DecisionContext
  ) throws(OrderRefusal) -> [Entry] {
    if status == order.status { throw .unchanged }
    guard order.status.mayGo(to: status) else {
      throw .statusForbidden(number: order.number, from: order.status, to: status)
    }
    if order.billingState == .billed { throw .billed(number: order.number) }
    var set = ChangeSet(on: order.card)
    if let resolution {
      try asOrder { () throws(IncidentRefusal) in
        try checkResolution(resolution)
        try FieldRules.check(FieldValue(text), for: ResolutionField.text)
      }
      add(resolution, text, to: &set)
    }
    setStatus(status, of: order, context, in: &set)
    return try entry(of: order.card, .statusChanged, set)
  }

  func setStatus(
    _ status: OrderStatus, of order: ServiceOrder, _ context: DecisionContext,
    in set: inout ChangeSet
  ) {
    let isClosed = status == .closed
    let state: BillingState = !isClosed ? .open : order.totals.charged > 0 ? .ready : .free
    set.set(OrderField.billingState, .number(state.rawValue))
    set.set(OrderField.closedAt, isClosed ? .instant(context.now) : .none)
    recordStatus(status, from: order.status, context, in: &set)
  }

  func recordStatus(
    _ status: OrderStatus, from: OrderStatus?, _ context: DecisionContext, in set: inout ChangeSet
  ) {
    set.set(OrderField.status, .number(status.rawValue))
    set.add(
      to: OrderHistoryField.list,
      [
        (OrderHistoryField.from, from.map { .number($0.rawValue) } ?? .none),
        (OrderHistoryField.to, .number(status.rawValue)),
        (OrderHistoryField.lead, set[OrderField.lead]),
        (OrderHistoryField.by, .record(context.actor)),
        (OrderHistoryField.at, .instant(context.now)),
      ])
  }
}
