import HelpdeskDomain
import TestSupport
import Testing

/// Protects the quick columns against a slow model: random desks, random questions, each asked of
/// the incidents' own cards.
struct QueryModelTests {
  @Test func `random queries find what a slow reading of the cards finds`() throws {
    try Seeded.runs(12, long: 200) { generator in
      let desk = try RandomDesk.desk(incidents: 150, &generator)
      for _ in 0..<40 {
        let clauses = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
          ModelClause(desk, &generator)
        }
        let text = clauses.map(\.text).joined(separator: " ")
        let query = try desk.parse(text)
        let found = desk.desk.rowSet(matching: query, now: desk.now)
        let expected = try (0..<desk.desk.incidents.count).filter { row in
          let incident = try desk.incident(RecordID(.incident, row + 1))
          return clauses.allSatisfy { $0.holds(incident, desk) }
        }
        #expect(found.rows == expected, "seed \(generator.seed): \(text)")
        #expect(found.count == expected.count)
        for row in expected { #expect(query.matches(row: row, in: desk.desk, now: desk.now)) }
      }
    }
  }

  @Test func `the views are what their names say`() throws {
    try Seeded.runs(3) { generator in
      let desk = try RandomDesk.desk(incidents: 120, &generator)
      for view in DefaultView.allCases {
        let query = view.query(actor: desk.klein, now: desk.now)
        let expected = try (0..<desk.desk.incidents.count).filter { row in
          try belongs(desk.incident(RecordID(.incident, row + 1)), to: view, desk)
        }
        #expect(desk.desk.rowSet(matching: query, now: desk.now).rows == expected, "\(view)")
      }
    }
  }

  private func belongs(_ incident: Incident, to view: DefaultView, _ desk: TestDesk) -> Bool {
    let isOpen = !incident.isClosed
    switch view {
    case .allOpen: return isOpen
    case .mine: return isOpen && incident.owner == desk.klein
    case .loggedByMe: return isOpen && incident.ssr == desk.klein
    case .unassigned: return isOpen && incident.owner == nil
    case .late: return ModelClause.isLate(incident, desk)
    case .incomplete: return isOpen && incident[IncidentField.incomplete].isTrue
    case .closed30Days:
      let from = desk.now.advanced(byMilliseconds: -30 * 86_400_000)
      return incident[IncidentField.closedAt].instant.map { $0 >= from } ?? false
    case .all: return true
    }
  }
}

/// A desk of chance, made by commands that its own rules accept.
enum RandomDesk {
  static func desk(incidents: Int, _ generator: inout SeededGenerator) throws -> TestDesk {
    var desk = try TestDesk()
    let owners: [RecordID?] = [desk.klein, desk.meyer, try desk.code("PRINT", .group), nil]
    let reasons = ["PRN/JAM", "PRN/QUAL", "SCN/JAM", nil]
    let priorities = try ["1", "2", "3", "5"].map { try desk.code($0, .priorityCode) }
    for _ in 0..<incidents {
      desk.wait(hours: Int64.random(in: 0...11, using: &generator))
      let reason = reasons.randomElement(using: &generator) ?? nil
      var values: [Field: FieldValue] = [:]
      if Bool.random(using: &generator) {
        values[IncidentField.priority] = priorities.randomElement(using: &generator).map {
          .record($0)
        }
      }
      if Bool.random(using: &generator) { values[IncidentField.customerName] = .text("Åkeri") }
      let id = try desk.log("Jam", values, reasons: reason.map { [$0] } ?? [])
      let owner = owners.randomElement(using: &generator) ?? nil
      if owner != (try desk.incident(id).owner) {
        try desk.perform(.change(id, [IncidentField.owner: FieldValue(owner)], reasons: nil))
      }
      let statuses = ["WORK", "WCUST", "SOLVED", "CLOSED", "CANCEL"]
      if Bool.random(using: &generator), let status = statuses.randomElement(using: &generator) {
        try desk.bring(id, to: status)
      }
    }
    return desk
  }
}

