import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import Testing

/// A console on a small desk in memory: keys go in, effects are answered as by the runner.
struct EventStage {
  var state: ConsoleState
  private(set) var desk = Desk()
  private(set) var cards: [RecordID: RecordCard] = [:]
  /// Every command that was asked for.
  private(set) var commands: [IncidentCommand] = []
  /// Drafts as they are on disk.
  private(set) var disk: [DraftID: [UInt8]] = [:]
  private(set) var pressed = 0
  /// What the journal does not take.
  var failure: ConsoleFailure?
  private var now: Instant
  private var sequence: UInt64 = 0
  private static let klein = RecordID(.partner, 1)

  init(_ language: Language = .en, size: Size = Size(rows: 24, columns: 80)) throws {
    now = try TimeText.instant("2026-05-20T12:15:00Z", zone: .utc)
    state = ConsoleState(
      size: size,
      setting: Setting(
        language: language, now: now, zone: .utc, tables: DeskTables(), actor: Self.klein))
    let founding = DeskFounding(name: "Test", zoneName: "UTC", language: language)
    take(try founding.entries(context))
    for name in ["Klein", "Meyer", "Ek"] {
      try decide(
        .master(
          .create(
            .partner,
            [CodeField.code: .text(name.uppercased()), PartnerField.name: .text(name)])))
    }
    state.setting.tables = desk.tables
  }

  var context: DecisionContext { DecisionContext(now: now, actor: Self.klein, zone: .utc) }
  var klein: RecordID { Self.klein }
  var meyer: RecordID { RecordID(.partner, 2) }

  func code(_ code: String, _ type: RecordType) throws -> RecordID {
    try #require(desk.tables.find(code, in: type))
  }

