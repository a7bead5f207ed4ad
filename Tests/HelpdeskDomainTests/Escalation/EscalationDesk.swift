import HelpdeskDomain
import Testing

/// A small desk with a watchdog that is run by hand.
struct EscalationDesk {
  var desk: TestDesk
  var watch = EscalationWatch()
  private(set) var mails: [RecordID] = []

  init(at time: String = TestDesk.wednesdayNoon) throws {
    desk = try TestDesk(at: time)
  }

  /// Makes a task from what the shell would be given.
  @discardableResult
  mutating func task(_ code: String, _ words: [String: String]) throws -> RecordID {
    var values: [Field: FieldValue] = [CodeField.code: .text(code)]
    for (name, text) in words {
      let field = try Desk.field(named: name, of: .escalationTask)
      values[field] = try desk.desk.value(typed: text, for: field, zone: desk.zone)
    }
    return try desk.create(.escalationTask, values)
  }

  /// Which fault a task is refused for; nil where it is taken.
  mutating func fault(_ words: [String: String]) throws -> EscalationFault? {
    do {
      try task("T", words)
      return nil
    } catch DeskRefusal.master(.escalation(let fault)) {
      return fault
    }
  }

  func subject(_ id: RecordID) throws -> EscalationSubject {
    let incident = try desk.incident(id)
    var masters: [RecordID: RecordCard] = [:]
    for master in EscalationSubject.masters(of: incident) { masters[master] = desk.cards[master] }
    return EscalationSubject(incident, masters: masters)
  }

  var context: FiringContext {
    FiringContext(now: desk.now, zone: desk.zone, mailDomain: "desk.example") { notice, _ in
      EscalationText(
        subject: "\(notice.subject.incident.number) \(notice.task.row.code)",
        body: "status \(notice.subject.incident.status?.counter ?? 0)")
    }
  }

  /// Runs the watchdog as it is run in life: what the columns say may be due, the cards decide.
  ///
  /// - Returns: what was carried out, in its order.
  @discardableResult
  mutating func run() throws -> [EscalationOccurrence] {
    var fired: [EscalationOccurrence] = []
    var rounds = 0
    while true {
      let look = watch.look(at: desk.desk, desk.now)
      if look.rows.isEmpty { return fired }
      rounds += 1
      try #require(rounds < 50, "A run comes to its end.")
      for row in look.rows {
        let subject = try subject(RecordID(.incident, row + 1))
        let due = desk.desk.dueOccurrences(of: subject, at: desk.now, zone: desk.zone)
        guard let first = due.first else {
          watch.settle(subject.incident, on: desk.desk, at: desk.now)
          continue
        }
        try fire(first, subject)
        fired.append(first)
      }
    }
  }

  private mutating func fire(
    _ occurrence: EscalationOccurrence, _ subject: EscalationSubject
  ) throws {
    let entries = desk.desk.decide(firing: occurrence, of: subject, context)
    try #require(!entries.isEmpty)
    desk.take(entries)
    // The same occurrence once more is nothing: whoever comes second writes nothing.
    let again = try self.subject(subject.incident.id)
    #expect(desk.desk.decide(firing: occurrence, of: again, context).isEmpty)
    mails += entries.filter { $0.record.type == .mail }.map(\.record)
  }

  func mail(_ id: RecordID) throws -> Mail { Mail(try #require(desk.cards[id])) }

  func firings(_ id: RecordID) throws -> [String] {
    try desk.incident(id).firings.map { firing in
      let code = desk.desk.tables.codeRow(firing.occurrence.task)?.code ?? "?"
      return "\(code) \(firing.occurrence.number) \(firing.done.names.joined(separator: "+"))"
    }
  }
}
