/// Which levels of the priority cascade were asked and what they said, in their order: kept as a
/// fact, so that "why this priority?" has the same answer whatever the masters say later
/// (incidents-mask.md §3.1; DESIGN §4.16).
public struct CascadeTrail: Equatable, Sendable {
  /// What a level said.
  public enum Outcome: Character, Sendable {
    /// It gave the priority.
    case taken = "t"
    /// There is a record, but no priority on it.
    case blank = "b"
    /// The contract had ended on the incident's date.
    case ended = "e"
    /// The contract had not begun on the incident's date.
    case notBegun = "n"
    /// The contract is retired.
    case retired = "r"
  }

  /// A level at which there was something to ask.
  public struct Step: Equatable, Sendable {
    public var level: PrioritySource
    public var outcome: Outcome
    /// What was asked: a contract, the unit, item, customer or reason; by hand the partner.
    public var record: RecordID?
  }

  public private(set) var steps: [Step] = []

  init() {}

  mutating func note(_ level: PrioritySource, _ outcome: Outcome, _ record: RecordID?) {
    steps.append(Step(level: level, outcome: outcome, record: record))
  }
}

/// The trail as the journal keeps it: `2e12 5b77 9t`, level, outcome and the record's counter. A
/// level without a word had nothing to ask.
extension CascadeTrail {
  init?(text: String) {
    for word in text.split(separator: " ") {
      guard
        let level = word.first?.wholeNumberValue.flatMap({ PrioritySource(rawValue: Int64($0)) }),
        let outcome = word.dropFirst().first.flatMap(Outcome.init)
      else { return nil }
      let counter = Int(word.dropFirst(2)) ?? 0
      let record = counter > 0 ? level.recordType.map { RecordID($0, counter) } : nil
      note(level, outcome, record)
    }
  }

  var text: String {
    var text = ""
    for step in steps {
      if !text.isEmpty { text += " " }
      text += "\(step.level.rawValue)\(step.outcome.rawValue)"
      if let record = step.record { text += "\(record.counter)" }
    }
    return text
  }
}

extension PrioritySource {
  /// The levels in the order in which they are asked: the seven of the original with the reason
  /// before the desk's own, and above them all what somebody set by hand.
  public static let cascade: [PrioritySource] = [
    .hand, .unitContract, .itemContract, .customerContract, .unit, .item, .customer, .reason, .desk,
  ]

  /// What a level asks.
  var recordType: RecordType? {
    switch self {
    case .hand: .partner
    case .unitContract, .itemContract, .customerContract: .contract
    case .unit: .unit
    case .item: .item
    case .customer: .customer
    case .reason: .reason
    case .desk: nil
    }
  }
}

extension Incident {
  /// Which levels gave the priority, as it was decided; nil where nothing was written.
  public var priorityTrail: CascadeTrail? {
    self[IncidentField.priorityReason].text.flatMap(CascadeTrail.init)
  }
}
