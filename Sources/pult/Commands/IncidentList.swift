import ArgumentParser
import HelpdeskDomain

struct IncidentList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List incidents, all or those that a query finds.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "Words, field:value, late, mine, open…; quotes make text.")
  var query: [String] = []
  @Option(
    parsing: .unconditional,
    help: "number, opened, priority, status, owner, customer, alert; -FIELD descends.")
  var sort: String = "number"
  @Option(help: "At most so many.") var limit: Int?
  @Option(help: "table, json or csv.") var format: OutputFormat = .table
  @Option(help: "Judge what is late by this time instead of now.") var now: String?

  func validate() throws {
    guard QueueOrder(text: sort) != nil else {
      throw ValidationError("--sort: \(sort) is no field that incidents are sorted by.")
    }
    if let limit, limit < 0 { throw ValidationError("--limit takes a number from 0 on.") }
  }

  func run() throws {
    try Shell.run(options, access: .read, now: now) { shell in
      let rows = try shell.rows(matching: query, sortedBy: sort)
      let shown = limit.map { rows.prefix($0) } ?? rows[...]
      var lines = IncidentLines(shell.view, format: format)
      for row in shown { try lines.add(row) }
      try lines.finish()
    }
  }
}
