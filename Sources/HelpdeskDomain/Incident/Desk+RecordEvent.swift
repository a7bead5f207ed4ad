/// Recording an event (call-center document: "fügt der SvM ein neues Ereignis … hinzu").
extension Desk {
  /// Decides an event on an existing incident, with the status and the owner it leaves behind: one
  /// frame, one undo (DESIGN §4.23).
  ///
  /// - Parameter reopening: on a closed incident, reopen it in the same frame; otherwise a closed
  ///   one is refused (§7: reopen or repeat are the two ways out).
  func decide(
    event: EventDraft, on incident: Incident, reopening: Bool, _ context: DecisionContext
  ) throws(IncidentRefusal) -> [Entry] {
    var event = event
    if incident.isClosed {
      guard reopening else { throw .closed(number: incident.number) }
      event.status = event.status ?? tables.parameters.reopenedStatus
    }
    var set = ChangeSet(on: incident.card)
    event.at = event.at ?? context.now
    try add(event: event, context, into: &set)
    if let owner = event.owner {
      try check(reference: .record(owner), for: IncidentField.owner)
      set.set(IncidentField.owner, .record(owner))
    }
    if let resolution = event.resolution { try addResolution(resolution, text: "", into: &set) }
    if let status = event.status, status != incident.status {
      let plan = StatusChangePlan(to: status, from: incident.status, draft: nil, event: event)
      try setStatus(plan, context, into: &set)
    }
    return [
      Entry(
        incident.id, EntryKind(.incident, .eventRecorded), base: incident.revision,
        subject: set[IncidentField.contactPerson].record, set.changes)
    ]
  }

  /// Adds the row, and what the code's flags make of it: first response, customer told, the next
  /// appointment (DESIGN §4.14, §4.23).
  func add(
    event: EventDraft, _ context: DecisionContext, into set: inout ChangeSet
  ) throws(IncidentRefusal) {
    try check(event)
    let at = event.at ?? context.now
    set.add(
      to: EventField.list,
      [
        (EventField.code, FieldValue(event.code)), (EventField.at, .instant(at)),
        (EventField.by, .record(event.by ?? context.actor)),
        (EventField.minutes, event.minutes.map { .number(Int64($0)) } ?? .none),
        (EventField.plannedFrom, FieldValue(event.plannedFrom)),
        (EventField.plannedTo, FieldValue(event.plannedTo)),
        (EventField.technician, FieldValue(event.technician)),
        (EventField.status, FieldValue(event.status)),
        (EventField.owner, FieldValue(event.owner)),
        (EventField.text, FieldValue(event.text)), (EventField.with, FieldValue(event.with)),
      ])
    let code = tables.eventCode(event.code)
    if code?.tellsCustomer == true { set.set(IncidentField.toldAt, .instant(at)) }
    if code?.isFirstResponse == true && set[IncidentField.firstResponseAt].instant == nil {
      set.set(IncidentField.firstResponseAt, .instant(at))
    }
    if let from = event.plannedFrom { set.set(IncidentField.appointmentAt, .instant(from)) }
  }

  private func check(_ event: EventDraft) throws(IncidentRefusal) {
    guard let code = event.code else { throw .missing(EventField.code) }
    try check(reference: .record(code), for: EventField.code)
    try check(reference: FieldValue(event.by), for: EventField.by)
    try check(reference: FieldValue(event.technician), for: EventField.technician)
    try check(reference: FieldValue(event.status), for: IncidentField.status)
    try check(reference: FieldValue(event.owner), for: IncidentField.owner)
    try FieldRules.check(FieldValue(event.text), for: EventField.text)
    try FieldRules.check(FieldValue(event.with), for: EventField.with)
    if let minutes = event.minutes, minutes < 0 { throw .negativeMinutes }
    if let from = event.plannedFrom, let to = event.plannedTo, to < from {
      throw .plannedBackwards
    }
  }
}
