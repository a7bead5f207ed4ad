import HelpdeskDomain

/// Turns the planned steps of incidents into commands.
struct StepCommands: Sendable {
  let book: PhraseBook
  let clock: DeskClock
  let codes = SampleCodes()
  let reasons = ReasonTable()

  func command(
    _ step: PlannedStep, of plan: IncidentPlan, _ random: inout SampleRandom
  ) -> IncidentCommand {
    let id = plan.incident
    switch step.kind {
    case .addReason: return .change(id, [:], reasons: [reasons.ids[plan.reason]])
    case .expectPart:
      return .change(
        id, [IncidentField.dueAt: .instant(clock.instant(step.planned))], reasons: nil)
    case .handOver, .waitCustomer, .cancel: return .changeStatus(id, status(step, plan, &random))
    case .closeAtOnce:
      let fix = fix(step, plan, &random)
      var draft = StatusDraft(codes.closed)
      draft.resolution = fix.resolution
      draft.note = text(fix.text, step, plan, &random)
      return .changeStatus(id, draft)
    case .resolve:
      let fix = fix(step, plan, &random)
      return .resolve(id, resolution: fix.resolution, text: text(fix.text, step, plan, &random))
    case .close: return .close(id)
    case .reopen: return .recordEvent(id, event(step, plan, &random), reopening: true)
    case .startWork, .callOut, .mailOut, .note, .chase, .schedule, .visit, .orderPart, .answer:
      return .recordEvent(id, event(step, plan, &random), reopening: false)
    }
  }

  private func text(
    _ phrase: Phrase, _ step: PlannedStep, _ plan: IncidentPlan, _ random: inout SampleRandom
  ) -> String {
    var context = Phrase.Context(minute: clock.minuteOfDay(step.at), figure: plan.figure)
    if step.planned > 0 {
      context.weekday = min(clock.weekday(ofDay: clock.day(step.planned)), 5) - 1
    }
    return phrase.text(context, &random, weekdays: book.weekdays)
  }

  private func text(
    _ occasion: StepText, _ step: PlannedStep, _ plan: IncidentPlan, _ random: inout SampleRandom
  ) -> String {
    let choice = book.occasion(occasion)
    let count = choice.count(isFault: book.reasons[plan.reason].isFault)
    // The answer is to what was asked: both are picked by the incident.
    let isPair = occasion == .wait || occasion == .answer
    let place = isPair ? plan.incident.counter % count : random.below(count)
    return text(choice.phrases[place], step, plan, &random)
  }

  private func fix(
    _ step: PlannedStep, _ plan: IncidentPlan, _ random: inout SampleRandom
  ) -> PhraseBook.Fix {
    random.pick(book.reasons[plan.reason].fixes[step.place.rawValue])
  }

  private func status(
    _ step: PlannedStep, _ plan: IncidentPlan, _ random: inout SampleRandom
  ) -> StatusDraft {
    switch step.kind {
    case .handOver:
      var draft = StatusDraft(codes.assign)
      draft.owner = plan.owner
      draft.note = text(.handOver, step, plan, &random)
      return draft
    case .waitCustomer:
      var draft = StatusDraft(codes.waitCustomer)
      draft.note = text(.wait, step, plan, &random)
      return draft
    default:
      var draft = StatusDraft(codes.cancel)
      draft.note = text(.cancel, step, plan, &random)
      return draft
    }
  }

  private func event(
    _ step: PlannedStep, _ plan: IncidentPlan, _ random: inout SampleRandom
  ) -> EventDraft {
    var event = EventDraft()
    switch step.kind {
    case .startWork:
      let isRemote = book.reasons[plan.reason].isFault && random.chance(500)
      event =
        isRemote
        ? draft(codes.remote, .remote, step, plan, &random)
        : draft(codes.callOut, .callOut, step, plan, &random)
      event.minutes = random.between(4, 40)
      event.status = codes.work
      event.owner = plan.owner
    case .callOut: event = draft(codes.callOut, .callOut, step, plan, &random)
    case .mailOut: event = draft(codes.mailOut, .mailOut, step, plan, &random)
    case .note: event = draft(codes.note, .note, step, plan, &random)
    case .chase: event = draft(codes.callIn, .chase, step, plan, &random)
    case .answer:
      event = draft(random.chance(600) ? codes.callIn : codes.mailIn, .answer, step, plan, &random)
      event.status = codes.work
    case .reopen:
      event = draft(codes.callIn, .reopen, step, plan, &random)
      event.owner = plan.owner
    case .schedule: setAppointment(of: &event, step, plan, &random)
    case .visit:
      event = draft(codes.visit, .visit, step, plan, &random)
      event.technician = plan.technician
      event.minutes = random.between(25, 130)
      event.status = codes.work
    default:
      event = draft(codes.parts, .parts, step, plan, &random)
      event.status = codes.waitParts
    }
    if step.kind != .note && step.kind != .orderPart { event.with = plan.contact }
    return event
  }

  private func setAppointment(
    of event: inout EventDraft, _ step: PlannedStep, _ plan: IncidentPlan,
    _ random: inout SampleRandom
  ) {
    event = draft(codes.schedule, .schedule, step, plan, &random)
    let length = Int64(random.between(2, 6) * 30)
    event.plannedFrom = clock.instant(step.planned)
    event.plannedTo = clock.instant(step.planned + length * DeskClock.perMinute)
    event.technician = plan.technician
    event.owner = plan.technician
    event.status = codes.plan
  }

  private func draft(
    _ code: RecordID, _ occasion: StepText, _ step: PlannedStep, _ plan: IncidentPlan,
    _ random: inout SampleRandom
  ) -> EventDraft {
    EventDraft(code: code, text: text(occasion, step, plan, &random))
  }
}
