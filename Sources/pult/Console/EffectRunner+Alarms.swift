import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore

/// Alarms of the partner at the keyboard.
extension EffectRunner {
  /// More are not shown; they come when those were read.
  private static let maximumAlarms = 500

  /// The unread alarms, where they changed since the console last heard of them.
  func takeAlarms() -> [ConsoleAction] {
    let rows = actor.map { session.desk.mails.unreadAlarms(of: $0) } ?? []
    let shown = rows.prefix(EffectRunner.maximumAlarms).map(\.id)
    if shown == shownAlarms { return [] }
    do throws(StoreError) {
      var lines: [AlarmLine] = []
      for row in rows.prefix(EffectRunner.maximumAlarms) {
        if let line = try line(row) { lines.append(line) }
      }
      shownAlarms = shown
      return [.alarmsChanged(lines)]
    } catch {
      return [.troubled(ConsoleFailure(DeskFailure.trouble(error)))]
    }
  }

  private func line(_ row: MailRow) throws(StoreError) -> AlarmLine? {
    guard let incident = row.incident, let task = try session.mail(row.id)?.task else {
      return nil
    }
    let desk = session.desk
    return AlarmLine(
      mail: row.id, incident: incident, number: desk.number(row: incident.row), task: task,
      owner: desk.incidents[incident.row].owner, at: row.at)
  }

  /// Keeps that an alarm was read; one that another console of the same partner was quicker with
  /// goes all the same.
  func readAlarm(_ mail: RecordID) -> [ConsoleAction] {
    do throws(StoreCallError) {
      try session.perform(.read, on: mail, isByHand: true, identity())
    } catch {
      if case .failed(let failure) = error {
        return news() + [.troubled(ConsoleFailure(DeskFailure.trouble(failure)))]
      }
    }
    timers.scheduleMaintenance(at: now)
    return news()
  }
}