/// One clause as a text, and as a slow reading of an incident's card.
struct ModelClause {
  let text: String
  let holds: (Incident, TestDesk) -> Bool

  init(_ desk: TestDesk, _ generator: inout SeededGenerator) {
    let (positive, test) = ModelClause.random(desk, &generator)
    let isNegated = Int.random(in: 0..<3, using: &generator) == 0
    text = isNegated ? "-\(positive)" : positive
    holds = { test($0, $1) != isNegated }
  }

  typealias Reading = (Incident, TestDesk) -> Bool

  static func isLate(_ incident: Incident, _ desk: TestDesk) -> Bool {
    guard !incident.isClosed, let late = incident.dates.late, late < desk.now else { return false }
    let status = desk.desk.tables.status(incident.status)
    let isStopped = incident[IncidentField.clockStoppedAt].instant != nil
    return !isStopped && status?.ignoresAlert == false
  }

  private static func random(
    _ desk: TestDesk, _ generator: inout SeededGenerator
  ) -> (String, Reading) {
    let choices: [(String, Reading)] = [
      ("open", { incident, _ in !incident.isClosed }),
      ("closed", { incident, _ in incident.isClosed }),
      ("mine", { incident, desk in incident.owner == desk.klein }),
      ("unassigned", { incident, _ in incident.owner == nil }), ("late", isLate),
      ("incomplete", { incident, _ in incident[IncidentField.incomplete].isTrue }),
      ("reason:PRN", { incident, desk in reasonIs(incident, desk) { $0.hasPrefix("PRN/") } }),
      ("reason:SCN/JAM", { incident, desk in reasonIs(incident, desk) { $0 == "SCN/JAM" } }),
      ("event:NOTE", { incident, desk in eventIs(incident, desk, "NOTE") }),
      (
        "owner:PRINT,MEYER",
        { incident, desk in
          incident.owner == desk.meyer || incident.owner?.type == .group
        }
      ),
      (
        "status:WORK,CANCEL",
        { incident, desk in
          ["WORK", "CANCEL"].contains(desk.desk.tables.status(incident.status)?.row.code)
        }
      ),
      (
        "priority:1,Hoch",
        { incident, desk in
          ["1", "2"].contains(desk.desk.tables.priority(incident.priority)?.row.code)
        }
      ),
    ]
    if Int.random(in: 0..<4, using: &generator) == 0 { return dates(desk, &generator) }
    return choices[Int.random(in: 0..<choices.count, using: &generator)]
  }

  private static func dates(
    _ desk: TestDesk, _ generator: inout SeededGenerator
  ) -> (String, Reading) {
    let fields = [
      IncidentField.opened, IncidentField.lateAt, IncidentField.closedAt, IncidentField.followUpAt,
    ]
    let field = fields[Int.random(in: 0..<fields.count, using: &generator)]
    let today = desk.zone.date(at: desk.now)
    let first = today.advanced(byDays: Int.random(in: -40...2, using: &generator))
    let last = first.advanced(byDays: Int.random(in: 0...10, using: &generator))
    let text = "\(field.name):\(TimeText.date(first))..\(TimeText.date(last))"
    return (
      text,
      { incident, desk in
        guard let at = incident[field].instant else { return false }
        let day = desk.zone.date(at: at)
        return day >= first && day <= last
      }
    )
  }

  private static func reasonIs(
    _ incident: Incident, _ desk: TestDesk, _ test: (String) -> Bool
  ) -> Bool {
    incident.reasons.first.flatMap { desk.desk.tables.qualifiedCode($0) }.map(test) ?? false
  }

  private static func eventIs(_ incident: Incident, _ desk: TestDesk, _ code: String) -> Bool {
    incident.events.contains { desk.desk.tables.eventCode($0.code)?.row.code == code }
  }
}
