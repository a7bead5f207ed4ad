import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore

/// Mails that are not over, for the console's list.
extension EffectRunner {
  /// More are not listed; they come when those are over.
  private static let maximumLines = 500

  /// How much the outbox holds, where anything in it changed since the console last heard of it.
  func takeOutbox() -> [ConsoleAction] {
    let rows = session.desk.mails.outbox
    if rows == shownOutbox { return [] }
    shownOutbox = rows
    let news = OutboxNews(
      waiting: rows.count { $0.state == .waiting }, failed: rows.count { $0.state == .failed },
      claims: rows.filter { $0.state == .claimed }.compactMap(\.claimedAt))
    return [.outboxChanged(news)]
  }

  /// The mails themselves: what somebody has to decide about first, each kind oldest first.
  func outbox(_ generation: Int) throws(StoreError) -> ConsoleAction {
    let rows = session.desk.mails.outbox
    let waiting = rows.filter { $0.state == .waiting }
    let others = rows.filter { $0.state != .waiting }
    var lines: [OutboxLine] = []
    for row in (others + waiting).prefix(EffectRunner.maximumLines) {
      if let line = try line(ofMail: row) { lines.append(line) }
    }
    return .outboxLoaded(lines, total: rows.count, generation: generation)
  }

  private func line(ofMail row: MailRow) throws(StoreError) -> OutboxLine? {
    guard let mail = try session.mail(row.id), let channel = row.channel, let state = row.state
    else { return nil }
    let tables = session.desk.tables
    return OutboxLine(
      mail: row.id, incident: row.incident,
      number: row.incident.map { session.desk.number(row: $0.row) } ?? "", channel: channel,
      state: state, at: row.at, claimedAt: row.claimedAt,
      recipient: tables.codeRow(row.partner)?.code ?? mail.address(in: tables) ?? "",
      subject: mail.subject, trouble: mail.trouble)
  }

  /// Keeps what somebody decided about a mail; one that is sent again goes out at once.
  func handle(_ mail: RecordID, _ act: OutboxAct) -> [ConsoleAction] {
    let command: MailCommand = act == .sendAgain ? .retry : .discard
    do throws(StoreCallError) {
      try session.perform(command, on: mail, isByHand: true, identity())
    } catch {
      switch error {
      case .refused(let refusal): return news() + [.mailHandled(mail, act, refusal)]
      case .failed(let failure):
        return news() + [.troubled(ConsoleFailure(DeskFailure.trouble(failure)))]
      }
    }
    timers.scheduleMaintenance(at: now)
    if act == .sendAgain { deliverMails() }
    return [.mailHandled(mail, act, nil)] + news()
  }
}
