/// What a caller agrees to pay, and what an event refers to: both are facts of the incident.
extension Desk {
  /// Who, when and up to what sum, with an event that tells of it (DESIGN §4.22).
  func decide(
    consent draft: ConsentDraft, on incident: Incident, _ context: DecisionContext
  ) throws(OrderRefusal) -> [Entry] {
    if FieldRules.isBlank(draft.by) { throw .missing(ConsentField.by) }
    guard (1...OrderArithmetic.greatestPrice).contains(draft.sum) else {
      throw .outOfRange(ConsentField.sum)
    }
    try check(text: FieldValue(draft.by), for: ConsentField.by)
    var event = EventDraft(
      code: draft.code ?? tables.find("NOTE", in: .eventCode) ?? tables.parameters.firstEvent,
      text: draft.text)
    event.at = draft.at ?? context.now
    event.with = draft.by
    event.minutes = draft.minutes
    var set = ChangeSet(on: incident.card)
    try asOrder { () throws(IncidentRefusal) in try add(event: event, context, into: &set) }
    set.add(
      to: ConsentField.list,
      [
        (ConsentField.event, .number(Int64(incident.card.nextRow(in: EventField.list)))),
        (ConsentField.sum, .number(draft.sum)),
        (ConsentField.currency, .text(tables.parameters.currency.code)),
        (ConsentField.at, FieldValue(event.at)), (ConsentField.by, .text(draft.by)),
      ])
    return try entry(of: incident.card, .eventRecorded, set)
  }

  /// An event's cross-reference of the types that are a type and a number (DESIGN §4.9).
  func decide(
    refer event: Int, _ type: DestinationType, _ number: String, on incident: Incident
  ) throws(OrderRefusal) -> [Entry] {
    guard incident.events.contains(where: { $0.number == event }) else {
      throw .unknownEvent(number: incident.number, event: event)
    }
    if type == .serviceOrder { throw .notTyped(type) }
    if incident.customer == nil && (incident[IncidentField.customerName].text ?? "").isEmpty {
      throw .noCustomer(number: incident.number)
    }
    try check(text: FieldValue(number), for: DestinationField.number)
    let row = incident.card.rows(DestinationField.list).last {
      $0[DestinationField.event].number == Int64(event)
    }
    var set = ChangeSet(on: incident.card)
    if let row, row[DestinationField.order] != .none {
      throw .hasDestination(
        number: incident.number, type: row[DestinationField.type].text ?? "",
        destination: row[DestinationField.number].text ?? "")
    }
    let values: [Field: FieldValue] = [
      DestinationField.event: .number(Int64(event)), DestinationField.type: .text(type.rawValue),
      DestinationField.number: .text(number),
    ]
    if number.isEmpty {
      if let row { set.remove(row, from: DestinationField.list) }
    } else if let row {
      set.update(row, to: values, fields: [DestinationField.type, DestinationField.number])
    } else {
      set.add(
        to: DestinationField.list, values.sorted { $0.key.number < $1.key.number }.map { ($0, $1) })
    }
    return try entry(of: incident.card, .changed, set)
  }
}
