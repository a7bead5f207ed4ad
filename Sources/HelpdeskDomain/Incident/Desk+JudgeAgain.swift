/// What follows from customer, unit, item and reason follows again when one of them changes
/// (DESIGN §4.6).
extension Desk {
  /// Judges the incident as it is about to become. A priority set by hand stands; a changed one
  /// computes the dates anew, and those set by hand yield to it. A changed opening date or changed
  /// hours of the contract move only the dates that nobody set.
  func judgeAgain(
    _ values: [Field: FieldValue], _ reasons: [RecordID]?, _ incident: Incident,
    _ context: DecisionContext, in set: inout ChangeSet
  ) {
    let parties = [IncidentField.customer, IncidentField.unit, IncidentField.item]
    let changesParties = parties.contains { set[$0] != incident[$0] }
    let isJudged =
      changesParties || reasons != nil || values[IncidentField.priority] != nil
      || values[IncidentField.opened] != nil
    guard isJudged else { return }
    let question = question(values, reasons, incident, context, set)
    let judgement = judge(question, now: context.now, zone: context.zone)
    judgement.forEachFact(at: context.now) { field, value in
      switch field {
      case IncidentField.followUpAt, IncidentField.warningAt, IncidentField.lateAt,
        IncidentField.datesReason:
        return
      case IncidentField.priority, IncidentField.prioritySource, IncidentField.priorityReason:
        set.set(field, value)
      default:
        if changesParties && values[field] == nil { set.set(field, value) }
      }
    }
    moveDates(judgement, given: values, incident, question.opened, in: &set)
  }

  private func question(
    _ values: [Field: FieldValue], _ reasons: [RecordID]?, _ incident: Incident,
    _ context: DecisionContext, _ set: ChangeSet
  ) -> IncidentQuestion {
    // Another unit brings its own item, unless one was given with it.
    let bringsItem =
      set[IncidentField.unit] != incident[IncidentField.unit]
      && set[IncidentField.unit].record != nil && values[IncidentField.item] == nil
    var question = IncidentQuestion(
      opened: set[IncidentField.opened].instant ?? incident.opened,
      customer: set[IncidentField.customer].record, unit: set[IncidentField.unit].record,
      item: bringsItem ? nil : set[IncidentField.item].record,
      reason: (reasons ?? incident.reasons).first)
    if let given = values[IncidentField.priority] {
      question.priorityByHand = given.record
      question.handBy = context.actor
    } else if incident.prioritySource == .hand {
      question.priorityByHand = incident.priority
      question.handBy = incident.priorityTrail?.steps.first?.record
    }
    question.pauses = incident.pauses
    question.meter = set[IncidentField.meter].number
    question.serviceType = set[IncidentField.serviceType].record
    return question
  }

  private func moveDates(
    _ judgement: Judgement, given values: [Field: FieldValue], _ incident: Incident,
    _ opened: Instant, in set: inout ChangeSet
  ) {
    let old = incident.dateBasis
    let new = judgement.dateBasis
    let changesPriority = judgement.priority != incident.priority
    let changesHours = old?.calendar != new?.calendar || old?.contract != new?.contract
    guard changesPriority || opened != incident.opened || changesHours else { return }
    set.set(IncidentField.datesReason, FieldValue(new?.text ?? ""))
    let rows = incident.card.rows(HandDateField.list)
    for date in IncidentDate.computed where values[date.field] == nil {
      let hand = rows.first { HandDate($0)?.date == date }
      if let hand {
        guard changesPriority else { continue }
        set.remove(hand, from: HandDateField.list)
      }
      set.set(date.field, FieldValue(judgement.dates[date]))
    }
  }

  /// Dates that somebody sets are kept with who set them and when; the row before goes.
  func setByHand(
    on incident: Incident?, _ context: DecisionContext, in set: inout ChangeSet,
    given: (Field) -> FieldValue?
  ) {
    for date in IncidentDate.allCases {
      guard let value = given(date.field), value != incident?[date.field] ?? .none else {
        continue
      }
      for row in incident?.card.rows(HandDateField.list) ?? [] where HandDate(row)?.date == date {
        set.remove(row, from: HandDateField.list)
      }
      set.add(
        to: HandDateField.list,
        [
          (HandDateField.date, .number(date.rawValue)), (HandDateField.value, value),
          (HandDateField.by, .record(context.actor)), (HandDateField.at, .instant(context.now)),
        ])
    }
  }
}
