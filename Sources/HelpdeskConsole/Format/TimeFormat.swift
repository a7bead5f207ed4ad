import HelpdeskDomain

/// Times as the console writes them: in the desk's zone, in the language's order.
struct TimeFormat {
  let words: TimeWords
  let zone: TimeZoneRules
  let now: Instant

  /// `Wed 12:15`, in the title row.
  var clock: String {
    let civil = zone.civil(at: now)
    return "\(words.weekdays[civil.date.weekday - 1]) \(time(civil))"
  }

  /// `12m`, `22h`, `9d`, `15w`: at most three columns for two years.
  func age(since moment: Instant) -> String {
    let minutes = max(0, now.milliseconds(since: moment) / Milliseconds.perMinute)
    if minutes < 60 { return "\(minutes)\(words.minute)" }
    if minutes < 24 * 60 { return "\(minutes / 60)\(words.hour)" }
    let days = minutes / (24 * 60)
    return days < 100 ? "\(days)\(words.day)" : "\(days / 7)\(words.week)"
  }

  /// `3h 03m`, without a sign; `61d` where hours say nothing any more.
  func span(milliseconds: Int64) -> String {
    let minutes = Int(milliseconds.magnitude / UInt64(Milliseconds.perMinute))
    if minutes >= 100 * 60 { return "\(minutes / (24 * 60))\(words.day)" }
    return words.span(minutes / 60, NumberFormat.twoDigits(minutes % 60))
  }

  /// What "Next" shows in eight columns: a countdown only within today, else the clock time within
  /// a week, else the day (screens.md §2.3).
  func next(_ date: Instant) -> String {
    let civil = zone.civil(at: date)
    let today = zone.date(at: now)
    let days = civil.date.dayNumber - today.dayNumber
    if days == 0 {
      let left = date.milliseconds(since: now)
      return (left < 0 ? "-" : "+") + span(milliseconds: left)
    }
    if (-6...6).contains(days) {
      return "\(words.shortWeekdays[civil.date.weekday - 1]) \(time(civil))"
    }
    if civil.date.year == today.year { return day(civil.date) }
    return switch words.style {
    case .dayMonthName: "\(words.months[civil.date.month - 1]) \(civil.date.year)"
    case .dottedDayMonth: dayOfYear(civil.date)
    }
  }

  /// `20 May 25`, `20.05.25`
  private func dayOfYear(_ date: CivilDate) -> String {
    let year = NumberFormat.twoDigits(date.year % 100)
    return words.style == .dayMonthName ? "\(day(date)) \(year)" : "\(day(date))\(year)"
  }

  /// `20 May`, `20.05.`
  func day(_ date: CivilDate) -> String {
    let (_, month, day) = date.components
    return switch words.style {
    case .dayMonthName: "\(day) \(words.months[month - 1])"
    case .dottedDayMonth:
      "\(NumberFormat.twoDigits(day)).\(NumberFormat.twoDigits(month))."
    }
  }

  /// `30 Nov 2025`, `30.11.2025`
  func fullDay(_ moment: Instant) -> String {
    let date = zone.date(at: moment)
    return words.style == .dayMonthName ? "\(day(date)) \(date.year)" : "\(day(date))\(date.year)"
  }

  /// `20 May 12:15`, `20.05. 12:15`, twelve columns; of another year `20.05.25 12:15`: without it
  /// the day would be read, and typed back, as one of this year.
  func moment(_ moment: Instant) -> String {
    let civil = zone.civil(at: moment)
    let day = isThisYear(moment) ? day(civil.date) : dayOfYear(civil.date)
    return "\(day) \(time(civil))"
  }

  /// `Wed 20 May 12:15`, `Mi 20.05. 12:15`; of another year the year instead of the weekday.
  func weekdayMoment(_ moment: Instant) -> String {
    guard isThisYear(moment) else { return self.moment(moment) }
    let weekday = words.weekdays[zone.date(at: moment).weekday - 1]
    return "\(weekday) \(self.moment(moment))"
  }

  private func isThisYear(_ moment: Instant) -> Bool {
    zone.date(at: moment).year == zone.date(at: now).year
  }

  /// `today 09:12`, `yesterday 09:12`, else with day and date.
  func spokenMoment(_ moment: Instant) -> String {
    let civil = zone.civil(at: moment)
    switch zone.date(at: now).dayNumber - civil.date.dayNumber {
    case 0: return "\(words.today) \(time(civil))"
    case 1: return "\(words.yesterday) \(time(civil))"
    default: return weekdayMoment(moment)
    }
  }

  /// `08:20` today, else day and time.
  func shortMoment(_ moment: Instant) -> String {
    let civil = zone.civil(at: moment)
    return civil.date == zone.date(at: now) ? time(civil) : self.moment(moment)
  }

  /// `today`, `12 days`, `3 months`: how long ago a caller called.
  func ago(_ moment: Instant) -> String {
    let days = zone.date(at: now).dayNumber - zone.date(at: moment).dayNumber
    if days <= 0 { return words.today }
    if days < 60 { return words.days(days) }
    if days < 730 { return words.monthsAgo(days / 30) }
    return words.years(days / 365)
  }

  private func time(_ civil: CivilDateTime) -> String {
    "\(NumberFormat.twoDigits(civil.hour)):\(NumberFormat.twoDigits(civil.minute))"
  }
}
