/// A time zone as data: which offset from UTC holds from which moment on.
///
/// The rules are read from the system's zone files outside of the domain and arrive expanded to the
/// year 2100; after the last transition its offset stays (DESIGN §4.15).
public struct TimeZoneRules: Equatable, Sendable {
  /// A moment at which the clocks are changed.
  public struct Transition: Hashable, Sendable {
    public let at: Instant
    /// Seconds east of UTC from that moment on.
    public let offsetSeconds: Int

    public init(at: Instant, offsetSeconds: Int) {
      self.at = at
      self.offsetSeconds = offsetSeconds
    }
  }

  /// The IANA name, such as `Europe/Berlin`.
  public let name: String
  /// Seconds east of UTC before the first transition.
  public let offsetSecondsBefore: Int
  /// Ascending by moment.
  public let transitions: [Transition]

  /// - Parameter transitions: in any order; those that change nothing are left out.
  public init(name: String, offsetSecondsBefore: Int, transitions: [Transition]) {
    self.name = name
    self.offsetSecondsBefore = offsetSecondsBefore
    var kept: [Transition] = []
    var current = offsetSecondsBefore
    for transition in transitions.sorted(by: { $0.at < $1.at })
    where transition.offsetSeconds != current {
      kept.append(transition)
      current = transition.offsetSeconds
    }
    self.transitions = kept
  }

  public static let utc = TimeZoneRules(name: "UTC", offsetSecondsBefore: 0, transitions: [])

  /// Seconds east of UTC at a moment.
  public func offsetSeconds(at instant: Instant) -> Int {
    let following = indexOfTransition(after: instant)
    return following == 0 ? offsetSecondsBefore : transitions[following - 1].offsetSeconds
  }

  /// What the wall shows at a moment.
  public func civil(at instant: Instant) -> CivilDateTime {
    CivilDateTime(localMilliseconds: local(instant, offsetSeconds: offsetSeconds(at: instant)))
  }

  /// The day it is at a moment.
  public func date(at instant: Instant) -> CivilDate { civil(at: instant).date }

  /// The moment at which the wall shows this.
  ///
  /// A reading that a change of the clocks skips is taken as the old offset would have it, which
  /// lies after the change; of a reading shown twice the earlier one is meant.
  public func instant(of civil: CivilDateTime) -> Instant {
    let local = civil.localMilliseconds
    // Offsets stay within a day, so one of the two that hold a day around is the one.
    let before = offsetSeconds(at: Instant(rawValue: local - Milliseconds.perDay))
    let after = offsetSeconds(at: Instant(rawValue: local + Milliseconds.perDay))
    let byOld = Instant(rawValue: local - Int64(before) * Milliseconds.perSecond)
    if before == after { return byOld }
    let byNew = Instant(rawValue: local - Int64(after) * Milliseconds.perSecond)
    let oldHolds = offsetSeconds(at: byOld) == before
    let newHolds = offsetSeconds(at: byNew) == after
    switch (oldHolds, newHolds) {
    case (true, true): return min(byOld, byNew)
    case (false, true): return byNew
    case (true, false), (false, false): return byOld
    }
  }

  /// The moment a day begins: midnight, or what follows it where the clocks skip midnight.
  public func start(of date: CivilDate) -> Instant {
    instant(of: CivilDateTime(date: date, millisecondOfDay: 0))
  }

  /// The index of the first transition later than the moment.
  func indexOfTransition(after instant: Instant) -> Int {
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle].at <= instant { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func local(_ instant: Instant, offsetSeconds: Int) -> Int64 {
    instant.advanced(byMilliseconds: Int64(offsetSeconds) * Milliseconds.perSecond).rawValue
  }
}
