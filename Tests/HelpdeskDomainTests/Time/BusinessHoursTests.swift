import HelpdeskDomain
import Testing

/// Protects the promise "by 14:15" that the agent gives the caller: the dates of an incident are
/// counted in coverage time (DESIGN §4.1; the vectors (a) to (f) of the mask's reference).
struct BusinessHoursTests {
  let berlin = ZoneFixtures.berlin
  let hours = ZoneFixtures.mondayToFriday
  let friday1630 = ZoneFixtures.moment("2026-05-22T16:30:00+02:00")

  private func local(_ instant: Instant) -> String { TimeText.local(instant, zone: berlin) }
  private func at(_ text: String) throws -> Instant { try TimeText.instant(text, zone: berlin) }

  @Test func `a Friday's hours go on after the weekend`() {
    #expect(local(hours.add(.hours(1), to: friday1630, zone: berlin)) == "2026-05-25 08:30")
    #expect(local(hours.add(.hours(2), to: friday1630, zone: berlin)) == "2026-05-25 09:30")
  }

  @Test func `hours of a Saturday begin on Monday`() throws {
    let saturday = try at("2026-05-23 12:00")
    #expect(local(hours.add(.hours(1), to: saturday, zone: berlin)) == "2026-05-25 09:00")
  }

  @Test func `all hours know no closing time`() {
    let end = Coverage.allHours.add(.hours(8), to: friday1630, zone: berlin)
    #expect(local(end) == "2026-05-23 00:30")
  }

  @Test func `a holiday is skipped unless it is served`() {
    let monday = ZoneFixtures.day("2026-05-25")
    let off = BusinessHours(weekdays: hours.weekdays, holidays: [monday])
    let served = BusinessHours(
      weekdays: hours.weekdays, holidays: [monday], holidaysServed: true)
    #expect(local(off.add(.hours(1), to: friday1630, zone: berlin)) == "2026-05-26 08:30")
    #expect(local(off.add(.days(1), to: friday1630, zone: berlin)) == "2026-05-26 16:30")
    #expect(local(served.add(.hours(1), to: friday1630, zone: berlin)) == "2026-05-25 08:30")
  }

  @Test func `without a valid contract the business hours hold`() {
    let coverage = CoverageBasis.contractHours.coverage(business: hours, contract: nil)
    #expect(coverage == .hours(hours))
    let contract = BusinessHours(weekdays: Array(repeating: [0..<1440], count: 7))
    #expect(
      CoverageBasis.contractHours.coverage(business: hours, contract: contract)
        == .hours(contract))
    #expect(
      CoverageBasis.businessHours.coverage(business: hours, contract: contract)
        == .hours(hours))
    #expect(
      CoverageBasis.allHours.coverage(business: hours, contract: contract) == .allHours)
  }

  @Test func `a day of all hours is 24 elapsed hours, also when the clocks change`() throws {
    let start = try at("2026-03-28 12:00")
    let end = Coverage.allHours.add(.days(1), to: start, zone: berlin)
    #expect(local(end) == "2026-03-29 13:00")
    #expect(Coverage.allHours.add(.hours(24), to: start, zone: berlin) == end)
  }

  @Test func `days keep the clock time over a weekend and a change of the clocks`() throws {
    #expect(local(hours.add(.days(1), to: friday1630, zone: berlin)) == "2026-05-25 16:30")
    let beforeChange = try at("2026-03-27 10:00")
    #expect(local(hours.add(.days(1), to: beforeChange, zone: berlin)) == "2026-03-30 10:00")
  }

  @Test func `days that end outside of coverage end at the next opening`() throws {
    let evening = try at("2026-05-22 18:00")
    #expect(local(hours.add(.days(1), to: evening, zone: berlin)) == "2026-05-26 08:00")
    let early = try at("2026-05-21 06:00")
    #expect(local(hours.add(.days(1), to: early, zone: berlin)) == "2026-05-22 08:00")
    let saturday = try at("2026-05-23 12:00")
    #expect(local(hours.add(.days(1), to: saturday, zone: berlin)) == "2026-05-25 12:00")
  }

  @Test func `days come before hours`() {
    let span = CoverageSpan(days: 1, hours: 1, minutes: 15)
    #expect(local(hours.add(span, to: friday1630, zone: berlin)) == "2026-05-26 08:45")
  }

  @Test func `covered hours may end at closing time`() throws {
    let start = try at("2026-05-22 16:00")
    #expect(local(hours.add(.hours(1), to: start, zone: berlin)) == "2026-05-22 17:00")
    #expect(!hours.isOpen(at: try at("2026-05-22 17:00"), zone: berlin))
    #expect(hours.isOpen(at: try at("2026-05-22 08:00"), zone: berlin))
  }

  @Test func `nothing added is the same moment`() throws {
    let saturday = try at("2026-05-23 12:00")
    #expect(hours.add(CoverageSpan(), to: saturday, zone: berlin) == saturday)
  }

  @Test func `covered time between two moments has a sign`() throws {
    let monday = try at("2026-05-25 09:00")
    let covered = hours.coveredMilliseconds(from: friday1630, to: monday, zone: berlin)
    #expect(covered == 90 * 60_000)
    #expect(hours.coveredMilliseconds(from: monday, to: friday1630, zone: berlin) == -covered)
  }

  @Test func `hours that are never open count as all hours`() {
    let never = BusinessHours(weekdays: [[9..<9], [1500..<1600]])
    #expect(never.isEmpty)
    #expect(local(never.add(.days(1), to: friday1630, zone: berlin)) == "2026-05-23 16:30")
    #expect(local(never.add(.hours(1), to: friday1630, zone: berlin)) == "2026-05-22 17:30")
    #expect(never.isOpen(at: friday1630, zone: berlin))
    #expect(never.nextOpening(after: friday1630, zone: berlin) == friday1630)
  }

  @Test func `ranges are sorted, joined and cut to the day`() {
    let untidy = BusinessHours(weekdays: [[800..<2000, -50..<60, 50..<100, 700..<800]])
    #expect(untidy.weekdays[0] == [0..<100, 700..<1440])
    #expect(untidy.weekdays[6].isEmpty)
  }

  @Test func `a span from outside can neither go back nor overflow`() {
    let huge = CoverageSpan(days: .max, hours: .max, minutes: -5)
    #expect(huge.minutes == 0)
    #expect(Coverage.allHours.add(huge, to: friday1630, zone: berlin) > friday1630)
  }
}
