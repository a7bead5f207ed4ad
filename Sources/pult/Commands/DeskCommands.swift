import ArgumentParser
import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore

struct DeskGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "desk", abstract: "Show or set the parameters of the whole desk.",
    subcommands: [DeskShow.self, DeskSet.self])
}

struct DeskShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show the desk's parameters.")

  @OptionGroup var options: GlobalOptions
  @Option(help: "table, json or csv.") var format: OutputFormat = .table

  func run() throws {
    try Shell.run(options, access: .read) { shell in
      let card = try shell.record(RecordID(.desk, 1))
      let fields = FieldCatalog.fields(of: .desk)
      var object = try MasterRecordText(view: shell.view).object(card, fields)
      object.add("revision", Int(card.revision))
      try format.say(object.value)
    }
  }
}

struct DeskSet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Change parameters, for instance: numberPrefix=SD calendar=STD; FIELD= empties one.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "FIELD=VALUE.") var assignments: [String]
  @Option(help: "Refuse when the parameters are no longer at this revision.")
  var ifRevision: UInt32?

  func run() throws {
    try Shell.run(options, access: .write) { shell in
      let values = try shell.values(assignments, of: .desk)
      if let name = values[DeskField.zone]?.text { _ = try shell.workplace.zone(named: name) }
      try shell.perform(.master(.change(RecordID(.desk, 1), values)), base: ifRevision)
    }
  }
}
