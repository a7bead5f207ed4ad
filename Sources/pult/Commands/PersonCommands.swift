import ArgumentParser
import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore
import PultSystem

struct PersonGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person", abstract: "Show or erase all that is kept of a person.",
    subcommands: [PersonExport.self, PersonErase.self])
}

struct PersonExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Print everything that is kept of a person.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "A contact as contact list names it (person-7), or a partner's code.")
  var person: String
  @Option(help: "table, json or csv.") var format: OutputFormat = .json

  func run() throws {
    try Shell.run(options, access: .read) { shell in
      let file = try shell.view.session.file(of: try shell.person(person))
      try format.say(PersonText(view: shell.view).export(file))
    }
  }
}

struct PersonErase: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Erase all that names a person; incidents and figures stay.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "A contact as contact list names it (person-7), or a partner's code.")
  var person: String?
  @Flag(help: "Only list what will go.") var dryRun = false
  @Flag(help: "Do it.") var yes = false
  @Flag(help: "End an erasure that was cut off.") var resume = false
  @Option(help: "Why; kept, and must not name the person.") var reason = ""
  @Option(
    name: .customLong("redact"), parsing: .upToNextOption,
    help: "Erase these texts about others too, as --dry-run names them: RECORD:SEQUENCE.")
  var texts: [String] = []
  @Flag(name: .customLong("redact-found"), help: "Erase all texts with the whole name too.")
  var allFound = false
  @Option(help: "table, json or csv.") var format: OutputFormat = .table

  func validate() throws {
    if (person == nil) != resume { throw ValidationError("Give a person, or --resume alone.") }
  }

  func run() throws {
    try Shell.run(options, access: dryRun ? .read : .erase) { shell in
      let words = ErasureWords.of(shell.language)
      guard let person else {
        guard let receipt = try shell.view.session.resumeErasure(shell.identity()) else {
          return try StandardOutput.say(words.nothingToResume + "\n")
        }
        return try say(receipt, shell)
      }
      let file = try shell.view.session.file(of: try shell.person(person))
      let also = try chosen(file, words)
      if dryRun { return try format.say(PersonText(view: shell.view).plan(file, also: also)) }
      guard yes else { throw CommandFailure(.refused, words.needsConfirmation) }
      if file.names(in: reason) { throw CommandFailure(.refused, words.reasonNamesPerson) }
      let receipt = try shell.view.session.erase(
        file.person, also: also, reason: reason, shell.identity())
      try say(receipt, shell)
    }
  }

  private func chosen(
    _ file: PersonFile, _ words: ErasureWords
  ) throws(CommandFailure) -> [UInt64] {
    var chosen = Set(allFound ? file.found.filter(\.isWhole).map(\.sequence) : [])
    for typed in texts {
      guard let last = typed.split(separator: ":").last, let sequence = UInt64(last),
        file.found.contains(where: { $0.sequence == sequence })
      else { throw CommandFailure(.refused, words.noSuchText(typed)) }
      chosen.insert(sequence)
    }
    return chosen.sorted()
  }

  /// The receipt, once the consoles that run had a moment to forget.
  private func say(_ receipt: ErasureReceipt, _ shell: Shell) throws {
    let waiting = ErasureWait(shell.workplace.deskPath).consoles(behind: receipt.redacted)
    try format.say(PersonText(view: shell.view).receipt(receipt, waiting))
  }
}
