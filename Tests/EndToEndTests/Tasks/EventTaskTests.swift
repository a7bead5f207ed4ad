import Foundation
import TestSupport
import Testing

extension RealProcesses {
  /// Protects the call about an incident that is there: found by telephone, told, saved; keys are
  /// counted, digits and text are not (DESIGN §8).
  struct EventTaskTests {
    private let task: TaskDesk

    init() throws { task = try TaskDesk() }

    @Test func `an event on an incident found by telephone takes five keys`() throws {
      let number = try task.log("Jam in tray 2", "--reason", "PRN/JAM")
      let console = try task.console()
      try console.call("+49 40 55512", showing: "Jam in tray 2")
      try console.press("Down")
      try console.wait(for: "the incident chosen") { screen in
        screen.rows.contains { $0.hasPrefix(">") && $0.contains("Jam in tray 2") }
      }
      try console.press("Enter")
      try console.wait(forText: "Event on \(number)")
      try console.type("Now with every sheet")
      try console.press("F10")
      try console.wait(forText: "\(number): event recorded")
      #expect(console.keyCount <= 5, "\(console.keyCount) keys")
      let events = try #require(try task.desk.incident(number)["events"] as? [[String: Any]])
      #expect(events.count == 2)
      let event = try #require(events.first { $0["text"] as? String == "Now with every sheet" })
      #expect(event["code"] as? String == "CALLIN")
      #expect(task.desk.draftFiles().isEmpty)
    }

    @Test func `an event from the queue is durable by itself and leaves the cursor`() throws {
      let number = try task.log("Jam in tray 2", "--reason", "PRN/JAM")
      let console = try task.console()
      let before = try console.wait(forText: "Jam in tray 2")
      try console.press("e")
      try console.wait(forText: "Event on \(number)")
      // The cursor starts in the text; F4 there is about the event's code.
      try console.press("F4")
      try console.wait(forText: "CALLOUT")
      try console.press("n", "o", "t", "e", "Enter")
      try console.wait(forText: "Notes+")
      try console.type("Größe \"A3\"")
      try console.wait(forText: "Größe")
      try console.press("F10")
      let after = try console.wait(forText: "event recorded")
      #expect(after.cell == before.cell)
      let events = try #require(try task.desk.incident(number)["events"] as? [[String: Any]])
      let event = try #require(events.first { $0["text"] as? String == "Größe \"A3\"" })
      #expect(event["code"] as? String == "NOTE")
      try console.press("u")
      try console.wait(forText: "taken back")
      #expect((try task.desk.incident(number)["events"] as? [[String: Any]])?.count == 1)
    }

    @Test func `an event half typed is a draft after Esc`() throws {
      let number = try task.log("Jam in tray 2", "--reason", "PRN/JAM")
      let console = try task.console()
      try console.wait(forText: "Jam in tray 2")
      try console.press("e")
      try console.wait(forText: "Event on \(number)")
      try console.press("Enter")
      try console.type("Half a sen")
      try console.wait(forText: "Half a sen")
      try console.press("Escape")
      let queue = try console.wait(forText: "\(number.dropFirst(3))   draft")
      #expect(!queue.shows("Event on"))
      try console.press("Home", "Enter")
      try console.wait(forText: "Half a sen")
      try console.type("tence")
      try console.press("F10")
      try console.wait(forText: "event recorded")
      let events = try #require(try task.desk.incident(number)["events"] as? [[String: Any]])
      #expect(events.contains { $0["text"] as? String == "Half a sentence" })
      #expect(task.desk.draftFiles().isEmpty)
    }

    @Test func `a call about a closed incident keeps its text for reopening or repeating`() throws {
      let number = try task.log("Jam in tray 2", "--reason", "PRN/JAM", "--owner", "PRINT")
      try task.desk.succeed("incident", "resolve", number, "--resolution", "SITE/PART")
      try task.desk.succeed("incident", "close", number)
      let console = try task.console()
      try console.call(number, showing: "Closed in the last 30 days")
      for _ in 0..<4 {
        let screen = try console.screen()
        if screen.rows.contains(where: { $0.hasPrefix(">") && $0.contains("Jam in tray 2") }) {
          break
        }
        try console.press("Down")
      }
      try console.press("Enter")
      try console.wait(forText: "Event on \(number)")
      try console.type("Broken again")
      let screen = try console.wait(forText: "Broken again")
      #expect(screen.text.lowercased().contains("reopen"), "\(screen.text)")
    }
  }
}
