import HelpdeskDomain
import Testing

/// Protects a new desk: its codes must fit the columns of the screen, exist where they are named,
/// and speak all four languages.
struct DefaultCodesTests {
  private var labels: [(owner: String, text: LocalizedText)] {
    var labels = DefaultCodes.priorities.map { ("priority \($0.code)", $0.text) }
    labels += DefaultCodes.statuses.map { ("status \($0.code)", $0.text) }
    labels += DefaultCodes.eventCodes.map { ("event \($0.code)", $0.text) }
    labels += DefaultCodes.groups.map { ("group \($0.code)", $0.text) }
    labels += DefaultCodes.serviceTypes.map { ("service type \($0.code)", $0.text) }
    for general in DefaultCodes.reasons {
      labels.append(("reason \(general.code)", general.text))
      labels += general.specifics.map { ("reason \(general.code)/\($0.code)", $0.text) }
      labels += general.questions.map { ("question of \(general.code)", $0) }
    }
    for general in DefaultCodes.resolutions {
      labels.append(("resolution \(general.code)", general.text))
      labels += general.specifics.map { ("resolution \(general.code)/\($0.code)", $0.text) }
    }
    return labels
  }

  private var shortLabels: [(owner: String, text: LocalizedText)] {
    DefaultCodes.priorities.map { ("priority \($0.code)", $0.shortText) }
      + DefaultCodes.statuses.map { ("status \($0.code)", $0.shortText) }
      + DefaultCodes.eventCodes.map { ("event \($0.code)", $0.shortText) }
  }

  /// Codes by table; a specific code is unique below its general one only.
  private var tables: [[String]] {
    var tables = [
      DefaultCodes.priorities.map(\.code), DefaultCodes.statuses.map(\.code),
      DefaultCodes.eventCodes.map(\.code), DefaultCodes.groups.map(\.code),
      DefaultCodes.serviceTypes.map(\.code), DefaultCodes.reasons.map(\.code),
      DefaultCodes.resolutions.map(\.code),
    ]
    tables += DefaultCodes.reasons.map { $0.specifics.map(\.code) }
    tables += DefaultCodes.resolutions.map { $0.specifics.map(\.code) }
    return tables
  }

  @Test func `every text is there in four languages and fits 24 columns`() {
    for (owner, text) in labels {
      for language in Language.allCases {
        let label = text[language] ?? ""
        #expect((1...24).contains(label.count), "\(owner) in \(language): \(label)")
      }
    }
  }

  @Test func `every short text is there in four languages and fits 8 columns`() {
    for (owner, text) in shortLabels {
      for language in Language.allCases {
        let label = text[language] ?? ""
        #expect((1...8).contains(label.count), "\(owner) in \(language): \(label)")
      }
    }
  }

  @Test func `a reminder speaks all languages or none`() {
    for code in DefaultCodes.eventCodes {
      #expect([0, 4].contains(code.reminder.all.count), "\(code.code)")
    }
  }

  @Test func `no table has a code twice, whatever its case`() {
    for table in tables {
      #expect(!table.isEmpty)
      #expect(Set(table.map { $0.lowercased() }).count == table.count, "\(table)")
    }
  }

  @Test func `every code is one a command line takes`() {
    let allowed = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-")
    for code in tables.joined() {
      #expect((1...24).contains(code.count) && code.allSatisfy(allowed.contains), "\(code)")
    }
  }

  @Test func `no table has a text twice in one language`() {
    let tables: [[LocalizedText]] =
      [
        DefaultCodes.priorities.map(\.text), DefaultCodes.statuses.map(\.text),
        DefaultCodes.eventCodes.map(\.text), DefaultCodes.groups.map(\.text),
        DefaultCodes.reasons.map(\.text), DefaultCodes.resolutions.map(\.text),
        DefaultCodes.statuses.map(\.shortText), DefaultCodes.eventCodes.map(\.shortText),
      ] + DefaultCodes.reasons.map { $0.specifics.map(\.text) }
      + DefaultCodes.resolutions.map { $0.specifics.map(\.text) }
    for table in tables {
      for language in Language.allCases {
        let texts = table.compactMap { $0[language]?.lowercased() }
        #expect(Set(texts).count == texts.count, "\(language): \(texts)")
      }
    }
  }

  @Test func `a status leads only to statuses that exist, and away from itself`() {
    let codes = Set(DefaultCodes.statuses.map(\.code))
    for status in DefaultCodes.statuses {
      switch status.mayGoTo {
      case .anyBut(let named): #expect(codes.isSuperset(of: named), "\(status.code)")
      case .only(let named):
        #expect(codes.isSuperset(of: named), "\(status.code)")
        #expect(!named.contains(status.code) && !named.isEmpty, "\(status.code)")
      }
    }
  }

