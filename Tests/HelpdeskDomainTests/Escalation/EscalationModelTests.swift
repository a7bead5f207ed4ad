import HelpdeskDomain
import TestSupport
import Testing

/// Protects exactly-once: over random desks, tasks and days, what the watchdog carries out by way
/// of the columns is what a naive model says, each (incident, task, occurrence) once.
struct EscalationModelTests {
  /// What the model knows of a task: the words it was made from.
  private struct ModelTask {
    let id: RecordID
    let priority: String
    let basis: EscalationBasis
    let offsetMinutes: Int64
    let everyMinutes: Int64?
    /// A rule on the status, or none.
    let status: String?
  }

  private struct Fired: Hashable {
    let incident, task: RecordID
    let base: Instant
    let number: Int64
  }

  @Test func `the watchdog carries out what the model says, each occurrence once`() throws {
    try Seeded.runs(30, long: 1000) { generator in
      var desk = try EscalationDesk()
      var tasks: [ModelTask] = []
      var fired: Set<Fired> = []
      for step in 0..<25 {
        try act(step, &desk, &tasks, &generator)
        desk.desk.now = desk.desk.now.advanced(
          byMilliseconds: Int64.random(in: 1...500, using: &generator) * 60_000 + 7)
        if Bool.random(using: &generator) {
          let look = desk.watch.look(at: desk.desk.desk, desk.desk.now)
          let expected = try expected(desk, tasks, fired)
          // Whoever sleeps until then misses nothing.
          if look.rows.isEmpty { #expect(expected.isEmpty, "PULT_SEED=\(generator.seed)") }
          continue
        }
        let wanted = try expected(desk, tasks, fired)
        let before = try counts(desk)
        try desk.run()
        var got: Set<Fired> = []
        for (incident, count) in before {
          for firing in try desk.desk.incident(incident).firings.dropFirst(count) {
            let occurrence = firing.occurrence
            got.insert(
              Fired(
                incident: incident, task: occurrence.task, base: occurrence.base,
                number: Int64(occurrence.number)))
          }
        }
        #expect(got == wanted, "PULT_SEED=\(generator.seed) step \(step)")
        #expect(fired.isDisjoint(with: got), "PULT_SEED=\(generator.seed) step \(step)")
        fired.formUnion(got)
      }
    }
  }

  private func counts(_ desk: EscalationDesk) throws -> [(RecordID, Int)] {
    try (0..<desk.desk.desk.incidents.count).map { row in
      let id = RecordID(.incident, row + 1)
      return (id, try desk.desk.incident(id).firings.count)
    }
  }

  /// Every incident, every task, every occurrence, one after the other.
  private func expected(
    _ desk: EscalationDesk, _ tasks: [ModelTask], _ fired: Set<Fired>
  ) throws -> Set<Fired> {
    var found: Set<Fired> = []
    let tables = desk.desk.desk.tables
    for row in 0..<desk.desk.desk.incidents.count {
      let incident = try desk.desk.incident(RecordID(.incident, row + 1))
      let status = tables.status(incident.status)
      if status?.isClosed == true || status?.stopsClock == true { continue }
      for task in tasks where task.priority == tables.priority(incident.priority)?.row.code {
        if let wanted = task.status, wanted != status?.row.code { continue }
        let date: Instant? =
          switch task.basis {
          case .opened: incident.opened
          case .followUp: incident.dates.followUp
          case .warning: incident.dates.warning
          case .late: incident.dates.late
          case .due: incident.dates.due
          }
        guard let date else { continue }
        var number: Int64 = -1
        var at = date.rawValue + task.offsetMinutes * 60_000
        while at < desk.desk.now.rawValue {
          number += 1
          guard let every = task.everyMinutes else { break }
          at += every * 60_000
        }
        if number < 0 { continue }
        let isKnown = fired.contains {
          $0.incident == incident.id && $0.task == task.id && $0.base == date
            && $0.number >= number
        }
        if isKnown { continue }
        found.insert(
          Fired(incident: incident.id, task: task.id, base: date, number: number))
      }
    }
    return found
  }

  private func act(
    _ step: Int, _ desk: inout EscalationDesk, _ tasks: inout [ModelTask],
    _ generator: inout SeededGenerator
  ) throws {
    let priorities = ["1", "2", "3"]
    let priority = try #require(priorities.randomElement(using: &generator))
    let count = desk.desk.desk.incidents.count
    let choice = count == 0 ? 0 : Int.random(in: 0...9, using: &generator)
    let incident = RecordID(.incident, max(1, Int.random(in: 0...count, using: &generator)))
    do {
      switch choice {
      case 0...2:
        let code = try desk.desk.code(priority, .priorityCode)
        _ = try desk.desk.log("Jam \(step)", [IncidentField.priority: .record(code)])
      case 3, 4: tasks.append(try newTask(step, priority, &desk, &generator))
      case 5:
        let code = try desk.desk.code(priority, .priorityCode)
        try desk.desk.perform(
          .change(incident, [IncidentField.priority: .record(code)], reasons: nil))
      case 6:
        let field =
          [IncidentField.lateAt, IncidentField.dueAt, IncidentField.warningAt]
          .randomElement(using: &generator) ?? IncidentField.lateAt
        let minutes = Int64.random(in: -600...600, using: &generator)
        let date = desk.desk.now.advanced(byMilliseconds: minutes * 60_000 + minutes)
        try desk.desk.perform(.change(incident, [field: .instant(date)], reasons: nil))
      default:
        let codes = ["WORK", "WCUST", "OPEN", "CLOSED", "PLAN"]
        try desk.desk.bring(
          incident, to: try #require(codes.randomElement(using: &generator)))
      }
    } catch is DeskRefusal {
      // A closed incident, a way that a status does not allow: nothing happened.
    }
  }

  private func newTask(
    _ step: Int, _ priority: String, _ desk: inout EscalationDesk,
    _ generator: inout SeededGenerator
  ) throws -> ModelTask {
    let basis = try #require(EscalationBasis.allCases.randomElement(using: &generator))
    var offset = Int64.random(in: -90...90, using: &generator)
    if basis == .opened { offset = abs(offset) }
    let every =
      Bool.random(using: &generator) ? Int64.random(in: 1...300, using: &generator) : nil
    let status = Bool.random(using: &generator) ? "WORK" : nil
    var words = ["priority": priority, "basis": basis.rawValue, "alarmTo": "ssr"]
    words[offset < 0 ? "before" : "after"] = "\(abs(offset))m"
    words["every"] = every.map { "\($0)m" }
    words["rules"] = status.map { "status=\($0)" }
    let id = try desk.task("T\(step)", words)
    return ModelTask(
      id: id, priority: priority, basis: basis, offsetMinutes: offset, everyMinutes: every,
      status: status)
  }
}
