public import HelpdeskDomain

/// The first question of every call: who is it, and is it about something we know.
extension DeskSearch {
  /// Finds callers, units and incidents for anything a caller says: a name, digits in any notation,
  /// an e-mail, a serial number, a unit, an incident number.
  ///
  /// - Parameter card: reads the card of a record; called only for what is listed.
  public func find<Failure: Error>(
    _ text: String, in desk: Desk, now: Instant, limits: FindLimits = FindLimits(),
    card: (RecordID) throws(Failure) -> RecordCard?
  ) throws(Failure) -> FindResult {
    var result = FindResult()
    result.progress = progress(of: desk.sequence)
    let typed = DeskSearch.trimmed(text)
    if typed.isEmpty { return result }
    let hits = hits(typed, in: desk)
    let ranked = FindRanking(hits, desk: desk, limits: limits)
    result.callerCount = ranked.callerCount
    result.unitCount = hits.units.count
    let masters = ranked.callers.flatMap { [$0.person, $0.customer].compactMap { $0 } }
    let activity = desk.incidents.activity(of: masters + ranked.units)
    for place in ranked.callers {
      result.callers.append(try caller(place, desk, activity, card))
    }
    for unit in ranked.units {
      let isExact = hits.exactUnits.contains(unit.row)
      result.units.append(try found(unit, isExact, desk, activity, card))
    }
    try listIncidents(ranked, hits, desk, now, limits, card, into: &result)
    return result
  }

  private static func trimmed(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.joined(separator: " ")
  }

  private func caller<Failure: Error>(
    _ place: FindRanking.Caller, _ desk: Desk,
    _ activity: [RecordID: IncidentColumns.Activity],
    _ card: (RecordID) throws(Failure) -> RecordCard?
  ) throws(Failure) -> FoundCaller {
    var found = FoundCaller()
    found.person = place.person
    found.customer = place.customer
    found.isExact = place.isExact
    if let customer = place.customer, let card = try card(customer) {
      found.customerName = card[CustomerField.name].text ?? ""
      found.site = card[CustomerField.site].text ?? ""
      found.phone = card[CustomerField.phone].text ?? ""
      found.email = card[CustomerField.email].text ?? ""
    }
    if let person = place.person, let card = try card(person) {
      found.name = card[PersonField.name].text ?? ""
      let mobile = card[PersonField.mobile].text ?? ""
      found.phone = card[PersonField.phone].text ?? mobile
      found.email = card[PersonField.email].text ?? ""
    }
    let own = (place.person ?? place.customer).flatMap { activity[$0] }
    found.openCount = own?.openCount ?? 0
    found.lastCall = own?.lastOpened
    return found
  }

  private func found<Failure: Error>(
    _ unit: RecordID, _ isExact: Bool, _ desk: Desk,
    _ activity: [RecordID: IncidentColumns.Activity],
    _ card: (RecordID) throws(Failure) -> RecordCard?
  ) throws(Failure) -> FoundUnit {
    var found = FoundUnit(unit)
    found.isExact = isExact
    let row = desk.master(unit)
    found.item = row?.item
    found.customer = row?.customer
    found.openCount = activity[unit]?.openCount ?? 0
    if let own = try card(unit) {
      found.code = own[CodeField.code].text ?? ""
      found.serial = own[UnitField.serial].text ?? ""
      found.name = own[UnitField.name].text ?? ""
    }
    if let customer = row?.customer {
      found.customerName = try card(customer)?[CustomerField.name].text ?? ""
    }
    return found
  }
}

extension DeskSearch {
  private func listIncidents<Failure: Error>(
    _ ranked: FindRanking, _ hits: FindHits, _ desk: Desk, _ now: Instant, _ limits: FindLimits,
    _ card: (RecordID) throws(Failure) -> RecordCard?, into result: inout FindResult
  ) throws(Failure) {
    let since = now.advanced(byMilliseconds: -30 * Milliseconds.perDay)
    let lists = ranked.incidents(hits, in: desk, since: since)
    result.openIncidentCount = lists.open.count
    result.closedIncidentCount = lists.closed.count
    for row in lists.open.prefix(limits.incidents) {
      result.openIncidents.append(try found(row, lists.exact, desk, now, card))
    }
    for row in lists.closed.prefix(limits.incidents) {
      result.closedIncidents.append(try found(row, lists.exact, desk, now, card))
    }
  }

  private func found<Failure: Error>(
    _ row: Int, _ exact: Set<Int>, _ desk: Desk, _ now: Instant,
    _ card: (RecordID) throws(Failure) -> RecordCard?
  ) throws(Failure) -> FoundIncident {
    let queue = desk.incidents[row]
    var found = FoundIncident(queue.id)
    found.number = desk.number(row: row)
    found.alert = queue.alert(at: now)
    found.status = queue.status
    found.priority = queue.priority
    found.owner = queue.owner
    found.opened = queue.opened
    found.closedAt = queue.closedAt
    found.isWithdrawn = queue.flags.contains(.withdrawn)
    found.isExact = exact.contains(row)
    if let own = try card(queue.id) {
      found.description = own[IncidentField.description].text ?? ""
      found.customerName = own[IncidentField.customerName].text ?? ""
      found.unitName = own[IncidentField.unitName].text ?? ""
    }
    if found.customerName.isEmpty, let customer = queue.customer {
      found.customerName = try card(customer)?[CustomerField.name].text ?? ""
    }
    if let unit = queue.unit, let own = try card(unit) {
      found.unitCode = own[CodeField.code].text ?? ""
      found.unitName = own[UnitField.name].text ?? found.unitName
    }
    return found
  }
}
