import HelpdeskDomain

/// What is known about an incident when its way is planned.
struct ChainQuestion {
  var arrival: Int64
  var reason: Int
  /// The counter of its priority.
  var priority: Int
  var isCall: Bool
  var lacksReason: Bool
  var fate: Fate
  var ssr: RecordID
  var owner: RecordID
  var technician: RecordID
}

/// Plans what happens to an incident from the call to its closing, so that the events fit the
/// reason and the times fit the priority.
struct ChainPlanner: Sendable {
  let clock: DeskClock

  /// How an incident is solved.
  enum Way: Sendable {
    case phone, desk, visit, parts, wait, cancel
  }

  /// Working minutes until an incident of each priority is late.
  private static let lateMinutes = [240, 540, 1620, 5400, 16_200]

  func way(_ question: ChainQuestion, _ random: inout SampleRandom) -> Way {
    let profile = ReasonProfile.all[question.reason]
    if question.fate == .staysWaiting { return .wait }
    if question.fate == .runs {
      if random.chance(25) { return .cancel }
      if question.isCall && random.chance(profile.phone) { return .phone }
    }
    let drawn = random.below(max(1, 1000 - profile.phone))
    if drawn < profile.visit { return .visit }
    if drawn < profile.visit + profile.parts { return .parts }
    return drawn < profile.visit + profile.parts + profile.wait ? .wait : .desk
  }

  /// The steps of an incident, in order, none of them after the end of the sample.
  func steps(
    _ question: ChainQuestion, _ way: Way, _ random: inout SampleRandom
  ) -> [PlannedStep] {
    var chain = ChainBuilder(clock, from: question.arrival)
    if question.lacksReason && random.chance(600) {
      chain.add(.addReason, by: question.ssr, afterMinutes: 1, &random)
    }
    let minutes = solvingMinutes(question.priority, &random)
    switch way {
    case .phone:
      chain.add(.closeAtOnce, by: question.ssr, afterMinutes: random.between(3, 16), &random)
    case .cancel:
      chain.add(.cancel, by: question.ssr, afterWorking: random.between(4, 700), &random)
    case .desk: addDeskWork(question, minutes, to: &chain, &random)
    case .visit: addVisit(question, minutes, to: &chain, &random)
    case .parts: addParts(question, minutes, to: &chain, &random)
    case .wait: addWait(question, minutes, to: &chain, &random)
    }
    let ends = way == .phone || way == .cancel
    if !ends { addEnd(question, way, to: &chain, &random) }
    if way != .cancel && question.fate == .runs && random.chance(22) {
      addReopening(question, to: &chain, &random)
    }
    leave(question, in: &chain, &random)
    chain.cut(at: clock.until)
    return chain.steps
  }

  /// Most are solved well within their time, some only just, a few late.
  private func solvingMinutes(_ priority: Int, _ random: inout SampleRandom) -> Int {
    let late = ChainPlanner.lateMinutes[priority - 1]
    let perMille =
      switch random.below(100) {
      case ..<56: random.between(15, 220)
      case ..<95: random.between(220, 800)
      default: random.between(1020, 2000)
      }
    return max(10, late * perMille / 1000)
  }

  private func addDeskWork(
    _ question: ChainQuestion, _ minutes: Int, to chain: inout ChainBuilder,
    _ random: inout SampleRandom
  ) {
    let first = minutes * random.between(50, 450) / 1000
    chain.add(.startWork, by: question.owner, afterWorking: first, &random)
    var left = minutes - first
    if random.chance(430) {
      let kind = random.pick([PlannedStep.Kind.note, .callOut, .mailOut, .chase])
      let actor = kind == .chase ? question.ssr : question.owner
      chain.add(kind, by: actor, afterWorking: left / 2, &random)
      left -= left / 2
    }
    chain.add(.resolve, by: question.owner, afterWorking: left, &random)
  }

  private func addVisit(
    _ question: ChainQuestion, _ minutes: Int, to chain: inout ChainBuilder,
    _ random: inout SampleRandom
  ) {
    let first = minutes * random.between(30, 250) / 1000
    if random.chance(420) {
      chain.add(.handOver, by: question.ssr, afterWorking: min(first, 20), &random)
    }
    if random.chance(300) {
      chain.add(.startWork, by: question.owner, afterWorking: first, &random)
    }
    chain.addVisit(
      by: question.owner, technician: question.technician, inWorking: minutes - first, &random)
    chain.add(
      .resolve, by: question.technician, afterWorking: random.between(1, 40), &random, place: .site)
  }