  func incident(_ id: RecordID) throws -> Incident { Incident(try #require(cards[id])) }

  func statusCode(_ id: RecordID) throws -> String? {
    desk.tables.codeRow(try incident(id).status)?.code
  }

  /// Logs an incident; its reason routes it to a group, without one it has no owner.
  mutating func log(reason: String? = "PRN/JAM") throws -> RecordID {
    var new = NewIncident()
    new[IncidentField.description] = .text("Papierstau nach jedem 10. Blatt")
    new[IncidentField.contact] = .text("A. Brandt")
    new[IncidentField.phone] = .text("040-555 12")
    new[IncidentField.unitName] = .text("DR-77123")
    new.reasons = try reason.map { [try code($0, .reason)] } ?? []
    let id = try decide(.incident(.log(new)))
    showQueue()
    return id
  }

  /// Brings an incident into a status with everything that it asks for.
  mutating func bring(_ id: RecordID, to status: String) throws {
    var draft = StatusDraft(try code(status, .statusCode))
    draft.owner = meyer
    draft.note = "because"
    draft.appointment = now
    if status == "SOLVED" || status == "CLOSED" {
      draft.resolution = try code("PHONE/USE", .resolution)
    }
    try decide(.incident(.changeStatus(id, draft)))
    showQueue()
  }

  @discardableResult
  mutating func decide(_ command: DeskCommand) throws -> RecordID {
    let card = command.record.flatMap { cards[$0] ?? desk.tables.card($0) }
    let entries = try desk.decide(command, on: card, context)
    take(entries)
    return try #require(entries.first?.record)
  }

  private mutating func take(_ entries: [Entry]) {
    for entry in entries {
      sequence += 1
      let revision = desk.revision(of: entry.record) + 1
      desk.evolve(entry, revision: revision, frame: sequence, sequence: sequence)
      cards[entry.record, default: RecordCard(id: entry.record)].evolve(entry, revision: revision)
    }
  }

  mutating func wait(minutes: Int64) {
    now = now.advanced(byMilliseconds: minutes * Milliseconds.perMinute)
    act(.clock(now))
  }
}

extension EventStage {
  mutating func act(_ action: ConsoleAction) {
    run(Console.update(&state, action))
  }

  mutating func press(_ keys: Key...) {
    for key in keys {
      pressed += 1
      act(.key(key))
    }
  }

  mutating func type(_ text: String) {
    for character in text { act(.key(character == "\n" ? .enter : .character(character))) }
  }

  mutating func run(_ effects: [ConsoleEffect]) {
    for effect in effects {
      for action in answers(to: effect) { act(action) }
    }
  }

  private mutating func answers(to effect: ConsoleEffect) -> [ConsoleAction] {
    switch effect {
    case .openIncident(let id, let generation):
      guard let card = cards[id] else { return [] }
      return [.incidentOpened(IncidentSheet(incident: Incident(card)), generation: generation)]
    case .countResolutions(let reason, let generation):
      return [
        .resolutionsCounted(desk.resolutionCounts(reason: reason), generation: generation)
      ]
    case .perform(let based, let tag): return perform(based, tag)
    case .find(let request):
      let rows = desk.incidentRows.map {
        IncidentHit(row: $0, number: number($0.id), unit: "", unitPlace: "", description: "")
      }
      let caller = CallerHit(key: CallerHit.Key(), name: "A. Brandt", company: "Nordwerk")
      return [
        .found(
          FindAnswer(
            callers: [caller], callerCount: 1, open: rows, openCount: rows.count,
            generation: request.generation))
      ]
    case .saveDraft(let id, let bytes):
      disk[id] = bytes
      return []
    case .removeDraft(let id):
      disk[id] = nil
      return []
    case .scheduleDraftSave: return [.draftsDue]
    default: return []
    }
  }

  private mutating func perform(_ based: [BasedCommand], _ tag: CommandTag) -> [ConsoleAction] {
    commands += based.compactMap { based in
      if case .incident(let command) = based.command { command } else { nil }
    }
    if let failure { return [.failed(tag, failure)] }
    let outcomes = based.map { based -> CommandOutcome in
      do {
        let id = try decide(based.command)
        return .done(
          CommandReceipt(record: id, number: number(id), revision: cards[id]?.revision ?? 0))
      } catch let refusal as DeskRefusal {
        return .refused(refusal)
      } catch {
        return .refused(.unknownRecord(RecordID(.incident, 1)))
      }
    }
    showQueue()
    return [.performed(tag, outcomes)]
  }

  func number(_ id: RecordID) -> String { cards[id].map { Incident($0).number } ?? "" }

  /// Puts all incidents into the queue, the last one under the cursor.
  mutating func showQueue() {
    let lines = desk.incidentRows.map {
      QueueLine(row: $0, number: number($0.id), description: "", customer: "", unit: "")
    }
    state.queue.page = QueuePage(
      total: lines.count, totalInView: lines.count, lines: lines, generation: 0)
    state.queue.cursor = .incident(lines.last?.id)
    state.queue.place = max(0, lines.count - 1)
  }

  var event: EventPopupState? {
    for case .event(let event) in state.place.layers { return event }
    return nil
  }

  var dialog: StatusDialogState? {
    for case .status(let dialog) in state.place.layers { return dialog }
    return nil
  }

  /// Row 23 as it stands on the screen.
  var message: String {
    let rows = Console.render(state).text
    return rows[rows.count - 2].split(separator: " ").joined(separator: " ")
  }

  /// F2 on the incident in the queue: the cursor is in the text, two rows below the code.
  mutating func openEvent(_ id: RecordID, atCode: Bool = false) {
    aim(at: id)
    press(.character("e"))
    if atCode { press(.up, .up) }
  }

  mutating func aim(at id: RecordID) {
    state.queue.cursor = .incident(id)
    state.queue.place = id.counter - 1
  }

  /// A verb of the queue on marked incidents.
  mutating func verb(_ letter: Character, on incidents: [RecordID]) {
    state.queue.marks = Set(incidents)
    press(.character(letter))
  }

  /// `s` and the code of a status.
  mutating func change(_ id: RecordID, to status: String) {
    aim(at: id)
    press(.character("s"))
    type(status)
    press(.enter)
  }
}

extension Desk {
  var incidentRows: [QueueRow] { (0..<incidents.count).map { incidents[$0] } }
}
