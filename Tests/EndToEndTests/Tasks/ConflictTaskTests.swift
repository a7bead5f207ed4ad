import Foundation
import Glibc
import TestSupport
import Testing

extension RealProcesses {
  /// Protects two agents at one incident: each sees the other there, and the second save of the
  /// same field asks instead of overwriting (DESIGN §4.11; screens.md, sketch 8).
  struct ConflictTaskTests {
    private let task: TaskDesk

    init() throws {
      task = try TaskDesk()
      try task.desk.succeed("partner", "new", "code=EK", "name=Ek")
      try task.desk.succeed("partner", "new", "code=KLEIN", "name=Klein")
    }

    /// The console of a partner, at the incident.
    private func open(_ partner: String, _ what: String) throws -> Tmux {
      let terminal = try Tmux(
        [task.desk.program, "--as", partner], environment: task.desk.environment)
      try terminal.wait(forText: what)
      try terminal.press("Home", "Enter")
      try terminal.wait(forText: "1 Events")
      return terminal
    }

    /// From the lower pane through the fields to the description, and another text in it.
    private func describe(_ text: String, on console: Tmux) throws {
      try console.press("Tab")
      for _ in 0..<10 { try console.press("Tab") }
      try console.press("C-e", "C-u")
      try console.type(text)
      try console.wait(forText: text)
    }

    @Test func `two consoles at one incident see each other, and the second save asks`() throws {
      let number = try task.log("Jam in tray 2", "--reason", "PRN/JAM")
      let ek = try open("EK", "Jam in tray 2")
      let klein = try open("KLEIN", "Jam in tray 2")
      try ek.wait(forText: "Klein is here", seconds: 2)
      try klein.wait(forText: "Ek is here", seconds: 2)
      #expect(try klein.screen().shows("Ek opened this incident at"))

      try describe("Jam at every sheet", on: ek)
      try describe("Jam since Monday", on: klein)
      try ek.press("F10")
      try ek.wait(forText: "\(number) saved")
      try klein.press("F10")
      let asked = try klein.wait(forText: "changed by both")
      #expect(asked.shows("Ek saved \(number)"))
      #expect(asked.shows("[Jam at every sheet]"))
      #expect(try task.desk.incident(number)["description"] as? String == "Jam at every sheet")
      try klein.press("m")
      try klein.wait(forText: "[Jam since Monday]")
      try klein.press("F10")
      try klein.wait(forText: "\(number) saved")
      #expect(try task.desk.incident(number)["description"] as? String == "Jam since Monday")

      // Out of the field into the pane, out of the pane to the queue.
      try klein.press("Escape")
      try klein.wait(forText: "F4 Change")
      try klein.press("Escape")
      try klein.wait(forText: "Open incidents")
      try ek.wait(for: "Klein gone") { !$0.shows("Klein is here") }
    }

    @Test func `a console that is killed is no longer at the incident`() throws {
      _ = try task.log("Jam in tray 2", "--reason", "PRN/JAM")
      let ek = try open("EK", "Jam in tray 2")
      let klein = try open("KLEIN", "Jam in tray 2")
      try ek.wait(forText: "Klein is here", seconds: 2)
      let process = try #require(try klein.pid())
      #expect(kill(process, SIGKILL) == 0)
      try ek.wait(for: "Klein gone", seconds: 2) { !$0.shows("Klein is here") }
    }
  }
}
