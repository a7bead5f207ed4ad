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
  public var billing: BillingVerdict?
  public var priority: RecordID?
  public var prioritySource: PrioritySource?
  public var dates = IncidentDates()
  /// The basis of the dates, as its code.
  public var datesReason: String?
  /// The group that the reason routes to.
  public var suggestedOwner: RecordID?
  /// The unit stands with another customer (DESIGN §4.21: offered as moved, not refused).
  public var unitOfOtherCustomer: RecordID?

  public init() {}
}

extension Desk {
  /// Judges a request: pulls in what the unit says, finds the priority, computes the dates.
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
    if let unit, let id = question.unit { judgeCover(of: unit, id, now: now, into: &result) }
    judgePriority(question, unit: unit, now: now, into: &result)
    result.suggestedOwner = routedGroup(of: question.reason)
    if let code = tables.priority(result.priority) {
      let dates = deadlines(of: code, from: question.opened, zone: zone)
      result.dates = dates
      result.datesReason = "\(code.row.code) \(code.basis.rawValue)"
    }
    return result
  }

  /// A verdict is said only where a unit is known: without one nothing covers anything.
  private func judgeCover(
    of unit: MasterRow, _ id: RecordID, now: Instant, into result: inout Judgement
  ) {
    result.warranty = warrantyCode(of: id)
    result.warrantyUntil = unit.end
    result.warrantyCovered = unit.end.map { $0 >= now } ?? false
    result.contract = unit.contract
    let contract = master(unit.contract)
    result.contractUntil = contract?.end
    result.contractCovered = contract.map { $0.covers(now) } ?? false
    result.billing =
      result.warrantyCovered == true
      ? .free : result.contractCovered == true ? .partsOnly : .chargeable
  }

  /// The cascade, first hit wins. Levels 2 and 3 (contracts of item and customer) come with the
  /// contracts' own masks.
  private func judgePriority(
    _ question: IncidentQuestion, unit: MasterRow?, now: Instant, into result: inout Judgement
  ) {
    let contract = master(unit?.contract).flatMap { $0.covers(now) ? $0.priority : nil }
    let reason = tables.reason(question.reason)
    let general = tables.reason(reason?.row.parent)
    let levels: [(RecordID?, PrioritySource)] = [
      (question.priorityByHand, .hand),
      (contract, .unitContract),
      (unit?.priority, .unit),
      (master(result.item)?.priority, .item),
      (master(result.customer)?.priority, .customer),
      (reason?.priority ?? general?.priority, .reason),
      (tables.parameters.defaultPriority, .desk),
    ]
    for (priority, source) in levels {
      guard let priority else { continue }
      result.priority = priority
      result.prioritySource = source
      return
    }
  }

  private func routedGroup(of reason: RecordID?) -> RecordID? {
    let code = tables.reason(reason)
    return code?.group ?? tables.reason(code?.row.parent)?.group
  }

  /// The dates of a priority code, counted in its coverage time from the incident's date
  /// (DESIGN §4.1; contract hours fall back to business hours until contracts have their own).
  public func deadlines(
    of code: PriorityCode, from opened: Instant, zone: TimeZoneRules
  ) -> IncidentDates {
    let coverage = coverage(of: code)
    func date(_ span: CoverageSpan?) -> Instant? {
      span.map { coverage.add($0, to: opened, zone: zone) }
    }
    return IncidentDates(
      followUp: date(code.followUp), warning: date(code.warning), late: date(code.late))
  }
}

extension Desk {
  /// The hours that a priority code counts in.
  func coverage(of code: PriorityCode) -> Coverage {
    code.basis.coverage(business: tables.businessHours, contract: nil)
  }
}

extension MasterRow {
  /// Whether a contract runs at a moment; one without an end runs on.
  func covers(_ moment: Instant) -> Bool {
    if isRetired { return false }
    if let start, start > moment { return false }
    if let end, end < moment { return false }
    return true
  }
}
