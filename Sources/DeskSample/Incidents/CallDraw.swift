import HelpdeskDomain

/// Who calls about what: everything that is drawn about a call before it becomes a command.
struct CallDraw {
  /// How much of the caller the desk knows.
  enum Caller {
    /// A contact of the customer, by place.
    case contact(Int)
    /// A name that the master does not have; it becomes a person.
    case typed
    /// A company that the master does not have.
    case unknownCompany
    /// Hardly anything: the incident is incomplete.
    case nobody
  }

  var arrival: Int64
  var customer: Int
  var caller: Caller
  /// The counter of the unit, 0 without one.
  var unit = 0
  var face: UnitFace?
  var reason: Int
  /// The figure that fills the gaps of its phrases.
  var figure = 0
  /// A device as told, which the master does not have.
  var hasUnknownUnit = false
  var lacksReason = false
  var channel: RecordID
  /// The counter of the priority: by hand, or as the desk will find it.
  var priority: Int
  var isPriorityByHand = false
  /// The counter of the incident that it repeats, 0 for none.
  var prior = 0
  /// How long before it was logged it came in, in minutes.
  var delayMinutes = 0

  var isCustomerKnown: Bool {
    switch caller {
    case .contact, .typed: true
    case .unknownCompany, .nobody: false
    }
  }
}

/// Draws calls.
struct CallDrawer: Sendable {
  let reasons = ReasonTable()
  let codes = SampleCodes()
  private let defaultPriority = SampleCodes.priority(DefaultCodes.parameters.priority).counter
  private let channels: WeightTable
  private let channelCodes: [RecordID]

  init() {
    channelCodes = [codes.callIn, codes.mailIn, codes.webIn, codes.faxIn]
    channels = WeightTable([800, 125, 55, 20])
  }

  func draw(
    at arrival: Int64, _ register: MasterRegister, _ clock: DeskClock,
    _ random: inout SampleRandom
  ) -> CallDraw {
    let place = register.zipf.draw(&random, below: register.customers.count)
    let customer = register.customers[place]
    var call = CallDraw(
      arrival: arrival, customer: place, caller: caller(customer, &random), reason: 0,
      channel: channel(clock.minuteOfDay(arrival), &random), priority: defaultPriority)
    drawSubject(of: &call, customer, register, &random)
    call.figure = random.below(8)
    call.lacksReason = random.chance(14)
    call.hasUnknownUnit = call.unit == 0 && random.chance(110)
    if call.channel != codes.callIn { call.delayMinutes = random.between(2, 25) }
    setPriority(of: &call, customer, &random)
    return call
  }

  private func caller(
    _ customer: MasterRegister.Customer, _ random: inout SampleRandom
  ) -> CallDraw.Caller {
    switch random.below(1000) {
    case ..<22: .unknownCompany
    case ..<30: .nobody
    case ..<95: .typed
    // The first contacts call more often.
    default: .contact(min(random.below(customer.persons), random.below(customer.persons)))
    }
  }

  private func channel(_ minute: Int, _ random: inout SampleRandom) -> RecordID {
    if minute < 7 * 60 + 30 || minute >= 17 * 60 + 30 {
      return random.chance(600) ? codes.mailIn : codes.webIn
    }
    return channelCodes[channels.draw(&random)]
  }

  /// Unit and reason: some repeat the customer's last incident, some units fail more often than
  /// others, and some calls are about no unit at all.
  private func drawSubject(
    of call: inout CallDraw, _ customer: MasterRegister.Customer, _ register: MasterRegister,
    _ random: inout SampleRandom
  ) {
    if call.isCustomerKnown, customer.lastClosed > 0, random.chance(30) {
      call.prior = customer.lastClosed
      call.reason = customer.lastReason
      call.unit = customer.lastUnit
    } else if call.isCustomerKnown, customer.units > 0, random.chance(740) {
      let place = min(random.below(customer.units), random.below(customer.units))
      call.unit = customer.firstUnit + place
    }
    guard call.unit > 0 else {
      if call.prior == 0 { call.reason = reasons.drawWithoutUnit(&random) }
      return
    }
    let face = register.unit(call.unit, of: customer)
    call.face = face
    if call.prior == 0 { call.reason = reasons.draw(model: face.model, &random) }
  }

  /// The cascade of the desk, as far as the sample's masters use it: by hand, by the unit's
  /// contract, by the reason, the desk's own.
  private func setPriority(
    of call: inout CallDraw, _ customer: MasterRegister.Customer, _ random: inout SampleRandom
  ) {
    if random.chance(35) {
      call.isPriorityByHand = true
      call.priority = random.chance(300) ? 1 : 2
    } else if customer.contractPriority > 0, call.face?.isUnderContract == true,
      (customer.contractFrom...customer.contractUntil).contains(call.arrival)
    {
      call.priority = customer.contractPriority
    } else if !call.lacksReason {
      call.priority = reasons.priorities[call.reason]
    }
  }
}
