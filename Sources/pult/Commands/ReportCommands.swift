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
  @OptionGroup var selection: IncidentSelection
  @Option(help: "reasons,events,resolutions,notes,history: which parts are shown.")
  var sections: String?
  @Flag(help: "Every incident on a page of its own.") var pages = false
  @Option(help: "text, json or csv.") var format: ReportFormat = .text

  func validate() throws {
    for name in names where DossierSection(rawValue: name) == nil {
      throw ValidationError("--sections: \(name) is no part of the report.")
    }
  }

  private var names: [String] { sections?.split(separator: ",").map(String.init) ?? [] }

  func run() throws {
    try Shell.run(options, access: .read, now: selection.choice.now) { shell in
      let rows = Array(try selection.rows(in: shell))
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
  @OptionGroup var choice: IncidentChoice
  @Option(help: "none, owner, ssr, customer, priority, reason, item or month.")
  var groupBy: String = "none"
  @Option(help: "text, json or csv.") var format: ReportFormat = .text

  func validate() throws {
    guard ReportGrouping(rawValue: groupBy) != nil else {
      throw ValidationError("--group-by: \(groupBy) is nothing to group by.")
    }
  }

  func run() throws {
    try Shell.run(options, access: .read, now: choice.now) { shell in
      let view = shell.view
      let rows = try shell.rows(matching: choice.query, sortedBy: "number")
      var pass = try view.session.begin(
        TimeAnalysis(
          rows: rows, by: ReportGrouping(rawValue: groupBy) ?? .none, desk: view.desk,
          zone: view.zone, now: view.now))
      let progress = ProgressLine(view.language)
      while try view.session.read(&pass, maximumMilliseconds: 50) { progress.tell(pass.progress) }
      progress.end()
      let result = pass.analysis.result()
      let lines = TimeAnalysisLines(view: view)
      switch format {
      case .text: try lines.writeText(result, query: QueryArguments.text(choice.query))
      case .json: try lines.writeObjects(result)
      case .csv: try lines.writeTable(result)
      }
    }
  }
}
