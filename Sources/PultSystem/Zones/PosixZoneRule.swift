import HelpdeskDomain

/// The rule by which a zone goes on after the last transition of its file, as POSIX writes it:
/// `CET-1CEST,M3.5.0,M10.5.0/3` (POSIX.1-2017 §8.3 "TZ"; RFC 9636 §3.3.1).
struct PosixZoneRule: Equatable {
  /// A day of the year.
  enum Day: Equatable {
    /// 1...365, the 29th of February is never counted.
    case withoutLeapDay(Int)
    /// 0...365, the 29th of February is counted.
    case withLeapDay(Int)
    /// The week's day 0...6 from Sunday in the week 1...5 of a month, 5 being the last.
    case weekday(month: Int, week: Int, weekday: Int)
  }

  struct Change: Equatable {
    let day: Day
    /// Seconds after midnight of that day, may be negative or beyond it.
    let seconds: Int
  }

  struct Summer: Equatable {
    let offsetSeconds: Int
    let begins: Change
    let ends: Change
  }

  /// Seconds east of UTC in standard time.
  let offsetSeconds: Int
  let summer: Summer?

  /// - Returns: nil where the bytes are no such rule.
  init?(_ bytes: [UInt8]) {
    var reader = PosixZoneReader(bytes)
    guard reader.name(), let standard = reader.offset() else { return nil }
    offsetSeconds = -standard
    if reader.isAtEnd {
      summer = nil
      return
    }
    guard reader.name() else { return nil }
    // Without an offset of its own summer time is an hour ahead.
    let summerOffset = reader.isAtComma ? -standard + 3600 : reader.offset().map { -$0 }
    guard let summerOffset, let begins = reader.change(), let ends = reader.change(),
      reader.isAtEnd
    else { return nil }
    summer = Summer(offsetSeconds: summerOffset, begins: begins, ends: ends)
  }

  /// The transitions of a year in ascending order, as seconds since 1970.
  func transitions(in year: Int) -> [(seconds: Int64, offsetSeconds: Int)] {
    guard let summer else {
      // Standard time for good: stated once a year, and left out where nothing changes by it.
      return [(midnight(of: .withLeapDay(0), in: year) - Int64(offsetSeconds), offsetSeconds)]
    }
    let begins =
      midnight(of: summer.begins.day, in: year) + Int64(summer.begins.seconds - offsetSeconds)
    let ends =
      midnight(of: summer.ends.day, in: year) + Int64(summer.ends.seconds - summer.offsetSeconds)
    let both = [(begins, summer.offsetSeconds), (ends, offsetSeconds)]
    return begins < ends ? both : both.reversed()
  }

  /// Seconds since 1970 of the local midnight at which a day of a year begins.
  private func midnight(of day: Day, in year: Int) -> Int64 {
    guard let first = CivilDate(year: year, month: 1, day: 1) else { return 0 }
    let date: CivilDate
    switch day {
    case .withLeapDay(let number): date = first.advanced(byDays: number)
    case .withoutLeapDay(let number):
      let isAfterLeapDay = CivilDate.isLeap(year: year) && number > 59
      date = first.advanced(byDays: isAfterLeapDay ? number : number - 1)
    case .weekday(let month, let week, let weekday):
      guard let start = CivilDate(year: year, month: month, day: 1) else { return 0 }
      let ahead = (weekday - start.weekday % 7 + 7) % 7
      let length = CivilDate.days(inMonth: month, ofYear: year)
      var offset = ahead + 7 * (week - 1)
      if offset >= length { offset -= 7 }
      date = start.advanced(byDays: offset)
    }
    return Int64(date.dayNumber) * 86_400
  }
}

/// Reads the parts of such a rule one after another.
private struct PosixZoneReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }
  var isAtComma: Bool { position < bytes.count && bytes[position] == UInt8(ascii: ",") }

  /// Three letters or more, or anything within angle brackets.
  mutating func name() -> Bool {
    let start = position
    if take("<") {
      while position < bytes.count, !take(">") { position += 1 }
      return position - start >= 3 && bytes[position - 1] == UInt8(ascii: ">")
    }
    while position < bytes.count,
      (0x41...0x5A).contains(bytes[position] & 0xDF)
    { position += 1 }
    return position - start >= 3
  }

  /// `[+-]hh[:mm[:ss]]` in seconds; hours up to a week, as times of a change may have.
  mutating func offset() -> Int? {
    let isNegative = take("-")
    if !isNegative { _ = take("+") }
    guard let hours = number(upTo: 167) else { return nil }
    var seconds = hours * 3600
    if take(":") {
      guard let minutes = number(upTo: 59) else { return nil }
      seconds += minutes * 60
      if take(":") {
        guard let rest = number(upTo: 59) else { return nil }
        seconds += rest
      }
    }
    return isNegative ? -seconds : seconds
  }

  /// `,date[/time]`; without a time it is two o'clock.
  mutating func change() -> PosixZoneRule.Change? {
    guard take(","), let day = day() else { return nil }
    guard take("/") else { return PosixZoneRule.Change(day: day, seconds: 7200) }
    return offset().map { PosixZoneRule.Change(day: day, seconds: $0) }
  }

  private mutating func day() -> PosixZoneRule.Day? {
    if take("J") {
      return number(upTo: 365).flatMap { $0 > 0 ? .withoutLeapDay($0) : nil }
    }
    guard take("M") else { return number(upTo: 365).map { .withLeapDay($0) } }
    guard let month = number(upTo: 12), month > 0, take("."),
      let week = number(upTo: 5), week > 0, take("."), let weekday = number(upTo: 6)
    else { return nil }
    return .weekday(month: month, week: week, weekday: weekday)
  }

  private mutating func number(upTo limit: Int) -> Int? {
    let start = position
    var value = 0
    while position < bytes.count, (0x30...0x39).contains(bytes[position]), value <= limit {
      value = value * 10 + Int(bytes[position]) - 0x30
      position += 1
    }
    return position > start && value <= limit ? value : nil
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }
}
