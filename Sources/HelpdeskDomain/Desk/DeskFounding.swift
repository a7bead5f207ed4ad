/// The first frame of a new desk: its parameters and the default codes (DESIGN §4.18).
public struct DeskFounding: Equatable, Sendable {
  public var name: String
  /// IANA name of the desk's time zone.
  public var zoneName: String
  public var language: Language
  /// Whether it begins with the escalation tasks of the default priorities.
  public var escalates: Bool

  public init(name: String, zoneName: String, language: Language, escalates: Bool = true) {
    self.name = name
    self.zoneName = zoneName
    self.language = language
    self.escalates = escalates
  }

  /// The commands that found the desk, in the order that gives each record the id which the later
  /// ones refer to.
  public var commands: [MasterCommand] {
    groups + serviceTypes + priorities + statuses + eventCodes + reasons + resolutions
      + calendars + [parameters]
  }

  /// The entries of the founding frame: every command decided on the desk that the ones before it
  /// left behind.
  public func entries(_ context: DecisionContext) throws(MasterRefusal) -> [Entry] {
    var desk = Desk()
    var entries: [Entry] = []
    for command in commands + (escalates ? escalationTasks(since: context.now) : []) {
      for entry in try desk.decide(command, on: nil, context) {
        let sequence = UInt64(entries.count + 1)
        desk.evolve(entry, revision: 1, frame: 0, sequence: sequence)
        entries.append(entry)
      }
    }
    return entries
  }

  private var parameters: MasterCommand {
    let defaults = DefaultCodes.parameters
    return .create(
      .desk,
      [
        DeskField.name: FieldValue(name), DeskField.zone: .text(zoneName),
        DeskField.language: .text(language.rawValue),
        DeskField.numberPrefix: .text(defaults.numberPrefix),
        DeskField.defaultPriority: place(
          .priorityCode, DefaultCodes.priorities.firstIndex { $0.code == defaults.priority }),
        DeskField.openStatus: status(defaults.status),
        DeskField.resolvedStatus: status(defaults.resolvingStatus),
        DeskField.closedStatus: status(defaults.closingStatus),
        DeskField.reopenedStatus: status(defaults.reopeningStatus),
        DeskField.firstEvent: place(
          .eventCode, DefaultCodes.eventCodes.firstIndex { $0.code == defaults.firstEvent }),
        DeskField.calendar: .record(RecordID(.calendar, 1)),
      ])
  }

  func place(_ type: RecordType, _ index: Int?) -> FieldValue {
    FieldValue(index.map { RecordID(type, $0 + 1) })
  }

  private func status(_ code: String) -> FieldValue {
    place(.statusCode, DefaultCodes.statuses.firstIndex { $0.code == code })
  }

  private func priority(_ code: String?) -> FieldValue {
    place(.priorityCode, DefaultCodes.priorities.firstIndex { $0.code == code })
  }

  private func group(_ code: String) -> FieldValue {
    place(.group, DefaultCodes.groups.firstIndex { $0.code == code })
  }

  /// What every code row has. The order counts in tens, so that a row can be put between.
  func row(
    _ code: String, _ text: LocalizedText, short: LocalizedText? = nil, hint: LocalizedText? = nil,
    order: Int, _ more: [Field: FieldValue] = [:]
  ) -> [Field: FieldValue] {
    var values = more
    values[CodeField.code] = .text(code)
    values[CodeField.order] = .number(Int64(order * 10))
    for language in Language.allCases {
      values[CodeField.text(language)] = text[language].map(FieldValue.text)
      values[CodeField.shortText(language)] = short?[language].map(FieldValue.text)
      values[CodeField.hint(language)] = hint?[language].map(FieldValue.text)
    }
    return values
  }

  private var groups: [MasterCommand] {
    DefaultCodes.groups.enumerated().map { .create(.group, row($1.code, $1.text, order: $0 + 1)) }
  }

  private var serviceTypes: [MasterCommand] {
    DefaultCodes.serviceTypes.enumerated().map {
      .create(.serviceType, row($1.code, $1.text, order: $0 + 1))
    }
  }

  private var priorities: [MasterCommand] {
    DefaultCodes.priorities.enumerated().map { place, code in
      let basis = CoverageBasis.allCases.firstIndex(of: code.basis) ?? 0
      return .create(
        .priorityCode,
        row(
          code.code, code.text, short: code.shortText, order: place + 1,
          [
            PriorityField.followUp: FieldValue(code.followUp),
            PriorityField.warning: FieldValue(code.warning),
            PriorityField.late: FieldValue(code.late),
            PriorityField.basis: .number(Int64(basis)),
          ]))
    }
  }

