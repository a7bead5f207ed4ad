import HelpdeskDomain

/// What is wrong with the hours of a calendar.
struct CalendarWords: Sendable {
  let unreadableSpan: @Sendable (_ span: String) -> String
  let endsBeforeItBegins: @Sendable (_ span: String) -> String
  let overlap: @Sendable (_ weekday: String, _ one: String, _ other: String) -> String
  let unreadableDay: @Sendable (_ day: String) -> String
  let holidayTwice: @Sendable (_ day: String) -> String
  let neverOpen: String
}

extension CalendarWords {
  static let english = CalendarWords(
    unreadableSpan: { "Hours: \($0) is not of the form 1-5 08:00-17:00 (1 = Monday)." },
    endsBeforeItBegins: {
      "Hours: \($0) ends before it begins. Hours over midnight are two spans."
    },
    overlap: { "Hours: on \($0), \($1) and \($2) overlap." },
    unreadableDay: { "Holidays: \($0) is no day. Days are written 2026-12-25." },
    holidayTwice: { "Holidays: \($0) stands twice." },
    neverOpen: "Hours: a calendar needs a span in which somebody is there.")

  static let german = CalendarWords(
    unreadableSpan: { "Zeiten: \($0) hat nicht die Form 1-5 08:00-17:00 (1 = Montag)." },
    endsBeforeItBegins: {
      "Zeiten: \($0) endet vor dem Beginn. Über Mitternacht sind es zwei Spannen."
    },
    overlap: { "Zeiten: am \($0) überschneiden sich \($1) und \($2)." },
    unreadableDay: { "Feiertage: \($0) ist kein Tag. Tage schreibt man 2026-12-25." },
    holidayTwice: { "Feiertage: \($0) steht zweimal da." },
    neverOpen: "Zeiten: ein Kalender braucht eine Spanne, in der jemand da ist.")
}

extension Strings {
  /// The sentence of a fault in a calendar.
  func text(_ fault: CalendarFault) -> String {
    switch fault {
    case .unreadableSpan(let span): calendar.unreadableSpan(span)
    case .endsBeforeItBegins(let span): calendar.endsBeforeItBegins(span)
    case .overlap(let weekday, let one, let other):
      calendar.overlap(time.weekdays[weekday - 1], one, other)
    case .unreadableDay(let day): calendar.unreadableDay(day)
    case .holidayTwice(let day): calendar.holidayTwice(TimeText.date(day))
    case .neverOpen: calendar.neverOpen
    }
  }
}
