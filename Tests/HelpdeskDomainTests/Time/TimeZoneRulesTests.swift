import HelpdeskDomain
import Testing

/// Protects local time: the desk's zone decides what the agent reads, whatever the machine says.
struct TimeZoneRulesTests {
  let berlin = ZoneFixtures.berlin

  @Test func `summer and winter have their own offset`() {
    #expect(berlin.offsetSeconds(at: ZoneFixtures.moment("2026-07-01T00:00:00Z")) == 7200)
    #expect(berlin.offsetSeconds(at: ZoneFixtures.moment("2026-12-01T00:00:00Z")) == 3600)
    #expect(berlin.offsetSeconds(at: ZoneFixtures.moment("1999-07-01T00:00:00Z")) == 3600)
  }

  @Test func `the change happens at the very second`() {
    let change = ZoneFixtures.moment("2026-03-29T01:00:00Z")
    #expect(berlin.offsetSeconds(at: change.advanced(byMilliseconds: -1)) == 3600)
    #expect(berlin.offsetSeconds(at: change) == 7200)
  }

  @Test func `a reading that is skipped is taken by the old offset`() throws {
    let skipped = try #require(
      CivilDateTime(date: ZoneFixtures.day("2026-03-29"), hour: 2, minute: 30))
    let instant = berlin.instant(of: skipped)
    #expect(instant == ZoneFixtures.moment("2026-03-29T03:30:00+02:00"))
  }

  @Test func `of a reading shown twice the earlier one is meant`() throws {
    let twice = try #require(
      CivilDateTime(date: ZoneFixtures.day("2026-10-25"), hour: 2, minute: 30))
    #expect(berlin.instant(of: twice) == ZoneFixtures.moment("2026-10-25T02:30:00+02:00"))
  }

  @Test func `every other reading leads back to its moment`() {
    var numbers = SeededNumbers(seed: 11)
    for zone in [berlin, ZoneFixtures.noon, .utc] {
      for _ in 0..<5000 {
        let instant = Instant(rawValue: Int64.random(in: 0..<2_050_000_000_000, using: &numbers))
        let civil = zone.civil(at: instant)
        let back = zone.instant(of: civil)
        #expect(zone.civil(at: back) == civil)
        #expect(back <= instant)
        #expect(instant.milliseconds(since: back) <= 3_600_000)
      }
    }
  }

  @Test func `a transition that changes nothing is left out, and order does not matter`() {
    let zone = TimeZoneRules(
      name: "X", offsetSecondsBefore: 0,
      transitions: [
        .init(at: Instant(rawValue: 30), offsetSeconds: 0),
        .init(at: Instant(rawValue: 20), offsetSeconds: 60),
        .init(at: Instant(rawValue: 10), offsetSeconds: 0),
      ])
    #expect(zone.transitions.map(\.at.rawValue) == [20, 30])
  }
}
