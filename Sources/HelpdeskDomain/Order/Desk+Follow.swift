/// What one side takes over from the other, in the frame of the change that it follows.
extension Desk {
  /// Decides what follows on an incident or on an order; nothing at all where it is read-only.
  func decide(
    follow values: SynchronizedValues, on card: RecordCard, _ context: DecisionContext
  ) throws(OrderRefusal) -> [Entry] {
    card.id.type == .incident
      ? try decide(follow: values, on: Incident(card), context)
      : try decide(follow: values, on: ServiceOrder(card), context)
  }

  private func decide(
    follow values: SynchronizedValues, on order: ServiceOrder, _ context: DecisionContext
  ) throws(OrderRefusal) -> [Entry] {
    var set = ChangeSet(on: order.card)
    set.set(OrderField.synchronized, .number(tables.parameters.orderSyncRound))
    if order.isClosed && values.isDone != false {
      return set.isEmpty ? [] : try entry(of: order.card, .changed, set)
    }
    if let owner = values.owner { set.set(OrderField.lead, .record(owner)) }
    if let reasons = values.reasons { replace(reasons, of: order.card, in: &set) }
    for resolution in values.resolutions ?? [] { add(resolution.code, resolution.text, to: &set) }
    if let isDone = values.isDone {
      setStatus(isDone ? .closed : .open, of: order, context, in: &set)
    }
    if set.isEmpty { return [] }
    return try entry(of: order.card, values.isDone == nil ? .changed : .statusChanged, set)
  }

  /// The incident asks for the same as ever: without a resolution nothing is resolved, and then the
  /// order is not closed either.
  private func decide(
    follow values: SynchronizedValues, on incident: Incident, _ context: DecisionContext
  ) throws(OrderRefusal) -> [Entry] {
    if incident.isWithdrawn || (incident.isClosed && values.isDone != false) { return [] }
    var set = ChangeSet(on: incident.card)
    if let owner = values.owner { set.set(IncidentField.owner, .record(owner)) }
    if let reasons = values.reasons {
      replace(reasons, of: incident.card, in: &set)
      let hasCustomer =
        incident.customer != nil || !incident[IncidentField.customerName].isEmpty
      set.set(
        IncidentField.incomplete, hasCustomer && !reasons.isEmpty ? .none : .flag(true))
    }
    for resolution in values.resolutions ?? [] { add(resolution.code, resolution.text, to: &set) }
    let parameters = tables.parameters
    let status = values.isDone.flatMap {
      $0 ? parameters.resolvedStatus : parameters.reopenedStatus
    }
    if let status, status != incident.status {
      var draft = StatusDraft(status)
      draft.resolution = values.resolutions?.first?.code
      let plan = StatusChangePlan(to: status, from: incident.status, draft: draft, event: nil)
      try asOrder { () throws(IncidentRefusal) in try setStatus(plan, context, into: &set) }
    }
    if set.isEmpty { return [] }
    return try entry(of: incident.card, status == nil ? .changed : .statusChanged, set)
  }
}
