/// What is known about a request when it is judged: by the mask before saving, by `decide` when it
/// is saved.
public struct IncidentQuestion: Equatable, Sendable {
  public var opened: Instant
  public var customer: RecordID?
  public var unit: RecordID?
  public var item: RecordID?
  public var reason: RecordID?
  /// A priority set by hand stands (DESIGN §4.6).
  public var priorityByHand: RecordID?
  /// The partner who set it.
  public var handBy: RecordID?
  public var serviceType: RecordID?
  /// The reading of the unit's meter, as told; without one the unit's own.
  public var meter: Int64?
  /// When the clock stood since.
  public var pauses: [ClockPause] = []

  public init(
    opened: Instant, customer: RecordID? = nil, unit: RecordID? = nil, item: RecordID? = nil,
    reason: RecordID? = nil, priorityByHand: RecordID? = nil
  ) {
    self.opened = opened
    self.customer = customer
    self.unit = unit
    self.item = item
    self.reason = reason
    self.priorityByHand = priorityByHand
  }
}

/// What the desk's rules make of it (DESIGN §4.6, §4.16, §4.22, §4.24).
public struct Judgement: Equatable, Sendable {
  public var customer: RecordID?
  public var item: RecordID?
  public var contract: RecordID?
  public var contractCovered: Bool?
  public var contractUntil: Instant?
  public var warranty: String?
  public var warrantyCovered: Bool?
  public var warrantyUntil: Instant?
  /// The warranty of the unit that decides: why it holds or does not.
  public var warrantyStanding: WarrantyStanding?
  public var billing: BillingVerdict?
  public var priority: RecordID?
  public var prioritySource: PrioritySource?
  public var dates = IncidentDates()
  /// Which levels were asked for the priority, and what they said.
  public var priorityTrail = CascadeTrail()
  /// What the dates were counted from.
  public var dateBasis: DateBasis?
  /// Whom the rules give it to, else the group that the reason routes to.
  public var suggestedOwner: RecordID?
  /// Which rules matched, and what became of each.
  public var routeTrail = RouteTrail()
  /// The unit stands with another customer (DESIGN §4.21: offered as moved, not refused).
  public var unitOfOtherCustomer: RecordID?

  public init() {}
}

extension Desk {
  /// Judges a request: pulls in what the unit says, finds the priority, computes the dates.
  ///
  /// All of it is judged for the incident's date: a fax of yesterday is judged by yesterday.
  public func judge(
    _ question: IncidentQuestion, now: Instant, zone: TimeZoneRules
  ) -> Judgement {
    var result = Judgement()
    let unit = master(question.unit)
    result.customer = question.customer ?? unit?.customer
    result.item = question.item ?? unit?.item
    if let owner = unit?.customer, let asked = question.customer, owner != asked {
      result.unitOfOtherCustomer = owner
    }
    let contracts = contracts(for: question, result)
    judgeCover(question, unit, contracts, zone: zone, into: &result)
    judgePriority(question, contracts, into: &result)
    route(question, now: now, into: &result)
    if let code = tables.priority(result.priority) {
      let running = contracts.first { $0.row.covers(question.opened) }
      let basis = dateBasis(of: code, contract: running, zone: zone)
      result.dateBasis = basis
      result.dates = dates(basis, from: question.opened, past: question.pauses, zone: zone)
    }
    return result
  }

  /// A verdict is said only where a unit or a contract is known: otherwise nothing covers anything.
  ///
  /// Of several contracts the first that runs counts, else the first there is: "ended on" is worth
  /// saying. One with hours of its own covers only those (DESIGN §4.22: contract and hour).
  private func judgeCover(
    _ question: IncidentQuestion, _ unit: MasterRow?, _ contracts: [FoundContract],
    zone: TimeZoneRules, into result: inout Judgement
  ) {
    let moment = question.opened
    if unit != nil, let id = question.unit {
      let standing = warranty(of: id, at: moment, meter: question.meter)
      result.warrantyStanding = standing
      result.warranty = standing.flatMap { $0.code.isEmpty ? nil : $0.code }
      result.warrantyUntil = standing?.until
      result.warrantyCovered = standing?.verdict == .holds
    }
    let contract = contracts.first { $0.row.covers(moment) } ?? contracts.first
    guard unit != nil || contract != nil else { return }
    let runs = contract?.row.covers(moment) ?? false
    let hours = tables.calendar(contract?.row.calendar)?.hours
    let isServed = hours?.isOpen(at: moment, zone: zone) ?? true
    result.contract = contract?.id
    result.contractUntil = contract?.row.end
    result.contractCovered = runs && isServed
    if result.warrantyCovered == true {
      result.billing = .free
    } else if runs {
      result.billing = isServed ? .partsOnly : .outsideHours
    } else {
      result.billing = .chargeable
    }
  }
}
