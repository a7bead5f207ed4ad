import ArgumentParser
import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore

struct IncidentConsent: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consent",
    abstract: "Record as an event that the caller agrees to pay, and up to what sum.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The incident's number.") var number: String
  @Option(help: "Who agrees.") var by: String
  @Option(help: "The sum, in the desk's currency.") var upTo: String
  @Option(help: "When (else now).") var at: String?
  @Option(help: "The event's code (else NOTE).") var type: String?
  @Option(help: "The event's text.") var text: String?
  @Option(help: "Minutes spent.") var minutes: Int?

  func run() throws {
    try Shell.run(options, access: .write) { shell in
      let incident = try shell.incident(number)
      let currency = shell.view.desk.tables.parameters.currency
      let who = try shell.text(by, "--by") ?? ""
      var draft = ConsentDraft(
        by: who, sum: try shell.amount(upTo, ConsentField.sum, currency))
      draft.at = try at.map { try shell.time($0, EventField.at) }
      draft.code = try type.map { try shell.code($0, EventField.code) }
      draft.minutes = minutes
      let words = Strings.of(shell.language)
      draft.text =
        try shell.text(text, "--text") ?? words.agreed(words.money(draft.sum, currency))
      try shell.perform(.order(.consent(incident, draft)))
    }
  }
}

struct IncidentRefer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refer",
    abstract: "Say what an event refers to: CO, JOB, PROJ, PO or REQ and a number.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The incident's number.") var number: String
  @Option(help: "The event's number.") var event: Int
  @Option(help: "CO, JOB, PROJ, PO or REQ.") var type: String
  @Option(help: "The other system's number; empty takes the reference away.") var reference: String

  func run() throws {
    try Shell.run(options, access: .write) { shell in
      let incident = try shell.incident(number)
      guard let type = DestinationType(code: type) else {
        throw shell.failure(.refused(.incident(.unknownDestination(type))))
      }
      let reference = try shell.text(reference, "--reference") ?? ""
      try shell.perform(
        .order(.refer(incident, event: event, type, number: reference)))
    }
  }
}
