/// Making a service order (incidents-mask.md §2.7, §2.8): only of an incident with a customer, and
/// only where nothing is referred to yet.
extension Desk {
  func decide(
    create new: NewOrder, on incident: Incident, _ context: DecisionContext
  ) throws(OrderRefusal) -> [Entry] {
    if incident.customer == nil { throw .noCustomer(number: incident.number) }
    if let event = new.event, !incident.events.contains(where: { $0.number == event }) {
      throw .unknownEvent(number: incident.number, event: event)
    }
    let standing =
      new.event.map(incident.destination(ofEvent:)) ?? incident.destination
    if let standing {
      throw .hasDestination(
        number: incident.number, type: standing.type, destination: standing.number)
    }
    let id = RecordID(.serviceOrder, orders.count + 1)
    let next = nextOrderNumber()
    var set = ChangeSet(on: RecordCard(id: id))
    set.set(OrderField.number, .text(next.number))
    set.set(OrderField.counter, .number(Int64(next.counter)))
    take(incident, new, context, into: &set)
    for (field, value) in new.values.sorted(by: { $0.key.number < $1.key.number }) {
      try check(order: field, value)
      set.set(field, value)
    }
    recordStatus(new.status, from: nil, context, in: &set)
    let made = try entry(of: RecordCard(id: id), .created, set)
    return made + (try refer(incident, to: id, next.number, new.event, context))
  }

  /// The order begins with what the incident knows; the verdict stands as it was judged.
  private func take(
    _ incident: Incident, _ new: NewOrder, _ context: DecisionContext, into set: inout ChangeSet
  ) {
    let same: [(Field, Field)] = [
      (OrderField.billing, IncidentField.billing),
      (OrderField.customer, IncidentField.customer),
      (OrderField.contactPerson, IncidentField.contactPerson),
      (OrderField.unit, IncidentField.unit), (OrderField.item, IncidentField.item),
      (OrderField.contract, IncidentField.contract),
      (OrderField.contractCovered, IncidentField.contractCovered),
      (OrderField.warranty, IncidentField.warranty),
      (OrderField.warrantyCovered, IncidentField.warrantyCovered),
      (OrderField.callback, IncidentField.callback),
      (OrderField.description, IncidentField.description),
      (OrderField.customerName, IncidentField.customerName),
      (OrderField.contact, IncidentField.contact), (OrderField.phone, IncidentField.phone),
      (OrderField.site, IncidentField.site), (OrderField.unitName, IncidentField.unitName),
    ]
    for (field, source) in same { set.set(field, incident[source]) }
    set.set(OrderField.opened, .instant(context.now))
    set.set(OrderField.by, .record(context.actor))
    set.set(OrderField.incident, .record(incident.id))
    set.set(OrderField.event, new.event.map { .number(Int64($0)) } ?? .none)
    set.set(OrderField.billingState, .number(BillingState.open.rawValue))
    set.set(OrderField.currency, .text(tables.parameters.currency.code))
    set.set(OrderField.lead, FieldValue(lead(of: incident, new.event)))
    if tables.parameters.orderSync != .off {
      set.set(OrderField.synchronized, .number(tables.parameters.orderSyncRound))
    }
    for reason in incident.reasons {
      set.add(to: ReasonField.list, [(ReasonField.reason, .record(reason))])
    }
    for resolution in incident.resolutions { add(resolution.code, resolution.text, to: &set) }
  }

  /// The technician of the event, else the owner; a group leads nothing.
  private func lead(of incident: Incident, _ event: Int?) -> RecordID? {
    let technician = incident.events.first { $0.number == event }?.technician
    return technician ?? (incident.owner?.type == .partner ? incident.owner : nil)
  }

  /// The incident's side: the reference, and the event that tells of it.
  private func refer(
    _ incident: Incident, to order: RecordID, _ number: String, _ event: Int?,
    _ context: DecisionContext
  ) throws(OrderRefusal) -> [Entry] {
    var set = ChangeSet(on: incident.card)
    let type = DestinationType.serviceOrder.rawValue
    if event == nil {
      set.set(IncidentField.destinationType, .text(type))
      set.set(IncidentField.destinationNumber, .text(number))
    }
    set.add(
      to: DestinationField.list,
      [
        (DestinationField.event, event.map { .number(Int64($0)) } ?? .none),
        (DestinationField.type, .text(type)), (DestinationField.number, .text(number)),
        (DestinationField.order, .record(order)),
      ])
    if let code = tables.find("ORDER", in: .eventCode), !tables.isRetired(code) {
      try asOrder { () throws(IncidentRefusal) in
        try add(event: EventDraft(code: code, text: number), context, into: &set)
      }
    }
    return try entry(of: incident.card, .eventRecorded, set)
  }

  func add(_ resolution: RecordID, _ text: String, to set: inout ChangeSet) {
    set.add(
      to: ResolutionField.list,
      [
        (ResolutionField.resolution, .record(resolution)),
        (ResolutionField.text, FieldValue(text)),
      ])
  }

  /// Prefix and counter as incidents have them; given under the lock, never twice.
  func nextOrderNumber() -> (number: String, counter: Int) {
    var counter = lastOrderCounter + 1
    while record(code: orderNumber(counter), of: .serviceOrder) != nil { counter += 1 }
    return (orderNumber(counter), counter)
  }

  private func orderNumber(_ counter: Int) -> String {
    let digits = String(counter)
    let zeros = String(repeating: "0", count: max(0, 7 - digits.count))
    return tables.parameters.orderPrefix + zeros + digits
  }

  /// The order with a number, without case; a bare counter (`77`) is taken too.
  public func order(number typed: String) -> RecordID? {
    if let id = record(code: typed, of: .serviceOrder) { return id }
    guard let counter = Desk.counter(of: typed, prefix: tables.parameters.orderPrefix) else {
      return nil
    }
    return record(code: orderNumber(counter), of: .serviceOrder)
  }
}
