import HelpdeskDomain
import Testing

/// Protects what scripts read and write: times are RFC 3339, and no impossible date gets in.
struct TimeTextTests {
  let berlin = ZoneFixtures.berlin

  @Test(arguments: [
    ("2026-05-21T09:12:00+02:00", 1_779_347_520_000),
    ("2026-05-21T07:12:00Z", 1_779_347_520_000),
    ("2026-05-21t07:12:00z", 1_779_347_520_000),
    ("2026-05-21 09:12", 1_779_347_520_000),
    ("2026-05-21T09:12", 1_779_347_520_000),
    ("2026-05-21 09:12:00", 1_779_347_520_000),
    ("2026-05-21T03:42:00.25-03:30", 1_779_347_520_250),
    ("2026-05-21T07:12:00.1239999Z", 1_779_347_520_123),
    ("2016-12-31T23:59:60Z", 1_483_228_800_000),
    ("1969-12-31T23:59:59Z", -1000),
  ])
  func `a time is read`(text: String, milliseconds: Int64) throws {
    #expect(try TimeText.instant(text, zone: berlin).rawValue == milliseconds)
  }

  @Test(arguments: [
    ("2026-02-30T10:00:00Z", TimeTextError.impossibleDate("2026-02-30T10:00:00Z")),
    ("2026-13-01 10:00", .impossibleDate("2026-13-01 10:00")),
    ("2026-05-21 24:00", .impossibleTime("2026-05-21 24:00")),
    ("2026-05-21T10:60:00Z", .impossibleTime("2026-05-21T10:60:00Z")),
    ("2026-05-21T10:00:60Z", .impossibleTime("2026-05-21T10:00:60Z")),
    ("2026-05-21T10:00:00+24:00", .impossibleOffset("2026-05-21T10:00:00+24:00")),
    ("2026-05-21", .notATime("2026-05-21")),
    ("2026-5-21 10:00", .notATime("2026-5-21 10:00")),
    ("21.05.2026 10:00", .notATime("21.05.2026 10:00")),
    ("2026-05-21T10:00:00Zx", .notATime("2026-05-21T10:00:00Zx")),
    ("2026-05-21T10:00:00+0200", .notATime("2026-05-21T10:00:00+0200")),
    ("2026-05-21T10:00:00.Z", .notATime("2026-05-21T10:00:00.Z")),
    ("", .notATime("")), ("٢٠٢٦-05-21 10:00", .notATime("٢٠٢٦-05-21 10:00")),
  ])
  func `what is no time is refused`(text: String, expected: TimeTextError) {
    #expect(throws: expected) { try TimeText.instant(text, zone: berlin) }
  }

  @Test func `a time is written with the desk's offset`() {
    let instant = Instant(rawValue: 1_779_347_520_250)
    #expect(TimeText.rfc3339(instant, zone: berlin) == "2026-05-21T09:12:00+02:00")
    #expect(
      TimeText.rfc3339(instant, zone: berlin, withMilliseconds: true)
        == "2026-05-21T09:12:00.250+02:00")
    #expect(TimeText.rfc3339(instant, zone: .utc) == "2026-05-21T07:12:00Z")
    #expect(TimeText.rfc3339(instant, zone: ZoneFixtures.noon) == "2026-05-21T03:12:00-04:00")
    #expect(TimeText.local(instant, zone: berlin) == "2026-05-21 09:12")
    #expect(TimeText.date(ZoneFixtures.day("0999-01-02")) == "0999-01-02")
  }

  @Test func `what was written is read as the same moment`() throws {
    var numbers = SeededNumbers(seed: 5)
    for _ in 0..<2000 {
      let instant = Instant(
        rawValue: Int64.random(in: -2_000_000_000_000..<200_000_000_000_000, using: &numbers))
      let text = TimeText.rfc3339(instant, zone: berlin, withMilliseconds: true)
      #expect(try TimeText.instant(text, zone: .utc) == instant)
    }
  }

  @Test func `an offset with seconds keeps its moment`() throws {
    let mean = TimeZoneRules(name: "LMT", offsetSecondsBefore: 3208, transitions: [])
    let instant = ZoneFixtures.moment("1890-01-01T00:00:00Z")
    let text = TimeText.rfc3339(instant, zone: mean)
    #expect(text == "1890-01-01T00:53:00+00:53")
    #expect(try TimeText.instant(text, zone: mean) == instant)
  }

  @Test func `a range of days includes both ends`() throws {
    let range = try TimeText.dateRange("2026-05-01..2026-05-31")
    #expect(range.contains(ZoneFixtures.day("2026-05-01")))
    #expect(range.contains(ZoneFixtures.day("2026-05-31")))
    #expect(!range.contains(ZoneFixtures.day("2026-06-01")))
    #expect(!range.contains(ZoneFixtures.day("2026-04-30")))
    let (from, before) = range.moments(zone: berlin)
    #expect(from == ZoneFixtures.moment("2026-05-01T00:00:00+02:00"))
    #expect(before == ZoneFixtures.moment("2026-06-01T00:00:00+02:00"))
  }

  @Test func `a range may be open on one side, or one day`() throws {
    #expect(try TimeText.dateRange("2026-05-01..").last == nil)
    #expect(try TimeText.dateRange("..2026-06-01").first == nil)
    #expect(try TimeText.dateRange("2026-05-01").last == ZoneFixtures.day("2026-05-01"))
    #expect(throws: TimeTextError.notATime("..")) { try TimeText.dateRange("..") }
    #expect(throws: TimeTextError.impossibleDate("2026-02-30")) {
      try TimeText.dateRange("2026-02-30..")
    }
    #expect(throws: TimeTextError.reversed("2026-05-02..2026-05-01")) {
      try TimeText.dateRange("2026-05-02..2026-05-01")
    }
  }

  @Test func `a planned visit has two times`() throws {
    let text = "2026-05-21 09:00..2026-05-21T11:00:00+02:00"
    let (from, to) = try TimeText.interval(text, zone: berlin)
    #expect(to.milliseconds(since: from) == 2 * 3_600_000)
    #expect(throws: TimeTextError.notATime("2026-05-21 09:00")) {
      try TimeText.interval("2026-05-21 09:00", zone: berlin)
    }
    let backwards = "2026-05-21 11:00..2026-05-21 09:00"
    #expect(throws: TimeTextError.reversed(backwards)) {
      try TimeText.interval(backwards, zone: berlin)
    }
  }
}
