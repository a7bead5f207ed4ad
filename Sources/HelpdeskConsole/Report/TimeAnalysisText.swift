public import HelpdeskDomain

/// A time analysis as lines of text: on the screen, on paper, in a pipe.
public struct TimeAnalysisText {
  private let words: ReportWords
  private let time: TimeFormat
  private let tables: DeskTables
  private let language: Language
  private let groupName: (ReportGroup) -> String

  /// - Parameter groupName: what a group is called; codes of small tables are known here, customers
  ///   and items are not.
  public init(
    tables: DeskTables, language: Language, zone: TimeZoneRules, now: Instant,
    groupName: @escaping (ReportGroup) -> String
  ) {
    words = ReportWords.of(language)
    time = TimeFormat(words: Strings.of(language).time, zone: zone, now: now)
    self.tables = tables
    self.language = language
    self.groupName = groupName
  }

  /// The whole report.
  public func lines(_ result: TimeAnalysisResult, query: String) -> [String] {
    let total = result.total
    var lines = ["\(words.timeAnalysis)  \(TimeText.local(time.now, zone: time.zone))"]
    if !query.isEmpty { lines.append(query) }
    lines.append(
      "\(words.incidents) \(NumberFormat.grouped(total.incidents)): "
        + "\(NumberFormat.grouped(total.closed)) \(words.closed), "
        + "\(NumberFormat.grouped(total.open)) \(words.open)")
    lines.append(words.closedOnly)
    lines += [""] + measures(total)
    lines += [""] + dates(total)
    lines += [""] + totals(words.byStatus, statusRows(total))
    lines += [""] + totals(words.byOwner, ownerRows(total))
    lines += ["", counts(total), ages(total)]
    if !result.groups.isEmpty { lines += [""] + groups(result) }
    return lines
  }

  private func measures(_ figures: TimeFigures) -> [String] {
    var table = ReportTable()
    table.add(["", words.count, words.mean, words.median, words.ninetieth, words.maximum])
    let all = [
      (words.firstResponse, figures.firstResponse), (words.resolution, figures.resolution),
      (words.lastResolution, figures.lastResolution), (words.lateBy, figures.lateBy),
    ]
    for (name, measure) in all {
      table.add(["\(name), \(words.wallClock)"] + cells(measure.wall))
      table.add(["\(name), \(words.covered)"] + cells(measure.covered))
    }
    return table.lines
  }

  private func cells(_ measure: Distribution) -> [String] {
    guard measure.count > 0 else { return ["0", "-", "-", "-", "-"] }
    return [NumberFormat.grouped(measure.count)]
      + [
        measure.meanSeconds, measure.medianSeconds, measure.ninetiethSeconds,
        measure.maximumSeconds,
      ].map(span)
  }

  private func dates(_ figures: TimeFigures) -> [String] {
    var table = ReportTable()
    table.add([words.dates, words.met, words.missed, words.pending, words.inTime])
    let all = [
      (words.followUpKept, figures.followUp), (words.warningKept, figures.warning),
      (words.lateKept, figures.late),
    ]
    for (name, kept) in all {
      table.add(
        [name]
          + [kept.met, kept.missed, kept.pending].map(NumberFormat.grouped)
          + [share(kept.met, of: kept.met + kept.missed)])
    }
    return table.lines
  }

  private func statusRows(_ figures: TimeFigures) -> [(name: String, total: TimeTotal)] {
    figures.statuses.sorted { $0.key < $1.key }.map { id, total in
      guard let status = tables.status(id) else { return ("?", total) }
      let waits = status.stopsClock ? " (\(words.waiting))" : ""
      return ("\(status.row.code) \(text(status.row))\(waits)", total)
    }
  }

  private func ownerRows(_ figures: TimeFigures) -> [(name: String, total: TimeTotal)] {
    figures.owners.sorted { $0.value.wallSeconds > $1.value.wallSeconds }.map { id, total in
      (tables.ownerText(id, in: language) ?? words.none, total)
    }
  }

  private func totals(
    _ head: String, _ rows: [(name: String, total: TimeTotal)]
  ) -> [String] {
    var table = ReportTable()
    table.add([head, words.incidents, words.wallClock, words.covered, words.share])
    let all = rows.reduce(0) { $0 + $1.total.wallSeconds }
    for (name, total) in rows {
      table.add([
        name, NumberFormat.grouped(total.incidents), span(total.wallSeconds),
        span(total.coveredSeconds), share(Int(total.wallSeconds), of: Int(all)),
      ])
    }
    return table.lines
  }

  private func counts(_ figures: TimeFigures) -> String {
    let all = [
      (words.handOvers, figures.handOvers), (words.reopenings, figures.reopenings),
      (words.callbacks, figures.callbacks),
    ]
    return all.map { "\($0.0) \(NumberFormat.grouped($0.1))" }.joined(separator: ", ")
  }

  private func ages(_ figures: TimeFigures) -> String {
    let days = TimeFigures.ageDays
    let names =
      ["< \(days[0])"] + zip(days, days.dropFirst()).map { "\($0)-\($1)" }
      + ["> \(days[days.count - 1])"]
    let parts = zip(names, figures.ages).map { "\($0): \(NumberFormat.grouped($1))" }
    return "\(words.ages)  " + parts.joined(separator: ", ")
  }

  private func groups(_ result: TimeAnalysisResult) -> [String] {
    var table = ReportTable()
    table.add([
      words.groups(result.grouping), words.incidents, words.closed, words.mean, words.median,
      words.ninetieth, words.covered, words.inTime,
    ])
    for group in result.groups {
      let wall = group.resolution.wall
      let (met, missed) = (group.late.met, group.late.missed)
      table.add(
        [groupName(group.group)]
          + [group.incidents, group.closed].map(NumberFormat.grouped)
          + (wall.count == 0
            ? ["-", "-", "-", "-"]
            : [
              wall.meanSeconds, wall.medianSeconds, wall.ninetiethSeconds,
              group.resolution.covered.meanSeconds,
            ].map(span))
          + [share(met, of: met + missed)])
    }
    return table.lines
  }

  private func text(_ row: CodeRow) -> String {
    row.text.text(in: language, desk: tables.parameters.language) ?? ""
  }

  private func span(_ seconds: Int64) -> String { time.span(milliseconds: seconds * 1000) }

  private func share(_ part: Int, of all: Int) -> String {
    all == 0 ? "-" : "\((part * 100 + all / 2) / all) %"
  }
}