  @Test func `every status can be reached and every closed one can be reopened`() {
    let statuses = DefaultCodes.statuses
    let open = Set(statuses.filter { !$0.isClosed }.map(\.code))
    for status in statuses {
      #expect(statuses.contains { $0.code != status.code && $0.mayGoTo.contains(status.code) })
      if status.isClosed { #expect(open.contains { status.mayGoTo.contains($0) }) }
    }
  }

  @Test func `what a status means and asks for stands as the design has it`() throws {
    let rows = Dictionary(uniqueKeysWithValues: DefaultCodes.statuses.map { ($0.code, $0) })
    #expect(rows.count == 10)
    #expect(rows.values.filter(\.isClosed).map(\.code).sorted() == ["CANCEL", "CLOSED"])
    #expect(
      rows.values.filter(\.stopsClock).map(\.code).sorted()
        == ["CANCEL", "CLOSED", "SOLVED", "WCUST"])
    #expect(rows.values.allSatisfy { $0.stopsClock == $0.ignoresAlert })
    #expect(rows["SOLVED"]?.asksFor == .resolution)
    #expect(rows["CLOSED"]?.asksFor == .resolution)
    #expect(rows["CANCEL"]?.asksFor == .note)
    #expect(rows["WCUST"]?.asksFor == .note)
    #expect(rows["WPART"]?.asksFor == .dueDay)
    #expect(rows["WVEND"]?.asksFor == .supplier)
    #expect(rows["PLAN"]?.asksFor == [.owner, .appointment])
    #expect(rows["OPEN"]?.asksFor == [])
    let work = try #require(rows["WORK"])
    #expect(!work.mayGoTo.contains("OPEN") && work.mayGoTo.contains("CLOSED"))
  }

  @Test func `the priorities are those of the reference`() throws {
    let codes = DefaultCodes.priorities
    #expect(codes.map(\.code) == ["1", "2", "3", "4", "5"])
    #expect(codes.map(\.followUp) == [.hours(1), .hours(2), .days(1), .days(3), .days(10)])
    #expect(codes.map(\.warning) == [.hours(2), .hours(6), .days(2), .days(5), .days(15)])
    #expect(codes.map(\.late) == [.hours(4), .days(1), .days(3), .days(10), .days(30)])
    #expect(codes.prefix(2).allSatisfy { $0.basis == .contractHours })
    #expect(codes.dropFirst(2).allSatisfy { $0.basis == .businessHours })
    #expect(codes.map(\.escalations.count) == [2, 2, 1, 1, 0])
    #expect(codes[0].escalations[1].every == .hours(2))
  }

  @Test func `first response and told follow the direction of an event`() {
    for code in DefaultCodes.eventCodes {
      if code.direction == .incoming {
        #expect(!code.isFirstResponse && !code.tellsCustomer, "\(code.code)")
      }
      if code.isFirstResponse { #expect(code.direction == .outgoing, "\(code.code)") }
    }
    #expect(DefaultCodes.eventCodes.count == 17)
    #expect(DefaultCodes.eventCodes.filter(\.isFirstResponse).count == 6)
    #expect(DefaultCodes.eventCodes.filter(\.tellsCustomer).count == 5)
  }

  @Test func `a reason names a priority and a group that exist`() {
    let priorities = Set(DefaultCodes.priorities.map(\.code))
    let groups = Set(DefaultCodes.groups.map(\.code))
    for general in DefaultCodes.reasons {
      #expect(groups.contains(general.group), "\(general.code)")
      if let priority = general.priority { #expect(priorities.contains(priority)) }
      for specific in general.specifics {
        #expect((5...120).contains(specific.expectedMinutes), "\(general.code)/\(specific.code)")
        if let priority = specific.priority { #expect(priorities.contains(priority)) }
      }
    }
    #expect(DefaultCodes.reasons.count == 12)
    #expect(DefaultCodes.reasons.reduce(0) { $0 + $1.specifics.count } == 50)
    #expect(DefaultCodes.resolutions.count == 7)
    #expect(DefaultCodes.resolutions.reduce(0) { $0 + $1.specifics.count } == 29)
  }

  @Test func `the parameters name codes that exist and mean what they are for`() throws {
    let parameters = DefaultCodes.parameters
    let rows = Dictionary(uniqueKeysWithValues: DefaultCodes.statuses.map { ($0.code, $0) })
    #expect(DefaultCodes.priorities.contains { $0.code == parameters.priority })
    #expect(DefaultCodes.eventCodes.contains { $0.code == parameters.firstEvent })
    #expect(rows[parameters.status]?.isClosed == false)
    #expect(rows[parameters.closingStatus]?.isClosed == true)
    let resolving = try #require(rows[parameters.resolvingStatus])
    #expect(!resolving.isClosed && resolving.asksFor == .resolution)
    let closing = try #require(rows[parameters.closingStatus])
    #expect(closing.mayGoTo.contains(parameters.reopeningStatus))
    #expect(rows[parameters.reopeningStatus]?.isClosed == false)
  }
}
