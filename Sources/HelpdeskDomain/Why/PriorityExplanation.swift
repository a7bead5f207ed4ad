/// Why an incident has its priority: each level of the cascade with what it said, from the fact
/// that was written when it was decided (incidents-mask.md §3.1; decision 0072).
public struct PriorityExplanation: Equatable, Sendable {
  /// What a level said.
  public enum Answer: Equatable, Sendable {
    /// A record was asked.
    case said(CascadeTrail.Outcome, RecordID?)
    /// There was no record to ask, nobody set it by hand.
    case nothing
    /// A level before it had given the priority.
    case notAsked
  }

  /// A level with its answer; a level with several contracts stands here for each of them.
  public struct Line: Equatable, Sendable {
    public let level: PrioritySource
    public let answer: Answer
  }

  public let priority: RecordID?
  public let source: PrioritySource?
  /// In the order of the cascade; empty where nothing was written.
  public let lines: [Line]

  init(priority: RecordID?, source: PrioritySource?, trail: CascadeTrail?) {
    self.priority = priority
    self.source = source
    guard let trail, !trail.steps.isEmpty else {
      lines = []
      return
    }
    var lines: [Line] = []
    var isTaken = false
    for level in PrioritySource.cascade {
      let steps = trail.steps.filter { $0.level == level }
      for step in steps {
        lines.append(Line(level: level, answer: .said(step.outcome, step.record)))
        isTaken = isTaken || step.outcome == .taken
      }
      if steps.isEmpty { lines.append(Line(level: level, answer: isTaken ? .notAsked : .nothing)) }
    }
    self.lines = lines
  }
}

extension Incident {
  /// Why this priority?
  public var priorityExplanation: PriorityExplanation {
    PriorityExplanation(priority: priority, source: prioritySource, trail: priorityTrail)
  }
}

extension Judgement {
  /// Why this priority, before it is saved?
  public var priorityExplanation: PriorityExplanation {
    PriorityExplanation(priority: priority, source: prioritySource, trail: priorityTrail)
  }
}
