extension BusinessHours {
  /// The moment a span of coverage time after another one.
  ///
  /// Days come first: the same clock time so many covered days later or, if that lies outside of
  /// coverage, the next opening. Hours and minutes are covered time and end at the earliest moment
  /// at which they have passed, which may be a closing time (DESIGN §4.1, seed 004).
  public func add(_ span: CoverageSpan, to start: Instant, zone: TimeZoneRules) -> Instant {
    var moment = start
    if span.days > 0 {
      moment = isEmpty ? elapsed(days: span.days, start) : addDays(span.days, start, zone)
    }
    return add(coveredMilliseconds: span.clockMilliseconds, to: moment, zone: zone)
  }

  /// The earliest moment at which so much covered time has passed since `start`; by it the open
  /// dates move out while the clock stops (DESIGN §4.2).
  public func add(
    coveredMilliseconds: Int64, to start: Instant, zone: TimeZoneRules
  ) -> Instant {
    guard coveredMilliseconds > 0 else { return start }
    if isEmpty { return start.advanced(byMilliseconds: coveredMilliseconds) }
    var remaining = coveredMilliseconds
    return firstPiece(from: start, zone: zone) { from, to in
      let length = to.milliseconds(since: from)
      if length >= remaining { return from.advanced(byMilliseconds: remaining) }
      remaining -= length
      return nil
    }
  }

  /// Covered time between two moments; negative where `end` lies before `start`.
  public func coveredMilliseconds(
    from start: Instant, to end: Instant, zone: TimeZoneRules
  ) -> Int64 {
    if end < start { return -coveredMilliseconds(from: end, to: start, zone: zone) }
    if isEmpty || start == end { return end.milliseconds(since: start) }
    var total: Int64 = 0
    var date = zone.date(at: start)
    let last = zone.date(at: end)
    while date <= last {
      eachPiece(of: date, zone: zone) { from, to in
        let (from, to) = (max(from, start), min(to, end))
        if from < to { total += to.milliseconds(since: from) }
      }
      date = date.advanced(byDays: 1)
    }
    return total
  }

  /// Whether somebody is there; a closing time is no longer covered.
  public func isOpen(at instant: Instant, zone: TimeZoneRules) -> Bool {
    if isEmpty { return true }
    let civil = zone.civil(at: instant)
    return ranges(on: civil.date).contains { $0.contains(civil.minuteOfDay) }
  }

  /// The moment itself where it is covered, else the next moment that is.
  public func nextOpening(after instant: Instant, zone: TimeZoneRules) -> Instant {
    if isOpen(at: instant, zone: zone) { return instant }
    return firstPiece(from: instant, zone: zone) { from, _ in from }
  }

  private func elapsed(days: Int, _ start: Instant) -> Instant {
    start.advanced(byMilliseconds: Int64(days) * Milliseconds.perDay)
  }

  private func addDays(_ days: Int, _ start: Instant, _ zone: TimeZoneRules) -> Instant {
    let civil = zone.civil(at: start)
    var date = civil.date
    var left = days
    while left > 0 {
      date = date.advanced(byDays: 1)
      if !ranges(on: date).isEmpty { left -= 1 }
    }
    let same = CivilDateTime(date: date, millisecondOfDay: civil.millisecondOfDay)
    return nextOpening(after: zone.instant(of: same), zone: zone)
  }

  /// Walks the covered pieces from `start` on until `answer` is content with one.
  ///
  /// It ends because some weekday is covered, days off are finitely many and no clock is changed
  /// every week.
  func firstPiece(
    from start: Instant, zone: TimeZoneRules, answer: (Instant, Instant) -> Instant?
  ) -> Instant {
    var date = zone.date(at: start)
    var found: Instant?
    while true {
      eachPiece(of: date, zone: zone) { from, to in
        if found == nil, to > start { found = answer(max(from, start), to) }
      }
      if let found { return found }
      date = date.advanced(byDays: 1)
    }
  }

  /// The covered pieces of a day in ascending order, cut where the clocks are changed.
  func eachPiece(
    of date: CivilDate, zone: TimeZoneRules, _ body: (Instant, Instant) -> Void
  ) {
    let ranges = ranges(on: date)
    if ranges.isEmpty { return }
    let midnight = Int64(date.dayNumber) * Milliseconds.perDay
    // No offset exceeds a day, so these two moments enclose the whole local day.
    let earliest = Instant(rawValue: midnight - Milliseconds.perDay)
    let latest = Instant(rawValue: midnight + 2 * Milliseconds.perDay)
    var next = zone.indexOfTransition(after: earliest)
    var offset = zone.offsetSeconds(at: earliest)
    var pieceStart = earliest
    while true {
      let changes = next < zone.transitions.count && zone.transitions[next].at < latest
      let pieceEnd = changes ? zone.transitions[next].at : latest
      for range in ranges {
        let shift = midnight - Int64(offset) * Milliseconds.perSecond
        let open = Instant(rawValue: shift + Int64(range.lowerBound) * Milliseconds.perMinute)
        let close = Instant(rawValue: shift + Int64(range.upperBound) * Milliseconds.perMinute)
        let (from, to) = (max(open, pieceStart), min(close, pieceEnd))
        if from < to { body(from, to) }
      }
      guard changes else { return }
      offset = zone.transitions[next].offsetSeconds
      pieceStart = pieceEnd
      next += 1
    }
  }
}
