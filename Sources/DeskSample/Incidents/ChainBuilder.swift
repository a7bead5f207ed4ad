import HelpdeskDomain

/// Lays an incident's steps one after the other into working time.
struct ChainBuilder {
  private let clock: DeskClock
  private(set) var steps: [PlannedStep] = []
  private(set) var last: Int64

  init(_ clock: DeskClock, from arrival: Int64) {
    self.clock = clock
    last = arrival
    steps.reserveCapacity(8)
  }

  /// Adds a step so many working minutes after the last one, and some seconds.
  mutating func add(
    _ kind: PlannedStep.Kind, by actor: RecordID, afterWorking minutes: Int,
    _ random: inout SampleRandom, place: FixPlace = .remote, planned: Int64 = 0
  ) {
    let at = max(clock.adding(workingMinutes: minutes, to: last), last)
    add(
      kind, by: actor, at: at + 1000 + Int64(random.below(55_000)), place: place, planned: planned)
  }

  /// Adds a step during the call itself.
  mutating func add(
    _ kind: PlannedStep.Kind, by actor: RecordID, afterMinutes minutes: Int,
    _ random: inout SampleRandom, place: FixPlace = .phone
  ) {
    let at = last + Int64(minutes) * DeskClock.perMinute + Int64(random.below(50_000))
    add(kind, by: actor, at: at, place: place, planned: 0)
  }

  private mutating func add(
    _ kind: PlannedStep.Kind, by actor: RecordID, at: Int64, place: FixPlace, planned: Int64
  ) {
    steps.append(PlannedStep(at: at, kind: kind, actor: actor, planned: planned, place: place))
    last = at
  }

  /// An appointment and the visit it was made for.
  mutating func addVisit(
    by actor: RecordID, technician: RecordID, inWorking minutes: Int, _ random: inout SampleRandom
  ) {
    let quarter = 15 * DeskClock.perMinute
    let from = clock.adding(workingMinutes: max(75, minutes), to: last) / quarter * quarter
    add(.schedule, by: actor, afterWorking: random.between(2, 30), &random, planned: from)
    let visit = max(from, last) + Int64(random.between(25, 110)) * DeskClock.perMinute
    add(.visit, by: technician, at: visit, place: .site, planned: from)
  }

  /// Nothing happens after the end of the sample.
  mutating func cut(at end: Int64) {
    if let first = steps.firstIndex(where: { $0.at >= end }) { steps.removeSubrange(first...) }
    last = steps.last?.at ?? last
  }

  mutating func keep(_ count: Int) {
    steps.removeSubrange(min(count, steps.count)...)
    last = steps.last?.at ?? last
  }
}
