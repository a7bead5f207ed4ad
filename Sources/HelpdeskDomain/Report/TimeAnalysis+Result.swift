extension TimeAnalysis {
  /// The figures, once all entries were taken.
  ///
  /// - Complexity: O(incidents + marks).
  public func result() -> TimeAnalysisResult {
    var places: [ReportGroup: Int] = [:]
    var groups: [TimeCollection] = []
    let clocks = coverageClocks()
    var life = IncidentLife()
    for place in rows.indices {
      let key = desk.reportGroup(of: rows[place], by: grouping, zone: zone)
      let index = places[key] ?? groups.count
      if index == groups.count {
        places[key] = index
        groups.append(TimeCollection(key))
      }
      read(place, into: &life)
      groups[index].add(life, clocks[life.clock])
    }
    var total = TimeCollection(.all)
    for group in groups { total.add(group) }
    let figures = grouping == .none ? [] : groups.map(\.figures).sorted(by: Self.isBefore)
    return TimeAnalysisResult(grouping: grouping, groups: figures, total: total.figures)
  }

  /// Months by time, others the most incidents first; equal ones by record, so that two runs agree.
  private static func isBefore(_ left: TimeFigures, _ right: TimeFigures) -> Bool {
    if case .month(let year, let month) = left.group,
      case .month(let otherYear, let otherMonth) = right.group
    {
      return (year, month) < (otherYear, otherMonth)
    }
    if left.incidents != right.incidents { return left.incidents > right.incidents }
    guard case .record(let one) = left.group, case .record(let other) = right.group else {
      return false
    }
    return (one?.rawValue ?? 0) < (other?.rawValue ?? 0)
  }

  /// The wall clock for incidents whose dates nothing is known of, then one for each basis.
  private func coverageClocks() -> [CoverageClock] {
    let from = earliest ?? now
    let wall = CoverageClock(.allHours, zone: zone, from: from, to: now)
    return [wall]
      + bases.map { CoverageClock(desk.coverage(of: $0), zone: zone, from: from, to: now) }
  }

  /// Brings the marks of an incident in order and leaves out what was taken back.
  private func read(_ place: Int, into life: inout IncidentLife) {
    let row = rows[place]
    let response = responses[place]
    life.begin(desk.incidents[row], response: response, now: ColumnTime.seconds(now.rawValue))
    life.clock = Int(basisPlaces[place])
    var index = Int(newest[place])
    while index > 0 {
      let mark = marks[index - 1]
      index = Int(mark.previous)
      life.addOlder(mark)
    }
    life.finish(statuses: desk.tables.statuses)
  }
}
