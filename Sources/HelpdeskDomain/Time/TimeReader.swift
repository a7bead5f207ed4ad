/// Reads the parts of a date or a time one after another, byte by byte.
struct TimeReader {
  struct Clock {
    var millisecondOfDay: Int
    /// The second was 60; the milliseconds are those of second 59.
    var isLeapSecond: Bool
  }

  private let text: String
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
  }

  mutating func date() throws(TimeTextError) -> CivilDate {
    let year = try number(digits: 4)
    try expect("-")
    let month = try number(digits: 2)
    try expect("-")
    let day = try number(digits: 2)
    guard let date = CivilDate(year: year, month: month, day: day) else {
      throw .impossibleDate(text)
    }
    return date
  }

  mutating func dateTimeSeparator() throws(TimeTextError) {
    guard take("T") || take("t") || take(" ") else { throw .notATime(text) }
  }

  /// Hours and minutes, then seconds and a fraction where they are written.
  mutating func clock() throws(TimeTextError) -> Clock {
    let hour = try number(digits: 2)
    try expect(":")
    let minute = try number(digits: 2)
    let second = take(":") ? try number(digits: 2) : 0
    let millisecond = take(".") ? try fraction() : 0
    guard hour < 24, minute < 60, second <= 60 else { throw .impossibleTime(text) }
    return Clock(
      millisecondOfDay: ((hour * 60 + minute) * 60 + min(second, 59)) * 1000 + millisecond,
      isLeapSecond: second == 60)
  }

  /// Seconds east of UTC, or nil where the text says nothing of an offset.
  mutating func offset() throws(TimeTextError) -> Int? {
    if take("Z") || take("z") { return 0 }
    let isEast = take("+")
    guard isEast || take("-") else { return nil }
    let hours = try number(digits: 2)
    try expect(":")
    let minutes = try number(digits: 2)
    guard hours < 24, minutes < 60 else { throw .impossibleOffset(text) }
    let seconds = (hours * 60 + minutes) * 60
    return isEast ? seconds : -seconds
  }

  func end() throws(TimeTextError) {
    guard position == bytes.count else { throw .notATime(text) }
  }

  private mutating func number(digits: Int) throws(TimeTextError) -> Int {
    var value = 0
    for _ in 0..<digits {
      guard let digit = takeDigit() else { throw .notATime(text) }
      value = value * 10 + digit
    }
    return value
  }

  private mutating func fraction() throws(TimeTextError) -> Int {
    guard var value = takeDigit() else { throw .notATime(text) }
    var digits = 1
    while let digit = takeDigit() {
      if digits < 3 { value = value * 10 + digit }
      digits += 1
    }
    while digits < 3 {
      value *= 10
      digits += 1
    }
    return value
  }

  private mutating func takeDigit() -> Int? {
    guard position < bytes.count, (0x30...0x39).contains(bytes[position]) else { return nil }
    position += 1
    return Int(bytes[position - 1]) - 0x30
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ character: Unicode.Scalar) throws(TimeTextError) {
    guard take(character) else { throw .notATime(text) }
  }
}
