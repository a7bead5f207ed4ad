import ArgumentParser
import HelpdeskDomain

/// Which incidents a command is about, and the time by which it judges them.
struct IncidentChoice: ParsableArguments {
  @Argument(help: "Words, field:value, late, mine, open…; quotes make text.")
  var query: [String] = []
  @Option(help: "Judge ages, dates and what is late by this time instead of now.") var now: String?
}

/// A choice of incidents in an order, all of them or the first so many.
struct IncidentSelection: ParsableArguments {
  @OptionGroup var choice: IncidentChoice
  @Option(
    parsing: .unconditional,
    help: "number, opened, priority, status, owner, customer, alert; -FIELD descends.")
  var sort: String = "number"
  @Option(help: "At most so many.") var limit: Int?

  func validate() throws {
    guard QueueOrder(text: sort) != nil else {
      throw ValidationError("--sort: \(sort) is no field that incidents are sorted by.")
    }
    if let limit, limit < 0 { throw ValidationError("--limit takes a number from 0 on.") }
  }

  func rows(in shell: Shell) throws -> ArraySlice<Int> {
    let found = try shell.rows(matching: choice.query, sortedBy: sort)
    return limit.map { found.prefix($0) } ?? found[...]
  }
}
