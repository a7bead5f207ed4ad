/// Why an escalation task, or a supervisor, makes no sense.
public enum EscalationFault: Error, Equatable, Sendable {
  case unknownBasis(String)
  /// Both before and after its date.
  case beforeAndAfter
  /// Before the incident was there.
  case beforeOpening
  /// More often than once a minute.
  case tooOften
  /// Nothing would happen.
  case noAction
  case unknownRecipient(String)
  /// The role cannot be told, or own anything, in this way.
  case uselessRole(String)
  case unreadableRule(String)
  case unknownRuleField(String)
  /// No incident that escalates can ever be so.
  case matchesNothing(field: String, pattern: String)
  /// The status, or the priority, is the one that the task is about.
  case escalatesItself
  /// Tasks that change priorities lead back to where they began, by the codes of the priorities.
  case circle([String])
}

extension EscalationFault {
  /// The field that it is about, to be marked where it stands.
  public var field: Field? {
    switch self {
    case .unknownBasis: EscalationTaskField.basis
    case .beforeAndAfter, .beforeOpening: EscalationTaskField.before
    case .tooOften: EscalationTaskField.every
    case .unreadableRule, .unknownRuleField, .matchesNothing: EscalationTaskField.rules
    case .circle: EscalationTaskField.setPriority
    case .noAction, .unknownRecipient, .uselessRole, .escalatesItself: nil
    }
  }
}
