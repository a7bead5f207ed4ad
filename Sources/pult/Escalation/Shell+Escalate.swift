import HelpdeskDomain
import HelpdeskStore
import PultSystem

extension Shell {
  /// The desk itself acts; the login only lends its hand.
  ///
  /// - Parameter now: judges by this moment instead of the clock.
  func identity(_ origin: Origin, at now: Instant? = nil) -> SessionIdentity {
    let clock = SystemClock.now()
    return SessionIdentity(
      login: workplace.account.loginName, name: workplace.account.loginName, partner: partner,
      origin: origin, now: now ?? clock, zone: view.zone, command: Workplace.commandID(at: clock))
  }

  /// Carries out everything that is due.
  func escalate(
    _ watchdog: inout Watchdog, at now: Instant? = nil, _ body: (Watchdog.Fired) throws -> Void
  ) throws {
    watchdog.look(at: view.desk, now ?? SystemClock.now())
    while watchdog.hasWork {
      let fired = try watchdog.step(view.session) { identity(.watchdog, at: now) }
      for fired in fired {
        try body(fired)
      }
    }
    // What was carried out moves the next date.
    watchdog.look(at: view.desk, now ?? SystemClock.now())
  }

  /// Hands over the mails that wait.
  func deliverMails() throws -> (taken: Int, failed: Int) {
    try MailDelivery(session: view.session, configuration: workplace.configuration)
      .deliver { identity(.mail) }
  }
}
