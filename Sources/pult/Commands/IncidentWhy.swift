import ArgumentParser
import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore

/// What can be asked of an incident.
enum WhyTopic: String, ExpressibleByArgument, CaseIterable {
  case priority, owner, followUp, warning, late, due

  var date: IncidentDate? {
    switch self {
    case .priority, .owner: nil
    case .followUp: .followUp
    case .warning: .warning
    case .late: .late
    case .due: .due
    }
  }
}

struct IncidentWhy: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why", abstract: "Say why an incident has its priority, its owner and its dates.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The incident's number.") var number: String
  @Argument(help: "priority, owner, followUp, warning, late or due; without it all of them.")
  var topic: WhyTopic?
  @Option(help: "table, json or csv.") var format: OutputFormat = .table

  func run() throws {
    try Shell.run(options, access: .read) { shell in
      let view = shell.view
      let incident = try shell.card(of: try shell.incident(number))
      guard
        var answer = WhyAnswer(
          .incident(incident.id), incident: incident, desk: view.desk, zone: view.zone)
      else { return }
      for master in answer.masters { answer.codes[master] = try view.code(master) }
      let topics = topic.map { [$0] } ?? WhyTopic.allCases
      if format == .table {
        let text = WhyText(
          answer, language: view.language, tables: view.desk.tables, zone: view.zone,
          now: view.now)
        let said = topic == nil ? text.lines : topics.flatMap { part($0, answer, text) }
        return try StandardOutput.say(said.map { $0 + "\n" }.joined())
      }
      let json = WhyJSON(view: view, answer: answer)
      for topic in topics {
        let value =
          topic.date.flatMap { json.value(of: $0) }
          ?? (topic == .owner ? json.owner : json.priority)
        try format.say(value)
      }
    }
  }

  private func part(_ topic: WhyTopic, _ answer: WhyAnswer, _ text: WhyText) -> [String] {
    let date = answer.dates.first { $0.date == topic.date }
    return date.map { text.lines(of: $0) } ?? (topic == .owner ? text.owner : text.priority)
  }
}
