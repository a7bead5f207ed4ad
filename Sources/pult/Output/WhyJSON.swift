import HelpdeskConsole
import HelpdeskDomain

/// The answer to "why?" as a program reads it: one object for the priority, one for each date.
struct WhyJSON {
  let view: DeskView
  let answer: WhyAnswer

  var priority: JSONValue {
    let tables = view.desk.tables
    var object = JSONObject()
    object.add("number", answer.number)
    object.add("topic", "priority")
    object.add("value", tables.priority(answer.priority.priority)?.row.code)
    object.add("source", answer.priority.source?.name)
    object.add("levels", answer.priority.lines.map(level))
    return object.value
  }

  var owner: JSONValue {
    var object = JSONObject()
    object.add("number", answer.number)
    object.add("topic", "owner")
    object.add("value", answer.owner.map(code))
    object.add("suggested", answer.route?.owner.map(code))
    object.add("rules", (answer.route?.steps ?? []).map(rule))
    return object.value
  }

  private func rule(_ step: RouteTrail.Step) -> JSONValue {
    let word =
      switch step.outcome {
      case .given: "given"
      case .absent: "absent"
      case .full: "full"
      case .retired: "retired"
      case .nobodyFree: "nobodyFree"
      }
    var object = JSONObject()
    object.add("rule", code(step.source))
    object.add("answer", word)
    object.add("owner", step.owner.map(code))
    return object.value
  }

  func value(of date: IncidentDate) -> JSONValue? {
    guard let why = answer.dates.first(where: { $0.date == date }) else { return nil }
    var object = JSONObject()
    object.add("number", answer.number)
    object.add("topic", date.name)
    object.add("value", time(why.value))
    object.add("opened", time(why.opened))
    if let basis = why.basis, let span = basis.span(date) {
      object.add("priority", basis.priority)
      object.add("span", span.compact)
      object.add("basis", basis.basis.rawValue)
      object.add("calendar", basis.calendar.map(code))
      if basis.calendar != nil { object.add("calendarVersion", Int(basis.calendarRevision)) }
      object.add("contract", basis.contract.map(code))
      object.add("zone", basis.zoneName)
    }
    object.add("steps", why.steps.map(step))
    object.add("result", time(why.result))
    return object.value
  }

  private func level(_ line: PriorityExplanation.Line) -> JSONValue {
    var object = JSONObject()
    object.add("level", line.level.name)
    switch line.answer {
    case .nothing: object.add("answer", "nothing")
    case .notAsked: object.add("answer", "notAsked")
    case .said(let outcome, let record):
      let word =
        switch outcome {
        case .taken: "taken"
        case .blank: "blank"
        case .ended: "ended"
        case .notBegun: "notBegun"
        case .retired: "retired"
        }
      object.add("answer", word)
      object.add("record", record.map(code))
    }
    return object.value
  }

  private func step(_ step: DateExplanation.Step) -> JSONValue {
    var object = JSONObject()
    func add(_ name: String, from: Instant? = nil, to: Instant? = nil) {
      object.add("step", name)
      object.add("from", time(from))
      object.add("to", time(to))
    }
    switch step {
    case .hand(let value, let by, let at):
      add("hand", to: value)
      object.add("by", by.map(code))
      object.add("at", time(at))
    case .elapsed(let from, let to): add("elapsed", from: from, to: to)
    case .covered(let from, let to): add("covered", from: from, to: to)
    case .sameTime(let at): add("sameTime", to: at)
    case .opening(let at): add("opening", to: at)
    case .stopped(let since): add("stopped", from: since)
    case .day(let date, let count):
      add("day")
      object.add("date", TimeText.date(date))
      object.add("count", count)
    case .closed(let first, let last):
      add("closed")
      object.add("date", TimeText.date(first))
      object.add("until", TimeText.date(last))
    case .holiday(let date):
      add("holiday")
      object.add("date", TimeText.date(date))
    case .more(let count):
      add("more")
      object.add("count", count)
    case .pause(let pause, let left, _, let to):
      add("pause", from: pause.from, to: pause.to)
      object.add("leftMinutes", Int(left / Milliseconds.perMinute))
      object.add("moved", time(to))
    }
    return object.value
  }

  private func code(_ id: RecordID) -> String {
    answer.codes[id] ?? view.desk.tables.qualifiedCode(id)
      ?? "\(id.type?.name ?? "record")-\(id.counter)"
  }

  private func time(_ instant: Instant?) -> String? {
    instant.map { TimeText.rfc3339($0, zone: view.zone) }
  }
}
