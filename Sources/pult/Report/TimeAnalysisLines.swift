import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore

/// A time analysis on standard output: as text, as objects, as a table for a spreadsheet. Lengths
/// are minutes, rounded down, wherever a program reads them.
struct TimeAnalysisLines {
  let view: DeskView

  func writeText(_ result: TimeAnalysisResult, query: String) throws {
    var output = StandardOutput()
    for line in try text(result, query: query) { try output.write(line + "\n") }
    try output.flush()
  }

  func text(_ result: TimeAnalysisResult, query: String) throws -> [String] {
    var names: [ReportGroup: String] = [:]
    for group in result.groups { names[group.group] = try name(group.group, withText: true) }
    let text = TimeAnalysisText(
      tables: view.desk.tables, language: view.language, zone: view.zone, now: view.now
    ) { names[$0] ?? "" }
    return text.lines(result, query: query)
  }

  /// A line for each group, then one for all of them.
  func writeObjects(_ result: TimeAnalysisResult) throws {
    var output = StandardOutput()
    for figures in result.groups + [result.total] {
      try output.write(try object(figures).line + "\n")
    }
    try output.flush()
  }

  func writeTable(_ result: TimeAnalysisResult) throws {
    let measures = ["firstResponse", "resolution", "lastResolution", "lateBy"]
    let heads = ["Count", "Mean", "Median", "Ninetieth", "Maximum"]
    let columns =
      ["group", "incidents", "closed", "open", "handOvers", "reopenings", "callbacks"]
      + ["followUpMet", "followUpMissed", "warningMet", "warningMissed", "lateMet", "lateMissed"]
      + measures.flatMap { name in
        ["", "Covered"].flatMap { clock in heads.map { name + clock + $0 } }
      }
    var table = TableText(columns: columns)
    for figures in result.groups + [result.total] {
      let counts = [
        figures.incidents, figures.closed, figures.open, figures.handOvers, figures.reopenings,
        figures.callbacks, figures.followUp.met, figures.followUp.missed, figures.warning.met,
        figures.warning.missed, figures.late.met, figures.late.missed,
      ]
      let lengths = [
        figures.firstResponse, figures.resolution, figures.lastResolution, figures.lateBy,
      ].flatMap { cells($0.wall) + cells($0.covered) }
      table.rows.append(
        [try name(figures.group, withText: false)] + counts.map(String.init) + lengths)
    }
    try StandardOutput.say(table.commaSeparated)
  }

  private func cells(_ lengths: Distribution) -> [String] {
    guard lengths.count > 0 else { return ["0", "", "", "", ""] }
    return [String(lengths.count)]
      + [
        lengths.meanSeconds, lengths.medianSeconds, lengths.ninetiethSeconds,
        lengths.maximumSeconds,
      ].map { String($0 / 60) }
  }

  private func name(_ group: ReportGroup, withText: Bool) throws -> String {
    switch group {
    case .all: return "all"
    case .month(let year, let month):
      return "\(year)-\(month < 10 ? "0" : "")\(month)"
    case .record(nil): return "-"
    case .record(let id?):
      let code = try view.code(id) ?? ""
      guard withText else { return code }
      if id.type?.isSmallTable == true {
        if let owner = view.desk.tables.ownerText(id, in: view.language) { return owner }
        return "\(code) \(view.text(id))"
      }
      let card = try view.session.card(id)
      let text = id.type == .customer ? card?[CustomerField.name].text : nil
      return [code, text ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  private func object(_ figures: TimeFigures) throws -> JSONValue {
    var object = JSONObject()
    object.add("group", try name(figures.group, withText: false))
    object.add("incidents", figures.incidents)
    object.add("closed", figures.closed)
    object.add("open", figures.open)
    object.add("firstResponse", measure(figures.firstResponse))
    object.add("resolution", measure(figures.resolution))
    object.add("lastResolution", measure(figures.lastResolution))
    object.add("lateBy", measure(figures.lateBy))
    object.add("followUp", dates(figures.followUp))
    object.add("warning", dates(figures.warning))
    object.add("late", dates(figures.late))
    object.add(
      "statuses",
      try figures.statuses.sorted { $0.key < $1.key }.map { try total($0.key, $0.value) })
    let owners = figures.owners.sorted { ($0.key?.rawValue ?? 0) < ($1.key?.rawValue ?? 0) }
    object.add("owners", try owners.map { try total($0.key, $0.value) })
    object.add("handOvers", figures.handOvers)
    object.add("reopenings", figures.reopenings)
    object.add("callbacks", figures.callbacks)
    object.add("ages", figures.ages.map { .number(Int64($0)) })
    return object.value
  }

  private func measure(_ measure: TimeMeasure) -> JSONObject {
    var object = JSONObject()
    object.add("count", measure.wall.count)
    guard measure.wall.count > 0 else { return object }
    object.add("wall", lengths(measure.wall))
    object.add("covered", lengths(measure.covered))
    return object
  }

  private func lengths(_ lengths: Distribution) -> JSONObject {
    var object = JSONObject()
    object.add("meanMinutes", Int(lengths.meanSeconds / 60))
    object.add("medianMinutes", Int(lengths.medianSeconds / 60))
    object.add("ninetiethMinutes", Int(lengths.ninetiethSeconds / 60))
    object.add("maximumMinutes", Int(lengths.maximumSeconds / 60))
    return object
  }

  private func dates(_ figures: DateFigures) -> JSONObject {
    var object = JSONObject()
    object.add("met", figures.met)
    object.add("missed", figures.missed)
    object.add("pending", figures.pending)
    return object
  }

  private func total(_ id: RecordID?, _ total: TimeTotal) throws -> JSONValue {
    var object = JSONObject()
    object.add("code", try view.code(id))
    object.add("incidents", total.incidents)
    object.add("minutes", Int(total.wallSeconds / 60))
    object.add("coveredMinutes", Int(total.coveredSeconds / 60))
    return object.value
  }
}
