/// A moment, as milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
///
/// The domain reads no clock: every instant arrives as data (DESIGN §3, §4.15).
public struct Instant: RawRepresentable, Hashable, Comparable, Sendable {
  public var rawValue: Int64

  public init(rawValue: Int64) { self.rawValue = rawValue }

  public static func < (left: Instant, right: Instant) -> Bool { left.rawValue < right.rawValue }

  /// The moment so many milliseconds later, or earlier where negative; held at the ends of the
  /// range, so that no input from outside can overflow it.
  public func advanced(byMilliseconds milliseconds: Int64) -> Instant {
    let (sum, overflow) = rawValue.addingReportingOverflow(milliseconds)
    if overflow { return Instant(rawValue: milliseconds < 0 ? .min : .max) }
    return Instant(rawValue: sum)
  }

  /// How many milliseconds this moment lies after `other`; negative where it lies before.
  public func milliseconds(since other: Instant) -> Int64 {
    let (difference, overflow) = rawValue.subtractingReportingOverflow(other.rawValue)
    if overflow { return other.rawValue < 0 ? .max : .min }
    return difference
  }

  /// Whole seconds since 1970, rounded down.
  public var secondsSinceEpoch: Int64 { rawValue.flooredQuotient(by: 1000) }
}

/// Lengths of time in milliseconds.
public enum Milliseconds {
  public static let perSecond: Int64 = 1000
  public static let perMinute: Int64 = 60_000
  public static let perHour: Int64 = 3_600_000
  public static let perDay: Int64 = 86_400_000
}

extension FixedWidthInteger {
  /// Division that rounds towards minus infinity, as days before 1970 need it.
  func flooredQuotient(by divisor: Self) -> Self {
    let quotient = self / divisor
    return (self % divisor != 0) && ((self < 0) != (divisor < 0)) ? quotient - 1 : quotient
  }

  /// The remainder that belongs to `flooredQuotient(by:)`: never negative for a positive divisor.
  func flooredRemainder(by divisor: Self) -> Self {
    self - flooredQuotient(by: divisor) * divisor
  }
}
