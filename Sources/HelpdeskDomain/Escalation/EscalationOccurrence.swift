/// One time that a task is to be carried out on one incident. It is known by the date that it is
/// counted from and by its number behind it: a date that moved begins anew, one that comes back to
/// where it was does not.
public struct EscalationOccurrence: Hashable, Sendable {
  public let task: RecordID
  /// The date, as it stands.
  public let base: Instant
  /// 0 for the first; a recurring task counts on.
  public let number: Int
  public let dueAt: Instant

  public init(task: RecordID, base: Instant, number: Int, dueAt: Instant) {
    self.task = task
    self.base = base
    self.number = number
    self.dueAt = dueAt
  }
}

/// A row of an incident's escalation log.
public struct EscalationFiring: Equatable, Sendable {
  /// Counts from 1 within the incident.
  public let number: Int
  public let occurrence: EscalationOccurrence
  public let at: Instant
  public let done: EscalationActions
  public let refused: EscalationActions

  init?(_ row: RecordCard.Row) {
    guard let task = row[FiringField.task].record, let base = row[FiringField.base].instant,
      let dueAt = row[FiringField.dueAt].instant, let at = row[FiringField.at].instant
    else { return nil }
    number = Int(row.id)
    occurrence = EscalationOccurrence(
      task: task, base: base, number: Int(row[FiringField.occurrence].number ?? 0), dueAt: dueAt)
    self.at = at
    done = EscalationActions(rawValue: row[FiringField.done].number ?? 0)
    refused = EscalationActions(rawValue: row[FiringField.refused].number ?? 0)
  }
}

extension Incident {
  /// What was carried out, oldest first.
  public var firings: [EscalationFiring] {
    card.rows(FiringField.list).compactMap(EscalationFiring.init)
  }

  /// Whether no task may be carried out: it is over, or its clock stands (DESIGN §4.2).
  var isBeyondEscalation: Bool {
    isClosed || isWithdrawn || self[IncidentField.clockStoppedAt].instant != nil
  }
}

extension EscalationTask {
  /// The newest occurrence before a moment; those that were missed collapse into it (DESIGN §4.7).
  func newest(behind base: Instant, before now: Instant) -> EscalationOccurrence? {
    let first = base.advanced(byMilliseconds: offsetMilliseconds)
    guard now > first else { return nil }
    let number = everyMilliseconds.map { (now.milliseconds(since: first) - 1) / $0 } ?? 0
    let dueAt = first.advanced(byMilliseconds: number * (everyMilliseconds ?? 0))
    if let since, dueAt < since { return nil }
    return EscalationOccurrence(task: row.id, base: base, number: Int(number), dueAt: dueAt)
  }

  /// The first occurrence at a moment or after it; nil where a task for once lies behind.
  func next(behind base: Instant, from moment: Instant) -> Instant? {
    let first = base.advanced(byMilliseconds: offsetMilliseconds)
    let from = since.map { max($0, moment) } ?? moment
    if first >= from { return first }
    guard let every = everyMilliseconds else { return nil }
    let passed = from.milliseconds(since: first)
    return first.advanced(byMilliseconds: (passed + every - 1) / every * every)
  }
}

extension Desk {
  /// The tasks of an incident's present priority, in their sequence.
  public func escalationTasks(of incident: Incident) -> [EscalationTask] {
    incident.priority.flatMap { tables.escalationTasks[$0.counter] } ?? []
  }

  /// What is to be carried out on an incident at a moment, in the sequence of the tasks: of every
  /// task whose rules hold the newest occurrence that has passed, unless it was carried out.
  public func dueOccurrences(
    of subject: EscalationSubject, at now: Instant, zone: TimeZoneRules
  ) -> [EscalationOccurrence] {
    let incident = subject.incident
    if incident.isBeyondEscalation { return [] }
    let tasks = escalationTasks(of: incident)
    if tasks.isEmpty { return [] }
    let fired = incident.firings
    return tasks.compactMap { task in
      guard let base = task.basis?.date(of: incident),
        let newest = task.newest(behind: base, before: now),
        !fired.contains(where: { $0.occurrence.covers(newest) }),
        matches(task, subject, zone: zone)
      else { return nil }
      return newest
    }
  }
}

extension EscalationOccurrence {
  /// Whether this one, carried out, leaves nothing to do for another.
  fileprivate func covers(_ other: EscalationOccurrence) -> Bool {
    task == other.task && base == other.base && number >= other.number
  }
}

/// A task as it stands to one incident: what the escalation tab shows.
public struct EscalationLine: Equatable, Sendable {
  public enum State: Equatable, Sendable {
    /// The rules do not hold ([C] shown as inactive).
    case inactive
    /// The clock stands, or the incident is closed.
    case stopped
    /// The incident has no such date.
    case dateless
    case waiting(until: Instant)
    /// Its time has passed, the watchdog has not come yet.
    case due(since: Instant)
    /// Nothing is left to do.
    case over
  }

  public let task: EscalationTask
  public let state: State
  /// What was carried out of it, oldest first.
  public let firings: [EscalationFiring]
}

extension Desk {
  /// The tasks of an incident with what became of them, in their sequence; behind them, tasks of
  /// former priorities that were carried out.
  public func escalationLines(
    of subject: EscalationSubject, at now: Instant, zone: TimeZoneRules
  ) -> [EscalationLine] {
    let incident = subject.incident
    let firings = incident.firings
    let tasks = escalationTasks(of: incident)
    let due = dueOccurrences(of: subject, at: now, zone: zone)
    var lines = tasks.map { task in
      EscalationLine(
        task: task, state: state(of: task, subject, due, at: now, zone: zone),
        firings: firings.filter { $0.occurrence.task == task.row.id })
    }
    var others: [RecordID] = []
    for firing in firings where !others.contains(firing.occurrence.task) {
      if tasks.contains(where: { $0.row.id == firing.occurrence.task }) { continue }
      others.append(firing.occurrence.task)
    }
    for id in others {
      guard let card = tables.card(id) else { continue }
      lines.append(
        EscalationLine(
          task: EscalationTask(card), state: .over,
          firings: firings.filter { $0.occurrence.task == id }))
    }
    return lines
  }

  private func state(
    of task: EscalationTask, _ subject: EscalationSubject, _ due: [EscalationOccurrence],
    at now: Instant, zone: TimeZoneRules
  ) -> EscalationLine.State {
    let incident = subject.incident
    if !matches(task, subject, zone: zone) { return .inactive }
    guard let base = task.basis?.date(of: incident) else { return .dateless }
    if incident.isBeyondEscalation { return .stopped }
    if let occurrence = due.first(where: { $0.task == task.row.id }) {
      return .due(since: occurrence.dueAt)
    }
    return task.next(behind: base, from: now).map { .waiting(until: $0) } ?? .over
  }
}
