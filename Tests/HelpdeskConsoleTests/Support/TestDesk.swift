import HelpdeskDomain

/// A desk made by commands, as a runner would have it: codes, three partners, no files.
struct TestDesk {
  private(set) var desk = Desk()
  private var sequence: UInt64 = 0
  let zone = TestTime.berlin

  init(language: Language = .en) {
    let founding = DeskFounding(name: "Test", zoneName: "Europe/Berlin", language: language)
    do {
      for entry in try founding.entries(context) { evolve(entry) }
      for (code, name) in [("meyer", "Meyer"), ("klein", "Klein"), ("ek", "Ek")] {
        let command = MasterCommand.create(
          .partner,
          [
            CodeField.code: .text(code), PartnerField.login: .text(code),
            PartnerField.name: .text(name),
          ])
        for entry in try desk.decide(command, on: nil, context) { evolve(entry) }
      }
    } catch {
      preconditionFailure("The test's desk is founded: \(error).")
    }
  }

  var context: DecisionContext {
    DecisionContext(now: TestTime.now, actor: RecordID(.partner, 1), zone: zone)
  }

  var tables: DeskTables { desk.tables }

  mutating func evolve(_ entry: Entry, revision: UInt32 = 1) {
    sequence += 1
    desk.evolve(entry, revision: revision, frame: 0, sequence: sequence)
  }

  func code(_ code: String, _ type: RecordType) -> RecordID {
    guard let id = tables.find(code, in: type) else {
      preconditionFailure("The test's desk has the code \(code).")
    }
    return id
  }

  func partner(_ code: String) -> RecordID { self.code(code, .partner) }

  /// An incident as facts alone; what is not given is empty.
  mutating func incident(_ values: [Field: FieldValue]) -> Incident {
    let id = RecordID(.incident, desk.incidents.count + 1)
    let changes = values.sorted { $0.key.number < $1.key.number }.map {
      FieldChange($0.key, new: $0.value)
    }
    let entry = Entry(id, EntryKind(.incident, .created), changes)
    evolve(entry)
    var card = RecordCard(id: id)
    card.evolve(entry, revision: 1)
    return Incident(card)
  }
}

/// The moment of the sketches: Wednesday 20 May 2026, 12:15 in Berlin.
enum TestTime {
  static let now = moment("2026-05-20T12:15:00+02:00")

  static let berlin = TimeZoneRules(
    name: "Europe/Berlin", offsetSecondsBefore: 3600,
    transitions: [
      .init(at: moment("2026-03-29T01:00:00Z"), offsetSeconds: 7200),
      .init(at: moment("2026-10-25T01:00:00Z"), offsetSeconds: 3600),
    ])

  static func moment(_ text: String) -> Instant {
    do { return try TimeText.instant(text, zone: .utc) } catch {
      preconditionFailure("The fixture \(text) is no time: \(error).")
    }
  }

  /// `20 12:15` in May 2026, on the clock of Berlin.
  static func may(_ day: Int, _ clock: String) -> Instant {
    moment("2026-05-\(day < 10 ? "0" : "")\(day)T\(clock):00+02:00")
  }
}