  private var statuses: [MasterCommand] {
    let codes = DefaultCodes.statuses.map(\.code)
    return DefaultCodes.statuses.enumerated().map { place, code in
      let following = codes.filter { $0 != code.code && code.mayGoTo.contains($0) }
      let isFree = following.count == codes.count - 1
      return .create(
        .statusCode,
        row(
          code.code, code.text, short: code.shortText, order: place + 1,
          [
            StatusField.isClosed: .flag(code.isClosed),
            StatusField.ignoresAlert: .flag(code.ignoresAlert),
            StatusField.stopsClock: .flag(code.stopsClock),
            StatusField.demands: .number(Int64(code.asksFor.rawValue)),
            StatusField.mayGoTo: FieldValue(isFree ? "" : following.joined(separator: " ")),
          ]))
    }
  }

  private var eventCodes: [MasterCommand] {
    DefaultCodes.eventCodes.enumerated().map { place, code in
      let direction: Int64? =
        switch code.direction {
        case .incoming: 1
        case .outgoing: 2
        case nil: nil
        }
      return .create(
        .eventCode,
        row(
          code.code, code.text, short: code.shortText, hint: code.reminder, order: place + 1,
          [
            EventCodeField.eventClass: .text(code.eventClass.rawValue),
            EventCodeField.direction: direction.map(FieldValue.number) ?? .none,
            EventCodeField.isFirstResponse: .flag(code.isFirstResponse),
            EventCodeField.tellsCustomer: .flag(code.tellsCustomer),
          ]))
    }
  }

  /// General codes stand right before their specific ones, so the place of the next row is known.
  private var reasons: [MasterCommand] {
    var commands: [MasterCommand] = []
    for general in DefaultCodes.reasons {
      commands.append(
        .create(
          .reason,
          row(
            general.code, general.text, hint: joined(general.questions),
            order: commands.count + 1,
            [
              ReasonCodeField.priority: priority(general.priority),
              ReasonCodeField.group: group(general.group),
            ].merging(checks(general.code)) { own, _ in own })))
      let parent = FieldValue.record(RecordID(.reason, commands.count))
      for specific in general.specifics {
        commands.append(
          .create(
            .reason,
            row(
              specific.code, specific.text, order: commands.count + 1,
              [
                CodeField.parent: parent,
                ReasonCodeField.expectedMinutes: .number(Int64(specific.expectedMinutes)),
                ReasonCodeField.priority: priority(specific.priority),
              ].merging(checks("\(general.code)/\(specific.code)")) { own, _ in own })))
      }
    }
    return commands
  }

  private var calendars: [MasterCommand] {
    DefaultCodes.calendars.enumerated().map { place, calendar in
      let days = calendar.hours.holidays.map(TimeText.date)
      return .create(
        .calendar,
        row(
          calendar.code, calendar.text, order: place + 1,
          [
            CalendarField.hours: .text(calendar.hours.deskText),
            CalendarField.holidays: FieldValue(days.joined(separator: " ")),
            CalendarField.servesHolidays: calendar.hours.holidaysServed ? .flag(true) : .none,
          ]))
    }
  }

  private var resolutions: [MasterCommand] {
    var commands: [MasterCommand] = []
    for general in DefaultCodes.resolutions {
      commands.append(
        .create(.resolution, row(general.code, general.text, order: commands.count + 1)))
      let parent = FieldValue.record(RecordID(.resolution, commands.count))
      for specific in general.specifics {
        commands.append(
          .create(
            .resolution,
            row(
              specific.code, specific.text, order: commands.count + 1,
              [CodeField.parent: parent])))
      }
    }
    return commands
  }

  private func checks(_ code: String) -> [Field: FieldValue] {
    guard let text = DefaultCodes.checks[code] else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: Language.allCases.map {
        (CodeField.check($0), FieldValue(text[$0] ?? ""))
      })
  }

  private func joined(_ questions: [LocalizedText]) -> LocalizedText {
    var text = LocalizedText()
    for language in Language.allCases {
      text[language] = questions.compactMap { $0[language] }.joined(separator: " ")
    }
    return text
  }
}
