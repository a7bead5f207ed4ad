extension DefaultCodes {
  /// The calendars of a new desk; the first is that of its own hours (terms-and-codes.md §2:
  /// Monday to Friday, 08:00 to 17:00, holidays not served).
  static let calendars: [DefaultCalendar] = [
    DefaultCalendar(
      code: "OFFICE",
      text: texts("Office hours", "Geschäftszeiten", "Kontorstid", "Munkaidő"),
      hours: .ofNewDesk),
    DefaultCalendar(
      code: "OFFICE-DE",
      text: texts(
        "Office hours, Germany", "Geschäftszeiten, Deutschland", "Kontorstid, Tyskland",
        "Munkaidő, Németország"),
      hours: BusinessHours(
        weekdays: BusinessHours.ofNewDesk.weekdays,
        holidays: (2020...2035).flatMap(germanHolidays))),
    DefaultCalendar(
      code: "ALWAYS",
      text: texts("Day and night", "Rund um die Uhr", "Dygnet runt", "Éjjel-nappal"),
      hours: BusinessHours(
        weekdays: Array(repeating: [0..<1440], count: 7), holidaysServed: true)),
  ]

  /// The public holidays that all of Germany has.
  static func germanHolidays(of year: Int) -> [CivilDate] {
    let easter = easterSunday(of: year)
    let fixed = [(1, 1), (5, 1), (10, 3), (12, 25), (12, 26)].compactMap { month, day in
      CivilDate(year: year, month: month, day: day)
    }
    let moving = [-2, 1, 39, 50].map(easter.advanced)
    return (fixed + moving).sorted()
  }

  /// Easter Sunday of the Gregorian calendar, by the "anonymous" method (Nature, 20 April 1876).
  static func easterSunday(of year: Int) -> CivilDate {
    let (century, ofCentury) = (year / 100, year % 100)
    let golden = year % 19
    let correction = century - century / 4 - (8 * century + 13) / 25
    let fullMoon = (19 * golden + correction + 15) % 30
    let late = (golden + 11 * fullMoon) / 319
    let weekday =
      (2 * (century % 4) + 2 * (ofCentury / 4) - ofCentury % 4 - fullMoon + late + 32) % 7
    let days = fullMoon - late + weekday
    guard let march = CivilDate(year: year, month: 3, day: 1) else {
      preconditionFailure("Every year has a March.")
    }
    return march.advanced(byDays: days + 21)
  }
}

/// A coverage calendar of a new desk.
struct DefaultCalendar: Equatable, Sendable {
  let code: String
  let text: LocalizedText
  let hours: BusinessHours
}
