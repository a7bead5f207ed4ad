extension Desk {
  /// Decides a command about a service order, or about what an incident refers to.
  ///
  /// - Parameter card: of the order, or of the incident that an order is made from, refers to
  ///   something, or whose caller consents.
  func decide(
    _ command: OrderCommand, on card: RecordCard, _ context: DecisionContext
  ) throws(OrderRefusal) -> [Entry] {
    switch command {
    case .create(let new):
      return try decide(create: new, on: try writable(Incident(card)), context)
    case .consent(_, let draft):
      return try decide(consent: draft, on: try writable(Incident(card)), context)
    case .refer(_, let event, let type, let number):
      return try decide(refer: event, type, number, on: try writable(Incident(card)))
    case .follow(_, let values):
      return try decide(follow: values, on: card, context)
    case .change(_, let values, let reasons):
      return try decide(change: values, reasons: reasons, on: try known(card))
    case .changeStatus(_, let status, let resolution, let text):
      return try decide(
        status: status, resolution: resolution, text: text, on: try known(card), context)
    case .addLine(_, let values):
      return try decide(addLine: values, on: try open(card), context)
    case .changeLine(_, let line, let values):
      return try decide(changeLine: line, values, on: try open(card))
    case .removeLine(_, let line):
      return try decide(removeLine: line, on: try open(card))
    }
  }

  private func writable(_ incident: Incident) throws(OrderRefusal) -> Incident {
    if incident.isWithdrawn { throw .incident(.withdrawn(number: incident.number)) }
    if incident.isClosed { throw .incident(.closed(number: incident.number)) }
    return incident
  }

  private func known(_ card: RecordCard) throws(OrderRefusal) -> ServiceOrder {
    let order = ServiceOrder(card)
    if order.isWithdrawn { throw .withdrawn(number: order.number) }
    return order
  }

  /// A closed order is read-only but for its status and its billing.
  private func open(_ card: RecordCard) throws(OrderRefusal) -> ServiceOrder {
    let order = try known(card)
    if order.isClosed { throw .closed(number: order.number) }
    return order
  }

  /// A rule that incidents have too.
  func asOrder<Value>(
    _ rule: () throws(IncidentRefusal) -> Value
  ) throws(OrderRefusal) -> Value {
    do throws(IncidentRefusal) {
      return try rule()
    } catch {
      throw .incident(error)
    }
  }

  func entry(
    of card: RecordCard, _ verb: EntryKind.Verb, _ set: ChangeSet
  ) throws(OrderRefusal) -> [Entry] {
    if set.isEmpty { throw .unchanged }
    let person =
      card.id.type == .incident ? IncidentField.contactPerson : OrderField.contactPerson
    return [
      Entry(
        card.id, EntryKind(card.id.type ?? .serviceOrder, verb), base: card.revision,
        subject: set[person].record, set.changes)
    ]
  }
}

extension OrderRefusal {
  /// What is refused of the incident is said as the incident says it.
  var deskRefusal: DeskRefusal {
    if case .incident(let refusal) = self { .incident(refusal) } else { .order(self) }
  }
}
