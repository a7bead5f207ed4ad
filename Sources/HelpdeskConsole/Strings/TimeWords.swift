import HelpdeskDomain

/// How a language writes days and dates (terms-and-codes.md §1.4).
struct TimeWords: Sendable {
  /// Monday first.
  let weekdays: [String]
  let shortWeekdays: [String]
  let months: [String]
  let today: String
  let yesterday: String
  let style: DateStyle
  let stopped: String
  /// One letter each, for ages of three columns.
  let minute, hour, day, week: String
  let span: @Sendable (_ hours: Int, _ minutes: String) -> String
  let days: Plural
  let monthsAgo: Plural
  let years: Plural

  enum DateStyle: Sendable {
    /// `20 May`.
    case dayMonthName
    /// `20.05.`
    case dottedDayMonth
  }

  static let english = TimeWords(
    weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    shortWeekdays: ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"],
    months: [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ],
    today: "today", yesterday: "yesterday", style: .dayMonthName, stopped: "stopped",
    minute: "m", hour: "h", day: "d", week: "w", span: { "\($0)h \($1)m" },
    days: Plural("# day", "# days"),
    monthsAgo: Plural("# month", "# months"), years: Plural("# year", "# years"))

  static let german = TimeWords(
    weekdays: ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"],
    shortWeekdays: ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"],
    months: [
      "Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez",
    ],
    today: "heute", yesterday: "gestern", style: .dottedDayMonth, stopped: "steht",
    minute: "m", hour: "h", day: "d", week: "w", span: { "\($0)h \($1)m" },
    days: Plural("# Tag", "# Tage"),
    monthsAgo: Plural("# Monat", "# Monate"), years: Plural("# Jahr", "# Jahre"))
}
