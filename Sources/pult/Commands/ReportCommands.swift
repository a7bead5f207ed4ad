import ArgumentParser
import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore

/// The two reports of the call-center document.
struct ReportGroupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Report on incidents.",
    subcommands: [IncidentReport.self, TimeAnalysisReport.self])
}

/// What a report is written as.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, csv

  var list: OutputFormat { self == .json ? .json : .csv }
}

struct IncidentReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "incident", abstract: "Incidents whole, one after the other, and their totals.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "Words, field:value, late, mine, open…; quotes make text.")
  var query: [String] = []
  @Option(
    parsing: .unconditional,
    help: "number, opened, priority, status, owner, customer, alert; -FIELD descends.")
  var sort: String = "number"
  @Option(help: "At most so many.") var limit: Int?
  @Option(help: "reasons,events,resolutions,notes,history: which parts are shown.")
  var sections: String?
  @Flag(help: "Every incident on a page of its own.") var pages = false
  @Option(help: "text, json or csv.") var format: ReportFormat = .text
  @Option(help: "Judge what is late by this time instead of now.") var now: String?

  func validate() throws {
    guard QueueOrder(text: sort) != nil else {
      throw ValidationError("--sort: \(sort) is no field that incidents are sorted by.")
    }
    if let limit, limit < 0 { throw ValidationError("--limit takes a number from 0 on.") }
    for name in names where DossierSection(rawValue: name) == nil {
      throw ValidationError("--sections: \(name) is no part of the report.")
    }
  }

  private var names: [String] { sections?.split(separator: ",").map(String.init) ?? [] }

  func run() throws {
    try Shell.run(options, access: .read, now: now) { shell in
      let found = try shell.rows(matching: query, sortedBy: sort)
      let rows = Array(limit.map { found.prefix($0) } ?? found[...])
      guard format == .text else {
        var lines = IncidentLines(shell.view, format: format.list)
        for row in rows { try lines.add(row) }
        return try lines.finish()
      }
      let chosen = names.isEmpty ? DossierSection.allCases : names.compactMap(DossierSection.init)
      try DossierLines(view: shell.view, sections: Set(chosen), pages: pages).write(rows)
    }
  }
}

struct TimeAnalysisReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "time-analysis",
    abstract: "How long incidents took, by the clock and in covered time.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "Words, field:value, late, mine, open…; quotes make text.")
  var query: [String] = []
  @Option(help: "none, owner, ssr, customer, priority, reason, item or month.")
  var groupBy: String = "none"
  @Option(help: "text, json or csv.") var format: ReportFormat = .text
  @Option(help: "Judge ages and dates by this time instead of now.") var now: String?

  func validate() throws {
    guard ReportGrouping(rawValue: groupBy) != nil else {
      throw ValidationError("--group-by: \(groupBy) is nothing to group by.")
    }
  }

  func run() throws {
    try Shell.run(options, access: .read, now: now) { shell in
      let view = shell.view
      let rows = try shell.rows(matching: query, sortedBy: "number")
      var analysis = TimeAnalysis(
        rows: rows, by: ReportGrouping(rawValue: groupBy) ?? .none, desk: view.desk,
        zone: view.zone, now: view.now)
      let progress = ProgressLine(view.language)
      try view.session.analyse(&analysis) { progress.tell($0) }
      progress.end()
      let result = analysis.result()
      let lines = TimeAnalysisLines(view: view)
      switch format {
      case .text: try lines.writeText(result, query: QueryArguments.text(query))
      case .json: try lines.writeObjects(result)
      case .csv: try lines.writeTable(result)
      }
    }
  }
}
