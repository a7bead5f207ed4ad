import ArgumentParser
import HelpdeskDomain
import HelpdeskStore

/// The code tables, by the word that the command line uses for them.
enum CodeTable: String, ExpressibleByArgument, CaseIterable {
  case priority, status, event, reason, resolution, serviceType, escalation

  var type: RecordType {
    switch self {
    case .priority: .priorityCode
    case .status: .statusCode
    case .event: .eventCode
    case .reason: .reason
    case .resolution: .resolution
    case .serviceType: .serviceType
    case .escalation: .escalationTask
    }
  }
}

/// What can be listed: the code tables, and the transition table beside them.
enum ListedTable: ExpressibleByArgument {
  case codes(CodeTable)
  case transitions

  init?(argument: String) {
    if argument.lowercased() == "transitions" {
      self = .transitions
    } else if let table = CodeTable(argument: argument) {
      self = .codes(table)
    } else {
      return nil
    }
  }

  static var allValueStrings: [String] { CodeTable.allValueStrings + ["transitions"] }
}

struct CodeGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "code",
    abstract: "Keep the code tables: priority, status, event, reason, escalation …",
    subcommands: [CodeList.self, CodeShow.self, CodeNew.self, CodeSet.self, CodeRetire.self])
}

struct CodeList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the codes of a table.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The table, or transitions: which status may follow which.")
  var table: ListedTable
  @Option(help: "table, json or csv.") var format: OutputFormat = .table
  @Flag(help: "Retired codes too.") var all = false

  func run() throws {
    try Shell.run(options, access: .read) { shell in
      guard case .codes(let table) = table else {
        return try TransitionLines(shell.view, withRetired: all).say(format)
      }
      let tables = shell.view.desk.tables
      let uses = shell.view.desk.useCounts(of: table.type)
      var list = ListPrinter(format, columns: ["code", "text", "incidents", "masters"])
      for row in tables.codeRows(of: table.type) where all || !row.isRetired {
        let code = tables.qualifiedCode(row)
        var object = JSONObject()
        object.add("code", code)
        for language in Language.allCases {
          object.add("text.\(language.rawValue)", row.text[language])
        }
        object.add("retired", row.isRetired)
        let use = uses[row.id]
        var count = JSONObject()
        count.add("incidents", use.incidents)
        count.add("masters", use.masters)
        object.add("uses", count)
        try list.add(
          json: object.value,
          cells: [code, shell.view.text(row.id), "\(use.incidents)", "\(use.masters)"])
      }
      try list.finish()
    }
  }
}

struct CodeShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one code whole.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The table.") var table: CodeTable
  @Argument(help: "The code, GENERAL/SPECIFIC where it has two levels.") var code: String
  @Option(help: "table, json or csv.") var format: OutputFormat = .table

  func run() throws {
    try Shell.run(options, access: .read) { shell in
      let card = try shell.record(try shell.master(code, table.type))
      let fields = FieldCatalog.fields(of: table.type)
      let use = shell.view.desk.useCounts(of: table.type)[card.id]
      let object = try MasterRecordText(view: shell.view).object(card, fields, use)
      try format.say(object.value)
    }
  }
}

struct CodeNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Add a code, for instance: code=JAM parent=PRN text.en=\"Jam\".")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The table.") var table: CodeTable
  @Argument(help: "FIELD=VALUE.") var assignments: [String]

  func run() throws {
    try Shell.run(options, access: .write) { shell in
      let values = try shell.values(assignments, of: table.type)
      let done = try shell.perform(.master(.create(table.type, values)))
      try StandardOutput.say(try shell.masterCode(done.record) + "\n")
    }
  }
}

struct CodeSet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Change fields of a code; FIELD= empties a field.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The table.") var table: CodeTable
  @Argument(help: "The code.") var code: String
  @Argument(help: "FIELD=VALUE.") var assignments: [String]

  func run() throws {
    try Shell.run(options, access: .write) { shell in
      let record = try shell.master(code, table.type)
      let values = try shell.values(assignments, of: table.type)
      try shell.perform(.master(.change(record, values)))
    }
  }
}

struct CodeRetire: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retire", abstract: "Offer a code no more; what has it keeps it.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The table.") var table: CodeTable
  @Argument(help: "The code.") var code: String

  func run() throws {
    try Shell.run(options, access: .write) { shell in
      try shell.perform(.master(.retire(try shell.master(code, table.type))))
    }
  }
}
