import HelpdeskDomain

/// Which customers there are and what belongs to each: a few numbers a customer, everything else
/// is drawn again.
struct MasterRegister: Sendable {
  struct Customer: Sendable {
    /// Counters of the first contact and unit; the others follow.
    var firstPerson = 0
    var firstUnit = 0
    var persons = 0
    var units = 0
    /// The counter of the contract, 0 where there is none.
    var contract = 0
    var contractFrom: Int64 = 0
    var contractUntil: Int64 = 0
    /// The counter of the priority that the contract promises, 0 where it promises none.
    var contractPriority = 0
    /// The counter of the newest closed incident, 0 where there is none, its reason and its unit.
    var lastClosed = 0
    var lastReason = 0
    var lastUnit = 0
  }

  let seed: UInt64
  let mix: CultureMix
  let zipf: WeightTable
  /// Those that exist by now.
  var customers: [Customer] = []
  var personCount = 0
  private(set) var unitCount = 0
  private(set) var contractCount = 0
  private let faces: [CustomerFace]

  /// How many customers the desk ends up with.
  var total: Int { zipf.count }

  init(_ parameters: SampleParameters) {
    seed = parameters.seed
    mix = CultureMix(parameters.language)
    zipf = .zipf(count: max(12, parameters.incidents / 5))
    let (seed, mix) = (self.seed, self.mix)
    faces = (0..<min(zipf.count, 1024)).map { CustomerFace($0, seed: seed, mix: mix) }
    customers.reserveCapacity(zipf.count)
  }

  func face(_ place: Int) -> CustomerFace {
    place < faces.count ? faces[place] : CustomerFace(place, seed: seed, mix: mix)
  }

  /// Adds the next customer with the numbers of what it has: large ones have more of everything.
  mutating func addCustomer(_ clock: DeskClock, at now: Int64) -> Customer {
    let place = customers.count
    var random = SampleRandom(seed: seed &+ 1, .customer, place)
    var customer = Customer()
    // Half of a contact more than one a customer, and half of a unit more, shared out by weight.
    let share = Int(zipf.weight(place) * UInt64(total) * 1000 / zipf.total)
    customer.persons = 1 + min(80, (share / 2 + random.below(1000)) / 1000)
    customer.units = (random.chance(670) ? 1 : 0) + (share * 83 / 100 + random.below(1000)) / 1000
    if place < NamedCustomer.all.count {
      customer.persons = max(3, customer.persons)
      customer.units = max(4, customer.units)
    }
    customer.firstPerson = personCount + 1
    customer.firstUnit = unitCount + 1
    unitCount += customer.units
    if place == 0 || random.chance(560) {
      contractCount += 1
      customer.contract = contractCount
      setTerm(of: &customer, clock, &random, isFirst: place == 0)
    }
    customers.append(customer)
    return customer
  }

  /// Two of three contracts run at the end of the sample, the others have run out before.
  private func setTerm(
    of customer: inout Customer, _ clock: DeskClock, _ random: inout SampleRandom, isFirst: Bool
  ) {
    let last = Int(clock.until / DeskClock.perDay)
    let end =
      isFirst || random.chance(660)
      ? last + random.between(20, 700) : last - random.between(5, 500)
    customer.contractUntil = Int64(end) * DeskClock.perDay - 1
    customer.contractFrom = Int64(end - random.pick([365, 730, 1095])) * DeskClock.perDay
    let promised = random.below(100)
    if isFirst || promised < 8 { customer.contractPriority = 2 }
    if promised >= 8 && promised < 24 { customer.contractPriority = 3 }
  }

  /// What a unit is, drawn again from its counter.
  func unit(_ counter: Int, of customer: Customer) -> UnitFace {
    UnitFace(counter, seed: seed, hasContractOffer: customer.contract > 0)
  }

  func contact(_ place: Int, of customer: Int, _ face: CustomerFace) -> ContactFace {
    ContactFace(
      place, number: customers[customer].firstPerson + place, of: customer, face, seed: seed)
  }
}

/// What a unit is: its model, whether the customer's contract covers it, its warranty.
struct UnitFace: Sendable {
  let model: Int
  let isUnderContract: Bool
  /// Days from the end of the sample to the end of the warranty; nil where there is none.
  let warrantyDays: Int?
  let meter: Int
  let place: Int

  init(_ counter: Int, seed: UInt64, hasContractOffer: Bool) {
    var random = SampleRandom(seed: seed, .unit, counter)
    model = counter == 1 ? 0 : ItemModel.weights.draw(&random)
    isUnderContract = hasContractOffer && (random.chance(750) || counter == 1)
    warrantyDays = random.chance(880) ? random.between(-1100, 900) : nil
    meter = random.between(800, 240_000)
    place = random.below(1 << 20)
  }

  /// The digits on the unit's sticker.
  static func serial(_ counter: Int) -> Int { 77_122 + counter }

  /// The code on the unit's sticker, for instance `DR-77123`.
  static func code(_ counter: Int, model: Int) -> String {
    "\(ItemModel.all[model].unitPrefix)-\(serial(counter))"
  }
}
