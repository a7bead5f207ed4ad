import HelpdeskDomain
import Testing

/// Protects what a report says of many lengths of time, and covered time asked for piece by piece.
struct DistributionTests {
  @Test func `selection finds what sorting finds`() {
    var state: UInt64 = 7
    func random(_ limit: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % limit
    }
    for count in [1, 2, 3, 9, 10, 11, 100, 1000] {
      for spread in [UInt64(2), 50, 1_000_000] {
        let values = (0..<count).map { _ in UInt32(random(spread)) }
        let sorted = values.sorted()
        let found = Distribution(of: values)
        #expect(found.count == count)
        #expect(found.medianSeconds == Int64(sorted[(count - 1) / 2]))
        #expect(found.ninetiethSeconds == Int64(sorted[(count * 9 + 9) / 10 - 1]))
        #expect(found.maximumSeconds == Int64(sorted[count - 1]))
        let sum = values.reduce(Int64(0)) { $0 + Int64($1) }
        #expect(found.meanSeconds == (sum + Int64(count) / 2) / Int64(count))
      }
    }
  }

  @Test func `the clock of a period counts what the calendar counts`() throws {
    let hours = BusinessHours(
      weekdays: Array(repeating: [8 * 60..<12 * 60, 13 * 60..<17 * 60], count: 5),
      holidays: [try #require(CivilDate(year: 2026, month: 4, day: 6))])
    let zone = TimeZoneRules(
      name: "Test", offsetSecondsBefore: 3600,
      transitions: [
        .init(
          at: try TimeText.instant("2026-03-29T01:00:00Z", zone: .utc), offsetSeconds: 7200)
      ])
    let start = try TimeText.instant("2026-03-20T11:13:00Z", zone: .utc)
    let end = start.advanced(byMilliseconds: 30 * 86_400_000)
    let clock = CoverageClock(.hours(hours), zone: zone, from: start, to: end)
    var seed: UInt64 = 1
    for _ in 0..<2000 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1
      let from = start.advanced(byMilliseconds: Int64(seed >> 40) % 2_592_000 * 1000)
      seed = seed &* 6_364_136_223_846_793_005 &+ 1
      let to = start.advanced(byMilliseconds: Int64(seed >> 40) % 2_592_000 * 1000)
      guard from < to else { continue }
      let exact = hours.coveredMilliseconds(from: from, to: to, zone: zone) / 1000
      let found = clock.coveredSeconds(from: from.rawValue / 1000, to: to.rawValue / 1000)
      #expect(found == exact)
    }
  }
}
