/// The text of a calendar: read strictly when an administrator gives it, because contradictory
/// hours would be dates that nobody can explain (decision 0072).
enum CalendarText {
  /// One span as it is written: the days before it, and its minutes.
  struct Span {
    let text: String
    /// nil where the days cannot be read.
    let days: ClosedRange<Int>?
    /// nil where the clock times cannot be read; the upper bound may lie below the lower one.
    let minutes: (lowerBound: Int, upperBound: Int)?
  }

  /// Checks hours and writes them in their usual form.
  static func normalizedHours(_ text: String) throws(CalendarFault) -> String {
    var weekdays = Array(repeating: [Range<Int>](), count: 7)
    for span in spans(text) {
      guard let days = span.days, let (from, to) = span.minutes else {
        throw .unreadableSpan(span.text)
      }
      if to <= from { throw .endsBeforeItBegins(span.text) }
      for day in days {
        if let other = weekdays[day - 1].first(where: { $0.overlaps(from..<to) }) {
          throw .overlap(
            weekday: day, written(other.lowerBound, other.upperBound), written(from, to))
        }
        weekdays[day - 1].append(from..<to)
      }
    }
    let hours = BusinessHours(weekdays: weekdays)
    if hours.isEmpty { throw .neverOpen }
    return hours.deskText
  }

  /// Checks days off and writes them in ascending order.
  static func normalizedHolidays(_ text: String) throws(CalendarFault) -> String {
    var days: Set<CivilDate> = []
    for word in words(text) {
      guard let day = date(word) else { throw .unreadableDay(String(word)) }
      if !days.insert(day).inserted { throw .holidayTwice(day) }
    }
    return days.sorted().map(TimeText.date).joined(separator: " ")
  }

  static func words(_ text: String) -> [Substring] {
    text.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "," }
  }

  /// The spans of a text, whether or not they can be read; a days' word stands before each.
  static func spans(_ text: String) -> [Span] {
    let words = words(text)
    return stride(from: 0, to: words.count, by: 2).map { place in
      let days = words[place]
      guard place + 1 < words.count else {
        return Span(text: String(days), days: nil, minutes: nil)
      }
      let clock = words[place + 1]
      return Span(
        text: "\(days) \(clock)", days: weekdays(days), minutes: minutes(clock))
    }
  }

  static func date(_ word: Substring) -> CivilDate? {
    do throws(TimeTextError) { return try TimeText.date(String(word)) } catch { return nil }
  }

  static func written(_ from: Int, _ to: Int) -> String { "\(clock(from))-\(clock(to))" }

  private static let names = ["mo", "tu", "we", "th", "fr", "sa", "su"]

  /// `1`, `1-5`, `Mo`, `Mo-Fr`.
  private static func weekdays(_ word: Substring) -> ClosedRange<Int>? {
    let ends = word.split(separator: "-", omittingEmptySubsequences: false).map { end -> Int? in
      if let place = names.firstIndex(of: end.lowercased()) { return place + 1 }
      return Int(end).flatMap { (1...7).contains($0) ? $0 : nil }
    }
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
      first <= last
    else { return nil }
    return first...last
  }

  /// `08:00-17:00`, minutes of the day; 24:00 is the end of one.
  private static func minutes(_ word: Substring) -> (Int, Int)? {
    let ends = word.split(separator: "-", omittingEmptySubsequences: false).compactMap(minute)
    return ends.count == 2 && ends[0] < 1440 ? (ends[0], ends[1]) : nil
  }

  private static func minute(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), hour >= 0, (0..<60).contains(minute),
      hour * 60 + minute <= 1440
    else { return nil }
    return hour * 60 + minute
  }

  private static func clock(_ minutes: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(minutes / 60)):\(two(minutes % 60))"
  }
}

/// Why hours or days off are refused. Carries what was written.
public enum CalendarFault: Error, Equatable, Sendable {
  /// Not of the form `1-5 08:00-17:00`.
  case unreadableSpan(String)
  /// `17:00-08:00`; hours over midnight are two spans.
  case endsBeforeItBegins(String)
  /// Two spans of a weekday (Monday = 1) share a minute.
  case overlap(weekday: Int, String, String)
  /// No day that a calendar has.
  case unreadableDay(String)
  case holidayTwice(CivilDate)
  /// Without a single span every date would lie in eternity.
  case neverOpen
}
