/// Changing the fields of an incident.
extension Desk {
  /// Decides new values for fields. A closed incident is read-only but for its status (DESIGN
  /// §4.4). A changed priority recomputes the dates from the incident's date, and dates set by
  /// hand yield to it (§4.6); a changed customer, unit or item is judged again, and so is a
  /// priority that is emptied.
  func decide(
    change values: [Field: FieldValue], reasons: [RecordID]?, on incident: Incident,
    _ context: DecisionContext
  ) throws(IncidentRefusal) -> Entry {
    if incident.isClosed { throw .closed(number: incident.number) }
    var set = ChangeSet(on: incident.card)
    for (field, value) in values.sorted(by: { $0.key.number < $1.key.number }) {
      try check(field, value, context)
      set.set(field, value)
    }
    if let prior = values[IncidentField.priorIncident] {
      try check(prior: prior.record, of: incident)
      set.set(IncidentField.callback, prior.record == nil ? .none : .flag(true))
    }
    if values[IncidentField.description] != nil,
      FieldRules.isBlank(set[IncidentField.description].text)
    {
      throw .missing(IncidentField.description)
    }
    try checkDestination(of: incident, in: &set)
    if let reasons { try replace(reasons: reasons, of: incident, in: &set) }
    setByHand(on: incident, context, in: &set) { values[$0] }
    judgeAgain(values, reasons, incident, context, in: &set)
    let hasCustomer =
      set[IncidentField.customer].record != nil || !set[IncidentField.customerName].isEmpty
    let hasReason = !(reasons ?? incident.reasons).isEmpty
    set.set(IncidentField.incomplete, hasCustomer && hasReason ? .none : .flag(true))
    if set.isEmpty { throw .unchanged }
    try checkRequired(set, reasons: reasons ?? incident.reasons, of: incident)
    return Entry(
      incident.id, EntryKind(.incident, .changed), base: incident.revision,
      subject: set[IncidentField.contactPerson].record, set.changes)
  }

  /// Fields that a command of their own changes, or that nobody does.
  static let fixedFields: Set<Field> = [
    IncidentField.number, IncidentField.counter, IncidentField.status, IncidentField.ssr,
    IncidentField.prioritySource, IncidentField.priorityReason, IncidentField.ownerReason,
    IncidentField.datesReason, IncidentField.escalatedTo,
    IncidentField.clockStoppedAt,
    IncidentField.closedAt, IncidentField.incomplete, IncidentField.withdrawn,
    IncidentField.judgedAt, IncidentField.firstResponseAt, IncidentField.toldAt,
    IncidentField.contractCovered, IncidentField.contractUntil, IncidentField.warrantyCovered,
    IncidentField.warrantyUntil, IncidentField.warrantyVerdict, IncidentField.warranty,
    IncidentField.billing,
    IncidentField.channel, IncidentField.contract,
  ]

  private func check(
    _ field: Field, _ value: FieldValue, _ context: DecisionContext
  ) throws(IncidentRefusal) {
    if Desk.fixedFields.contains(field) { throw .fixedField(field) }
    try FieldRules.check(value, for: field)
    try check(reference: value, for: field)
    if field == IncidentField.opened {
      guard let opened = value.instant else { throw .missing(field) }
      if opened > context.now { throw .openedInFuture }
    }
  }

  /// A repeat points back: an incident repeats an earlier one, so that no chain bites its tail.
  private func check(prior: RecordID?, of incident: Incident) throws(IncidentRefusal) {
    guard let prior else { return }
    let opened = incidents[prior.row].opened
    if prior == incident.id || opened > incident.opened {
      throw .repeatsLater(number: number(row: prior.row))
    }
  }

  func replace(
    reasons: [RecordID], of incident: Incident, in set: inout ChangeSet
  ) throws(IncidentRefusal) {
    if reasons == incident.reasons { return }
    for reason in reasons { try checkReason(reason) }
    for row in incident.card.rows(ReasonField.list) { set.remove(row, from: ReasonField.list) }
    for reason in reasons {
      set.add(to: ReasonField.list, [(ReasonField.reason, .record(reason))])
    }
  }
}
