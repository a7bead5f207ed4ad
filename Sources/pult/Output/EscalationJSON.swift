import HelpdeskDomain
import HelpdeskStore

/// The tasks of an incident, and what became of them, as programs read it.
struct EscalationJSON {
  let view: DeskView

  /// The list of `incident show`.
  func lines(of incident: Incident) throws -> [JSONValue] {
    guard let subject = try view.session.escalationSubject(incident.id) else { return [] }
    let lines = view.desk.escalationLines(of: subject, at: view.now, zone: view.zone)
    return lines.map { value(of: $0) }
  }

  private func value(of line: EscalationLine) -> JSONValue {
    let (state, dueAt) = standing(line.state)
    var log: [JSONValue] = []
    for entry in line.firings { log.append(firing(entry, of: nil).value) }
    var object = JSONObject()
    object.add("task", line.task.row.code)
    object.add("basis", line.task.basis?.rawValue)
    object.add("state", state)
    object.add("dueAt", dueAt)
    object.add("log", log)
    return object.value
  }

  private func standing(_ state: EscalationLine.State) -> (state: String, dueAt: String?) {
    switch state {
    case .inactive: ("inactive", nil)
    case .stopped: ("stopped", nil)
    case .dateless: ("dateless", nil)
    case .over: ("over", nil)
    case .waiting(let until): ("waiting", time(until))
    case .due(let since): ("due", time(since))
    }
  }

  func firing(_ firing: EscalationFiring, of number: String?) -> JSONObject {
    var object = JSONObject()
    object.add("number", number)
    object.add("task", view.desk.tables.codeRow(firing.occurrence.task)?.code)
    object.add("occurrence", firing.occurrence.number)
    object.add("dueAt", time(firing.occurrence.dueAt))
    object.add("at", time(firing.at))
    object.add("done", names(firing.done))
    if !firing.refused.isEmpty {
      object.add("refused", names(firing.refused))
    }
    return object
  }

  private func names(_ actions: EscalationActions) -> [JSONValue] {
    var values: [JSONValue] = []
    for name in actions.names { values.append(.string(name)) }
    return values
  }

  /// A firing as the cells of `EscalationJSON.columns`.
  func cells(_ firing: EscalationFiring, of number: String) -> [String] {
    [
      number, view.desk.tables.codeRow(firing.occurrence.task)?.code ?? "",
      String(firing.occurrence.number), time(firing.occurrence.dueAt), time(firing.at),
      firing.done.names.joined(separator: " "), firing.refused.names.joined(separator: " "),
    ]
  }

  static let columns = ["number", "task", "occurrence", "dueAt", "at", "done", "refused"]

  private func time(_ instant: Instant) -> String { TimeText.rfc3339(instant, zone: view.zone) }
}
