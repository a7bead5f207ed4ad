import ArgumentParser
import HelpdeskDomain

struct IncidentList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List incidents, all or those that a query finds.")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var selection: IncidentSelection
  @Option(help: "table, json or csv.") var format: OutputFormat = .table

  func run() throws {
    try Shell.run(options, access: .read, now: selection.choice.now) { shell in
      var lines = IncidentLines(shell.view, format: format)
      for row in try selection.rows(in: shell) { try lines.add(row) }
      try lines.finish()
    }
  }
}
