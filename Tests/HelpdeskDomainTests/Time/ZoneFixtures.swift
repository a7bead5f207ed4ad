import HelpdeskDomain

/// Zones and calendars made by hand, so that these suites need no zone files.
enum ZoneFixtures {
  /// Europe/Berlin from 2020 to 2035: summer time from the last Sunday of March, 01:00 UTC, to the
  /// last Sunday of October, 01:00 UTC.
  static let berlin = TimeZoneRules(
    name: "Europe/Berlin", offsetSecondsBefore: 3600,
    transitions: (2020...2035).flatMap { year in
      [
        TimeZoneRules.Transition(at: lastSunday(of: 3, year: year), offsetSeconds: 7200),
        TimeZoneRules.Transition(at: lastSunday(of: 10, year: year), offsetSeconds: 3600),
      ]
    })

  /// A zone that goes back by half an hour at noon of a Wednesday and on again a month later, to
  /// have changes of the clocks inside of business hours.
  static let noon = TimeZoneRules(
    name: "Test/Noon", offsetSecondsBefore: -12_600,
    transitions: [
      .init(at: moment("2026-05-20T12:00:00-03:30"), offsetSeconds: -14_400),
      .init(at: moment("2026-06-17T12:00:00-04:00"), offsetSeconds: -12_600),
    ])

  static let mondayToFriday = BusinessHours.ofNewDesk

  /// Reads a time that carries its own offset.
  static func moment(_ text: String) -> Instant {
    do { return try TimeText.instant(text, zone: .utc) } catch {
      preconditionFailure("The fixture \(text) is no time: \(error).")
    }
  }

  static func day(_ text: String) -> CivilDate {
    do { return try TimeText.date(text) } catch {
      preconditionFailure("The fixture \(text) is no day: \(error).")
    }
  }

  private static func lastSunday(of month: Int, year: Int) -> Instant {
    guard var date = CivilDate(year: year, month: month, day: 31) else {
      preconditionFailure("March and October have 31 days.")
    }
    while date.weekday != 7 { date = date.advanced(byDays: -1) }
    return Instant(rawValue: Int64(date.dayNumber) * 86_400_000 + 3_600_000)
  }
}

/// A repeatable source of numbers (SplitMix64): a failing seed is a failing test again.
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
