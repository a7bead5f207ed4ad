import ArgumentParser
import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore

/// The first question of every call, from the shell.
struct FindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Find callers, units and incidents for anything a caller says.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "A name, digits, an e-mail, a serial number, a unit, an incident number.")
  var text: [String]
  @Option(help: "table, json or csv.") var format: OutputFormat = .table
  @Option(help: "Judge what is late by this time instead of now.") var now: String?

  func run() throws {
    try Shell.run(options, access: .read, now: now) { shell in
      let view = shell.view
      for word in text { _ = try shell.text(word, "TEXT") }
      let search = try view.readTexts()
      let found = try search.find(
        text.joined(separator: " "), in: view.desk, now: view.now
      ) { (id) throws(StoreError) in try view.session.card(id) }
      try print(found, view)
    }
  }

  private func print(_ found: FindResult, _ view: DeskView) throws {
    var list = ListPrinter(
      format, columns: ["found", "code", "name", "customer", "phone", "open"])
    for caller in found.callers {
      let code = try view.code(caller.customer) ?? ""
      try add(
        [
          ("found", caller.person == nil ? "customer" : "contact"), ("code", code),
          ("name", caller.name), ("customer", caller.customerName), ("phone", caller.phone),
          ("open", String(caller.openCount)),
        ], to: &list)
    }
    for unit in found.units {
      try add(
        [
          ("found", "unit"), ("code", unit.code), ("name", unit.name),
          ("customer", unit.customerName), ("phone", unit.serial),
          ("open", String(unit.openCount)),
        ], to: &list)
    }
    for incident in found.openIncidents + found.closedIncidents {
      try add(
        [
          ("found", incident.closedAt == nil ? "open" : "closed"), ("code", incident.number),
          ("name", incident.description), ("customer", incident.customerName),
          ("phone", incident.unitCode), ("open", incident.alert.name),
        ], to: &list)
    }
    try list.finish()
  }

  private func add(_ cells: [(String, String)], to list: inout ListPrinter) throws {
    var object = JSONObject()
    for (key, text) in cells { object.add(key, text) }
    try list.add(json: object.value, cells: cells.map(\.1))
  }
}
