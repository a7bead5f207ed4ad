import HelpdeskDomain
import HelpdeskStore

/// Two to eight agents with a session each, forms that grow old while others save, and a count of
/// what became of every change.
struct AgentsModel<Chance: RandomNumberGenerator> {
  /// A form: what its agent saw, and what is typed over it.
  private struct Form {
    var incident: RecordID
    var seen: RecordCard
    var typed: [Field: String] = [:]
  }

  /// What became of a typed value.
  struct Figures: Equatable {
    var typed = 0
    var stood = 0
    var yielded = 0
    var events = 0
    var conflicts = 0
    var askedAgain = 0
  }

  static var fields: [Field] {
    [
      IncidentField.phone, IncidentField.mobile, IncidentField.site, IncidentField.email,
      IncidentField.description,
    ]
  }

  private let desk: TestDesk
  private let sessions: [DeskSession]
  private let incidents: [RecordID]
  private var forms: [Form?]
  private var chance: Chance
  private(set) var figures = Figures()
  /// What each typed value was typed over, in its author's knowledge.
  private(set) var knew: [String: FieldValue] = [:]
  /// Values that their author gave up.
  private(set) var given: Set<String> = []

  init(_ desk: TestDesk, _ chance: Chance) throws {
    self.desk = desk
    self.chance = chance
    let count = Int.random(in: 2...8, using: &self.chance)
    var sessions: [DeskSession] = []
    for _ in 0..<count { sessions.append(try desk.open()) }
    self.sessions = sessions
    var incidents: [RecordID] = []
    for number in 0..<3 {
      incidents.append(
        try sessions[0].perform(TestCommand.log("Jam \(number)"), desk.identity()).record)
    }
    self.incidents = incidents
    forms = Array(repeating: nil, count: count)
  }

  var agents: Int { sessions.count }

  mutating func step() throws {
    let agent = Int.random(in: 0..<sessions.count, using: &chance)
    switch Int.random(in: 0..<6, using: &chance) {
    case 0, 1: try open(agent)
    case 2: try record(agent)
    default: try save(agent)
    }
  }

  /// Saves what is still typed.
  mutating func finish() throws {
    for agent in sessions.indices where forms[agent] != nil { try save(agent) }
  }

  private func login(_ agent: Int) -> String { "agent\(agent)" }

  private mutating func open(_ agent: Int) throws {
    if forms[agent] != nil { try save(agent) }
    let incident = incidents.randomElement(using: &chance) ?? incidents[0]
    let session = sessions[agent]
    _ = try session.refresh()
    guard let card = try session.card(incident) else { return }
    var form = Form(incident: incident, seen: card)
    for field in Self.fields where Int.random(in: 0..<3, using: &chance) == 0 {
      figures.typed += 1
      let value = "value \(figures.typed)"
      form.typed[field] = value
      knew[value] = card[field]
    }
    forms[agent] = form
  }

  private mutating func record(_ agent: Int) throws {
    let incident = incidents.randomElement(using: &chance) ?? incidents[0]
    let session = sessions[agent]
    let base = forms[agent].flatMap { $0.incident == incident ? $0.seen.revision : nil }
    figures.events += 1
    try session.perform(
      TestCommand.note(incident, "event \(figures.events)", in: session.desk), merging: base,
      desk.identity(login(agent)))
  }

  private mutating func save(_ agent: Int) throws {
    guard let form = forms[agent] else { return }
    forms[agent] = nil
    var typed = form.typed
    var base = form.seen.revision
    var isAgain = false
    while !typed.isEmpty {
      let values = typed.mapValues { FieldValue.text($0) }
      do throws(StoreCallError) {
        try sessions[agent].perform(
          .incident(.change(form.incident, values, reasons: nil)), merging: base,
          desk.identity(login(agent)))
        figures.stood += typed.count
        return
      } catch {
        guard case .refused(.merge(let conflict)) = error else { throw error }
        figures.conflicts += 1
        figures.askedAgain += isAgain ? 1 : 0
        isAgain = true
        answer(conflict, &typed)
        base = conflict.current
        try interfere(with: form.incident, agent)
      }
    }
  }

  /// The author chooses, field by field, knowing what stands there now.
  private mutating func answer(_ conflict: MergeConflict, _ typed: inout [Field: String]) {
    for field in conflict.fields {
      guard let value = typed[field.field] else { continue }
      if Bool.random(using: &chance) {
        knew[value] = field.theirs.first ?? FieldValue.none
      } else {
        typed[field.field] = nil
        given.insert(value)
        figures.yielded += 1
      }
    }
  }

  /// Someone else writes while the pop-up is open.
  private mutating func interfere(with incident: RecordID, _ agent: Int) throws {
    guard Int.random(in: 0..<3, using: &chance) == 0 else { return }
    let other = (agent + 1) % sessions.count
    guard forms[other] == nil else { return try save(other) }
    let session = sessions[other]
    _ = try session.refresh()
    guard let card = try session.card(incident),
      let field = Self.fields.randomElement(using: &chance)
    else { return }
    figures.typed += 1
    let value = "value \(figures.typed)"
    knew[value] = card[field]
    forms[other] = Form(incident: incident, seen: card, typed: [field: value])
    try save(other)
  }
}
