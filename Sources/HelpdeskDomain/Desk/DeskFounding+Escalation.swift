/// The escalation tasks of a new desk (terms-and-codes.md §2.1).
extension DeskFounding {
  /// A task for each escalation of the default priorities: alarms in the console alone. Who was to
  /// get a mail gets an alarm too, since nothing leaves the house before somebody wants it to; and
  /// who is late is told to owner and supervisor, whatever else the priority says.
  ///
  /// - Parameter since: what fell due before is left alone, so that a sample or an import does not
  ///   begin with years of alarms.
  func escalationTasks(since: Instant) -> [MasterCommand] {
    var commands: [MasterCommand] = []
    for (place, priority) in DefaultCodes.priorities.enumerated() {
      for escalation in priority.escalations {
        let word = escalation.trigger.rawValue.uppercased()
        commands.append(
          .create(
            .escalationTask,
            row(
              "\(word)-\(priority.code)", DefaultCodes.text(of: escalation.trigger),
              order: commands.count + 1,
              [
                EscalationTaskField.priority: .record(RecordID(.priorityCode, place + 1)),
                EscalationTaskField.basis: .text(escalation.trigger.rawValue),
                EscalationTaskField.every: FieldValue(escalation.every),
                EscalationTaskField.alarmTo: .text(told(by: escalation)),
                EscalationTaskField.since: .instant(since),
              ].filter { $0.value != .none })))
      }
    }
    return commands
  }

  private func told(by escalation: DefaultEscalation) -> String {
    let isLate = escalation.trigger == .late
    let all = Set(escalation.alarm + escalation.mail + (isLate ? [.owner, .supervisor] : []))
    let roles = EscalationRole.allCases.filter { role in
      all.contains { $0.role == role }
    }
    return roles.map(\.rawValue).joined(separator: ",")
  }
}

extension DefaultEscalation.Recipient {
  /// The incident manager is whom the owner answers to, until the desk says otherwise.
  fileprivate var role: EscalationRole {
    switch self {
    case .owner: .owner
    case .supervisor, .incidentManager: .supervisor
    }
  }
}

extension DefaultCodes {
  fileprivate static func text(of trigger: DefaultEscalation.Trigger) -> LocalizedText {
    switch trigger {
    case .warning: texts("Warning", "Warnung", "Varning", "Figyelmeztetés")
    case .late: texts("Late", "Verspätet", "Försenat", "Késik")
    }
  }
}
