/// Logging a new incident (call-center document: "Ursprüngliche Kundendienstanforderung erfassen").
extension Desk {
  /// Decides a new incident: what the caller said, what the unit brings with it, priority and dates
  /// with their reasons, and the first event, in one frame.
  ///
  /// Only the description is required (DESIGN §4.21). A caller typed free becomes a person with
  /// this incident as origin (§4.17).
  func decide(
    log new: NewIncident, _ context: DecisionContext
  ) throws(IncidentRefusal) -> [Entry] {
    try check(new, context)
    let id = RecordID(.incident, incidents.count + 1)
    var set = ChangeSet(on: RecordCard(id: id))
    try setNumber(new.number, in: &set)
    let opened = new[IncidentField.opened].instant ?? context.now
    var question = question(new, opened)
    question.handBy = context.actor
    question.meter = new[IncidentField.meter].number
    question.serviceType = new[IncidentField.serviceType].record
    let judgement = judge(question, now: context.now, zone: context.zone)
    for given in new.values.pairs { set.set(given.field, given.value) }
    setByHand(on: nil, context, in: &set) { new.values[$0] }
    set.set(IncidentField.opened, .instant(opened))
    pullIn(judgement, for: new, at: context.now, into: &set)
    let newPerson = freeCaller(new)
    if let newPerson { set.set(IncidentField.contactPerson, .record(newPerson)) }
    try checkDestination(of: nil, in: &set)
    setPeople(new, judgement, context, into: &set)
    for reason in new.reasons {
      set.add(to: ReasonField.list, [(ReasonField.reason, .record(reason))])
    }
    try checkRequired(set, reasons: new.reasons)
    set.set(IncidentField.incomplete, isIncomplete(new, set) ? .flag(true) : .none)
    try addFirstEvent(new, opened: opened, context, into: &set)
    let subject = set[IncidentField.contactPerson].record
    let logged = Entry(
      id, EntryKind(.incident, .created), subject: subject, set.changes)
    var entries = [logged]
    if let newPerson { entries.append(personEntry(newPerson, new, origin: id)) }
    if new.movesUnit, let move = unitMove(of: logged, on: RecordCard(id: id)) {
      entries.append(move)
    }
    return entries
  }

  private func check(
    _ new: NewIncident, _ context: DecisionContext
  ) throws(IncidentRefusal) {
    if FieldRules.isBlank(new[IncidentField.description].text) {
      throw .missing(IncidentField.description)
    }
    for given in new.values.pairs {
      try FieldRules.check(given.value, for: given.field)
      try check(reference: given.value, for: given.field)
    }
    if let opened = new[IncidentField.opened].instant, opened > context.now {
      throw .openedInFuture
    }
    for reason in new.reasons { try checkReason(reason) }
  }

  private func setNumber(_ typed: String?, in set: inout ChangeSet) throws(IncidentRefusal) {
    guard let typed else {
      let next = nextNumber()
      set.set(IncidentField.counter, .number(Int64(next.counter)))
      return set.set(IncidentField.number, .text(next.number))
    }
    guard Desk.isNumber(typed) else { throw .invalidNumber(typed) }
    if incident(number: typed) != nil { throw .numberTaken(typed) }
    set.set(IncidentField.number, .text(typed))
  }

  private func question(_ new: NewIncident, _ opened: Instant) -> IncidentQuestion {
    IncidentQuestion(
      opened: opened, customer: new[IncidentField.customer].record,
      unit: new[IncidentField.unit].record, item: new[IncidentField.item].record,
      reason: new.reasons.first, priorityByHand: new[IncidentField.priority].record)
  }

  /// Dates and values that somebody typed stand; the others come from the judgement.
  private func pullIn(
    _ judgement: Judgement, for new: NewIncident, at now: Instant, into set: inout ChangeSet
  ) {
    judgement.forEachFact(at: now) { field, value in
      if new.values[field] == nil { set.set(field, value) }
    }
  }

  private func setPeople(
    _ new: NewIncident, _ judgement: Judgement, _ context: DecisionContext,
    into set: inout ChangeSet
  ) {
    if new.values[IncidentField.ssr] == nil {
      set.set(IncidentField.ssr, .record(context.actor))
    }
    if new.values[IncidentField.owner] == nil {
      set.set(IncidentField.owner, FieldValue(judgement.suggestedOwner))
      set.set(IncidentField.ownerReason, .text(judgement.routeTrail.text))
    }
    if new.values[IncidentField.status] == nil {
      set.set(IncidentField.status, FieldValue(tables.parameters.openStatus))
    }
    if let prior = new.prior {
      set.set(IncidentField.callback, .flag(true))
      set.set(IncidentField.priorIncident, .record(prior))
    }
  }

