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
      draft.note = text(fix.text, step, &random)
      return .changeStatus(id, draft)
    case .resolve:
      let fix = fix(step, plan, &random)
      return .resolve(id, resolution: fix.resolution, text: text(fix.text, step, &random))
    case .close: return .close(id)
    case .reopen: return .recordEvent(id, event(step, plan, &random), reopening: true)
    case .startWork, .callOut, .mailOut, .note, .chase, .schedule, .visit, .orderPart, .answer:
      return .recordEvent(id, event(step, plan, &random), reopening: false)
    }
  }

  private func text(
    _ phrase: Phrase, _ step: PlannedStep, _ random: inout SampleRandom
  ) -> String {
    phrase.text(&random, minute: clock.minuteOfDay(step.at), weekdays: book.weekdays)
  }

  private func text(
    _ occasion: StepText, _ step: PlannedStep, _ random: inout SampleRandom
  ) -> String {
    text(random.pick(book.phrases(occasion)), step, &random)
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
      draft.note = text(.handOver, step, &random)
      return draft
    case .waitCustomer:
      var draft = StatusDraft(codes.waitCustomer)
      draft.note = text(.wait, step, &random)
      return draft
    default:
      var draft = StatusDraft(codes.cancel)
      draft.note = text(.cancel, step, &random)
      return draft
    }
  }

  private func event(
    _ step: PlannedStep, _ plan: IncidentPlan, _ random: inout SampleRandom
  ) -> EventDraft {
    var event = EventDraft()
    switch step.kind {
    case .startWork:
      let isRemote = random.chance(450)
      event = draft(
        isRemote ? codes.remote : codes.callOut, isRemote ? .remote : .callOut, step, &random)
      event.minutes = random.between(4, 40)
      event.status = codes.work
      event.owner = plan.owner
    case .callOut: event = draft(codes.callOut, .callOut, step, &random)
    case .mailOut: event = draft(codes.mailOut, .mailOut, step, &random)
    case .note: event = draft(codes.note, .note, step, &random)
    case .chase: event = draft(codes.callIn, .chase, step, &random)
    case .answer:
      event = draft(random.chance(600) ? codes.callIn : codes.mailIn, .answer, step, &random)
      event.status = codes.work
    case .reopen:
      event = draft(codes.callIn, .reopen, step, &random)
      event.owner = plan.owner
    case .schedule: setAppointment(of: &event, step, plan, &random)
    case .visit:
      event = draft(codes.visit, .visit, step, &random)
      event.technician = plan.technician
      event.minutes = random.between(25, 130)
      event.status = codes.work
    default:
      event = draft(codes.parts, .parts, step, &random)
      event.status = codes.waitParts
    }
    if step.kind != .note && step.kind != .orderPart { event.with = plan.contact }
    return event
  }

  private func setAppointment(
    of event: inout EventDraft, _ step: PlannedStep, _ plan: IncidentPlan,
    _ random: inout SampleRandom
  ) {
    event = draft(codes.schedule, .schedule, step, &random)
    let length = Int64(random.between(2, 6) * 30)
    event.plannedFrom = clock.instant(step.planned)
    event.plannedTo = clock.instant(step.planned + length * DeskClock.perMinute)
    event.technician = plan.technician
    event.owner = plan.technician
    event.status = codes.plan
  }

  private func draft(
    _ code: RecordID, _ occasion: StepText, _ step: PlannedStep, _ random: inout SampleRandom
  ) -> EventDraft {
    EventDraft(code: code, text: text(occasion, step, &random))
  }
}
