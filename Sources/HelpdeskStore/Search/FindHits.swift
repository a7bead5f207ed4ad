import HelpdeskDomain

/// The rows that a caller's words hit, before anything is ranked or read.
struct FindHits {
  var persons: RowSet
  var exactPersons: RowSet
  /// Companies that were hit themselves, with or without contacts.
  var customers: RowSet
  var exactCustomers: RowSet
  /// Companies whose own telephone was hit.
  var switchboards: RowSet
  var units: RowSet
  var exactUnits: RowSet
  var incidents: RowSet
  /// By number.
  var named: [Int] = []

  init(_ desk: Desk) {
    persons = RowSet(capacity: desk.persons.count)
    exactPersons = persons
    customers = RowSet(capacity: desk.customers.count)
    exactCustomers = customers
    switchboards = customers
    units = RowSet(capacity: desk.units.count)
    exactUnits = units
    incidents = RowSet(capacity: desk.incidents.count)
  }
}

extension DeskSearch {
  /// Looks for a text as a number in any notation, and as words in any order.
  func hits(_ text: String, in desk: Desk) -> FindHits {
    var hits = FindHits(desk)
    if let id = desk.incident(number: text) { hits.named.append(id.row) }
    takeWords(text, desk, &hits)
    if PhoneDigits.looksLikeNumber(text) { takePhone(PhoneDigits(text), &hits) }
    takeExact(TextFolding.folded(text), &hits)
    hits.exactUnits.formIntersection(hits.units)
    return hits
  }

  /// Every word has to stand somewhere: with the person or with his company, or all with the unit,
  /// or all with what the incident itself says of its caller.
  private func takeWords(_ text: String, _ desk: Desk, _ hits: inout FindHits) {
    let words = text.split(whereSeparator: \.isWhitespace).map { WordNeedles(String($0)) }
      .filter { !$0.spellings.isEmpty }
    if words.isEmpty { return }
    var people = RowSet(all: desk.persons.count)
    var companies = RowSet(all: desk.customers.count)
    var devices = RowSet(all: desk.units.count)
    var told = RowSet(all: desk.incidents.count)
    let callerSegments = SearchSegments(.contact, .email, .code)
    let companySegments = SearchSegments(.customer, .code, .site, .email)
    let toldSegments = SearchSegments(.customer, .contact, .email, .serial, .unit)
    for word in words {
      let company = rows(word, customers, companySegments, desk.customers.count)
      var person = rows(word, persons, callerSegments, desk.persons.count)
      person.formUnion(desk.persons.rows(ofCustomers: company))
      companies.formIntersection(company)
      people.formIntersection(person)
      devices.formIntersection(
        rows(word, units, SearchSegments(.code, .serial, .unit), desk.units.count))
      told.formIntersection(rows(word, incidents, toldSegments, desk.incidents.count))
    }
    hits.persons.formUnion(people)
    hits.customers.formUnion(companies)
    hits.units.formUnion(devices)
    hits.incidents.formUnion(told)
  }

  private func rows(
    _ word: WordNeedles, _ arena: TextArena, _ segments: SearchSegments, _ capacity: Int
  ) -> RowSet {
    var set = RowSet(capacity: capacity)
    for needle in word.spellings { arena.insertRows(holding: needle, in: segments, into: &set) }
    return set
  }

  /// A number is found by any part of it, and by a longer one that ends in it: the master may lack
  /// the area code that the telephone shows.
  private func takePhone(_ phone: PhoneDigits, _ hits: inout FindHits) {
    guard let needle = ByteSearch(phone.bytes) else { return }
    let segment = SearchSegments(.phone)
    persons.insertRows(holding: needle, in: segment, into: &hits.persons)
    customers.insertRows(holding: needle, in: segment, into: &hits.switchboards)
    incidents.insertRows(holding: needle, in: segment, into: &hits.incidents)
    let shortest = 4
    let ending = ByteSearch(Array(phone.bytes.suffix(shortest)))
    if phone.bytes.count > shortest, let ending {
      insertEndings(of: phone, ending, persons, &hits.persons)
      insertEndings(of: phone, ending, customers, &hits.switchboards)
    }
    hits.customers.formUnion(hits.switchboards)
  }

  private func insertEndings(
    of phone: PhoneDigits, _ end: ByteSearch, _ arena: TextArena, _ set: inout RowSet
  ) {
    var candidates = RowSet(capacity: set.capacity)
    arena.insertRows(holding: end, in: SearchSegments(.phone), into: &candidates)
    candidates.subtract(set)
    candidates.forEach { row in
      for length in stride(from: phone.bytes.count - 1, through: end.needle.count, by: -1)
      where arena.row(row, has: .phone, phone.bytes.suffix(length)) {
        return set.insert(row)
      }
    }
  }

  /// Among the hits, those whose whole phone, e-mail, name, code or serial number was typed.
  private func takeExact(_ folded: [UInt8], _ hits: inout FindHits) {
    let text = String(decoding: folded, as: UTF8.self)
    let digits = PhoneDigits.looksLikeNumber(text) ? PhoneDigits(text).bytes : []
    func isExact(_ arena: TextArena, _ row: Int, _ segments: [SearchSegment]) -> Bool {
      if !digits.isEmpty && arena.row(row, has: .phone, digits) { return true }
      return segments.contains { arena.row(row, has: $0, folded) }
    }
    hits.persons.forEach {
      if isExact(persons, $0, [.contact, .email, .code]) { hits.exactPersons.insert($0) }
    }
    hits.customers.forEach {
      if isExact(customers, $0, [.customer, .email, .code]) { hits.exactCustomers.insert($0) }
    }
    hits.units.forEach {
      if isExact(units, $0, [.code, .serial, .unit]) { hits.exactUnits.insert($0) }
    }
  }
}
