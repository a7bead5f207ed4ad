import HelpdeskDomain
import PultSystem
import Testing

/// Protects the years to come: the rule at the end of a zone file is all they have.
struct PosixZoneTests {
  /// The smallest zone file of version 2: one type, no transitions, and a rule.
  private func file(offsetSeconds: Int32, footer: String) -> [UInt8] {
    func header(typeCount: UInt8, characterCount: UInt8) -> [UInt8] {
      Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15)
        + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
        + [0, 0, 0, typeCount, 0, 0, 0, characterCount]
    }
    let offset = (0..<4).map {
      UInt8(truncatingIfNeeded: UInt32(bitPattern: offsetSeconds) >> (24 - 8 * UInt32($0)))
    }
    let block = offset + [0, 0] + Array("X\u{0}".utf8)
    let one = header(typeCount: 1, characterCount: 2) + block
    return one + one + Array("\n\(footer)\n".utf8)
  }

  private func rules(_ offsetSeconds: Int32, _ footer: String) throws -> TimeZoneRules {
    let scratch = try ScratchFolder()
    try scratch.write(file(offsetSeconds: offsetSeconds, footer: footer), "Zone")
    return try ZoneFiles(folders: [scratch.path]).rules(named: "Zone")
  }

  private func changes(_ rules: TimeZoneRules, _ year: Int) -> [String] {
    rules.transitions.map { TimeText.rfc3339($0.at, zone: .utc) + " \($0.offsetSeconds)" }
      .filter { $0.hasPrefix("\(year)-") }
  }

  @Test(arguments: [
    (3600, "CET-1CEST,M3.5.0,M10.5.0/3", "2026-03-29T01:00:00Z 7200", "2026-10-25T01:00:00Z 3600"),
    (
      -18_000, "EST5EDT,M3.2.0,M11.1.0", "2026-03-08T07:00:00Z -14400",
      "2026-11-01T06:00:00Z -18000"
    ),
    // Summer time by half an hour, and the year begins in it.
    (
      37_800, "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "2026-04-04T15:00:00Z 37800",
      "2026-10-03T15:30:00Z 39600"
    ),
    // A time of change beyond its day: Israel, the day after the Thursday at 26 hours.
    (
      7200, "IST-2IDT,M3.4.4/26,M10.5.0", "2026-03-27T00:00:00Z 10800",
      "2026-10-24T23:00:00Z 7200"
    ),
    // A time before its day: Greenland.
    (
      -7200, "<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2026-03-29T01:00:00Z -3600",
      "2026-10-25T01:00:00Z -7200"
    ),
    (0, "AAA0BBB,J60/0,J305/0", "2026-03-01T00:00:00Z 3600", "2026-10-31T23:00:00Z 0"),
    (0, "AAA0BBB,59/0,304/0", "2026-03-01T00:00:00Z 3600", "2026-10-31T23:00:00Z 0"),
  ])
  func `a rule gives both changes of a year`(
    offset: Int32, footer: String, first: String, second: String
  ) throws {
    #expect(changes(try rules(offset, footer), 2026) == [first, second])
  }

  @Test func `days that count the leap day differ from days that do not`() throws {
    #expect(changes(try rules(0, "AAA0BBB,J60/0,J305/0"), 2028)[0].hasPrefix("2028-03-01"))
    #expect(changes(try rules(0, "AAA0BBB,59/0,305/0"), 2028)[0].hasPrefix("2028-02-29"))
  }

  @Test func `the last year is 2100`() throws {
    let berlin = try rules(3600, "CET-1CEST,M3.5.0,M10.5.0/3")
    #expect(changes(berlin, 2100).count == 2)
    #expect(changes(berlin, 2101).isEmpty)
  }

  @Test func `a zone without summer time has no transitions`() throws {
    #expect(try rules(32_400, "JST-9").transitions.isEmpty)
    #expect(try rules(32_400, "").transitions.isEmpty)
    #expect(try rules(32_400, "").offsetSecondsBefore == 32_400)
  }

  @Test func `summer time all year round needs no winter`() throws {
    let rules = try rules(-10_800, "XXX3EDT4,0/0,J365/23")
    let noon = try TimeText.instant("2026-07-01T12:00:00Z", zone: .utc)
    #expect(rules.offsetSeconds(at: noon) == -14_400)
    let newYear = try TimeText.instant("2027-01-01T03:30:00Z", zone: .utc)
    #expect(rules.offsetSeconds(at: newYear) == -14_400)
  }

  @Test(arguments: [
    "C", "CET", "CET-", "CET-1CEST,", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0",
    "CET-1CEST,M3.6.0,M10.5.0", "CET-1CEST,M3.5.7,M10.5.0", "CET-1CEST,J0,J10", "CET-1CEST,366,10",
    "CET-1CEST,M3.5.0,M10.5.0/3x", "<+1-1", "CET-999999999999999999999",
  ])
  func `what is no rule makes the file a bad one`(footer: String) {
    #expect(throws: ZoneFailure.self) { try rules(3600, footer) }
  }
}
