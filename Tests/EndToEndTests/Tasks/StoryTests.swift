import Foundation
import TestSupport
import Testing

extension RealProcesses {
  /// Protects the story that the call-center document tells, from the first call to the report: the
  /// console and the shell tell the same one, and leave the same incident behind.
  struct StoryTests {
    private let task: TaskDesk

    init() throws { task = try TaskDesk() }

    @Test func `★ the document's story ends in the same incident by keys and by commands`() throws {
      let byKeys = try tellByKeys()
      let byCommands = try tellByCommands()
      #expect(byKeys == byCommands)
      #expect(byKeys.contains { $0 == "  \"status\" : \"CLOSED\"," }, "\(byKeys)")
    }

    /// A new incident, its owner and priority, two more events, resolved and closed, the report.
    private func tellByKeys() throws -> [String] {
      let console = try task.console()
      try console.call("brand", showing: "A. Brandt")
      try console.takeCallerAndUnit()
      try console.wait(forText: "Laser printer")
      try console.type("Paper jam after every 10th sheet")
      try console.press("Enter", "j", "a", "m")
      try console.wait(forText: "PRN/JAM")
      try console.press("Enter")
      try console.wait(forText: "PRN/JAM+")
      try console.type("Tray 2 checked")
      try console.wait(forText: "Tray 2 checked")
      try console.press("F10")
      try console.wait(forText: "INC0000001 saved")
      try console.press("p")
      try console.wait(forText: "Priority INC0000001")
      try console.press("2")
      try console.wait(forText: "Priority: High")
      try console.press("o")
      try console.wait(forText: "Owner INC0000001")
      try console.type("field")
      try console.wait(forText: "Field service")
      try console.press("Enter")
      try console.wait(forText: "assigned to Field service")
      try console.press("Escape")
      try console.wait(forText: "Open incidents")
      try addEvents(console)
      try close(console)
      try expectReport(console)
      return try story("INC0000001")
    }

    /// The customer calls again, and is called back.
    private func addEvents(_ console: Tmux) throws {
      try console.call("+49 40 55512", showing: "Paper jam after")
      try console.press("Down")
      try console.wait(for: "the incident chosen") { screen in
        screen.rows.contains { $0.hasPrefix(">") && $0.contains("Paper jam after") }
      }
      try console.press("Enter")
      try console.wait(forText: "Event on INC0000001")
      try console.type("Now with every sheet")
      try console.wait(forText: "Now with every sheet")
      try console.press("F10")
      try console.wait(forText: "event recorded")
      try console.wait(forText: "Open incidents")
      try console.press("e")
      try console.wait(forText: "Event on INC0000001")
      try console.press("F4")
      try console.wait(forText: "CALLOUT")
      try console.type("callout")
      try console.press("Enter")
      try console.wait(forText: "CallOut+")
      try console.type("Part ordered")
      try console.wait(forText: "Part ordered")
      try console.press("F10")
      try console.wait(for: "the event recorded") { screen in
        screen.shows("event recorded") && !screen.shows("Event on")
      }
    }

    private func close(_ console: Tmux) throws {
      try console.press("c")
      try console.wait(forText: "Close INC0000001")
      try console.type("part")
      try console.press("Enter")
      try console.wait(forText: "SITE/PART")
      try console.type("Roller replaced")
      try console.wait(forText: "Roller replaced")
      try console.press("F10")
      try console.wait(forText: "INC0000001 closed")
    }

    private func expectReport(_ console: Tmux) throws {
      // The closed ones are in the last view but one.
      try console.press("F7", "F7")
      try console.wait(forText: "Paper jam after")
      try console.press("F9")
      try console.wait(forText: "Command")
      try console.type("time analysis")
      try console.wait(forText: "Incident time analysis")
      try console.press("Enter")
      let report = try console.wait(forText: "First closing")
      #expect(report.shows("Incidents 1: 1 closed, 0 open"), "\(report.text)")
    }

    private func tellByCommands() throws -> [String] {
      let desk = task.desk
      let number = try desk.succeed(
        "incident", "new", "--description", "Paper jam after every 10th sheet", "--customer",
        "K-1001", "--contact", "A. Brandt", "--phone", "040-555 12", "--site", "Hamburg", "--unit",
        "DR-77123", "--reason", "PRN/JAM", "--note", "Tray 2 checked", "--minutes", "1")
      try desk.succeed("incident", "set", number, "priority=2")
      try desk.succeed("incident", "set", number, "owner=FIELD")
      for (code, text) in [("CALLIN", "Now with every sheet"), ("CALLOUT", "Part ordered")] {
        try desk.succeed(
          "incident", "event", number, "--type", code, "--with", "A. Brandt", "--text", text,
          "--minutes", "1")
      }
      try desk.succeed(
        "incident", "close", number, "--resolution", "SITE/PART", "--text", "Roller replaced")
      let report = try desk.succeed("report", "time-analysis", "closed")
      #expect(report.contains("Incidents 2: 2 closed, 0 open"), "\(report)")
      return try story(number)
    }

    /// The incident's JSON, line by line, without its number, and without what the clock decides:
    /// moments, and how many minutes a call took.
    private func story(_ number: String) throws -> [String] {
      let object = try task.desk.incident(number)
      let data = try JSONSerialization.data(
        withJSONObject: timeless(object), options: [.prettyPrinted, .sortedKeys])
      return String(decoding: data, as: UTF8.self)
        .replacingOccurrences(of: number, with: "INC").split(separator: "\n").map(String.init)
    }

    private func timeless(_ value: Any) -> Any {
      switch value {
      case let object as [String: Any]:
        object.filter { key, value in
          key != "minutes" && !(value as? String ?? "").contains(/^\d{4}-\d\d-\d\dT/)
        }.mapValues(timeless)
      case let list as [Any]: list.map(timeless)
      default: value
      }
    }
  }
}
