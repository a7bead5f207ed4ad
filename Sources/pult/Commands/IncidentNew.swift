import ArgumentParser
import HelpdeskDomain
import HelpdeskStore

struct IncidentNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Log a new incident and print its number.")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var fields: IncidentFieldOptions
  @Option(help: "One line: what is the matter. The only thing that is required.")
  var description: String
  @Option(help: "GENERAL/SPECIFIC; may be given several times, the first is the primary one.")
  var reason: [String] = []
  @Option(help: "The code of the first event (else CALLIN).") var event: String?
  @Option(help: "The text of the first event.") var note: String?
  @Option(help: "The minutes that the first event took.") var minutes: Int?
  @Option(help: "A number of your own instead of the next one.") var number: String?
  @Option(help: "The priority's code.") var priority: String?
  @Option(help: "The status' code.") var status: String?

  func run() throws {
    try Shell.run(options, access: .write) { shell in
      var new = NewIncident()
      new.number = number
      try shell.set(IncidentField.description, description, in: &new)
      try shell.set(IncidentField.priority, priority, in: &new)
      try shell.set(IncidentField.status, status, in: &new)
      try fields.fill(&new, shell)
      try shell.recognizeCaller(in: &new)
      if new[IncidentField.priority].record != nil {
        new[IncidentField.prioritySource] = .number(PrioritySource.hand.rawValue)
      }
      new.reasons = try reason.map { try shell.code($0, ReasonField.reason) }
      if let event { new.event.code = try shell.code(event, EventField.code) }
      new.event.text = try shell.text(note, "--note") ?? ""
      new.event.minutes = minutes
      let done = try shell.perform(.incident(.log(new)))
      try StandardOutput.say(shell.view.desk.number(row: done.record.row) + "\n")
    }
  }
}

/// The options of an incident's fields that are texts or codes, shared by `new` and `callback`.
struct IncidentFieldOptions: ParsableArguments {
  @Option(help: "The customer's code.") var customer: String?
  @Option(help: "The company as told, where it is in no master.") var customerName: String?
  @Option(help: "Who calls.") var contact: String?
  @Option(help: "Telephone number.") var phone: String?
  @Option(help: "Mobile number.") var mobile: String?
  @Option(help: "Fax number.") var fax: String?
  @Option(help: "E-mail address.") var email: String?
  @Option(help: "Where the unit stands.") var site: String?
  @Option(help: "The unit's code; one that is not known is kept as told.") var unit: String?
  @Option(help: "The item's code.") var item: String?
  @Option(help: "Partner or group.") var owner: String?
  @Option(help: "The service type's code.") var serviceType: String?
  @Option(help: "When the request arrived (RFC 3339, or local time of the desk).")
  var opened: String?
  @Flag(help: "The unit stands with another customer and comes over to this one.")
  var moveUnit = false

  func fill(_ new: inout NewIncident, _ shell: Shell) throws {
    let typed: [(Field, String?)] = [
      (IncidentField.customer, customer), (IncidentField.customerName, customerName),
      (IncidentField.contact, contact), (IncidentField.phone, phone),
      (IncidentField.mobile, mobile), (IncidentField.fax, fax), (IncidentField.email, email),
      (IncidentField.site, site), (IncidentField.item, item), (IncidentField.owner, owner),
      (IncidentField.serviceType, serviceType), (IncidentField.opened, opened),
      (IncidentField.unit, unit),
    ]
    for (field, text) in typed { try shell.set(field, text, in: &new) }
    new.movesUnit = moveUnit
  }
}
