import HelpdeskDomain

/// In which order the hits are shown: exact numbers first, then those who called last.
struct FindRanking {
  struct Caller {
    var person: RecordID?
    var customer: RecordID?
    var isExact: Bool
  }

  private(set) var callers: [Caller] = []
  private(set) var callerCount = 0
  private(set) var units: [RecordID] = []

  init(_ hits: FindHits, desk: Desk, limits: FindLimits) {
    let companies = FindRanking.companiesWithoutCaller(hits, desk)
    callerCount = hits.persons.count + companies.count
    addPersons(hits.exactPersons, isExact: true, desk, limits.callers)
    var exactCompanies = companies
    exactCompanies.formIntersection(hits.exactCustomers)
    addCompanies(exactCompanies, isExact: true, desk, limits.callers)
    var others = hits.persons
    others.subtract(hits.exactPersons)
    addPersons(others, isExact: false, desk, limits.callers)
    var otherCompanies = companies
    otherCompanies.subtract(exactCompanies)
    addCompanies(otherCompanies, isExact: false, desk, limits.callers)
    var otherUnits = hits.units
    otherUnits.subtract(hits.exactUnits)
    let rows = hits.exactUnits.rows.prefix(limits.units) + otherUnits.rows.prefix(limits.units)
    units = rows.prefix(limits.units).map { RecordID(.unit, $0 + 1) }
  }

  /// A company stands for itself where its own number was typed, or where it has no contact among
  /// the hits.
  private static func companiesWithoutCaller(_ hits: FindHits, _ desk: Desk) -> RowSet {
    var companies = hits.customers
    hits.persons.forEach { row in
      let counter = Int(desk.persons.customerCounter(row: row))
      if counter != 0 { companies.remove(counter - 1) }
    }
    companies.formUnion(hits.exactCustomers)
    companies.formUnion(hits.switchboards)
    return companies
  }

  private mutating func addPersons(
    _ rows: RowSet, isExact: Bool, _ desk: Desk, _ limit: Int
  ) {
    for id in desk.incidents.latestCallers(among: rows, limit: max(0, limit - callers.count)) {
      callers.append(Caller(person: id, customer: desk.master(id)?.customer, isExact: isExact))
    }
  }

  private mutating func addCompanies(
    _ rows: RowSet, isExact: Bool, _ desk: Desk, _ limit: Int
  ) {
    for id in desk.incidents.latestCustomers(among: rows, limit: max(0, limit - callers.count)) {
      callers.append(Caller(person: nil, customer: id, isExact: isExact))
    }
  }

  struct Incidents {
    var open: [Int]
    var closed: [Int]
    /// Found by number or by an exact unit.
    var exact: Set<Int>
  }

  /// The incidents that were asked for by number, then those of exact units, then those of the best
  /// caller, of his customer, and what the text found on incidents themselves.
  func incidents(_ hits: FindHits, in desk: Desk, since: Instant) -> Incidents {
    let count = desk.incidents.count
    var ofUnits = RowSet(capacity: count)
    desk.incidents.insertRows(units: hits.exactUnits, into: &ofUnits)
    var ofCaller = RowSet(capacity: count)
    if let person = callers.first?.person {
      desk.incidents.insertRows(persons: FindRanking.set(person), into: &ofCaller)
    }
    var others = hits.incidents
    if let customer = callers.first?.customer {
      desk.incidents.insertRows(ofCustomers: FindRanking.set(customer), into: &others)
    }
    // A unit that is one of many hits says little; a single one is what the caller means.
    if hits.units.count == 1 { desk.incidents.insertRows(units: hits.units, into: &others) }
    var all = Incidents(open: [], closed: [], exact: Set(hits.named))
    for row in hits.named {
      if desk.incidents[row].isClosed || desk.incidents[row].flags.contains(.withdrawn) {
        all.closed.append(row)
      } else {
        all.open.append(row)
      }
    }
    var seen = all.exact
    for set in [ofUnits, ofCaller, others] {
      let (open, closed) = desk.incidents.openAndClosed(set, since: since)
      for row in open where seen.insert(row).inserted { all.open.append(row) }
      for row in closed where seen.insert(row).inserted { all.closed.append(row) }
    }
    ofUnits.forEach { all.exact.insert($0) }
    return all
  }

  private static func set(_ id: RecordID) -> RowSet {
    var set = RowSet(capacity: id.counter)
    set.insert(id.row)
    return set
  }
}
