/// Hours as records keep them: one text, so that a table of hours is one fact with one old and one
/// new value.
extension BusinessHours {
  /// Reads `1-5 08:00-17:00 6 09:00-12:00` (Monday = 1) and `2026-12-24 2026-12-25`.
  ///
  /// What cannot be read is left out; `CalendarText` refuses it before it gets into the journal.
  init(deskText: String, holidays: String, holidaysServed: Bool) {
    var weekdays = Array(repeating: [Range<Int>](), count: 7)
    for span in CalendarText.spans(deskText) {
      guard let days = span.days, let minutes = span.minutes else { continue }
      for day in days where minutes.lowerBound < minutes.upperBound {
        weekdays[day - 1].append(minutes.lowerBound..<minutes.upperBound)
      }
    }
    let days = CalendarText.words(holidays).compactMap(CalendarText.date)
    self.init(weekdays: weekdays, holidays: days, holidaysServed: holidaysServed)
  }

  /// The hours as the text that `init(deskText:)` reads: days in a row with the same hours are
  /// written once.
  public var deskText: String {
    var words: [String] = []
    var first = 0
    while first < weekdays.count {
      var last = first
      while last + 1 < weekdays.count, weekdays[last + 1] == weekdays[first] { last += 1 }
      let days = first == last ? "\(first + 1)" : "\(first + 1)-\(last + 1)"
      for range in weekdays[first] {
        words.append("\(days) \(CalendarText.written(range.lowerBound, range.upperBound))")
      }
      first = last + 1
    }
    return words.joined(separator: " ")
  }
}
