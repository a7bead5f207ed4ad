/// A time of day to the minute, without a date.
public struct CivilTime: Hashable, Comparable, Sendable {
  /// Minutes since midnight, 0..<1440.
  public let minuteOfDay: Int

  /// - Returns: nil outside 0..<1440.
  public init?(minuteOfDay: Int) {
    guard (0..<1440).contains(minuteOfDay) else { return nil }
    self.minuteOfDay = minuteOfDay
  }

  /// - Returns: nil where no clock shows it (24:00, 12:60).
  public init?(hour: Int, minute: Int) {
    guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
    minuteOfDay = hour * 60 + minute
  }

  public static func < (left: CivilTime, right: CivilTime) -> Bool {
    left.minuteOfDay < right.minuteOfDay
  }

  public var hour: Int { minuteOfDay / 60 }
  public var minute: Int { minuteOfDay % 60 }
}

/// What calendar and clock on the desk's wall show.
public struct CivilDateTime: Hashable, Comparable, Sendable {
  public let date: CivilDate
  /// Milliseconds since midnight, 0..<86,400,000.
  public let millisecondOfDay: Int

  /// - Returns: nil where no clock shows it.
  public init?(
    date: CivilDate, hour: Int, minute: Int, second: Int = 0, millisecond: Int = 0
  ) {
    guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second),
      (0..<1000).contains(millisecond)
    else { return nil }
    self.date = date
    millisecondOfDay = ((hour * 60 + minute) * 60 + second) * 1000 + millisecond
  }

  public init(date: CivilDate, time: CivilTime) {
    self.date = date
    millisecondOfDay = time.minuteOfDay * 60_000
  }

  /// The reading of a clock that runs in UTC plus an offset, from milliseconds of that clock.
  init(localMilliseconds: Int64) {
    let perDay = Milliseconds.perDay
    date = CivilDate(dayNumber: Int(localMilliseconds.flooredQuotient(by: perDay)))
    millisecondOfDay = Int(localMilliseconds.flooredRemainder(by: perDay))
  }

  init(date: CivilDate, millisecondOfDay: Int) {
    self.date = date
    self.millisecondOfDay = millisecondOfDay
  }

  public static func < (left: CivilDateTime, right: CivilDateTime) -> Bool {
    (left.date, left.millisecondOfDay) < (right.date, right.millisecondOfDay)
  }

  public var hour: Int { millisecondOfDay / 3_600_000 }
  public var minute: Int { millisecondOfDay / 60_000 % 60 }
  public var second: Int { millisecondOfDay / 1000 % 60 }
  public var millisecond: Int { millisecondOfDay % 1000 }
  public var minuteOfDay: Int { millisecondOfDay / 60_000 }

  /// The clock without its seconds.
  public var time: CivilTime? { CivilTime(minuteOfDay: minuteOfDay) }

  /// Milliseconds since 1970-01-01T00:00 of the same clock.
  var localMilliseconds: Int64 {
    Int64(date.dayNumber) * Milliseconds.perDay + Int64(millisecondOfDay)
  }
}
