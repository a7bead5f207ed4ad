/// What a change of status goes by: where to, and what was given for what the status asks.
struct StatusChangePlan {
  var to: RecordID?
  var from: RecordID?
  var draft: StatusDraft?
  var event: EventDraft?
}

/// Changing the status (DESIGN §4.2, §4.4; incidents-mask.md §2.11).
extension Desk {
  func decide(
    status draft: StatusDraft, on incident: Incident, _ context: DecisionContext
  ) throws(IncidentRefusal) -> [Entry] {
    try check(reference: .record(draft.status), for: IncidentField.status)
    if draft.status == incident.status { throw .unchanged }
    var set = ChangeSet(on: incident.card)
    if let owner = draft.owner {
      try check(reference: .record(owner), for: IncidentField.owner)
      set.set(IncidentField.owner, .record(owner))
    }
    if let appointment = draft.appointment {
      set.set(IncidentField.appointmentAt, .instant(appointment))
    }
    if let resolution = draft.resolution {
      try addResolution(resolution, text: draft.note, into: &set)
    } else if !FieldRules.isBlank(draft.note) {
      var note = EventDraft(code: tables.find("NOTE", in: .eventCode), text: draft.note)
      note.status = draft.status
      try add(event: note, context, into: &set)
    }
    try closeChecklist(draft, incident, context, in: &set)
    let plan = StatusChangePlan(to: draft.status, from: incident.status, draft: draft, event: nil)
    try setStatus(plan, context, into: &set)
    return [
      Entry(
        incident.id, EntryKind(.incident, .statusChanged), base: incident.revision,
        subject: incident.contactPerson, set.changes)
    ]
  }

  /// What was checked on the way: the classification, and that the customer was told. Priority and
  /// dates stay as they were decided.
  private func closeChecklist(
    _ draft: StatusDraft, _ incident: Incident, _ context: DecisionContext,
    in set: inout ChangeSet
  ) throws(IncidentRefusal) {
    if let reasons = draft.reasons, reasons != incident.reasons {
      if incident.isClosed { throw .closed(number: incident.number) }
      try replace(reasons: reasons, of: incident, in: &set)
      let hasCustomer =
        set[IncidentField.customer].record != nil || !set[IncidentField.customerName].isEmpty
      set.set(IncidentField.incomplete, hasCustomer && !reasons.isEmpty ? .none : .flag(true))
    }
    if let told = draft.told {
      guard tables.eventCode(told.code)?.tellsCustomer == true else {
        throw .unknownRecord(EventField.code)
      }
      try add(event: told, context, into: &set)
    }
  }

  /// Resolving: both resolution codes, and the status that the desk's parameters name.
  func decide(
    resolve incident: Incident, _ resolution: RecordID, text: String, _ context: DecisionContext
  ) throws(IncidentRefusal) -> [Entry] {
    if incident.isClosed { throw .closed(number: incident.number) }
    var set = ChangeSet(on: incident.card)
    try addResolution(resolution, text: text, into: &set)
    if let solved = tables.parameters.resolvedStatus, solved != incident.status {
      var draft = StatusDraft(solved)
      draft.resolution = resolution
      let plan = StatusChangePlan(to: solved, from: incident.status, draft: draft, event: nil)
      try setStatus(plan, context, into: &set)
    }
    return [
      Entry(
        incident.id, EntryKind(.incident, .resolved), base: incident.revision,
        subject: incident.contactPerson, set.changes)
    ]
  }

  func addResolution(
    _ resolution: RecordID, text: String, into set: inout ChangeSet
  ) throws(IncidentRefusal) {
    try checkResolution(resolution)
    try FieldRules.check(FieldValue(text), for: ResolutionField.text)
    set.add(
      to: ResolutionField.list,
      [
        (ResolutionField.resolution, .record(resolution)),
        (ResolutionField.text, FieldValue(text)),
      ])
  }

