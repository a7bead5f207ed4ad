import ArgumentParser
import HelpdeskDomain

/// The tables that files are made of and read from, by the word of the command line, in singular
/// or plural.
struct ExchangeName: ExpressibleByArgument {
  let type: RecordType
  /// Of the status table which one may follow which, and nothing else.
  var isTransitions = false

  private static let all: [(word: String, plural: String, type: RecordType)] = [
    ("customer", "customers", .customer), ("contact", "contacts", .person),
    ("unit", "units", .unit), ("item", "items", .item), ("contract", "contracts", .contract),
    ("warranty", "warranties", .warranty), ("partner", "partners", .partner),
    ("group", "groups", .group), ("calendar", "calendars", .calendar), ("rule", "rules", .rule),
    ("escalation-task", "escalation-tasks", .escalationTask),
    ("priority", "priorities", .priorityCode), ("status", "statuses", .statusCode),
    ("event", "events", .eventCode), ("reason", "reasons", .reason),
    ("resolution", "resolutions", .resolution), ("serviceType", "serviceTypes", .serviceType),
    ("desk", "desk", .desk),
  ]

  init?(argument: String) {
    let typed = argument.lowercased()
    if typed == Self.transitions {
      type = .statusCode
      isTransitions = true
      return
    }
    let found = Self.all.first { $0.word.lowercased() == typed || $0.plural.lowercased() == typed }
    guard let found else { return nil }
    type = found.type
  }

  private static let transitions = "transitions"

  static var allValueStrings: [String] { all.map(\.word) + [transitions] }
}
