/// A priority code of a new desk: which times run, and in which hours.
public struct DefaultPriority: Equatable, Sendable {
  public let code: String
  public let text: LocalizedText
  public let shortText: LocalizedText
  public let followUp: CoverageSpan
  public let warning: CoverageSpan
  public let late: CoverageSpan
  public let basis: CoverageBasis
  public let escalations: [DefaultEscalation]
}

/// What is done when one of an incident's dates passes.
public struct DefaultEscalation: Equatable, Sendable {
  /// Which of the dates has passed.
  public enum Trigger: String, CaseIterable, Sendable { case warning, late }
  /// Who is told.
  public enum Recipient: String, CaseIterable, Sendable {
    case owner, supervisor, incidentManager
  }

  public let trigger: Trigger
  /// Who sees it in the console.
  public let alarm: [Recipient]
  /// Who gets a mail.
  public let mail: [Recipient]
  /// How often again, in the hours of the priority code; nil is once.
  public let every: CoverageSpan?
}
