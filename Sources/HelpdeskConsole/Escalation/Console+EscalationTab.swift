import HelpdeskDomain
import ScreenCore

extension Console {
  /// The tasks of an incident in their sequence, below each what was carried out ([C] a task whose
  /// rules do not hold is shown as inactive).
  static func escalationLines(_ sheet: IncidentSheet, _ painter: Painter) -> [String] {
    let words = painter.strings.escalation.tab
    return sheet.escalation.flatMap { line in
      let code = DisplayText.padded(line.task.row.code, columns: 12)
      let state = DisplayText.padded(stateText(line.state, painter), columns: 20)
      let text = painter.text(line.task.row)
      let head = code + state + (text == line.task.row.code ? "" : text)
      return [head]
        + line.firings.map { firing in
          var done = [words.names(firing.done)]
          if !firing.refused.isEmpty { done.append(words.refused(words.names(firing.refused))) }
          let moment = painter.time.moment(firing.at)
          return "  \(moment)  \(done.filter { !$0.isEmpty }.joined(separator: "; "))"
        }
    }
  }

  private static func stateText(_ state: EscalationLine.State, _ painter: Painter) -> String {
    let words = painter.strings.escalation.tab
    return switch state {
    case .inactive: words.inactive
    case .stopped: words.stopped
    case .dateless: words.dateless
    case .over: words.over
    case .waiting(let until): words.waiting(painter.time.moment(until))
    case .due(let since): words.due(painter.time.moment(since))
    }
  }
}
