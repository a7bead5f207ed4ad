import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore
import PultSystem

/// Looks what is due, and carries it out. Whoever runs one beside it, each occurrence is carried
/// out once: the desk decides under the lock.
struct Watchdog {
  private var watch = EscalationWatch()
  /// What a look found and was not looked at yet; the newest first.
  private var rows: [Int] = []
  /// When there is something to do again; nil where nothing is known to come.
  private(set) var nextAt: Instant?
  /// How many occurrences of one incident one run may carry out: more would be a loop that nobody
  /// foresaw.
  static let maximumPerIncident = 32

  init() {}

  /// What was carried out.
  struct Fired {
    let incident: RecordID
    let occurrence: EscalationOccurrence
  }

  /// Walks the columns anew: at the start, when the desk changed, when the next date has come.
  mutating func look(at desk: Desk, _ now: Instant) {
    let look = watch.look(at: desk, now)
    rows = look.rows.reversed()
    nextAt = look.nextAt
  }

  /// Leaves the rest to the next look.
  mutating func rest() { rows = [] }

  /// Whether a look left something to be looked at.
  var hasWork: Bool { !rows.isEmpty }

  /// Takes the next incident that may have something due.
  ///
  /// - Returns: what was carried out on it; nothing where nothing was due, or others were quicker.
  mutating func step(
    _ session: DeskSession, _ identity: () -> SessionIdentity
  ) throws -> [Fired] {
    guard let row = rows.popLast() else { return [] }
    let id = RecordID(.incident, row + 1)
    var fired: [Fired] = []
    for _ in 0..<Watchdog.maximumPerIncident {
      guard let subject = try session.escalationSubject(id) else { return fired }
      let who = identity()
      let due = session.desk.dueOccurrences(of: subject, at: who.now, zone: who.zone)
      guard let first = due.first else {
        watch.settle(subject.incident, on: session.desk, at: who.now)
        return fired
      }
      let done = try session.fire(first, on: id, who) { notice, desk in
        EscalationMailText.text(notice, desk, now: who.now, zone: who.zone)
      }
      if done != nil { fired.append(Fired(incident: id, occurrence: first)) }
    }
    return fired
  }
}