  private func addParts(
    _ question: ChainQuestion, _ minutes: Int, to chain: inout ChainBuilder,
    _ random: inout SampleRandom
  ) {
    let first = min(minutes / 4, random.between(20, 600))
    chain.add(.startWork, by: question.owner, afterWorking: first, &random)
    let wait = random.between(1, 5) * DeskClock.minutesPerWorkday
    let due = clock.adding(workingMinutes: wait, to: chain.last)
    chain.add(.expectPart, by: question.owner, afterWorking: 4, &random, planned: due)
    chain.add(.orderPart, by: question.owner, afterWorking: 1, &random, planned: due)
    if random.chance(180) {
      chain.add(.chase, by: question.ssr, afterWorking: wait / 2, &random)
    }
    let isSupply = ReasonProfile.all[question.reason].code.hasPrefix("SUP")
    let left = max(60, clock.workingMinute(due) - clock.workingMinute(chain.last))
    if isSupply {
      chain.add(.resolve, by: question.owner, afterWorking: left, &random)
    } else {
      chain.addVisit(
        by: question.owner, technician: question.technician, inWorking: left, &random)
      chain.add(
        .resolve, by: question.technician, afterWorking: random.between(1, 40), &random,
        place: .site)
    }
  }

  private func addWait(
    _ question: ChainQuestion, _ minutes: Int, to chain: inout ChainBuilder,
    _ random: inout SampleRandom
  ) {
    let first = minutes * random.between(50, 300) / 1000
    chain.add(.startWork, by: question.owner, afterWorking: first, &random)
    chain.add(
      .waitCustomer, by: question.owner, afterWorking: random.between(3, 120), &random)
    chain.add(.answer, by: question.ssr, afterWorking: random.between(90, 2400), &random)
    chain.add(.resolve, by: question.owner, afterWorking: minutes - first, &random)
  }

  /// Solved incidents are closed once the customer has accepted, on the same day or within a week.
  private func addEnd(
    _ question: ChainQuestion, _ way: Way, to chain: inout ChainBuilder,
    _ random: inout SampleRandom
  ) {
    guard question.fate != .staysSolved else { return }
    let days = random.chance(560) ? 0 : random.between(1, 4)
    chain.add(
      .close, by: question.ssr,
      afterWorking: days * DeskClock.minutesPerWorkday + random.between(15, 240), &random)
  }

  private func addReopening(
    _ question: ChainQuestion, to chain: inout ChainBuilder, _ random: inout SampleRandom
  ) {
    chain.add(.reopen, by: question.ssr, afterWorking: random.between(200, 2600), &random)
    chain.add(.resolve, by: question.owner, afterWorking: random.between(60, 900), &random)
    chain.add(.close, by: question.ssr, afterWorking: random.between(30, 900), &random)
  }

  /// Cuts the chain of an incident that is left open.
  private func leave(
    _ question: ChainQuestion, in chain: inout ChainBuilder, _ random: inout SampleRandom
  ) {
    if question.fate == .staysWaiting {
      let wait = chain.steps.firstIndex { $0.kind == .waitCustomer }
      chain.keep((wait ?? -1) + 1)
    }
    guard question.fate == .staysOpen else { return }
    let solving = chain.steps.firstIndex(where: \.solves) ?? 0
    let count = random.below(solving + 1)
    let last = count > 0 ? chain.steps[count - 1].kind : nil
    switch last {
    case nil where random.chance(350):
      chain.keep(0)
      chain.add(.handOver, by: question.ssr, afterWorking: random.between(3, 200), &random)
    case .schedule:
      chain.keep(count - 1)
      planAhead(question, in: &chain, &random)
    case .expectPart: chain.keep(count + 1)
    case .waitCustomer: chain.keep(count - 1)
    default: chain.keep(count)
    }
    if last != .schedule && random.chance(400) {
      chain.add(.chase, by: question.ssr, afterWorking: random.between(300, 4000), &random)
    }
  }

  /// What still has its visit before it was planned in these days.
  private func planAhead(
    _ question: ChainQuestion, in chain: inout ChainBuilder, _ random: inout SampleRandom
  ) {
    let left = clock.workingMinute(clock.until) - clock.workingMinute(chain.last)
    let quarter = 15 * DeskClock.perMinute
    let ahead = clock.adding(workingMinutes: random.between(20, 4000), to: clock.until)
    chain.add(
      .schedule, by: question.owner, afterWorking: max(5, left - random.between(30, 2400)),
      &random, planned: ahead / quarter * quarter)
  }
}
