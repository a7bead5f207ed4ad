/// A length of time as an administrator writes it, counted in coverage time (DESIGN §4.1).
public struct CoverageSpan: Hashable, Sendable {
  public let days: Int
  public let hours: Int
  public let minutes: Int

  /// Negative parts count as nothing; more than a century is a century, so that no figure from
  /// outside can overflow a date.
  public init(days: Int = 0, hours: Int = 0, minutes: Int = 0) {
    let century = 36_525
    self.days = min(max(0, days), century)
    self.hours = min(max(0, hours), century * 24)
    self.minutes = min(max(0, minutes), century * 24 * 60)
  }

  public static func days(_ days: Int) -> CoverageSpan { CoverageSpan(days: days) }
  public static func hours(_ hours: Int) -> CoverageSpan { CoverageSpan(hours: hours) }

  public var isZero: Bool { days == 0 && hours == 0 && minutes == 0 }

  /// The part that is counted by the clock, without the days.
  var clockMilliseconds: Int64 {
    Int64(hours) * Milliseconds.perHour + Int64(minutes) * Milliseconds.perMinute
  }
}

/// Which hours a priority code counts in.
public enum CoverageBasis: String, CaseIterable, Sendable {
  /// Day and night, holidays too.
  case allHours
  /// The desk's own hours.
  case businessHours
  /// The hours of a valid contract; without one, the desk's own.
  case contractHours

  /// The hours that hold for one incident.
  public func coverage(business: BusinessHours, contract: BusinessHours?) -> Coverage {
    switch self {
    case .allHours: .allHours
    case .businessHours: .hours(business)
    case .contractHours: .hours(contract ?? business)
    }
  }
}
