import DeskSample
import HelpdeskDomain

/// Applies a sample desk in memory as the store does: decides each step on the folded card, evolves
/// desk and cards, and keeps what the tests count.
struct SampleInterpreter {
  static let until = Instant(rawValue: 1_779_228_000_000)  // Wed 2026-05-20 00:00 in Berlin
  static let berlin = TimeZoneRules(
    name: "Europe/Berlin", offsetSecondsBefore: 3600,
    transitions: [
      (1_711_846_800, 7200), (1_729_990_800, 3600), (1_743_296_400, 7200), (1_761_440_400, 3600),
      (1_774_746_000, 7200), (1_792_890_000, 3600),
    ].map { .init(at: Instant(rawValue: $0.0 * 1000), offsetSeconds: $0.1) })

  let parameters: SampleParameters
  var desk = Desk()
  var cards: [RecordID: RecordCard] = [:]
  var entryCount = 0
  var stepCount = 0
  var refusals: [String] = []
  /// Steps about a record after the one that was said to be its last.
  var stepsAfterLast = 0
  var isOrdered = true

  static func parameters(
    _ incidents: Int, seed: UInt64 = 7, _ language: Language = .de
  )
    -> SampleParameters
  {
    SampleParameters(
      incidents: incidents, seed: seed, until: until, language: language, zone: berlin)
  }

  init(_ parameters: SampleParameters) throws {
    self.parameters = parameters
    let founding = DeskFounding(
      name: "Sample", zoneName: "Europe/Berlin", language: parameters.language)
    let context = DecisionContext(
      now: Instant(rawValue: 0), actor: RecordID(.partner, 1), zone: parameters.zone)
    for entry in try founding.entries(context) { evolve(entry) }
    var last = Instant(rawValue: .min)
    var finished: Set<RecordID> = []
    for step in SampleDesk(parameters) {
      isOrdered = isOrdered && step.at >= last && step.at < parameters.until
      last = step.at
      stepCount += 1
      apply(step, &finished)
    }
  }

  private mutating func apply(_ step: SampleStep, _ finished: inout Set<RecordID>) {
    let record = step.command.record
    if let record, finished.contains(record) { stepsAfterLast += 1 }
    let context = DecisionContext(now: step.at, actor: step.actor, zone: parameters.zone)
    do throws(DeskRefusal) {
      let entries = try desk.decide(step.command, on: record.flatMap { cards[$0] }, context)
      for entry in entries { evolve(entry) }
      if step.isLastOfRecord, let first = entries.first { finished.insert(first.record) }
    } catch {
      refusals.append("\(error) on \(step)")
    }
  }

  private mutating func evolve(_ entry: Entry) {
    entryCount += 1
    let revision = (cards[entry.record]?.revision ?? 0) + 1
    cards[entry.record, default: RecordCard(id: entry.record)].evolve(entry, revision: revision)
    desk.evolve(entry, revision: revision, frame: 0, sequence: UInt64(entryCount))
  }

  var incidents: [Incident] {
    (1...desk.count(of: .incident)).compactMap { cards[RecordID(.incident, $0)].map(Incident.init) }
  }

  func cards(of type: RecordType) -> [RecordCard] {
    (1...desk.count(of: type)).compactMap { cards[RecordID(type, $0)] }
  }

  func code(_ id: RecordID?) -> String { desk.tables.qualifiedCode(id) ?? "" }
}
