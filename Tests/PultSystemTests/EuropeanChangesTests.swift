import Foundation
import HelpdeskDomain
import PultSystem
import Testing

/// Protects the dates on the nights when the clocks change: coverage arithmetic is compared with a
/// naive clock that counts minutes, around every change of 2020–2035 in every zone of Europe that
/// the system's files know. Zones that change alike are tried once.
struct EuropeanChangesTests {
  private static let first = Instant(rawValue: 1_577_836_800_000)  // 2020-01-01
  private static let last = Instant(rawValue: 2_082_758_400_000)  // 2036-01-01

  private static func changes(_ zone: TimeZoneRules) -> [TimeZoneRules.Transition] {
    zone.transitions.filter { $0.at >= first && $0.at < last }
  }

  /// One zone for each way of changing.
  private static func zones() throws -> [TimeZoneRules] {
    let folder = "/usr/share/zoneinfo"
    let files = ZoneFiles(folders: [folder])
    let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/Europe")
    var zones: [[TimeZoneRules.Transition]: TimeZoneRules] = [:]
    for name in names.sorted() {
      let zone = try files.rules(named: "Europe/\(name)")
      let changes = changes(zone)
      if !changes.isEmpty && zones[changes] == nil { zones[changes] = zone }
    }
    return zones.values.sorted { $0.name < $1.name }
  }

  /// A minute is covered if the wall shows a covered minute.
  private struct NaiveClock {
    let hours: BusinessHours
    let zone: TimeZoneRules

    func isOpen(_ instant: Instant) -> Bool {
      let civil = zone.civil(at: instant)
      if hours.holidays.contains(civil.date) { return false }
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

    func add(days: Int, to start: Instant) -> Instant {
      let civil = zone.civil(at: start)
      var date = civil.date
      var left = days
      while left > 0 {
        date = date.advanced(byDays: 1)
        if !hours.holidays.contains(date), !hours.weekdays[date.weekday - 1].isEmpty { left -= 1 }
      }
      guard let time = civil.time else { preconditionFailure("A clock was read.") }
      var moment = zone.instant(of: CivilDateTime(date: date, time: time))
      while !isOpen(moment) { moment = moment.advanced(byMilliseconds: 60_000) }
      return moment
    }
  }

  /// Hours over the changed hour itself, hours of an office, and hours with a day off after it.
  private static func calendars(_ change: Instant, _ zone: TimeZoneRules) -> [BusinessHours] {
    let night = Array(repeating: [0..<150, 180..<600], count: 7)
    let office = Array(repeating: [480..<1020], count: 5)
    let off = zone.date(at: change).advanced(byDays: 1)
    return [
      BusinessHours(weekdays: night), BusinessHours(weekdays: office),
      BusinessHours(weekdays: office + [[540..<720]], holidays: [off]),
    ]
  }

  @Test func `every change of 2020–2035 in Europe, against a naive minute-by-minute clock`() throws
  {
    var seed: UInt64 = 2026
    func random(_ range: Range<Int64>) -> Int64 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return range.lowerBound + Int64((seed >> 33) % UInt64(range.count))
    }
    let zones = try Self.zones()
    #expect(zones.contains { Self.changes($0).count == 32 })
    for zone in zones {
      for change in Self.changes(zone) {
        for hours in Self.calendars(change.at, zone) {
          let clock = NaiveClock(hours: hours, zone: zone)
          let start = change.at.advanced(byMilliseconds: random(-1500..<600) * 60_000)
          let minutes = Int(random(1..<700))
          let days = Int(random(1..<4))
          let end = hours.add(CoverageSpan(minutes: minutes), to: start, zone: zone)
          #expect(
            end == clock.add(minutes: minutes, to: start),
            "\(zone.name) \(change.at) \(start) \(minutes) minutes")
          #expect(
            hours.add(.days(days), to: start, zone: zone) == clock.add(days: days, to: start),
            "\(zone.name) \(change.at) \(start) \(days) days")
          #expect(
            hours.coveredMilliseconds(from: start, to: end, zone: zone)
              == Int64(minutes) * 60_000)
          #expect(
            Coverage.allHours.add(.days(1), to: start, zone: zone)
              == Coverage.allHours.add(.hours(24), to: start, zone: zone))
        }
      }
    }
  }
}
