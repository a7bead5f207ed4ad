import ArgumentParser
import HelpdeskDomain
import HelpdeskStore

struct OrderLineGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "line", abstract: "Add, change and remove lines of a service order.",
    subcommands: [OrderLineAdd.self, OrderLineSet.self, OrderLineRemove.self])
}

struct OrderLineAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a line and print its number.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The order's number.") var number: String
  @Option(help: "labour, material or misc.") var kind: String
  @Option(help: "What one unit costs, in the order's currency (of labour else the hourly rate).")
  var price: String?
  @Option(help: "How much, up to three digits behind the point (else 1).") var quantity: String?
  @Option(help: "What is counted: h, km.") var unit: String?
  @Option(help: "The item's code.") var item: String?
  @Option(help: "Percent that the customer does not pay (else by warranty and contract).")
  var cover: String?
  @Option(help: "What it is.") var text: String?
  @Option(help: "When it was done (else now).") var at: String?
  @Option(help: "Who did it (else who leads the order).") var by: String?

  func run() throws {
    try Shell.run(options, access: .write) { shell in
      let order = try shell.orderID(number)
      let currency = try shell.order(order).currency
      var values: [Field: FieldValue] = [:]
      let typed: [(Field, String?)] = [
        (LineField.kind, kind), (LineField.price, price), (LineField.quantity, quantity),
        (LineField.unit, unit), (LineField.item, item), (LineField.cover, cover),
        (LineField.text, text), (LineField.at, at), (LineField.by, by),
      ]
      for (field, typed) in typed {
        if let typed { values[field] = try shell.lineValue(typed, field, currency) }
      }
      try shell.perform(.order(.addLine(order, values)))
      let line = try shell.order(order).lines.last?.number ?? 0
      try StandardOutput.say("\(line)\n")
      try shell.sayExcess(of: order)
    }
  }
}

struct OrderLineSet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Change a line; FIELD= empties a field, cover= judges it anew.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The order's number.") var number: String
  @Argument(help: "The line's number.") var line: Int
  @Argument(help: "FIELD=VALUE: kind, item, quantity, unit, price, cover, at, by, text.")
  var assignments: [String]
  @Option(help: "Refuse when the order is no longer at this revision.") var ifRevision: UInt32?

  func run() throws {
    try Shell.run(options, access: .write) { shell in
      let order = try shell.orderID(number)
      let currency = try shell.order(order).currency
      var values: [Field: FieldValue] = [:]
      for assignment in assignments {
        let (name, text) = try shell.split(assignment)
        let field = try shell.lineField(name)
        values[field] = try shell.lineValue(text, field, currency)
      }
      try shell.perform(.order(.changeLine(order, line: line, values)), base: ifRevision)
      try shell.sayExcess(of: order)
    }
  }
}

struct OrderLineRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Remove a line; its number is not given again.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The order's number.") var number: String
  @Argument(help: "The line's number.") var line: Int

  func run() throws {
    try Shell.run(options, access: .write) { shell in
      try shell.perform(.order(.removeLine(try shell.orderID(number), line: line)))
    }
  }
}
