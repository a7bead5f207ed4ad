/// Which incidents need the watchdog, and when the next one will: a walk through the columns, and a
/// memory of those that were looked at and had nothing to do.
///
/// The columns say it roughly, whole seconds and no rules; the card of an incident decides. So it
/// is cheap to be asked at any time: closed incidents cost a byte each.
public struct EscalationWatch: Sendable {
  /// What was looked at, and what is due of it next.
  private struct Settled {
    let revision: UInt32
    let nextAt: Instant?
  }

  private var settled: [Int: Settled] = [:]
  private var tasksSequence: UInt64 = 0

  public init() {}

  /// What a look found.
  public struct Look: Equatable, Sendable {
    /// Rows of incidents of which an occurrence may be due, oldest incident first.
    public var rows: [Int] = []
    /// When the next occurrence may be due, where none is now.
    public var nextAt: Instant?
  }

  /// Walks all incidents.
  ///
  /// - Complexity: O(incidents), a byte each for those that are closed.
  public mutating func look(at desk: Desk, _ now: Instant) -> Look {
    if desk.escalationTasksSequence != tasksSequence {
      settled = [:]
      tasksSequence = desk.escalationTasksSequence
    }
    var look = Look()
    let tasks = desk.tables.escalationTasks
    if tasks.isEmpty { return look }
    let gone = IncidentColumns.Flags([.closed, .withdrawn, .clockStopped]).rawValue
    // Held once: a property of a value of a hundred columns is not asked a million times.
    let incidents = desk.incidents
    for row in 0..<incidents.count where incidents.flags[row] & gone == 0 {
      guard let own = tasks[Int(incidents.priorities[row])] else { continue }
      let nextAt = next(row, own, incidents)
      guard let nextAt else { continue }
      if nextAt.earliest < now {
        look.rows.append(row)
      } else {
        look.nextAt = min(look.nextAt ?? nextAt.latest, nextAt.latest)
      }
    }
    return look
  }

  /// Notes that nothing of an incident is due at a moment.
  public mutating func settle(_ incident: Incident, on desk: Desk, at now: Instant) {
    let nextAt = desk.escalationTasks(of: incident).compactMap { task in
      task.basis?.date(of: incident).flatMap { task.next(behind: $0, from: now) }
    }.min()
    settled[incident.id.row] = Settled(revision: incident.revision, nextAt: nextAt)
  }

  /// Seconds of columns stand for the thousand milliseconds that they are.
  private struct Moment {
    var earliest: Instant
    var latest: Instant
  }

  private func next(
    _ row: Int, _ tasks: [EscalationTask], _ incidents: IncidentColumns
  ) -> Moment? {
    if let known = settled[row], known.revision == UInt32(incidents.revisions[row]) {
      return known.nextAt.map { Moment(earliest: $0, latest: $0.advanced(byMilliseconds: 1)) }
    }
    let to = decided(row, incidents)
    var earliest: Instant?
    for task in tasks {
      guard let base = base(of: task, row, incidents) else { continue }
      let from = to?.advanced(byMilliseconds: -999) ?? Instant(rawValue: .min / 2)
      guard let next = task.next(behind: base, from: from) else { continue }
      earliest = min(earliest ?? next, next)
    }
    return earliest.map { Moment(earliest: $0, latest: $0.advanced(byMilliseconds: 1000)) }
  }

  /// Up to when everything of a row was decided; nil where it has to be looked at.
  private func decided(_ row: Int, _ columns: IncidentColumns) -> Instant? {
    let revision = columns.revisions[row]
    guard columns.escalatedRevisions[row] == revision, revision < .max,
      UInt64(columns.escalatedSequences[row]) > tasksSequence
    else { return nil }
    return ColumnTime.instant(columns.escalatedTos[row])
  }

  private func base(
    of task: EscalationTask, _ row: Int, _ columns: IncidentColumns
  ) -> Instant? {
    switch task.basis {
    case .opened: ColumnTime.instant(columns.opened[row])
    case .followUp: ColumnTime.instant(columns.followUps[row])
    case .warning: ColumnTime.instant(columns.warnings[row])
    case .late: ColumnTime.instant(columns.lates[row])
    case .due: ColumnTime.instant(columns.dues[row])
    case nil: nil
    }
  }
}

extension Desk {
  /// Rows of incidents of which the watchdog ever decided everything: a log may be there.
  public var escalatedRows: [Int] {
    (0..<incidents.count).filter { incidents.escalatedTos[$0] != 0 }
  }
}
