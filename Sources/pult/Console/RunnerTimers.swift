import HelpdeskDomain

/// When the console wakes without being woken: at the minute, for a draft, for a checkpoint, for
/// the next date of an incident.
struct RunnerTimers {
  private var minute: Int64
  private var draftAt: Instant?
  private var maintenanceAt: Instant?
  private var watchAt: Instant?

  init(now: Instant) {
    minute = now.rawValue / Milliseconds.perMinute
    watchAt = now
  }

  /// Drafts are on disk within a second of the key (DESIGN §4.12).
  static let draftDelayMilliseconds: Int64 = 700
  /// A checkpoint vouches for the last frame once the desk is quiet (DESIGN §5).
  static let maintenanceDelayMilliseconds: Int64 = 100

  func millisecondsToWait(from now: Instant) -> Int32 {
    let nextMinute = Instant(rawValue: (minute + 1) * Milliseconds.perMinute)
    let next = [nextMinute, draftAt, maintenanceAt, watchAt].compactMap { $0 }.min() ?? nextMinute
    return Int32(clamping: max(0, next.milliseconds(since: now)))
  }

  mutating func scheduleDraft(at now: Instant) {
    if draftAt == nil {
      draftAt = now.advanced(byMilliseconds: RunnerTimers.draftDelayMilliseconds)
    }
  }

  mutating func scheduleMaintenance(at now: Instant) {
    maintenanceAt = now.advanced(byMilliseconds: RunnerTimers.maintenanceDelayMilliseconds)
  }

  /// - Parameter isEarlier: a sooner moment than this one stands.
  mutating func scheduleWatch(at moment: Instant, isEarlier: Bool) {
    watchAt = isEarlier ? min(watchAt ?? moment, moment) : moment
  }

  mutating func isWatchDue(at now: Instant) -> Bool { RunnerTimers.isDue(&watchAt, now) }

  /// Once a minute, and when the clock was set back.
  mutating func isMinuteOver(at now: Instant) -> Bool {
    let current = now.rawValue / Milliseconds.perMinute
    guard current != minute else { return false }
    minute = current
    return true
  }

  mutating func isDraftDue(at now: Instant) -> Bool { RunnerTimers.isDue(&draftAt, now) }

  mutating func isMaintenanceDue(at now: Instant) -> Bool {
    RunnerTimers.isDue(&maintenanceAt, now)
  }

  private static func isDue(_ timer: inout Instant?, _ now: Instant) -> Bool {
    guard let due = timer, due <= now else { return false }
    timer = nil
    return true
  }
}
