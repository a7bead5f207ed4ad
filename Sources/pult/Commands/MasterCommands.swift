import ArgumentParser
import HelpdeskDomain
import HelpdeskStore

/// `new`, `list`, `show` and `set` of one kind of master record.
struct MasterGroup<Kind: MasterKind>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: Kind.word, abstract: "Keep the desk's \(Kind.word) records.",
      subcommands: [
        MasterNew<Kind>.self, MasterList<Kind>.self, MasterShow<Kind>.self, MasterSet<Kind>.self,
        MasterRetire<Kind>.self,
      ])
  }
}

struct MasterNew<Kind: MasterKind>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "new", abstract: "Create a record and print its code.")
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: "FIELD=VALUE; code=… gives a code of your own.") var assignments: [String] = []

  func run() throws {
    try Shell.run(options, access: .write) { shell in
      let values = try shell.values(assignments, of: Kind.type)
      let done = try shell.perform(.master(.create(Kind.type, values)))
      try StandardOutput.say(try shell.masterCode(done.record) + "\n")
    }
  }
}

struct MasterSet<Kind: MasterKind>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "set", abstract: "Change fields; FIELD= empties a field.")
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The record's code.") var code: String
  @Argument(help: "FIELD=VALUE.") var assignments: [String]
  @Option(help: "Refuse when the record is no longer at this revision.") var ifRevision: UInt32?

  func run() throws {
    try Shell.run(options, access: .write) { shell in
      let record = try shell.master(code, Kind.type)
      let values = try shell.values(assignments, of: Kind.type)
      try shell.perform(.master(.change(record, values)), base: ifRevision)
    }
  }
}

struct MasterRetire<Kind: MasterKind>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "retire",
      abstract: "Offer a record no more; what has it keeps it. `set retired=false` takes it back.")
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The record's code.") var code: String

  func run() throws {
    try Shell.run(options, access: .write) { shell in
      try shell.perform(.master(.retire(try shell.master(code, Kind.type))))
    }
  }
}

struct MasterShow<Kind: MasterKind>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "show", abstract: "Show one record whole.")
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The record's code.") var code: String
  @Option(help: "table, json or csv.") var format: OutputFormat = .table

  func run() throws {
    try Shell.run(options, access: .read) { shell in
      let card = try shell.record(try shell.master(code, Kind.type))
      let fields = FieldCatalog.fields(of: Kind.type)
      let use = shell.view.desk.useCounts(of: Kind.type)[card.id]
      var object = try MasterRecordText(view: shell.view).object(card, fields, use)
      let maker = CardMaker(session: shell.view.session, now: shell.view.now)
      if let overview = try maker.card(of: card.id) {
        try CardJSON(view: shell.view).add(overview, to: &object)
      }
      object.add("revision", Int(card.revision))
      try format.say(object.value)
    }
  }
}

struct MasterList<Kind: MasterKind>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: "List the records.")
  }

  @OptionGroup var options: GlobalOptions
  @Option(help: "table, json or csv.") var format: OutputFormat = .table
  @Option(help: "At most so many.") var limit: Int?
  @Flag(help: "Retired records too.") var all = false

  func run() throws {
    try Shell.run(options, access: .read) { shell in
      var lines = RecordLines(
        shell.view, Kind.type, columns: [CodeField.code] + Kind.columns, format: format)
      let count = shell.view.desk.count(of: Kind.type)
      var shown = 0
      for counter in 0..<count {
        if let limit, shown >= limit { break }
        let card = try shell.record(RecordID(Kind.type, counter + 1))
        if card[CodeField.retired].isTrue && !all { continue }
        try lines.add(card)
        shown += 1
      }
      try lines.finish()
    }
  }
}
