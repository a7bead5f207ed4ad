import Foundation
import TestSupport
import Testing

/// A desk on which the tasks of DESIGN §8 are done: two customers, callers with telephones, units.
final class TaskDesk {
  let desk: DeskFixture

  init() throws {
    desk = try DeskFixture()
    try desk.succeed("customer", "new", "code=K-1001", "name=Nordwerk GmbH", "site=Hamburg")
    try desk.succeed("customer", "new", "code=K-1002", "name=Åkeri Norr AB", "site=Luleå")
    try desk.succeed("item", "new", "code=LP-450", "name=Laser printer")
    for (code, place) in [("DR-77123", "3rd floor left"), ("DR-77124", "Workshop")] {
      try desk.succeed(
        "unit", "new", "code=\(code)", "customer=K-1001", "item=LP-450",
        "serial=\(code.suffix(5))", "name=\(place)", "warranty=W24",
        "warrantyUntil=2999-01-01 00:00")
    }
    try desk.succeed(
      "contact", "new", "name=A. Brandt", "customer=K-1001", "phone=040-555 12")
    try desk.succeed(
      "contact", "new", "name=J. Weiß", "customer=K-1001", "phone=040-555 31")
  }

  /// Logs an incident of the customer whose callers are known.
  func log(_ description: String, _ more: String...) throws -> String {
    let outcome = try desk.pult(
      [
        "incident", "new", "--description", description, "--customer", "K-1001", "--unit",
        "DR-77123",
      ] + more)
    try #require(outcome.exitCode == 0, "\(outcome.errors)")
    return try #require(outcome.lines.first)
  }

  func console() throws -> Tmux { try desk.consoleInTmux() }

  /// Codes of a list of general and specific ones.
  func codes(_ list: Any?) -> [String] {
    (list as? [[String: Any]] ?? []).map {
      "\($0["general"] as? String ?? "")/\($0["specific"] as? String ?? "")"
    }
  }
}

extension DeskFixture {
  /// A console at 80×24, the queue painted.
  func consoleInTmux() throws -> Tmux {
    let terminal = try Tmux([program], environment: environment)
    try terminal.wait(forText: "Open incidents")
    return terminal
  }
}

extension Tmux {
  /// F6, and what a caller says, until the lines below show it.
  @discardableResult
  func call(_ typed: String, showing found: String) throws -> Screen {
    try press("F6")
    try wait(forText: "New call")
    try type(typed)
    return try wait(forText: found)
  }

  /// The caller and the unit that are offered first: the cursor is in the description then.
  func takeCallerAndUnit() throws {
    try press("Enter")
    try wait(forText: "DR-77124")
    try press("Enter")
  }
}

extension Tmux.Screen {
  /// The row that shows the text.
  func row(with text: String) -> Int? { rows.firstIndex { $0.contains(text) } }
  /// Where the cursor stands.
  var cell: [Int] { [cursorRow, cursorColumn] }
}
