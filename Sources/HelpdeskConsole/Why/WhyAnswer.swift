public import HelpdeskDomain

/// What is asked: of an incident as it is kept, or of one before it is saved.
public enum WhyQuestion: Equatable, Sendable {
  case incident(RecordID)
  case judgement(Judgement, opened: Instant)
}

/// Why an incident has its priority and its dates, with the codes of the records that the answer
/// names.
public struct WhyAnswer: Equatable, Sendable {
  /// nil before the incident is saved.
  public var number: String?
  public var priority: PriorityExplanation
  public var dates: [DateExplanation]
  /// Who has it, whom the rules gave, and how they came to it; nil where somebody named an owner.
  public var owner: RecordID?
  public var route: RouteTrail?
  /// Codes of masters; small tables are known.
  public var codes: [RecordID: String]

  public init(
    number: String?, priority: PriorityExplanation, dates: [DateExplanation],
    codes: [RecordID: String] = [:]
  ) {
    self.number = number
    self.priority = priority
    self.dates = dates
    self.codes = codes
  }

  /// The answer without its codes: whoever can read masters fills them in.
  public init?(_ question: WhyQuestion, incident: Incident?, desk: Desk, zone: TimeZoneRules) {
    switch question {
    case .incident:
      guard let incident else { return nil }
      self.init(
        number: incident.number, priority: incident.priorityExplanation,
        dates: IncidentDate.allCases.map { desk.explain($0, of: incident, zone: zone) })
      owner = incident.owner
      route = incident.routeTrail
    case .judgement(let judgement, let opened):
      self.init(
        number: nil, priority: judgement.priorityExplanation,
        dates: IncidentDate.allCases.map {
          desk.explain($0, of: judgement, opened: opened, zone: zone)
        })
      owner = judgement.suggestedOwner
      route = judgement.routeTrail
    }
  }

  /// The masters that it names.
  public var masters: [RecordID] {
    let asked = priority.lines.compactMap { line -> RecordID? in
      guard case .said(_, let record) = line.answer else { return nil }
      return record
    }
    return (asked + dates.compactMap { $0.basis?.contract }).filter {
      $0.type?.isSmallTable == false
    }
  }
}

/// The pop-up with the answer.
public struct WhyState: Equatable, Sendable {
  public var answer: WhyAnswer
  public var top = 0

  public init(_ answer: WhyAnswer) { self.answer = answer }
}
