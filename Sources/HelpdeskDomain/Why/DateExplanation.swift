/// Why an incident has a date: from which moment, in which hours, piece by piece, and what moved it
/// since. Everything comes from facts (DESIGN §4.16; decision 0072).
public struct DateExplanation: Equatable, Sendable {
  /// One line of the answer, in the order of time.
  public enum Step: Equatable, Sendable {
    /// Somebody set it; nil where it was emptied.
    case hand(Instant?, by: RecordID?, at: Instant)
    /// All hours: the span as it passes.
    case elapsed(from: Instant, to: Instant)
    /// The n-th covered day.
    case day(CivilDate, count: Int)
    /// Days on which nobody is there, both included.
    case closed(CivilDate, CivilDate)
    case holiday(CivilDate)
    /// The clock time of the start on the last of the days.
    case sameTime(Instant)
    /// It lay outside of the hours: the next opening.
    case opening(Instant)
    /// A covered piece that was used up, whole or in part.
    case covered(from: Instant, to: Instant)
    /// So many lines are left out.
    case more(Int)
    /// The clock stood: what was left of the date, and where it moved.
    case pause(ClockPause, leftMilliseconds: Int64, from: Instant, to: Instant)
    /// The clock stands; the date moves when it starts again.
    case stopped(since: Instant)
  }

  public let date: IncidentDate
  /// What the incident keeps.
  public let value: Instant?
  public let opened: Instant
  /// What it was counted from; nil where somebody set it, or where nothing was written.
  public let basis: DateBasis?
  public let steps: [Step]
  /// Where the steps lead.
  public let result: Instant?

  /// Whether the steps lead to what the incident keeps; not so where the zone's rules have changed.
  public var isWhole: Bool { result == value }
}

extension Desk {
  /// Why this date?
  public func explain(
    _ date: IncidentDate, of incident: Incident, zone: TimeZoneRules
  ) -> DateExplanation {
    let hand = incident.handDates.last { $0.date == date }
    var tracer = DateTracer(desk: self, zone: zone)
    if let hand {
      tracer.setByHand(hand)
    } else if let basis = incident.dateBasis {
      tracer.count(basis, date, from: incident.opened)
    }
    let coverage = incident.dateBasis.map(coverage) ?? .hours(tables.businessHours)
    for pause in incident.pauses where hand.map({ pause.to > $0.at }) ?? true {
      tracer.pass(pause, coverage)
    }
    if let since = incident[IncidentField.clockStoppedAt].instant, let moved = tracer.result,
      moved > since
    {
      tracer.steps.append(.stopped(since: since))
    }
    return DateExplanation(
      date: date, value: incident.dates[date], opened: incident.opened,
      basis: hand == nil ? incident.dateBasis : nil, steps: tracer.steps, result: tracer.result)
  }

  /// Why this date, before it is saved?
  public func explain(
    _ date: IncidentDate, of judgement: Judgement, opened: Instant, zone: TimeZoneRules
  ) -> DateExplanation {
    var tracer = DateTracer(desk: self, zone: zone)
    if let basis = judgement.dateBasis { tracer.count(basis, date, from: opened) }
    return DateExplanation(
      date: date, value: judgement.dates[date], opened: opened, basis: judgement.dateBasis,
      steps: tracer.steps, result: tracer.result)
  }
}

/// Walks the way of a date again and writes it down.
private struct DateTracer {
  let desk: Desk
  let zone: TimeZoneRules
  var steps: [DateExplanation.Step] = []
  var result: Instant?

  init(desk: Desk, zone: TimeZoneRules) {
    self.desk = desk
    self.zone = zone
  }

  mutating func setByHand(_ hand: HandDate) {
    steps.append(.hand(hand.value, by: hand.by, at: hand.at))
    result = hand.value
  }

  mutating func count(_ basis: DateBasis, _ date: IncidentDate, from opened: Instant) {
    guard let span = basis.span(date) else { return }
    let traced = desk.coverage(of: basis).trace(span, from: opened, zone: zone)
    steps += DateTracer.shortened(traced.steps)
    result = traced.end
  }

  mutating func pass(_ pause: ClockPause, _ coverage: Coverage) {
    guard let date = result, date > pause.from else { return }
    let moved = coverage.shift(date, past: pause, zone: zone)
    let left = coverage.coveredMilliseconds(from: pause.from, to: date, zone: zone)
    steps.append(.pause(pause, leftMilliseconds: left, from: date, to: moved))
    result = moved
  }

  /// A date a year away has hundreds of lines: the first and the last of them tell enough.
  private static func shortened(_ steps: [DateExplanation.Step]) -> [DateExplanation.Step] {
    let (head, tail) = (60, 20)
    if steps.count <= head + tail + 1 { return steps }
    return steps.prefix(head) + [.more(steps.count - head - tail)] + steps.suffix(tail)
  }
}
