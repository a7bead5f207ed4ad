import ArgumentParser
import HelpdeskDomain
import HelpdeskStore

struct IncidentSet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Change fields of an incident; FIELD= empties a field.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The incident's number.") var number: String
  @Argument(help: "FIELD=VALUE, with the names of the JSON of an incident.")
  var assignments: [String]
  @Flag(help: "The unit stands with another customer and comes over to this one.")
  var moveUnit = false
  @Option(help: "Refuse when the incident is no longer at this revision.") var ifRevision: UInt32?

  func run() throws {
    try Shell.run(options, access: .write) { shell in
      let incident = try shell.incident(number)
      var values: [Field: FieldValue] = [:]
      var reasons: [RecordID]?
      var status: RecordID?
      for assignment in assignments {
        let (name, text) = try shell.split(assignment)
        if name == "reasons" || name == "reason" {
          reasons = try text.split(separator: ",").map {
            try shell.code(String($0), ReasonField.reason)
          }
        } else if name == "status" {
          status = try shell.code(text, IncidentField.status)
        } else {
          let field = try shell.field(name, of: .incident)
          values[field] = try shell.value(text, field)
        }
      }
      // One act, one frame: when one of the fields is refused, none is changed.
      var commands: [DeskCommand] = []
      if let status {
        var draft = StatusDraft(status)
        draft.owner = values.removeValue(forKey: IncidentField.owner)?.record
        commands.append(.incident(.changeStatus(incident, draft)))
      }
      if !values.isEmpty || reasons != nil {
        commands.append(
          .incident(.change(incident, values, reasons: reasons, movesUnit: moveUnit)))
      }
      try shell.perform(commands, base: ifRevision)
    }
  }
}

struct IncidentResolve: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolve", abstract: "Say how an incident was solved.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The incident's number.") var number: String
  @Option(help: "GENERAL/SPECIFIC: both are asked for.") var resolution: String
  @Option(help: "What was done.") var text: String?
  @Option(help: "Refuse when the incident is no longer at this revision.") var ifRevision: UInt32?

  func run() throws {
    try Shell.run(options, access: .write) { shell in
      let incident = try shell.incident(number)
      let code = try shell.code(resolution, ResolutionField.resolution)
      let words = try shell.text(text, "--text") ?? ""
      try shell.perform(
        .incident(.resolve(incident, resolution: code, text: words)), base: ifRevision)
    }
  }
}

struct IncidentClose: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Close an incident, resolved before or in the same act.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The incident's number.") var number: String
  @Option(help: "GENERAL/SPECIFIC, where it was not resolved yet.") var resolution: String?
  @Option(help: "What was done; with --resolution.") var text: String?
  @Option(help: "The reason, checked once more: GENERAL/SPECIFIC.") var reason: String?
  @Option(help: "How the customer was told: an event code that counts as told.")
  var told: String?

  func validate() throws {
    if text != nil, resolution == nil {
      throw ValidationError("--text belongs to a --resolution.")
    }
  }

  func run() throws {
    try Shell.run(options, access: .write) { shell in
      let incident = try shell.incident(number)
      guard let closed = shell.view.desk.tables.parameters.closedStatus,
        resolution != nil || reason != nil || told != nil
      else {
        try shell.perform(.incident(.close(incident)))
        return
      }
      var draft = StatusDraft(closed)
      draft.resolution = try resolution.map { try shell.code($0, ResolutionField.resolution) }
      draft.note = try shell.text(text, "--text") ?? ""
      if let reason = try reason.map({ try shell.code($0, ReasonField.reason) }) {
        let others = try shell.card(of: incident).reasons.dropFirst()
        draft.reasons = [reason] + others.filter { $0 != reason }
      }
      draft.told = try told.map { EventDraft(code: try shell.code($0, EventField.code)) }
      try shell.perform(.incident(.changeStatus(incident, draft)))
    }
  }
}

struct IncidentReopen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Open a closed incident again.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The incident's number.") var number: String

  func run() throws {
    try Shell.run(options, access: .write) { shell in
      try shell.perform(.incident(.reopen(try shell.incident(number))))
    }
  }
}

struct IncidentCallback: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "callback",
    abstract: "Log a repeat of an earlier incident and print the new number.")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var fields: IncidentFieldOptions
  @Argument(help: "The earlier incident's number.") var number: String
  @Option(help: "One line (else the earlier incident's).") var description: String?
  @Option(help: "The text of the first event.") var note: String?

  func run() throws {
    try Shell.run(options, access: .write) { shell in
      let earlier = try shell.card(of: try shell.incident(number))
      var new = NewIncident(repeating: earlier)
      try shell.set(IncidentField.description, description, in: &new)
      try fields.fill(&new, shell)
      new.event.text = try shell.text(note, "--note") ?? ""
      let done = try shell.perform(.incident(.log(new)))
      try StandardOutput.say(shell.view.desk.number(row: done.record.row) + "\n")
    }
  }
}
