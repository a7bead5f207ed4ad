import Foundation
import TestSupport
import Testing

extension RealProcesses {
  /// Protects the triager's hands: a few keys an incident, counted (DESIGN §8).
  struct QueueTaskTests {
    private let task: TaskDesk

    init() throws { task = try TaskDesk() }

    @Test func `triage over the suggestions takes four keys, the next row included`() throws {
      let one = try task.desk.succeed("incident", "new", "--description", "First call")
      let two = try task.desk.succeed("incident", "new", "--description", "Second call")
      let console = try task.console()
      let before = try console.wait(forText: "Second call")
      #expect(before.cursorRow == before.row(with: "First call"))
      try console.press("t")
      try console.wait(forText: "Reason \(one)")
      try console.press("Enter")
      try console.wait(forText: "Priority \(one)")
      try console.press("Enter")
      try console.wait(forText: "Owner \(one)")
      try console.press("Enter")
      let after = try console.wait(for: "the next row") {
        $0.cursorRow == $0.row(with: "Second call") || $0.shows("Reason \(two)")
      }
      #expect(console.keyCount <= 4, "\(console.keyCount) keys, \(after.text)")
      let incident = try task.desk.incident(one)
      #expect(task.codes(incident["reasons"]).count == 1)
      #expect(incident["owner"] as? String != nil)
      #expect(incident["priority"] as? String != nil)
    }

    @Test func `triage by hand takes ten keys`() throws {
      let number = try task.desk.succeed("incident", "new", "--description", "First call")
      let console = try task.console()
      try console.wait(forText: "First call")
      try console.press("t", "j", "a", "m")
      try console.wait(forText: "jam")
      try console.press("Enter")
      try console.wait(forText: "Priority \(number)")
      try console.press("2")
      try console.wait(for: "the priority taken") {
        $0.shows("Owner \(number)") || $0.shows("Priority \(number): 2")
      }
      if try !console.screen().shows("Owner \(number)") { try console.press("Enter") }
      try console.wait(forText: "Owner \(number)")
      try console.press("f", "i")
      try console.wait(forText: ": fi")
      try console.press("Enter")
      try console.wait(for: "the end of the triage") { !$0.shows("Owner \(number)") }
      #expect(console.keyCount <= 10, "\(console.keyCount) keys")
      let incident = try task.desk.incident(number)
      #expect(task.codes(incident["reasons"]) == ["PRN/JAM"])
      #expect(incident["priority"] as? String == "2")
      #expect(incident["prioritySource"] as? String == "hand")
      #expect((incident["owner"] as? String)?.hasPrefix("FI") == true, "\(incident)")
    }

    @Test func `an incident is resolved and closed in six keys`() throws {
      let first = try task.log("First jam", "--reason", "PRN/JAM", "--owner", "PRINT")
      let second = try task.log("Second jam", "--reason", "PRN/JAM", "--owner", "PRINT")
      let console = try task.console()
      try console.wait(forText: "Second jam")
      // Over the suggestion, then by three letters.
      for (number, keys) in [(first, []), (second, ["p", "a", "r"])] {
        let before = console.keyCount
        try console.press("c")
        try console.wait(forText: "Close \(number)")
        for key in keys { try console.press(key) }
        try console.press("Enter", "F10")
        try console.wait(forText: "\(number) closed")
        #expect(console.keyCount - before <= 6, "\(console.keyCount - before) keys")
        let incident = try task.desk.incident(number)
        #expect(incident["status"] as? String == "CLOSED")
        #expect(task.codes(incident["resolutions"]).count == 1)
      }
      #expect(
        task.codes(try task.desk.incident(second)["resolutions"]).first?.contains("PAR") == true)
      try console.press("u")
      try console.wait(forText: "taken back")
      #expect(try task.desk.incident(second)["closed"] as? Bool == false)
    }

    @Test func `what was done under a filter is told, not how far the filter has read`() throws {
      let number = try task.log("First jam", "--reason", "PRN/JAM", "--owner", "PRINT")
      let console = try task.console()
      try console.press("f")
      try console.type("jam")
      try console.press("Enter")
      try console.wait(forText: "First jam")
      try console.press("m")
      let screen = try console.wait(forText: "\(number) assigned to")
      #expect(!screen.shows("Still reading"))
    }
  }
}
