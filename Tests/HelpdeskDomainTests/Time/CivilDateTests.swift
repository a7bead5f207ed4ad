import Foundation
import HelpdeskDomain
import Testing

/// Protects the calendar: every date of the console passes through this arithmetic.
struct CivilDateTests {
  @Test func `a day number and its date belong together over four centuries`() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    for number in stride(from: -73_000, through: 73_000, by: 41) {
      let date = CivilDate(dayNumber: number)
      let expected = calendar.dateComponents(
        [.year, .month, .day, .weekday],
        from: Date(timeIntervalSince1970: Double(number) * 86_400))
      #expect(date.year == expected.year)
      #expect(date.month == expected.month)
      #expect(date.day == expected.day)
      #expect(date.weekday % 7 + 1 == expected.weekday)
      #expect(CivilDate(year: date.year, month: date.month, day: date.day) == date)
    }
  }

  @Test(arguments: [
    (2026, 2, 29), (2026, 2, 30), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0),
    (1900, 2, 29), (0, 1, 1), (10_000, 1, 1),
  ])
  func `a day that no calendar has is refused`(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test func `leap years have their 29th of February`() {
    #expect(CivilDate(year: 2024, month: 2, day: 29) != nil)
    #expect(CivilDate(year: 2000, month: 2, day: 29) != nil)
  }

  @Test func `a clock shows neither 24:00 nor 12:60`() {
    #expect(CivilTime(hour: 24, minute: 0) == nil)
    #expect(CivilTime(hour: 12, minute: 60) == nil)
    #expect(CivilTime(hour: 23, minute: 59)?.minuteOfDay == 1439)
  }

  @Test func `an instant stops at the ends of its range instead of overflowing`() {
    #expect(Instant(rawValue: .max).advanced(byMilliseconds: 1).rawValue == .max)
    #expect(Instant(rawValue: .min).advanced(byMilliseconds: -1).rawValue == .min)
    #expect(Instant(rawValue: .max).milliseconds(since: Instant(rawValue: -1)) == .max)
    #expect(Instant(rawValue: -1).secondsSinceEpoch == -1)
  }
}
