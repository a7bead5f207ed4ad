import ArgumentParser
import HelpdeskDomain
import HelpdeskStore

struct ExportGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Hand records to another program.",
    subcommands: [ExportCommand.self, ExportServiceOrders.self],
    defaultSubcommand: ExportCommand.self)
}

/// How records leave the desk.
enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
  case csv, json

  var output: OutputFormat { self == .csv ? .csv : .json }
}

struct ExportServiceOrders: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "service-orders",
    abstract: "Service orders for an ERP: a CSV line for each of their lines, or JSON Lines.")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var selection: OrderSelection
  @Option(help: "Only those that changed at this time or later.") var since: String?
  @Option(help: "csv or json.") var format: ExportFormat = .csv

  func run() throws {
    try Shell.run(options, access: .read) { shell in
      let start = try since.map { try shell.time($0, OrderField.opened) }
      var export = OrderExport(shell.view, format: format.output)
      for row in try selection.rows(in: shell) {
        if let start, let last = try shell.view.session.lastChange(of: row.id), last < start {
          continue
        }
        try export.add(try shell.order(row.id))
      }
      try export.finish()
    }
  }
}
