/// Changing the fields of an incident.
extension Desk {
  /// Decides new values for fields. A closed incident is read-only but for its status (DESIGN
  /// §4.4). A changed priority recomputes the dates from the incident's date, and dates set by
  /// hand yield to it (§4.6); a changed customer, unit or item is judged again.
  func decide(
    change values: [Field: FieldValue], reasons: [RecordID]?, on incident: Incident,
    _ context: DecisionContext
  ) throws(IncidentRefusal) -> [Entry] {
    if incident.isClosed { throw .closed(number: incident.number) }
    var set = ChangeSet(on: incident.card)
    for (field, value) in values.sorted(by: { $0.key.number < $1.key.number }) {
      try check(field, value, context)
      set.set(field, value)
    }
    if values[IncidentField.description] != nil,
      FieldRules.isBlank(set[IncidentField.description].text)
    {
      throw .missing(IncidentField.description)
    }
    if let reasons { try replace(reasons: reasons, of: incident, in: &set) }
    judgeAgain(values, reasons, incident, context, in: &set)
    let hasCustomer =
      set[IncidentField.customer].record != nil || !set[IncidentField.customerName].isEmpty
    let hasReason = !(reasons ?? incident.reasons).isEmpty
    set.set(IncidentField.incomplete, hasCustomer && hasReason ? .none : .flag(true))
    if set.isEmpty { throw .unchanged }
    return [
      Entry(
        incident.id, EntryKind(.incident, .changed), base: incident.revision,
        subject: set[IncidentField.contactPerson].record, set.changes)
    ]
  }

  /// Fields that a command of their own changes, or that nobody does.
  static let fixedFields: Set<Field> = [
    IncidentField.number, IncidentField.counter, IncidentField.status, IncidentField.ssr,
    IncidentField.prioritySource, IncidentField.datesReason, IncidentField.clockStoppedAt,
    IncidentField.closedAt, IncidentField.incomplete, IncidentField.withdrawn,
    IncidentField.judgedAt, IncidentField.firstResponseAt, IncidentField.toldAt,
    IncidentField.contractCovered, IncidentField.contractUntil, IncidentField.warrantyCovered,
    IncidentField.warrantyUntil, IncidentField.warranty, IncidentField.billing,
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
    if field == IncidentField.priority && value.record == nil { throw .missing(field) }
  }

  private func replace(
    reasons: [RecordID], of incident: Incident, in set: inout ChangeSet
  ) throws(IncidentRefusal) {
    if reasons == incident.reasons { return }
    for reason in reasons { try checkReason(reason) }
    for row in incident.card.rows(ReasonField.list) { set.remove(row, from: ReasonField.list) }
    for reason in reasons {
      set.add(to: ReasonField.list, [(ReasonField.reason, .record(reason))])
    }
  }

  /// Customer, unit, item or reason changed: what follows from them follows again, but for a
  /// priority set by hand. Only a changed priority or opening date moves the dates.
  private func judgeAgain(
    _ values: [Field: FieldValue], _ reasons: [RecordID]?, _ incident: Incident,
    _ context: DecisionContext, in set: inout ChangeSet
  ) {
    let causes = [
      IncidentField.customer, IncidentField.unit, IncidentField.item, IncidentField.priority,
      IncidentField.opened,
    ]
    let isJudged = causes.contains { values[$0] != nil } || reasons != nil
    guard isJudged else { return }
    let byHand = values[IncidentField.priority]?.record
    let stays = incident.prioritySource == .hand ? incident.priority : nil
    let opened = set[IncidentField.opened].instant ?? incident.opened
    let judgement = judge(
      IncidentQuestion(
        opened: opened, customer: set[IncidentField.customer].record,
        unit: set[IncidentField.unit].record, item: set[IncidentField.item].record,
        reason: (reasons ?? incident.reasons).first, priorityByHand: byHand ?? stays),
      now: context.now, zone: context.zone)
    let movesDates =
      judgement.priority != incident.priority || opened != incident.opened
    let dates: Set<Field> = [
      IncidentField.followUpAt, IncidentField.warningAt, IncidentField.lateAt,
      IncidentField.datesReason,
    ]
    let coverChanges = set[IncidentField.unit] != incident[IncidentField.unit]
    for (field, value) in judgement.facts(at: context.now) {
      if dates.contains(field) {
        if movesDates { set.set(field, value) }
      } else if field == IncidentField.priority || field == IncidentField.prioritySource {
        set.set(field, value)
      } else if coverChanges && values[field] == nil {
        set.set(field, value)
      }
    }
  }
}
