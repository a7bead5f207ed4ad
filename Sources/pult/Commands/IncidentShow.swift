import ArgumentParser
import HelpdeskConsole
import HelpdeskDomain

struct IncidentShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one incident whole.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The incident's number.") var number: String
  @Option(help: "table, json or csv.") var format: OutputFormat = .table
  @Option(help: "Judge the alert by this time instead of now.") var now: String?

  func run() throws {
    try Shell.run(options, access: .read, now: now) { shell in
      let incident = try shell.card(of: try shell.incident(number))
      try format.say(try IncidentJSON(view: shell.view, showsEscalation: true).value(incident))
    }
  }
}
