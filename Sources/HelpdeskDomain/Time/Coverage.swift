/// The hours that one incident's dates are counted in, once basis and contract are known.
public enum Coverage: Equatable, Sendable {
  case allHours
  case hours(BusinessHours)

  /// See `BusinessHours.add`; with all hours days and hours are elapsed time, also across a change
  /// of the clocks (DESIGN §4.1).
  public func add(_ span: CoverageSpan, to start: Instant, zone: TimeZoneRules) -> Instant {
    switch self {
    case .allHours:
      start.advanced(byMilliseconds: Int64(span.days) * Milliseconds.perDay)
        .advanced(byMilliseconds: span.clockMilliseconds)
    case .hours(let hours): hours.add(span, to: start, zone: zone)
    }
  }

  /// The earliest moment at which so much covered time has passed since `start`.
  public func add(
    coveredMilliseconds: Int64, to start: Instant, zone: TimeZoneRules
  ) -> Instant {
    switch self {
    case .allHours: start.advanced(byMilliseconds: max(0, coveredMilliseconds))
    case .hours(let hours):
      hours.add(coveredMilliseconds: coveredMilliseconds, to: start, zone: zone)
    }
  }

  /// Covered time between two moments; negative where `end` lies before `start`.
  public func coveredMilliseconds(
    from start: Instant, to end: Instant, zone: TimeZoneRules
  ) -> Int64 {
    switch self {
    case .allHours: end.milliseconds(since: start)
    case .hours(let hours): hours.coveredMilliseconds(from: start, to: end, zone: zone)
    }
  }

  public func isOpen(at instant: Instant, zone: TimeZoneRules) -> Bool {
    switch self {
    case .allHours: true
    case .hours(let hours): hours.isOpen(at: instant, zone: zone)
    }
  }
}