  /// Sets the status with everything that hangs on it: the history row with the owner of that
  /// moment, closing and reopening, and the clock.
  func setStatus(
    _ plan: StatusChangePlan, _ context: DecisionContext, into set: inout ChangeSet
  ) throws(IncidentRefusal) {
    guard let to = plan.to, let status = tables.status(to) else {
      throw .missing(IncidentField.status)
    }
    if let from = tables.status(plan.from), !from.mayGo(to: status) {
      throw .statusForbidden(from: from.row.code, to: status.row.code)
    }
    try demand(of: status, plan, set)
    set.set(IncidentField.status, .record(to))
    set.add(
      to: HistoryField.list,
      [
        (HistoryField.from, FieldValue(plan.from)), (HistoryField.to, .record(to)),
        (HistoryField.owner, set[IncidentField.owner]),
        (HistoryField.by, .record(context.actor)), (HistoryField.at, .instant(context.now)),
      ])
    if status.isClosed {
      if set[IncidentField.closedAt].instant == nil {
        set.set(IncidentField.closedAt, .instant(context.now))
      }
    } else {
      set.set(IncidentField.closedAt, .none)
    }
    // A new incident may wait for parts before a status says so.
    let waits = status.row.code == "WPART"
    if waits || plan.from != nil {
      set.set(IncidentField.awaitingParts, waits ? .flag(true) : .none)
    }
    moveClock(status, context, in: &set)
  }

  /// A status opens exactly the fields that it asks for; what is asked for must be there.
  private func demand(
    of status: StatusCode, _ plan: StatusChangePlan, _ set: ChangeSet
  ) throws(IncidentRefusal) {
    let code = status.row.code
    if status.demands.contains(.owner) && set[IncidentField.owner].record == nil {
      throw .demanded(.owner, status: code)
    }
    if status.demands.contains(.resolution) && !hasResolution(set) {
      throw .demanded(.resolution, status: code)
    }
    if status.demands.contains(.appointment) && set[IncidentField.appointmentAt].instant == nil {
      throw .demanded(.appointment, status: code)
    }
    if status.demands.contains(.note) {
      let words = (plan.draft?.note ?? "") + (plan.event?.text ?? "")
      if FieldRules.isBlank(words) { throw .demanded(.note, status: code) }
    }
  }

  private func hasResolution(_ set: ChangeSet) -> Bool {
    set.hasRow(with: ResolutionField.resolution)
  }

  /// While the clock stands, the open dates move out by the covered time that passes
  /// (DESIGN §4.2): the shift is written when it starts again, so that it is a fact.
  private func moveClock(
    _ status: StatusCode, _ context: DecisionContext, in set: inout ChangeSet
  ) {
    guard let stoppedAt = set[IncidentField.clockStoppedAt].instant else {
      if status.stopsClock { set.set(IncidentField.clockStoppedAt, .instant(context.now)) }
      return
    }
    if status.stopsClock { return }
    set.set(IncidentField.clockStoppedAt, .none)
    let pause = ClockPause(from: stoppedAt, to: max(stoppedAt, context.now))
    set.add(
      to: PauseField.list,
      [(PauseField.from, .instant(pause.from)), (PauseField.to, .instant(pause.to))])
    guard let coverage = coverage(of: set) else { return }
    for date in IncidentDate.allCases {
      guard let open = set[date.field].instant else { continue }
      let moved = coverage.shift(open, past: pause, zone: context.zone)
      if moved != open { set.set(date.field, .instant(moved)) }
    }
  }

  /// The hours that the incident's dates were counted in, by the fact beside them.
  private func coverage(of set: ChangeSet) -> Coverage? {
    if let basis = set[IncidentField.datesReason].text.flatMap(DateBasis.init(text:)) {
      return coverage(of: basis)
    }
    return tables.priority(set[IncidentField.priority].record).map {
      $0.basis.coverage(business: tables.businessHours, contract: nil)
    }
  }
}
