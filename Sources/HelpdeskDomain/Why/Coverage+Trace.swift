/// The way from a moment to a date, as `add` goes it, with every piece written down.
extension Coverage {
  func trace(
    _ span: CoverageSpan, from start: Instant, zone: TimeZoneRules
  ) -> (steps: [DateExplanation.Step], end: Instant) {
    switch self {
    case .hours(let hours) where !hours.isEmpty:
      return hours.trace(span, from: start, zone: zone)
    case .allHours, .hours:
      let end = add(span, to: start, zone: zone)
      return ([.elapsed(from: start, to: end)], end)
    }
  }
}

extension BusinessHours {
  fileprivate func trace(
    _ span: CoverageSpan, from start: Instant, zone: TimeZoneRules
  ) -> (steps: [DateExplanation.Step], end: Instant) {
    var steps: [DateExplanation.Step] = []
    var moment = start
    if span.days > 0 { moment = traceDays(span.days, start, zone, &steps) }
    var remaining = span.clockMilliseconds
    guard remaining > 0 else { return (steps, moment) }
    let end = firstPiece(from: moment, zone: zone) { from, to in
      let length = to.milliseconds(since: from)
      let isLast = length >= remaining
      let end = isLast ? from.advanced(byMilliseconds: remaining) : to
      steps.append(.covered(from: from, to: end))
      remaining -= length
      return isLast ? end : nil
    }
    return (steps, end)
  }

  private func traceDays(
    _ days: Int, _ start: Instant, _ zone: TimeZoneRules, _ steps: inout [DateExplanation.Step]
  ) -> Instant {
    let civil = zone.civil(at: start)
    var date = civil.date
    var count = 0
    while count < days {
      date = date.advanced(byDays: 1)
      if !ranges(on: date).isEmpty {
        count += 1
        steps.append(.day(date, count: count))
      } else if !holidaysServed, isHoliday(date), !weekdays[date.weekday - 1].isEmpty {
        steps.append(.holiday(date))
      } else if case .closed(let first, let last)? = steps.last, last.advanced(byDays: 1) == date {
        steps[steps.count - 1] = .closed(first, date)
      } else {
        steps.append(.closed(date, date))
      }
    }
    let same = zone.instant(
      of: CivilDateTime(date: date, millisecondOfDay: civil.millisecondOfDay))
    steps.append(.sameTime(same))
    let opening = nextOpening(after: same, zone: zone)
    if opening != same { steps.append(.opening(opening)) }
    return opening
  }
}
