import HelpdeskDomain

/// The sample's own time: milliseconds of the desk's wall clock since midnight of its first day.
///
/// Sums over working time are arithmetic on day tables, so that a million chains cost nothing.
struct DeskClock: Sendable {
  static let perMinute: Int64 = 60_000
  static let perDay: Int64 = 86_400_000
  /// The business hours of a new desk.
  static let opening = 8 * 60
  static let minutesPerWorkday = 9 * 60

  let firstDay: CivilDate
  /// The wall's reading of `until`.
  let until: Int64
  private let offsets: [Int64]
  /// Workdays before each day, and the day of each workday.
  private let workdaysBefore: [Int]
  private let workdays: [Int]

  init(_ parameters: SampleParameters) {
    let zone = parameters.zone
    let lastDate = zone.date(at: parameters.until)
    let first = lastDate.advanced(byDays: -SampleParameters.days)
    firstDay = first
    var offsets: [Int64] = []
    var before: [Int] = []
    var workdays: [Int] = []
    for day in 0..<(SampleParameters.days + 366) {
      let date = first.advanced(byDays: day)
      // The offset of the day's noon: nothing happens at night, when clocks are changed.
      let noon = zone.start(of: date).advanced(byMilliseconds: DeskClock.perDay / 2)
      offsets.append(Int64(zone.offsetSeconds(at: noon)) * 1000)
      before.append(workdays.count)
      if date.weekday <= 5 { workdays.append(day) }
    }
    self.offsets = offsets
    workdaysBefore = before
    self.workdays = workdays
    let local = parameters.until.rawValue + Int64(zone.offsetSeconds(at: parameters.until)) * 1000
    until = local - Int64(first.dayNumber) * DeskClock.perDay
  }

  /// The day of a moment; moments before the first day belong to it.
  func day(_ at: Int64) -> Int { max(0, min(Int(at / DeskClock.perDay), offsets.count - 1)) }

  func instant(_ at: Int64) -> Instant {
    Instant(rawValue: at + Int64(firstDay.dayNumber) * DeskClock.perDay - offsets[day(at)])
  }

  func weekday(ofDay day: Int) -> Int { firstDay.advanced(byDays: day).weekday }

  func minuteOfDay(_ at: Int64) -> Int {
    Int((at - Int64(day(at)) * DeskClock.perDay) / DeskClock.perMinute)
  }

  /// The working minute that lies so many working minutes after a moment.
  func adding(workingMinutes: Int, to at: Int64) -> Int64 {
    let total = workingMinute(at) + max(0, workingMinutes)
    let workday = min(total / DeskClock.minutesPerWorkday, workdays.count - 1)
    let minute = total % DeskClock.minutesPerWorkday + DeskClock.opening
    return Int64(workdays[workday]) * DeskClock.perDay + Int64(minute) * DeskClock.perMinute
  }

  /// Working minutes from the first day's beginning up to a moment.
  func workingMinute(_ at: Int64) -> Int {
    let day = day(at)
    let isWorkday = workdaysBefore[min(day + 1, workdaysBefore.count - 1)] > workdaysBefore[day]
    let minute = min(max(0, minuteOfDay(at) - DeskClock.opening), DeskClock.minutesPerWorkday)
    return workdaysBefore[day] * DeskClock.minutesPerWorkday + (isWorkday ? minute : 0)
  }
}
