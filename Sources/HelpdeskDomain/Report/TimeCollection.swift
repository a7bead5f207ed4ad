/// The lengths of time of one group, before they are made into figures.
struct TimeCollection {
  private struct Lengths {
    var wall: [UInt32] = []
    var covered: [UInt32] = []

    mutating func add(from start: UInt32, to end: UInt32, _ clock: CoverageClock) {
      guard end >= start else { return }
      wall.append(end - start)
      covered.append(UInt32(clamping: clock.coveredSeconds(from: Int64(start), to: Int64(end))))
    }

    mutating func add(_ other: Lengths) {
      wall += other.wall
      covered += other.covered
    }

    var measure: TimeMeasure {
      var measure = TimeMeasure()
      measure.wall = Distribution(of: wall)
      measure.covered = Distribution(of: covered)
      return measure
    }
  }

  private var counts: TimeFigures
  private var firstResponse = Lengths()
  private var resolution = Lengths()
  private var lastResolution = Lengths()
  private var lateBy = Lengths()
  private var statuses: [UInt16: TimeTotal] = [:]
  private var owners: [UInt16: TimeTotal] = [:]

  init(_ group: ReportGroup) { counts = TimeFigures(group) }

  var figures: TimeFigures {
    var figures = counts
    figures.firstResponse = firstResponse.measure
    figures.resolution = resolution.measure
    figures.lastResolution = lastResolution.measure
    figures.lateBy = lateBy.measure
    for (status, total) in statuses {
      figures.statuses[RecordID(.statusCode, Int(status))] = total
    }
    for (owner, total) in owners { figures.owners[IncidentColumns.owner(owner)] = total }
    return figures
  }

  mutating func add(_ life: IncidentLife, _ clock: CoverageClock) {
    counts.incidents += 1
    counts.handOvers += life.handOvers
    counts.reopenings += life.reopenings
    if life.isCallback { counts.callbacks += 1 }
    Self.count(life.followUp, kept: life.response, now: life.now, in: &counts.followUp)
    Self.count(life.warning, kept: life.closed, now: life.now, in: &counts.warning)
    Self.count(life.late, kept: life.closed, now: life.now, in: &counts.late)
    guard life.isClosed else { return addAge(life) }
    counts.closed += 1
    if life.response != 0 { firstResponse.add(from: life.opened, to: life.response, clock) }
    resolution.add(from: life.opened, to: life.firstClosed, clock)
    lastResolution.add(from: life.opened, to: life.closed, clock)
    if life.late != 0 && life.closed > life.late {
      lateBy.add(from: life.late, to: life.closed, clock)
    }
    addStretches(life, clock)
  }

  /// Whether a date was kept by what happened at `kept`, 0 = not yet.
  private static func count(
    _ date: UInt32, kept: UInt32, now: UInt32, in figures: inout DateFigures
  ) {
    if date == 0 { return }
    if kept != 0 {
      if kept <= date { figures.met += 1 } else { figures.missed += 1 }
    } else if date < now {
      figures.missed += 1
    } else {
      figures.pending += 1
    }
  }

  private mutating func addAge(_ life: IncidentLife) {
    let days = Int(life.now >= life.opened ? life.now - life.opened : 0) / 86_400
    let place = TimeFigures.ageDays.firstIndex { days < $0 } ?? TimeFigures.ageDays.count
    counts.ages[place] += 1
  }

  private mutating func addStretches(_ life: IncidentLife, _ clock: CoverageClock) {
    for (place, stretch) in life.stretches.enumerated() {
      let wall = Int64(stretch.end) - Int64(stretch.start)
      let covered = clock.coveredSeconds(from: Int64(stretch.start), to: Int64(stretch.end))
      let earlier = life.stretches[..<place]
      Self.add(
        wall, covered, isNew: !earlier.contains { $0.status == stretch.status },
        to: &statuses[stretch.status, default: TimeTotal()])
      Self.add(
        wall, covered, isNew: !earlier.contains { $0.owner == stretch.owner },
        to: &owners[stretch.owner, default: TimeTotal()])
    }
  }

  private static func add(
    _ wall: Int64, _ covered: Int64, isNew: Bool, to total: inout TimeTotal
  ) {
    total.wallSeconds += wall
    total.coveredSeconds += covered
    if isNew { total.incidents += 1 }
  }

  mutating func add(_ other: TimeCollection) {
    counts.incidents += other.counts.incidents
    counts.closed += other.counts.closed
    counts.handOvers += other.counts.handOvers
    counts.reopenings += other.counts.reopenings
    counts.callbacks += other.counts.callbacks
    counts.followUp.add(other.counts.followUp)
    counts.warning.add(other.counts.warning)
    counts.late.add(other.counts.late)
    for place in counts.ages.indices { counts.ages[place] += other.counts.ages[place] }
    firstResponse.add(other.firstResponse)
    resolution.add(other.resolution)
    lastResolution.add(other.lastResolution)
    lateBy.add(other.lateBy)
    statuses.merge(other.statuses) { $0.adding($1) }
    owners.merge(other.owners) { $0.adding($1) }
  }
}

extension TimeTotal {
  fileprivate func adding(_ other: TimeTotal) -> TimeTotal {
    var sum = self
    sum.add(other)
    return sum
  }
}
