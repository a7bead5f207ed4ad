/// Business hours as the desk's parameters keep them: one text, so that a table of hours is one
/// fact with one old and one new value.
extension BusinessHours {
  /// Reads `1 08:00-17:00 2 08:00-12:00 2 13:00-17:00 …` (Monday = 1) and `2026-12-24 2026-12-25`.
  /// What cannot be read is left out; the rules refuse it before it gets into the journal.
  init(deskText: String, holidays: String, holidaysServed: Bool) {
    var weekdays = Array(repeating: [Range<Int>](), count: 7)
    let words = deskText.split(separator: " ")
    for (day, range) in zip(words, words.dropFirst()) {
      guard let weekday = Int(day), (1...7).contains(weekday),
        let minutes = BusinessHours.minutes(range)
      else { continue }
      weekdays[weekday - 1].append(minutes)
    }
    let days = holidays.split(separator: " ").compactMap { word in
      do throws(TimeTextError) { return try TimeText.date(String(word)) } catch { return nil }
    }
    self.init(weekdays: weekdays, holidays: days, holidaysServed: holidaysServed)
  }

  /// The hours as the text that `init(deskText:)` reads.
  public var deskText: String {
    var words: [String] = []
    for (place, ranges) in weekdays.enumerated() {
      for range in ranges {
        let (from, to) = (range.lowerBound, range.upperBound)
        words.append("\(place + 1) \(BusinessHours.clock(from))-\(BusinessHours.clock(to))")
      }
    }
    return words.joined(separator: " ")
  }

  private static func clock(_ minutes: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(minutes / 60)):\(two(minutes % 60))"
  }

  private static func minutes(_ range: Substring) -> Range<Int>? {
    let ends = range.split(separator: "-").compactMap { end -> Int? in
      let parts = end.split(separator: ":").compactMap { Int($0) }
      return parts.count == 2 ? parts[0] * 60 + parts[1] : nil
    }
    guard ends.count == 2, ends[0] < ends[1], ends[1] <= 1440, ends[0] >= 0 else { return nil }
    return ends[0]..<ends[1]
  }
}
