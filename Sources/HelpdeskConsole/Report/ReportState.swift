public import HelpdeskDomain

/// One of the two reports of the call-center document.
public enum ReportKind: Equatable, Sendable {
  case incidents
  case timeAnalysis(ReportGrouping)
}

/// Asks for a report on the screen.
public struct ReportQuestion: Equatable, Sendable {
  public var kind: ReportKind
  /// The incidents that it is about: marked ones, or the one that is open; nil = all that the
  /// queue's view and filter show.
  public var incidents: [RecordID]?

  public init(_ kind: ReportKind, incidents: [RecordID]? = nil) {
    self.kind = kind
    self.incidents = incidents
  }
}

/// What became of a question so far.
public enum ReportAnswer: Equatable, Sendable {
  /// Thousandths of the journal that were read.
  case reading(permille: Int)
  case lines([String])
}

/// A report on the screen: all of it, a window to move over it.
public struct ReportState: Equatable, Sendable {
  public var question: ReportQuestion
  public var generation: Int
  public var answer = ReportAnswer.reading(permille: 0)
  /// The first line, and the first column, that are shown.
  public var top = 0
  public var left = 0

  public init(_ question: ReportQuestion, generation: Int) {
    self.question = question
    self.generation = generation
  }
}
