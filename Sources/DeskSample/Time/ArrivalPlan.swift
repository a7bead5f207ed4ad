import HelpdeskDomain

/// How the calls spread: more on Mondays than on Fridays, few on Saturdays, two peaks a weekday,
/// and a desk that grows.
struct ArrivalPlan: Sendable {
  /// Weights of the half hours from 06:00 to 20:00: the peaks are at 10:00 and at 14:00.
  private static let halfHours: [UInt64] = [
    1, 1, 2, 10, 28, 40, 55, 70, 74, 62, 48, 36, 24, 26, 42, 60, 68, 58, 46, 38, 30, 20, 9, 3, 2, 1,
    1, 1,
  ]
  private static let firstMinute = 6 * 60
  private static let weekdays: [UInt64] = [0, 124, 110, 102, 100, 88, 7, 0]

  /// Sums of the days' weights: the share of a day is the difference of two.
  private let sums: [UInt64]
  private let slots = WeightTable(ArrivalPlan.halfHours)
  private let incidents: Int
  private let clock: DeskClock

  init(_ parameters: SampleParameters, _ clock: DeskClock) {
    self.clock = clock
    incidents = parameters.incidents
    var sums: [UInt64] = [0]
    for day in 0...SampleParameters.days {
      var random = SampleRandom(seed: parameters.seed, .days, day)
      let growth = UInt64(700 + day)
      let noise = UInt64(random.between(85, 115))
      var weight = ArrivalPlan.weekdays[clock.weekday(ofDay: day)] * growth * noise
      if ArrivalPlan.isQuiet(clock.firstDay.advanced(byDays: day)) { weight /= 12 }
      let open = UInt64(ArrivalPlan.openSlots(day, clock))
      sums.append(sums[day] + weight * open / UInt64(ArrivalPlan.halfHours.count))
    }
    self.sums = sums
  }

  /// The days between the years, when hardly anybody calls.
  private static func isQuiet(_ date: CivilDate) -> Bool {
    let (_, month, day) = date.components
    return (month == 12 && day >= 24) || (month == 1 && day <= 1)
  }

  /// How many of the day's half hours are over by the end of the sample.
  private static func openSlots(_ day: Int, _ clock: DeskClock) -> Int {
    let left = clock.until - Int64(day) * DeskClock.perDay
    let minutes = Int(left / DeskClock.perMinute) - firstMinute
    return max(0, min(minutes / 30, halfHours.count))
  }

  var days: Int { SampleParameters.days + 1 }

  /// The arrivals of a day, in order.
  func arrivals(onDay day: Int, _ random: inout SampleRandom) -> [Int64] {
    let total = max(1, sums[sums.count - 1])
    func incidentsBefore(_ day: Int) -> Int { Int(sums[day] * UInt64(incidents) / total) }
    let count = incidentsBefore(day + 1) - incidentsBefore(day)
    guard count > 0 else { return [] }
    let open = ArrivalPlan.openSlots(day, clock)
    let midnight = Int64(day) * DeskClock.perDay
    var times: [Int64] = []
    times.reserveCapacity(count)
    for _ in 0..<count {
      let slot = slots.draw(&random, below: open)
      let minute = ArrivalPlan.firstMinute + slot * 30
      times.append(midnight + Int64(minute) * DeskClock.perMinute + Int64(random.below(1_800_000)))
    }
    times.sort()
    return times
  }
}
