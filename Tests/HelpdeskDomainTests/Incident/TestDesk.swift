import HelpdeskDomain
import Testing

/// A small desk in memory: founded with the default codes, evolved by what it decides itself.
struct TestDesk {
  private(set) var desk = Desk()
  private(set) var cards: [RecordID: RecordCard] = [:]
  var now: Instant
  let zone = TimeZoneRules.utc
  private var sequence: UInt64 = 0

  /// Wednesday 2026-05-20, 12:15 UTC: business hours are Monday to Friday, 08:00 to 17:00.
  static let wednesdayNoon = "2026-05-20T12:15:00Z"

  init(at time: String = TestDesk.wednesdayNoon) throws {
    now = try TimeText.instant(time, zone: .utc)
    // The suites of escalation make their own tasks.
    let founding = DeskFounding(
      name: "Test", zoneName: "UTC", language: .en, escalates: false)
    take(try founding.entries(DecisionContext(now: now, actor: RecordID(.partner, 1), zone: zone)))
    try create(.partner, [CodeField.code: .text("KLEIN"), PartnerField.name: .text("Klein")])
    try create(.partner, [CodeField.code: .text("MEYER"), PartnerField.name: .text("Meyer")])
  }

  var klein: RecordID { RecordID(.partner, 1) }
  var meyer: RecordID { RecordID(.partner, 2) }
  var context: DecisionContext { DecisionContext(now: now, actor: klein, zone: zone) }

  mutating func wait(hours: Int64) { now = now.advanced(byMilliseconds: hours * 3_600_000) }

  func status(_ code: String) throws -> RecordID {
    try #require(desk.tables.find(code, in: .statusCode))
  }

  func code(_ code: String, _ type: RecordType) throws -> RecordID {
    try #require(desk.tables.find(code, in: type))
  }

  func time(_ text: String) throws -> Instant { try TimeText.instant(text, zone: zone) }

  @discardableResult
  mutating func create(_ type: RecordType, _ values: [Field: FieldValue]) throws -> RecordID {
    try perform(.master(.create(type, values)))
  }

  /// Decides a command and takes in what came of it, as the store does.
  @discardableResult
  mutating func perform(_ command: DeskCommand) throws -> RecordID {
    let card = command.record.flatMap { cards[$0] ?? desk.tables.card($0) }
    let entries = try desk.decide(command, on: card, context)
    take(entries)
    try follow(entries, on: command.record)
    return try #require(entries.first?.record)
  }

  /// What follows on the other side of a cross-reference, as the store decides it too.
  private mutating func follow(_ entries: [Entry], on record: RecordID?) throws {
    guard let card = record.flatMap({ cards[$0] }), let counterpart = desk.counterpart(of: card),
      let other = cards[counterpart]
    else { return }
    for command in desk.followUps(of: entries, on: card, other: other) {
      take(try desk.decide(command, on: command.record.flatMap { cards[$0] }, context))
    }
  }

  @discardableResult
  mutating func perform(_ command: IncidentCommand) throws -> RecordID {
    try perform(.incident(command))
  }

  mutating func log(
    _ description: String = "Paper jam", _ values: [Field: FieldValue] = [:],
    reasons: [String] = [], number: String? = nil, prior: RecordID? = nil
  ) throws -> RecordID {
    var new = NewIncident(values: values)
    new[IncidentField.description] = .text(description)
    new.reasons = try reasons.map { try code($0, .reason) }
    new.number = number
    new.prior = prior
    return try perform(.log(new))
  }

  /// Logs an incident and gives its card.
  mutating func logged(
    _ description: String = "Paper jam", _ values: [Field: FieldValue] = [:],
    reasons: [String] = [], prior: RecordID? = nil
  ) throws -> Incident {
    let id = try log(description, values, reasons: reasons, prior: prior)
    return try incident(id)
  }

  /// Brings an incident into a status by the shortest way that its rules allow.
  mutating func bring(_ id: RecordID, to code: String) throws {
    var draft = StatusDraft(try status(code))
    if desk.incidents[id.row].status == draft.status { return }
    draft.owner = klein
    draft.note = "because"
    draft.appointment = now
    if code == "SOLVED" || code == "CLOSED" {
      draft.resolution = try self.code("PHONE/USE", .resolution)
    }
    try perform(.changeStatus(id, draft))
  }

  func incident(_ id: RecordID) throws -> Incident { Incident(try #require(cards[id])) }

  func statusCode(of id: RecordID) throws -> String? {
    desk.tables.status(try incident(id).status)?.row.code
  }

  mutating func take(_ entries: [Entry]) {
    for entry in entries {
      sequence += 1
      let revision = desk.revision(of: entry.record) + 1
      desk.evolve(entry, revision: revision, frame: sequence, sequence: sequence)
      cards[entry.record, default: RecordCard(id: entry.record)].evolve(entry, revision: revision)
    }
  }
}

/// Expects that a command is refused for exactly this reason, and that nothing changed.
func expectRefused(
  _ refusal: IncidentRefusal, _ desk: TestDesk, _ command: IncidentCommand,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(throws: DeskRefusal.incident(refusal), sourceLocation: sourceLocation) {
    var copy = desk
    try copy.perform(command)
  }
}
