/// When somebody is there: ranges of minutes a weekday, and the days off.
///
/// Covered is every moment at which the desk's wall clock shows a covered minute. A range that a
/// change of the clocks shows twice is covered twice, one that is skipped is not covered at all.
///
/// Hours without a single covered minute count as all hours: a desk that is never open would never
/// see a date pass, and arithmetic over it would never end.
public struct BusinessHours: Equatable, Sendable {
  /// Minutes of the day by weekday: the first element is Monday, ranges ascend and do not touch.
  public let weekdays: [[Range<Int>]]
  /// Days off, ascending.
  public let holidays: [CivilDate]
  /// Whether the desk works on its days off as on any other day.
  public let holidaysServed: Bool

  /// True where no weekday has a covered minute, which counts as all hours.
  public let isEmpty: Bool

  /// - Parameters:
  ///   - weekdays: ranges of minutes in 0...1440, Monday first; in any order, may overlap; what
  ///     lies outside the day is cut off; missing weekdays are closed.
  public init(
    weekdays: [[Range<Int>]], holidays: [CivilDate] = [], holidaysServed: Bool = false
  ) {
    self.weekdays = (0..<7).map { day in
      day < weekdays.count ? BusinessHours.joined(weekdays[day]) : []
    }
    self.holidays = holidays.sorted()
    self.holidaysServed = holidaysServed
    isEmpty = self.weekdays.allSatisfy(\.isEmpty)
  }

  /// Monday to Friday, 08:00 to 17:00, holidays not served: the hours of a new desk.
  public static let ofNewDesk = BusinessHours(
    weekdays: Array(repeating: [8 * 60..<17 * 60], count: 5))

  /// The covered minutes of a day; none on a day off.
  public func ranges(on date: CivilDate) -> [Range<Int>] {
    if !holidaysServed, isHoliday(date) { return [] }
    return weekdays[date.weekday - 1]
  }

  public func isHoliday(_ date: CivilDate) -> Bool {
    var low = 0
    var high = holidays.count
    while low < high {
      let middle = (low + high) / 2
      if holidays[middle] == date { return true }
      if holidays[middle] < date { low = middle + 1 } else { high = middle }
    }
    return false
  }

  private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    let within = ranges.map { $0.clamped(to: 0..<1440) }.filter { !$0.isEmpty }
    for range in within.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      guard let last = joined.last, range.lowerBound <= last.upperBound else {
        joined.append(range)
        continue
      }
      joined[joined.count - 1] =
        last.lowerBound..<max(last.upperBound, range.upperBound)
    }
    return joined
  }
}
