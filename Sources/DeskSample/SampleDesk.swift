import HelpdeskDomain

/// A believable desk as a sequence of commands, in the order of time, to be applied after the
/// founding frame (`DeskFounding`).
///
/// Customers, people and units come first or when they appear; incidents as they happen. Equal
/// parameters give equal steps. Memory is bound by the customers and by the incidents that have
/// steps before them.
public struct SampleDesk: Sequence, Sendable {
  public let parameters: SampleParameters

  public init(_ parameters: SampleParameters) { self.parameters = parameters }

  public func makeIterator() -> SampleIterator { SampleIterator(parameters) }
}

/// Walks through the days of a sample desk.
public struct SampleIterator: IteratorProtocol, Sendable {
  private let parameters: SampleParameters
  private let clock: DeskClock
  private let arrivalPlan: ArrivalPlan
  private let roster: PartnerRoster
  private let drawer = CallDrawer()
  private let planner: ChainPlanner
  private let logs: LogCommands
  private let stepCommands: StepCommands
  private let masters: MasterCommands
  private var cursor: MasterCursor
  private var register: MasterRegister
  private var random: SampleRandom
  private var fates = FateDealer()
  private var heap = PendingHeap()
  private var plans: [IncidentPlan] = []
  private var freeSlots: [Int] = []
  private var incidentCount = 0
  private var firstRecords = 0
  private var day = -1
  private var arrivals: [Int64] = []
  private var nextArrival = 0
  private var lastInstant = Instant(rawValue: .min)

  init(_ parameters: SampleParameters) {
    self.parameters = parameters
    let clock = DeskClock(parameters)
    let book = PhraseBook(parameters.language)
    self.clock = clock
    arrivalPlan = ArrivalPlan(parameters, clock)
    roster = PartnerRoster(incidents: parameters.incidents)
    planner = ChainPlanner(clock: clock)
    logs = LogCommands(book: book, clock: clock)
    stepCommands = StepCommands(book: book, clock: clock)
    masters = MasterCommands(language: parameters.language, places: book.places, clock: clock)
    cursor = MasterCursor(masters, clock)
    register = MasterRegister(parameters)
    random = SampleRandom(seed: parameters.seed, .steps, 0)
  }

  public mutating func next() -> SampleStep? {
    if let step = firstRecord() { return step }
    while true {
      if let (at, command) = cursor.next(&register) {
        return step(at, RecordID(.partner, 1), .master(command), isLast: true)
      }
      let hasArrival = nextArrival < arrivals.count
      let following =
        hasArrival ? arrivals[nextArrival] : Int64(day + 1) * DeskClock.perDay + dayBegin
      if let pending = heap.first, pending.at <= following || day >= arrivalPlan.days {
        return takePending()
      }
      if hasArrival { return log() }
      if day >= arrivalPlan.days { return nil }
      beginDay()
    }
  }

  /// 05:30, when new customers are taken over.
  private var dayBegin: Int64 { 330 * DeskClock.perMinute }

  /// Partners and items: what there is before anything else.
  private mutating func firstRecord() -> SampleStep? {
    let place = firstRecords
    guard place < roster.count + ItemModel.all.count else { return nil }
    firstRecords += 1
    let at = Int64(place) * 1000 - DeskClock.perDay / 2
    if place < roster.count {
      let command = MasterCommand.create(.partner, roster.values(place))
      return step(at, RecordID(.partner, 1), .master(command), isLast: true)
    }
    let command = masters.item(place - roster.count)
    return step(at, RecordID(.partner, 1), .master(command), isLast: true)
  }

  /// Six of ten customers are there from the beginning, the others come day by day.
  private mutating func beginDay() {
    day += 1
    nextArrival = 0
    guard day < arrivalPlan.days else { return arrivals = [] }
    arrivals = arrivalPlan.arrivals(onDay: day, &random)
    let total = register.total
    let count = min(total, max(12, total * 6 / 10 + total * 4 / 10 * (day + 30) / arrivalPlan.days))
    let isFirst = day == 0
    let moment = isFirst ? -DeskClock.perDay / 4 : Int64(day) * DeskClock.perDay + dayBegin
    if moment < clock.until { cursor.want(count, from: moment) }
  }

  private mutating func log() -> SampleStep? {
    let arrival = arrivals[nextArrival]
    nextArrival += 1
    incidentCount += 1
    let call = drawer.draw(at: arrival, register, clock, &random)
    let group = drawer.reasons.groups[call.reason]
    let ssr = roster.member(of: ssrGroup, &random)
    let owner = roster.member(of: group, &random)
    let question = ChainQuestion(
      arrival: arrival, reason: call.reason, priority: call.priority,
      isCall: call.channel == drawer.codes.callIn, lacksReason: call.lacksReason,
      fate: fates.deal(age: clock.until - arrival), ssr: ssr, owner: owner,
      technician: random.chance(500) ? owner : roster.member(of: fieldGroup, &random))
    let way = planner.way(question, &random)
    let (new, contact) = logs.log(call, way, register, &random)
    if !contact.isEmpty, new.values[IncidentField.contactPerson] == nil {
      register.personCount += 1
    }
    let steps = planner.steps(question, way, &random)
    let plan = IncidentPlan(
      incident: RecordID(.incident, incidentCount), reason: call.reason, figure: call.figure,
      customer: call.isCustomerKnown ? call.customer : -1, unit: call.unit, contact: contact,
      owner: owner, technician: question.technician, steps: steps)
    if !steps.isEmpty { keep(plan) }
    return step(arrival, ssr, .incident(.log(new)), isLast: steps.isEmpty)
  }

  private let ssrGroup = SampleCodes.group("SSR")
  private let fieldGroup = SampleCodes.group("FIELD")

  private mutating func keep(_ plan: IncidentPlan) {
    let slot: Int
    if let free = freeSlots.popLast() {
      slot = free
      plans[slot] = plan
    } else {
      slot = plans.count
      plans.append(plan)
    }
    heap.insert(at: plan.steps[0].at, slot: slot)
  }

  private mutating func takePending() -> SampleStep? {
    guard let item = heap.removeFirst() else { return nil }
    let index = plans[item.slot].next
    let planned = plans[item.slot].steps[index]
    let command = stepCommands.command(planned, of: plans[item.slot], &random)
    plans[item.slot].next = index + 1
    let isLast = index + 1 == plans[item.slot].steps.count
    if isLast {
      remember(plans[item.slot], planned)
      plans[item.slot].steps = []
      freeSlots.append(item.slot)
    } else {
      heap.insert(at: plans[item.slot].steps[index + 1].at, slot: item.slot)
    }
    return step(planned.at, planned.actor, .incident(command), isLast: isLast)
  }

  /// The customer's last closed incident is the one that a later call repeats.
  private mutating func remember(_ plan: IncidentPlan, _ last: PlannedStep) {
    guard plan.customer >= 0, last.kind == .close || last.kind == .closeAtOnce else { return }
    register.customers[plan.customer].lastClosed = plan.incident.counter
    register.customers[plan.customer].lastReason = plan.reason
    register.customers[plan.customer].lastUnit = plan.unit
  }

  private mutating func step(
    _ at: Int64, _ actor: RecordID, _ command: DeskCommand, isLast: Bool
  ) -> SampleStep {
    let instant = max(lastInstant, clock.instant(at))
    lastInstant = instant
    return SampleStep(at: instant, actor: actor, command: command, isLastOfRecord: isLast)
  }
}
