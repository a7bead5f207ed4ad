/// Dates and times as people and programs write them (RFC 3339; DESIGN §7 "Times in").
public enum TimeText {
  /// Reads `2026-05-21T09:12:00+02:00`, or a clock time of the desk such as `2026-05-21 09:12`.
  ///
  /// A fraction finer than a millisecond is cut off. A desk time that a change of the clocks skips
  /// or repeats is taken as `TimeZoneRules.instant(of:)` takes it.
  public static func instant(
    _ text: String, zone: TimeZoneRules
  ) throws(TimeTextError) -> Instant {
    var reader = TimeReader(text)
    let date = try reader.date()
    try reader.dateTimeSeparator()
    let clock = try reader.clock()
    let offsetSeconds = try reader.offset()
    try reader.end()
    let civil = CivilDateTime(date: date, millisecondOfDay: clock.millisecondOfDay)
    let instant =
      offsetSeconds.map {
        Instant(rawValue: civil.localMilliseconds - Int64($0) * Milliseconds.perSecond)
      } ?? zone.instant(of: civil)
    guard clock.isLeapSecond else { return instant }
    // A leap second exists only as the last of a day in UTC; it is the next day's beginning here.
    let next = instant.advanced(byMilliseconds: Milliseconds.perSecond)
    guard next.rawValue.flooredRemainder(by: Milliseconds.perDay) < Milliseconds.perSecond else {
      throw .impossibleTime(text)
    }
    return next
  }

  /// Reads `2026-05-21`.
  public static func date(_ text: String) throws(TimeTextError) -> CivilDate {
    var reader = TimeReader(text)
    let date = try reader.date()
    try reader.end()
    return date
  }

  /// Reads `2026-05-01..`, `..2026-06-01`, `2026-05-01..2026-05-31` or a single day.
  public static func dateRange(_ text: String) throws(TimeTextError) -> DateRange {
    guard let (first, last) = halves(of: text) else {
      let day = try date(text)
      return DateRange(first: day, last: day)
    }
    if first.isEmpty && last.isEmpty { throw .notATime(text) }
    let range = DateRange(
      first: first.isEmpty ? nil : try date(first), last: last.isEmpty ? nil : try date(last))
    if let first = range.first, let last = range.last, last < first { throw .reversed(text) }
    return range
  }

  /// Reads `FROM..TO`, both as `instant(_:zone:)` reads them: a planned visit.
  public static func interval(
    _ text: String, zone: TimeZoneRules
  ) throws(TimeTextError) -> (from: Instant, to: Instant) {
    guard let (first, last) = halves(of: text) else { throw .notATime(text) }
    let from = try instant(first, zone: zone)
    let to = try instant(last, zone: zone)
    if to < from { throw .reversed(text) }
    return (from, to)
  }

  private static func halves(of text: String) -> (String, String)? {
    let bytes = Array(text.utf8)
    let dot = UInt8(ascii: ".")
    guard bytes.count >= 2 else { return nil }
    for index in 0..<bytes.count - 1 where bytes[index] == dot && bytes[index + 1] == dot {
      return (
        String(decoding: bytes[..<index], as: UTF8.self),
        String(decoding: bytes[(index + 2)...], as: UTF8.self)
      )
    }
    return nil
  }
}

/// Days from one to another, both included; an end that is missing is open.
public struct DateRange: Hashable, Sendable {
  public let first: CivilDate?
  public let last: CivilDate?

  public init(first: CivilDate?, last: CivilDate?) {
    self.first = first
    self.last = last
  }

  public func contains(_ date: CivilDate) -> Bool {
    if let first, date < first { return false }
    if let last, last < date { return false }
    return true
  }

  /// The range as moments of a zone: from the first day's beginning until before the end of the
  /// last one.
  public func moments(zone: TimeZoneRules) -> (from: Instant?, before: Instant?) {
    (
      first.map { zone.start(of: $0) },
      last.map { zone.start(of: $0.advanced(byDays: 1)) }
    )
  }
}

/// Why a text is no date or time. It carries what was written.
public enum TimeTextError: Error, Equatable {
  /// Not of the form that is asked for.
  case notATime(String)
  /// No calendar has this day: 2026-02-30.
  case impossibleDate(String)
  /// No clock shows this: 24:30, or a second 60 that is no leap second.
  case impossibleTime(String)
  /// More than a day away from UTC.
  case impossibleOffset(String)
  /// The end lies before the beginning.
  case reversed(String)
}
