/// Who gets an incident: the first rule that matches and whose owner can take it, else the group of
/// the reason (decision 0073).
extension Desk {
  func route(_ question: IncidentQuestion, now: Instant, into result: inout Judgement) {
    var trail = RouteTrail()
    defer {
      result.routeTrail = trail
      result.suggestedOwner = trail.owner
    }
    var loads: [RecordID: Int]?
    for rule in tables.routingRules where !rule.row.isRetired {
      guard let owner = rule.owner, matches(rule, question, result) else { continue }
      let needsLoads = rule.maximumOpen != nil || rule.spreads || hasLimit(owner)
      if needsLoads && loads == nil { loads = openIncidentsByOwner() }
      let (outcome, taker) = take(rule, owner, now: now, loads ?? [:])
      trail.note(rule.row.id, outcome, taker)
      if outcome == .given { return }
    }
    if let reason = tables.reason(question.reason) {
      let group = reason.group ?? tables.reason(reason.row.parent)?.group
      if let group { trail.note(reason.row.id, .given, group) }
    }
  }

  private func matches(
    _ rule: RoutingRule, _ question: IncidentQuestion, _ judgement: Judgement
  ) -> Bool {
    if let item = rule.item, item != judgement.item { return false }
    if let customer = rule.customer, customer != judgement.customer { return false }
    if let contract = rule.contract, contract != judgement.contract { return false }
    if let reason = rule.reason, reason != question.reason,
      reason != tables.reason(question.reason)?.row.parent
    {
      return false
    }
    if let type = rule.serviceType {
      let asked = question.serviceType ?? master(judgement.contract)?.serviceType
      if asked != type { return false }
    }
    if !rule.unitType.isEmpty, !isSame(rule.unitType, unitType(of: judgement.item)) {
      return false
    }
    return rule.region.isEmpty || isSame(rule.region, region(of: judgement.customer))
  }

  private func isSame(_ wanted: String, _ text: String?) -> Bool {
    text.map { $0.lowercased() == wanted.lowercased() } ?? false
  }

  private func take(
    _ rule: RoutingRule, _ owner: RecordID, now: Instant, _ loads: [RecordID: Int]
  ) -> (RouteTrail.Outcome, RecordID?) {
    if tables.isRetired(owner) { return (.retired, nil) }
    if let partner = tables.partner(owner) {
      let outcome = state(of: partner, rule, now: now, loads)
      return (outcome, outcome == .given ? owner : nil)
    }
    guard rule.spreads else {
      let isFull = rule.maximumOpen.map { loads[owner, default: 0] >= $0 } ?? false
      return isFull ? (.full, nil) : (.given, owner)
    }
    let free = tables.partners.filter {
      $0.group == owner && !$0.row.isRetired
        && state(of: $0, rule, now: now, loads) == .given
    }
    let taker = free.min {
      (loads[$0.row.id, default: 0], $0.row.code) < (loads[$1.row.id, default: 0], $1.row.code)
    }
    return taker.map { (.given, $0.row.id) } ?? (.nobodyFree, nil)
  }

  private func state(
    of partner: Partner, _ rule: RoutingRule, now: Instant, _ loads: [RecordID: Int]
  ) -> RouteTrail.Outcome {
    if partner.isAbsent(at: now) { return .absent }
    let load = loads[partner.row.id, default: 0]
    let limits = [rule.maximumOpen, partner.openLimit].compactMap { $0 }
    return limits.contains { load >= $0 } ? .full : .given
  }

  private func hasLimit(_ owner: RecordID) -> Bool { tables.partner(owner)?.openLimit != nil }

  /// How many open incidents each owner has.
  ///
  /// - Complexity: O(incidents); asked for only where a rule with a limit matches.
  private func openIncidentsByOwner() -> [RecordID: Int] {
    var counts = [Int](repeating: 0, count: 1 << 16)
    let gone = IncidentColumns.Flags([.closed, .withdrawn]).rawValue
    for row in 0..<incidents.count where incidents.flags[row] & gone == 0 {
      counts[Int(incidents.owners[row])] += 1
    }
    var loads: [RecordID: Int] = [:]
    for (packed, count) in counts.enumerated() where count > 0 {
      if let owner = IncidentColumns.owner(UInt16(packed)) { loads[owner] = count }
    }
    return loads
  }
}

extension Partner {
  /// Away from a moment, until another one, or both; an end alone means from now on.
  func isAbsent(at moment: Instant) -> Bool {
    if absentFrom == nil && absentUntil == nil { return false }
    if let absentFrom, moment < absentFrom { return false }
    if let absentUntil, moment >= absentUntil { return false }
    return true
  }
}
