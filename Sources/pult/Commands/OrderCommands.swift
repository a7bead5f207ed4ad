import ArgumentParser
import HelpdeskDomain
import HelpdeskStore

struct OrderGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "order", abstract: "Make, list, show and change service orders.",
    subcommands: [
      OrderNew.self, OrderList.self, OrderShow.self, OrderSet.self, OrderLineGroup.self,
      OrderClose.self, OrderReopen.self,
    ])
}

struct OrderNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Make a service order of an incident, or of one of its events; prints its number.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The incident's number.") var incident: String
  @Option(help: "The number of the event that it is made from.") var event: Int?
  @Option(help: "template, estimate or open (else open).") var status: String?
  @Option(help: "The partner who leads it (else the incident's owner).") var lead: String?
  @Option(help: "One line (else the incident's).") var description: String?
  @Option(help: "Notes.") var notes: String?

  func run() throws {
    try Shell.run(options, access: .write) { shell in
      var new = NewOrder(incident: try shell.incident(incident), event: event)
      if let status, let number = try shell.named(status, OrderField.status)?.number {
        new.status = OrderStatus(rawValue: number) ?? .open
      }
      for (field, typed) in [
        (OrderField.lead, lead), (OrderField.description, description), (OrderField.notes, notes),
      ] {
        if let typed { new.values[field] = try shell.orderValue(typed, field) }
      }
      let done = try shell.perform(.order(.create(new)))
      try StandardOutput.say(try shell.order(done.record).number + "\n")
    }
  }
}

/// Which orders a command is about.
struct OrderSelection: ParsableArguments {
  @Option(help: "template, estimate, open or closed.") var status: String?
  @Option(help: "open, free, ready or billed.") var billing: String?
  @Option(help: "The customer's code.") var customer: String?
  @Option(help: "The partner who leads.") var lead: String?
  @Option(help: "The incident's number.") var incident: String?

  func rows(in shell: Shell) throws -> [OrderRow] {
    var filter = OrderFilter()
    filter.status = try status.flatMap { try shell.named($0, OrderField.status)?.number }
      .flatMap(OrderStatus.init)
    filter.billingState = try billing.flatMap {
      try shell.named($0, OrderField.billingState)?.number
    }.flatMap(BillingState.init)
    filter.customer = try customer.map { try shell.code($0, OrderField.customer) }
    filter.lead = try lead.map { try shell.code($0, OrderField.lead) }
    filter.incident = try incident.map { try shell.incident($0) }
    return shell.view.desk.orders(filter)
  }
}

struct OrderList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List service orders.")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var selection: OrderSelection
  @Option(help: "table, json or csv.") var format: OutputFormat = .table
  @Option(help: "At most so many.") var limit: Int?

  func run() throws {
    try Shell.run(options, access: .read) { shell in
      var lines = OrderLines(shell.view, format: format)
      for row in try selection.rows(in: shell).prefix(limit ?? Int.max) {
        try lines.add(try shell.order(row.id))
      }
      try lines.finish()
    }
  }
}

struct OrderShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one service order whole.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The order's number.") var number: String
  @Option(help: "table, json or csv.") var format: OutputFormat = .table

  func run() throws {
    try Shell.run(options, access: .read) { shell in
      let order = try shell.order(try shell.orderID(number))
      try format.say(try OrderJSON(view: shell.view).value(order))
    }
  }
}

struct OrderSet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Change fields of a service order; FIELD= empties a field.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The order's number.") var number: String
  @Argument(help: "FIELD=VALUE: status, billing, billingState, lead, callback, reasons, …")
  var assignments: [String]
  @Option(help: "Refuse when the order is no longer at this revision.") var ifRevision: UInt32?

  func run() throws {
    try Shell.run(options, access: .write) { shell in
      let order = try shell.orderID(number)
      var values: [Field: FieldValue] = [:]
      var reasons: [RecordID]?
      var commands: [DeskCommand] = []
      for assignment in assignments {
        let (name, text) = try shell.split(assignment)
        if name == "reasons" || name == "reason" {
          reasons = try text.split(separator: ",").map {
            try shell.code(String($0), ReasonField.reason)
          }
          continue
        }
        let field = try shell.field(name, of: .serviceOrder)
        let value = try shell.orderValue(text, field)
        if field == OrderField.status, let status = value.number.flatMap(OrderStatus.init) {
          commands.append(.order(.changeStatus(order, status, resolution: nil, text: "")))
        } else {
          values[field] = value
        }
      }
      // Fields first: a closed order takes none.
      if !values.isEmpty || reasons != nil {
        commands.insert(.order(.change(order, values, reasons: reasons)), at: 0)
      }
      try shell.perform(commands, base: ifRevision)
      try shell.sayExcess(of: order)
    }
  }
}

struct OrderClose: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Close an open service order: then it is billed.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The order's number.") var number: String
  @Option(help: "GENERAL/SPECIFIC: how the work ended.") var resolution: String?
  @Option(help: "What was done.") var text: String?

  func run() throws {
    try Shell.run(options, access: .write) { shell in
      let order = try shell.orderID(number)
      let code = try resolution.map { try shell.code($0, ResolutionField.resolution) }
      let words = try shell.text(text, "--text") ?? ""
      try shell.perform(
        .order(.changeStatus(order, .closed, resolution: code, text: words)))
    }
  }
}

struct OrderReopen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Open a closed service order again.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The order's number.") var number: String

  func run() throws {
    try Shell.run(options, access: .write) { shell in
      let order = try shell.orderID(number)
      try shell.perform(.order(.changeStatus(order, .open, resolution: nil, text: "")))
    }
  }
}
