/// Which rules matched an incident and what became of each, in their order: kept as a fact, so that
/// "why this owner?" has the same answer whatever the rules say later (decision 0073).
public struct RouteTrail: Equatable, Sendable {
  public enum Outcome: Character, Sendable {
    /// It gave the owner.
    case given = "t"
    /// The technician is absent.
    case absent = "a"
    /// The owner has as many open incidents as the rule, or the technician, takes.
    case full = "f"
    /// The owner is retired.
    case retired = "x"
    /// Nobody of the group is there and free.
    case nobodyFree = "n"
  }

  /// A rule that matched, or the reason that has a group.
  public struct Step: Equatable, Sendable {
    public var source: RecordID
    public var outcome: Outcome
    /// Whom it gave.
    public var owner: RecordID?
  }

  public private(set) var steps: [Step] = []

  init() {}

  /// Whom the rules gave.
  public var owner: RecordID? { steps.last?.owner }

  mutating func note(_ source: RecordID, _ outcome: Outcome, _ owner: RecordID? = nil) {
    steps.append(Step(source: source, outcome: outcome, owner: owner))
  }
}

/// The trail as the journal keeps it: `23.7a 23.9t2.12`, a record as type and counter; `-` where no
/// rule matched.
extension RouteTrail {
  init?(text: String) {
    if text == "-" { return }
    for word in text.split(separator: " ") {
      guard let mark = word.firstIndex(where: \.isLetter),
        let outcome = Outcome(rawValue: word[mark]),
        let source = RouteTrail.record(word[..<mark])
      else { return nil }
      note(source, outcome, RouteTrail.record(word[word.index(after: mark)...]))
    }
  }

  var text: String {
    if steps.isEmpty { return "-" }
    return steps.map { step in
      let owner = step.owner.map(RouteTrail.written) ?? ""
      return "\(RouteTrail.written(step.source))\(step.outcome.rawValue)\(owner)"
    }.joined(separator: " ")
  }

  private static func written(_ id: RecordID) -> String {
    "\(id.type?.rawValue ?? 0).\(id.counter)"
  }

  private static func record(_ text: Substring) -> RecordID? {
    let parts = text.split(separator: ".").compactMap { Int($0) }
    guard parts.count == 2, let type = UInt8(exactly: parts[0]).flatMap(RecordType.init),
      parts[1] > 0
    else { return nil }
    return RecordID(type, parts[1])
  }
}

extension Incident {
  /// Which rules gave the owner when it was logged; nil where somebody named one.
  public var routeTrail: RouteTrail? {
    self[IncidentField.ownerReason].text.flatMap(RouteTrail.init)
  }
}
