import ArgumentParser
import HelpdeskDomain

struct IncidentEventCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "event", abstract: "Record an event on an incident.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The incident's number.") var number: String
  @Option(help: "The event code.") var type: String
  @Option(help: "What happened.") var text: String?
  @Option(help: "Minutes spent.") var minutes: Int?
  @Option(help: "When it happened (else now).") var at: String?
  @Option(help: "The partner who did it (else you).") var by: String?
  @Option(help: "With whom.") var with: String?
  @Option(help: "An appointment, FROM..TO.") var planned: String?
  @Option(name: .customLong("for"), help: "The technician of the appointment.")
  var technician: String?
  @Option(help: "The status that it leaves behind.") var status: String?
  @Option(help: "The owner that it leaves behind.") var owner: String?
  @Option(help: "Refuse when the incident is no longer at this revision.") var ifRevision: UInt32?

  func run() throws {
    try Shell.run(options, access: .write) { shell in
      let incident = try shell.incident(number)
      var event = EventDraft(code: try shell.code(type, EventField.code))
      event.text = try shell.text(text, "--text") ?? ""
      event.with = try shell.text(with, "--with") ?? ""
      event.minutes = minutes
      event.at = try at.map { try shell.time($0, EventField.at) }
      event.by = try by.map { try shell.code($0, EventField.by) }
      event.technician = try technician.map { try shell.code($0, EventField.technician) }
      event.status = try status.map { try shell.code($0, EventField.status) }
      event.owner = try owner.map { try shell.code($0, IncidentField.owner) }
      if let planned {
        let ends = try shell.range(planned, EventField.plannedFrom)
        event.plannedFrom = ends.from
        event.plannedTo = ends.to
      }
      try shell.perform(
        .incident(.recordEvent(incident, event, reopening: false)), base: ifRevision)
    }
  }
}
