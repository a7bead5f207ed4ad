import HelpdeskDomain
import HelpdeskStore
import Testing

/// A desk in memory with its search: commands are decided, taken in, and searched.
struct SearchDesk {
  private(set) var desk = Desk()
  var search = DeskSearch()
  private(set) var cards: [RecordID: RecordCard] = [:]
  private(set) var entries: [(entry: Entry, sequence: UInt64)] = []
  var now: Instant

  init() throws {
    now = try TimeText.instant("2026-05-20T12:15:00Z", zone: .utc)
    let founding = DeskFounding(name: "Test", zoneName: "UTC", language: .en)
    take(try founding.entries(context))
    try create(.partner, [CodeField.code: .text("KLEIN"), PartnerField.name: .text("Klein")])
  }

  private var context: DecisionContext {
    DecisionContext(now: now, actor: RecordID(.partner, 1), zone: .utc)
  }

  @discardableResult
  mutating func create(_ type: RecordType, _ values: [Field: FieldValue]) throws -> RecordID {
    try perform(.master(.create(type, values)))
  }

  mutating func customer(
    _ code: String, _ name: String, phone: String = "", site: String = ""
  ) throws -> RecordID {
    try create(
      .customer,
      [
        CodeField.code: .text(code), CustomerField.name: .text(name),
        CustomerField.phone: FieldValue(phone), CustomerField.site: FieldValue(site),
      ])
  }

  mutating func person(
    _ name: String, of customer: RecordID? = nil, phone: String = "", mobile: String = "",
    email: String = ""
  ) throws -> RecordID {
    try create(
      .person,
      [
        PersonField.name: .text(name), PersonField.customer: FieldValue(customer),
        PersonField.phone: FieldValue(phone), PersonField.mobile: FieldValue(mobile),
        PersonField.email: FieldValue(email),
      ])
  }

  mutating func unit(
    _ code: String, of customer: RecordID? = nil, serial: String = "", name: String = ""
  ) throws -> RecordID {
    try create(
      .unit,
      [
        CodeField.code: .text(code), UnitField.customer: FieldValue(customer),
        UnitField.serial: FieldValue(serial), UnitField.name: FieldValue(name),
      ])
  }

  @discardableResult
  mutating func log(
    _ description: String, _ values: [Field: FieldValue] = [:], number: String? = nil
  ) throws -> RecordID {
    var new = NewIncident(values: values)
    new[IncidentField.description] = .text(description)
    new.number = number
    return try perform(.incident(.log(new)))
  }

  @discardableResult
  mutating func perform(_ command: DeskCommand) throws -> RecordID {
    let card = command.record.flatMap { cards[$0] ?? desk.tables.card($0) }
    let entries = try desk.decide(command, on: card, context)
    take(entries)
    return try #require(entries.first?.record)
  }

  mutating func describe(_ id: RecordID, _ text: String) throws {
    let values: [Field: FieldValue] = [IncidentField.description: .text(text)]
    try perform(.incident(.change(id, values, reasons: nil)))
  }

  mutating func close(_ id: RecordID) throws {
    var draft = StatusDraft(try #require(desk.tables.parameters.closedStatus))
    draft.resolution = desk.tables.find("PHONE/USE", in: .resolution)
    try perform(.incident(.changeStatus(id, draft)))
  }

  /// Takes an entry in without asking the rules.
  mutating func tell(_ entry: Entry) { take([entry]) }

  private mutating func take(_ new: [Entry]) {
    for entry in new {
      let sequence = desk.sequence + 1
      let revision = desk.revision(of: entry.record) + 1
      desk.evolve(entry, revision: revision, frame: sequence, sequence: sequence)
      cards[entry.record, default: RecordCard(id: entry.record)].evolve(entry, revision: revision)
      search.take(entry, sequence: sequence)
      entries.append((entry, sequence))
    }
    for id in search.takeStale() { if let card = cards[id] { search.refresh(card) } }
  }

  func rows(_ text: String, in place: QueryWord.Place = .anywhere) -> [Int] {
    search.rows(holding: QueryWord(text, in: place), in: desk).rows
  }

  /// The rows of a whole query, words and all.
  func asked(_ text: String) throws -> [Int] {
    let query = try IncidentQuery.parse(text, desk: desk, actor: nil, now: now, zone: .utc)
    var filter = IncidentFilter()
    let words = filter.wordRows(for: query, in: search, desk: desk)
    return desk.rowSet(matching: query, now: now, wordRows: words).rows
  }

  func find(_ text: String, limits: FindLimits = FindLimits()) -> FindResult {
    search.find(text, in: desk, now: now, limits: limits) { cards[$0] }
  }
}
