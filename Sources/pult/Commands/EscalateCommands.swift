import ArgumentParser
import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore
import PultSystem

struct EscalateGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "escalate", abstract: "Carry out the escalations that are due.",
    subcommands: [EscalateRun.self, EscalateLog.self], defaultSubcommand: EscalateRun.self)
}

struct EscalateRun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Carry out what is due, once or for as long as it runs.")

  @OptionGroup var options: GlobalOptions
  @Flag(help: "Look once and end: for cron.") var once = false
  @Flag(help: "Go on: for a service.") var watch = false
  @Flag(help: "List what would be carried out, and do nothing.") var dryRun = false
  @Flag(help: "Leave the mails in the outbox.") var keepMails = false
  @Option(help: "table, json or csv.") var format: OutputFormat = .table
  @Option(help: "Judge by this time instead of now.") var now: String?

  func validate() throws {
    if [once, watch, dryRun].filter({ $0 }).count != 1 {
      throw ValidationError("Give one of --once, --watch and --dry-run.")
    }
    if watch && now != nil { throw ValidationError("--watch goes by the clock.") }
  }

  func run() throws {
    try Shell.run(options, access: dryRun ? .read : .write, now: now) { shell in
      if dryRun { return try list(shell) }
      if watch { return try keepWatching(shell) }
      try carryOut(shell)
    }
  }

  private func carryOut(_ shell: Shell) throws {
    var lines = EscalationLines(shell.view, format)
    var watchdog = Watchdog()
    try shell.escalate(&watchdog, at: now == nil ? nil : shell.view.now) { fired in
      try lines.add(fired.incident, fired.occurrence)
    }
    let mails = try keepMails ? (taken: 0, failed: 0) : shell.deliverMails()
    // Nothing is said where nothing was done: cron would mail it.
    try lines.finish()
    if mails.failed > 0 {
      StandardOutput.complain(OutboxWords.of(shell.language).notTaken(mails.failed))
    }
  }

  private func list(_ shell: Shell) throws {
    var lines = EscalationLines(shell.view, format)
    var watch = EscalationWatch()
    for row in watch.look(at: shell.view.desk, shell.view.now).rows {
      let id = RecordID(.incident, row + 1)
      guard let subject = try shell.view.session.escalationSubject(id) else { continue }
      let due = shell.view.desk.dueOccurrences(
        of: subject, at: shell.view.now, zone: shell.view.zone)
      for occurrence in due { try lines.add(id, occurrence) }
    }
    try lines.finish()
  }

  private func keepWatching(_ shell: Shell) throws {
    var watchdog = Watchdog()
    while true {
      try shell.escalate(&watchdog) { _ in }
      if !keepMails { _ = try shell.deliverMails() }
      try shell.view.session.maintain()
      try shell.wait(until: watchdog.nextAt)
    }
  }
}

/// What was carried out, or would be, line by line.
struct EscalationLines {
  private let view: DeskView
  private var list: ListPrinter
  private var isEmpty = true

  init(_ view: DeskView, _ format: OutputFormat) {
    self.view = view
    list = ListPrinter(format, columns: ["number", "task", "occurrence", "dueAt"])
  }

  mutating func add(_ incident: RecordID, _ occurrence: EscalationOccurrence) throws {
    isEmpty = false
    let number = view.desk.number(row: incident.row)
    let code = view.desk.tables.codeRow(occurrence.task)?.code ?? ""
    let dueAt = TimeText.rfc3339(occurrence.dueAt, zone: view.zone)
    var object = JSONObject()
    object.add("number", number)
    object.add("task", code)
    object.add("occurrence", occurrence.number)
    object.add("dueAt", dueAt)
    try list.add(json: object.value, cells: [number, code, "\(occurrence.number)", dueAt])
  }

  mutating func finish() throws { if !isEmpty { try list.finish() } }
}

struct EscalateLog: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "List what was carried out, of one incident or of all.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The incident's number.") var number: String?
  @Option(help: "table, json or csv.") var format: OutputFormat = .table

  func run() throws {
    try Shell.run(options, access: .read) { shell in
      let writer = EscalationJSON(view: shell.view)
      var list = ListPrinter(format, columns: EscalationJSON.columns)
      for id in try incidents(shell) {
        let incident = try shell.card(of: id)
        for firing in incident.firings {
          try list.add(
            json: writer.firing(firing, of: incident.number).value,
            cells: writer.cells(firing, of: incident.number))
        }
      }
      try list.finish()
    }
  }

  /// One incident, or all that the watchdog ever touched.
  private func incidents(_ shell: Shell) throws -> [RecordID] {
    if let number { return [try shell.incident(number)] }
    return shell.view.desk.escalatedRows.map { RecordID(.incident, $0 + 1) }
  }
}