  /// The customer, whether from the master or as typed, and a reason make it complete.
  private func isIncomplete(_ new: NewIncident, _ set: ChangeSet) -> Bool {
    let hasCustomer =
      set[IncidentField.customer].record != nil || !set[IncidentField.customerName].isEmpty
    return !hasCustomer || new.reasons.isEmpty
  }

  private func addFirstEvent(
    _ new: NewIncident, opened: Instant, _ context: DecisionContext, into set: inout ChangeSet
  ) throws(IncidentRefusal) {
    var event = new.event
    event.code = event.code ?? tables.parameters.firstEvent
    event.at = event.at ?? opened
    set.set(IncidentField.channel, FieldValue(event.code))
    if event.with.isEmpty { event.with = set[IncidentField.contact].text ?? "" }
    try add(event: event, context, into: &set)
    let status = event.status ?? set[IncidentField.status].record
    try setStatus(
      StatusChangePlan(to: status, from: nil, draft: nil, event: event), context, into: &set)
    if let owner = event.owner { set.set(IncidentField.owner, .record(owner)) }
  }

  /// The id of the person that a caller typed free becomes; nil where nobody was named, or where
  /// the caller is known.
  private func freeCaller(_ new: NewIncident) -> RecordID? {
    guard new[IncidentField.contactPerson].record == nil,
      !FieldRules.isBlank(new[IncidentField.contact].text)
    else { return nil }
    return RecordID(.person, persons.count + 1)
  }

  private func personEntry(_ id: RecordID, _ new: NewIncident, origin: RecordID) -> Entry {
    var set = ChangeSet(on: RecordCard(id: id))
    set.set(PersonField.origin, .record(origin))
    set.set(PersonField.customer, new[IncidentField.customer])
    set.set(PersonField.prefers, new[IncidentField.prefers])
    set.set(PersonField.name, new[IncidentField.contact])
    set.set(PersonField.phone, new[IncidentField.phone])
    set.set(PersonField.mobile, new[IncidentField.mobile])
    set.set(PersonField.fax, new[IncidentField.fax])
    set.set(PersonField.email, new[IncidentField.email])
    return Entry(id, EntryKind(.person, .created), subject: id, set.changes)
  }
}

extension Judgement {
  /// Visits the facts that an incident keeps of the judgement (DESIGN §4.16, §4.22).
  func forEachFact(at now: Instant, _ body: (Field, FieldValue) -> Void) {
    body(IncidentField.customer, FieldValue(customer))
    body(IncidentField.item, FieldValue(item))
    body(IncidentField.contract, FieldValue(contract))
    body(IncidentField.contractCovered, contractCovered.map(FieldValue.flag) ?? .none)
    body(IncidentField.contractUntil, FieldValue(contractUntil))
    body(IncidentField.warranty, FieldValue(warranty ?? ""))
    body(IncidentField.warrantyCovered, warrantyCovered.map(FieldValue.flag) ?? .none)
    body(IncidentField.warrantyUntil, FieldValue(warrantyUntil))
    body(IncidentField.warrantyVerdict, keptVerdict.map { .number($0.rawValue) } ?? .none)
    body(IncidentField.billing, billing.map { .number($0.rawValue) } ?? .none)
    body(IncidentField.judgedAt, billing == nil ? .none : .instant(now))
    body(IncidentField.priority, FieldValue(priority))
    body(IncidentField.prioritySource, prioritySource.map { .number($0.rawValue) } ?? .none)
    body(IncidentField.followUpAt, FieldValue(dates.followUp))
    body(IncidentField.warningAt, FieldValue(dates.warning))
    body(IncidentField.lateAt, FieldValue(dates.late))
    body(IncidentField.datesReason, FieldValue(dateBasis?.text ?? ""))
    body(IncidentField.priorityReason, FieldValue(priorityTrail.text))
  }

  /// Why the warranty does not hold, where its end alone does not say so.
  private var keptVerdict: WarrantyStanding.Verdict? {
    switch warrantyStanding?.verdict {
    case .meterPassed, .notBegun: warrantyStanding?.verdict
    case .holds, .ended, nil: nil
    }
  }
}
