extension TimeText {
  /// Writes `2026-05-21T09:12:00+02:00` with the desk's offset (DESIGN §7 "Times out").
  ///
  /// - Parameter withMilliseconds: also writes `.123` after the seconds.
  public static func rfc3339(
    _ instant: Instant, zone: TimeZoneRules, withMilliseconds: Bool = false
  ) -> String {
    // The standard has no seconds in an offset; clocks before 1900 had. The moment stays the same.
    let minutes = zone.offsetSeconds(at: instant) / 60
    let shift = Int64(minutes) * Milliseconds.perMinute
    let civil = CivilDateTime(
      localMilliseconds: instant.advanced(byMilliseconds: shift).rawValue)
    var text = ""
    text.reserveCapacity(32)
    append(civil.date, to: &text)
    text += "T"
    append(civil.hour, width: 2, to: &text)
    text += ":"
    append(civil.minute, width: 2, to: &text)
    text += ":"
    append(civil.second, width: 2, to: &text)
    if withMilliseconds {
      text += "."
      append(civil.millisecond, width: 3, to: &text)
    }
    if minutes == 0 && zone.name == "UTC" { return text + "Z" }
    text += minutes < 0 ? "-" : "+"
    append(abs(minutes) / 60, width: 2, to: &text)
    text += ":"
    append(abs(minutes) % 60, width: 2, to: &text)
    return text
  }

  /// Writes `2026-05-21 09:12`, the clock of the desk.
  public static func local(_ instant: Instant, zone: TimeZoneRules) -> String {
    let civil = zone.civil(at: instant)
    var text = ""
    append(civil.date, to: &text)
    text += " "
    append(civil.hour, width: 2, to: &text)
    text += ":"
    append(civil.minute, width: 2, to: &text)
    return text
  }

  /// Writes `2026-05-21`.
  public static func date(_ date: CivilDate) -> String {
    var text = ""
    append(date, to: &text)
    return text
  }

  private static func append(_ date: CivilDate, to text: inout String) {
    let (year, month, day) = date.components
    append(year, width: 4, to: &text)
    text += "-"
    append(month, width: 2, to: &text)
    text += "-"
    append(day, width: 2, to: &text)
  }

  private static func append(_ number: Int, width: Int, to text: inout String) {
    let digits = String(number)
    for _ in 0..<max(0, width - digits.utf8.count) { text += "0" }
    text += digits
  }
}
