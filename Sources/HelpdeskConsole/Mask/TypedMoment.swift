import HelpdeskDomain

/// Why a typed date is none.
enum TypedMomentError: Error {
  case unreadable
  case impossible
}

/// Reads dates as agents type them: `20.05. 12:15`, `20 May 12:15`, `2511`, `t`, `+3`, `12:15`, and
/// the forms of RFC 3339. What is left out is taken from today; a day without a time takes now's
/// time today, else the time of the beginning of business.
struct TypedMoment {
  let now: Instant
  let zone: TimeZoneRules
  /// The names of the months on the screen, January first.
  let months: [String]
  let startOfBusinessMinute: Int

  func read(_ typed: String) throws(TypedMomentError) -> Instant {
    let text = typed.trimmed
    do throws(TimeTextError) {
      return try TimeText.instant(text, zone: zone)
    } catch {
      if case .impossibleDate = error { throw .impossible }
      if case .impossibleTime = error { throw .impossible }
    }
    var words = text.split(separator: " ").map(String.init)
    // A weekday in front says nothing that the date does not say.
    if words.count > 1, words[0].allSatisfy(\.isLetter), words[0].count > 1,
      month(named: words[0]) == nil
    {
      words.removeFirst()
    }
    guard !words.isEmpty else { throw .unreadable }
    var minute: Int?
    if let last = words.last, last.contains(":") {
      minute = try clock(last)
      words.removeLast()
    }
    let today = zone.date(at: now)
    let day = words.isEmpty ? today : try date(words, today: today)
    if let minute { return moment(day, minute) }
    return day == today ? now.flooredToMinute : moment(day, startOfBusinessMinute)
  }

  private func moment(_ day: CivilDate, _ minute: Int) -> Instant {
    guard let time = CivilTime(minuteOfDay: minute) else { return zone.start(of: day) }
    return zone.instant(of: CivilDateTime(date: day, time: time))
  }

  private func clock(_ text: String) throws(TypedMomentError) -> Int {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]) else {
      throw .unreadable
    }
    guard (0..<24).contains(hour), (0..<60).contains(minute) else { throw .impossible }
    return hour * 60 + minute
  }

  private func date(
    _ words: [String], today: CivilDate
  ) throws(TypedMomentError) -> CivilDate {
    let word = words[0]
    if words.count == 1 {
      if word.lowercased() == "t" || word == "." { return today }
      if let days = relativeDays(word) { return today.advanced(byDays: days) }
      if word.count == 10, word.contains("-") {
        do throws(TimeTextError) { return try TimeText.date(word) } catch { throw .impossible }
      }
      if word.allSatisfy(\.isWholeNumber) { return try digits(word, today: today) }
      return try dotted(word, today: today)
    }
    if let day = Int(word.filter { $0 != "." }), let month = month(named: words[1]) {
      let year = words.count > 2 ? try self.year(words[2]) : nil
      return try civil(day: day, month: month, year: year, today: today)
    }
    throw .unreadable
  }

  /// `+3`, `-1`: days from today, as far as a calendar is of use.
  private func relativeDays(_ word: String) -> Int? {
    guard let sign = word.first, sign == "+" || sign == "-", word.count <= 6 else { return nil }
    return Int(word)
  }

  /// `2511` is the 25th of November, `251126` the one of 2026.
  private func digits(_ word: String, today: CivilDate) throws(TypedMomentError) -> CivilDate {
    guard [4, 6, 8].contains(word.count) else { throw .unreadable }
    let day = Int(word.prefix(2)) ?? 0
    let month = Int(word.dropFirst(2).prefix(2)) ?? 0
    let year = word.count > 4 ? try self.year(String(word.dropFirst(4))) : nil
    return try civil(day: day, month: month, year: year, today: today)
  }

  /// `20.05.`, `20.5`, `20.05.2026`
  private func dotted(_ word: String, today: CivilDate) throws(TypedMomentError) -> CivilDate {
    let parts = word.split(separator: ".").map(String.init)
    guard (2...3).contains(parts.count), let day = Int(parts[0]), let month = Int(parts[1]) else {
      throw .unreadable
    }
    let year = parts.count == 3 ? try self.year(parts[2]) : nil
    return try civil(day: day, month: month, year: year, today: today)
  }

  private func year(_ text: String) throws(TypedMomentError) -> Int {
    guard let year = Int(text), year >= 0 else { throw .unreadable }
    return text.count <= 2 ? 2000 + year : year
  }

  private func civil(
    day: Int, month: Int, year: Int?, today: CivilDate
  ) throws(TypedMomentError) -> CivilDate {
    guard let date = CivilDate(year: year ?? today.year, month: month, day: day) else {
      throw .impossible
    }
    return date
  }

  private func month(named word: String) -> Int? {
    let wanted = word.lowercased().filter { $0 != "." }
    guard wanted.count >= 3 else { return nil }
    return months.firstIndex { wanted.hasPrefix($0.lowercased()) }.map { $0 + 1 }
  }
}

extension Instant {
  /// The beginning of its minute: what a screen without seconds means.
  var flooredToMinute: Instant {
    let minute = Milliseconds.perMinute
    let rest = rawValue % minute
    return Instant(rawValue: rawValue - (rest < 0 ? rest + minute : rest))
  }
}

extension String {
  /// Without blanks at both ends.
  var trimmed: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
