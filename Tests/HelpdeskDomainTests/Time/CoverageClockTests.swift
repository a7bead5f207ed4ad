import HelpdeskDomain
import Testing

/// Compares the coverage arithmetic with a clock that counts one minute after another: slow, and
/// too simple to be wrong. Random calendars, zones that change inside of business hours, seeds in
/// the failure message.
struct CoverageClockTests {
  /// The naive clock: a minute is covered if the wall shows a covered minute.
  struct NaiveClock {
    let hours: BusinessHours
    let zone: TimeZoneRules

    func isOpen(_ instant: Instant) -> Bool {
      let civil = zone.civil(at: instant)
      if hours.holidays.contains(civil.date) && !hours.holidaysServed { return false }
      return hours.weekdays[civil.date.weekday - 1].contains { $0.contains(civil.minuteOfDay) }
    }

    func add(minutes: Int, to start: Instant) -> Instant {
      var moment = start
      var left = minutes
      while left > 0 {
        if isOpen(moment) { left -= 1 }
        moment = moment.advanced(byMilliseconds: 60_000)
      }
      return moment
    }

    func minutes(from start: Instant, to end: Instant) -> Int {
      var count = 0
      var moment = start
      while moment < end {
        if isOpen(moment) { count += 1 }
        moment = moment.advanced(byMilliseconds: 60_000)
      }
      return count
    }

    func add(days: Int, to start: Instant) -> Instant {
      let civil = zone.civil(at: start)
      var date = civil.date
      var left = days
      while left > 0 {
        date = date.advanced(byDays: 1)
        let off = hours.holidays.contains(date) && !hours.holidaysServed
        if !off && !hours.weekdays[date.weekday - 1].isEmpty { left -= 1 }
      }
      guard let same = CivilDateTime(date: date, hour: civil.hour, minute: civil.minute) else {
        preconditionFailure("A clock that was read can be set.")
      }
      var moment = zone.instant(of: same)
      while !isOpen(moment) { moment = moment.advanced(byMilliseconds: 60_000) }
      return moment
    }
  }

  private func randomHours(_ numbers: inout SeededNumbers) -> BusinessHours {
    var weekdays = (0..<7).map { _ in
      (0..<Int.random(in: 0...3, using: &numbers)).map { _ in
        let start = Int.random(in: 0..<1400, using: &numbers)
        return start..<start + Int.random(in: 1...500, using: &numbers)
      }
    }
    weekdays[Int.random(in: 0..<7, using: &numbers)].append(600..<840)
    let first = ZoneFixtures.day("2026-03-20")
    let holidays = (0..<4).map { _ in
      first.advanced(byDays: Int.random(in: 0...100, using: &numbers))
    }
    return BusinessHours(
      weekdays: weekdays, holidays: holidays,
      holidaysServed: Bool.random(using: &numbers))
  }

  private func randomStart(_ zone: TimeZoneRules, _ numbers: inout SeededNumbers) -> Instant {
    // Half of them within a day of a change of the clocks.
    let change = zone.transitions.first { $0.at > ZoneFixtures.moment("2026-01-01T00:00:00Z") }
    let minutes = Int64.random(in: -1500...1500, using: &numbers)
    if let change, Bool.random(using: &numbers) {
      return change.at.advanced(byMilliseconds: minutes * 60_000)
    }
    return ZoneFixtures.moment("2026-05-01T00:00:00Z")
      .advanced(byMilliseconds: minutes * 20 * 60_000)
  }

  @Test(arguments: 1...60)
  func `the arithmetic agrees with a clock that counts minutes`(seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let zone = seed.isMultiple(of: 2) ? ZoneFixtures.berlin : ZoneFixtures.noon
    let hours = randomHours(&numbers)
    let clock = NaiveClock(hours: hours, zone: zone)
    let start = randomStart(zone, &numbers)

    let minutes = Int.random(in: 1...3000, using: &numbers)
    let end = hours.add(CoverageSpan(minutes: minutes), to: start, zone: zone)
    #expect(end == clock.add(minutes: minutes, to: start))
    #expect(
      hours.coveredMilliseconds(from: start, to: end, zone: zone) == Int64(minutes) * 60_000)

    let days = Int.random(in: 1...6, using: &numbers)
    #expect(hours.add(.days(days), to: start, zone: zone) == clock.add(days: days, to: start))

    let later = start.advanced(
      byMilliseconds: Int64.random(in: 0...9000, using: &numbers) * 60_000)
    #expect(
      hours.coveredMilliseconds(from: start, to: later, zone: zone)
        == Int64(clock.minutes(from: start, to: later)) * 60_000)
    #expect(hours.isOpen(at: later, zone: zone) == clock.isOpen(later))
  }
}
