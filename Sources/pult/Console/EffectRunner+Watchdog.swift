import Glibc
import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore
import JournalStorage
import PultSystem

/// The watchdog of a console: asleep until the next date, a few milliseconds at a time between two
/// keys when there is much to do. Mails go out by a process of their own: nobody waits for them.
extension EffectRunner {
  private static let sliceMilliseconds: Int64 = 15
  /// After a change the columns are walked once, however many changes come.
  private static let settleMilliseconds: Int64 = 1000

  /// The desk changed: dates may have moved.
  func rescheduleWatch() {
    if session.desk.tables.escalationTasks.isEmpty || session.isReadOnly { return }
    timers.scheduleWatch(
      at: now.advanced(byMilliseconds: EffectRunner.settleMilliseconds), isEarlier: true)
  }

  func keepWatch() -> [ConsoleAction] {
    let isDue = timers.isWatchDue(at: now)
    if session.isReadOnly { return [] }
    do {
      if isDue { look() }
      guard watchdog.hasWork else { return [] }
      var fired = 0
      let end = now.advanced(byMilliseconds: EffectRunner.sliceMilliseconds)
      while watchdog.hasWork, SystemClock.now() < end {
        // What another watchdog did meanwhile need not be tried.
        _ = try session.refresh()
        fired += try watchdog.step(session) { watchdogIdentity() }.count
      }
      if !watchdog.hasWork { look() }
      if fired == 0 { return [] }
      timers.scheduleMaintenance(at: SystemClock.now())
      deliverMails()
      return news()
    } catch let error as StoreCallError {
      // Whoever holds the lock does what there is to do; it is looked for again.
      timers.scheduleWatch(
        at: now.advanced(byMilliseconds: Milliseconds.perMinute), isEarlier: false)
      watchdog.rest()
      guard case .failed(let failure) = error else { return [] }
      if case .journal(let cause) = failure, case .busy = cause.code { return [] }
      return [.troubled(ConsoleFailure(DeskFailure.trouble(failure)))]
    } catch let error as StoreError {
      watchdog.rest()
      return [.troubled(ConsoleFailure(DeskFailure.trouble(error)))]
    } catch {
      watchdog.rest()
      return [.troubled(.inputOutput(detail: ""))]
    }
  }

  /// Walks the columns, and sleeps until the next date: consoles one after the other, so that the
  /// first one finds the lock free and the others find nothing left.
  private func look() {
    watchdog.look(at: session.desk, now)
    guard let next = watchdog.nextAt else { return }
    let turn = Int64(getpid() % 16) * 20
    timers.scheduleWatch(at: next.advanced(byMilliseconds: turn), isEarlier: false)
  }

  private func watchdogIdentity() -> SessionIdentity {
    var identity = identity()
    identity.origin = .watchdog
    return identity
  }

  /// Has waiting mails handed over by a process that nobody waits for.
  func deliverMails() {
    if let running = mailer, running.hasEnded() { mailer = nil }
    guard mailer == nil, !session.desk.mails.waiting.isEmpty else { return }
    mailer = DetachedProcess.ofThisProgram(["mail", "send", "--desk", session.path])
  }
}
