import ArgumentParser
import HelpdeskDomain
import HelpdeskStore

struct ResolutionGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolution", abstract: "Find how incidents were solved before.",
    subcommands: [ResolutionSearch.self])
}

/// Old resolutions, as F4 lists them at the resolution of the console.
struct ResolutionSearch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "List old resolutions by reason, item and words, the most used first.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "Beginnings of words of the resolution, its codes or the description.")
  var words: [String] = []
  @Option(help: "Only incidents of this reason: GENERAL/SPECIFIC.") var reason: String?
  @Option(help: "Those of this item first; without a reason only those.") var item: String?
  @Option(help: "How many incidents are looked at, the nearest and newest first (else all).")
  var among: Int?
  @Option(help: "At most so many resolutions.") var limit = 50
  @Option(help: "table, json or csv.") var format: OutputFormat = .table

  func validate() throws {
    if let among, among < 1 { throw ValidationError("--among is at least 1.") }
    if limit < 1 { throw ValidationError("--limit is at least 1.") }
  }

  func run() throws {
    try Shell.run(options, access: .read) { shell in
      for word in words { _ = try shell.text(word, "WORD") }
      var question = ResolutionQuestion(words: words.joined(separator: " "))
      question.reason = try reason.map { try shell.code($0, ReasonField.reason) }
      question.item = try item.map { try shell.master($0, .item) }
      question.limit = among ?? .max
      let view = shell.view
      var list = ListPrinter(format, columns: ["count", "resolution", "text", "incident"])
      let progress = ProgressLine(shell.language)
      let found = try view.session.pastResolutions(
        question, most: limit, progress: progress.tell)
      progress.end()
      for past in found {
        let code = try view.code(past.code) ?? ""
        let number = view.desk.number(row: past.incident.row)
        var object = JSONObject()
        object.add("count", past.count)
        object.add("resolution", code)
        object.add("text", past.text)
        object.add("incident", number)
        try list.add(
          json: object.value, cells: ["\(past.count)", code, past.text, number])
      }
      try list.finish()
    }
  }
}
