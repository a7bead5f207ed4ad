import Foundation
import Glibc
import TestSupport
import Testing

extension RealProcesses {
  /// Protects the second capability of a shared desk: what one writes the others see within a
  /// second, by themselves (issue 2, capability 4).
  struct FollowingTests {
    @Test func `two consoles and a shell see each other's changes within a second`() throws {
      let desk = try DeskFixture()
      let first = try desk.succeed("incident", "new", "--description", "Jam in tray 2")
      let one = try desk.consoleInTmux()
      let two = try desk.consoleInTmux()
      try one.wait(forText: "Jam in tray 2")
      try two.wait(forText: "Jam in tray 2")

      // The list holds still: what is new is counted until it is asked for.
      try desk.succeed("incident", "new", "--description", "Second call")
      for terminal in [one, two] {
        let screen = try terminal.wait(forText: "+1 new", seconds: 1)
        #expect(!screen.shows("Second call"))
      }
      try two.press("F5")
      try two.wait(forText: "Second call")

      // A row changes in place: by the shell, then by the other console.
      try desk.succeed("incident", "set", first, "description=Jam in tray 3")
      for terminal in [one, two] { try terminal.wait(forText: "Jam in tray 3", seconds: 1) }
      try one.press("m")
      try one.wait(forText: "assigned to")
      let owner = try #require(try desk.incident(first)["owner"] as? String)
      try two.wait(for: "the owner \(owner)", seconds: 1) { screen in
        screen.rows.contains {
          $0.contains("Jam in tray 3") && $0.lowercased().hasSuffix(owner.prefix(5).lowercased())
        }
      }
      for terminal in [one, two] {
        try terminal.press("q")
        #expect(try terminal.waitForExit() ?? 0 == 0)
      }
      try desk.succeed("journal", "verify")
    }

    @Test func `a console that is killed leaves the desk to the others`() throws {
      let desk = try DeskFixture()
      let number = try desk.succeed("incident", "new", "--description", "Jam")
      let doomed = try desk.paintedConsole()
      let other = try desk.consoleInTmux()
      doomed.send("m")
      #expect(doomed.waitFor("assigned to"))
      doomed.signal(SIGKILL)
      #expect(doomed.waitForExit() == .signal(SIGKILL))
      try desk.succeed("incident", "event", number, "--type", "NOTE", "--text", "after")
      try desk.succeed("incident", "set", number, "description=Jam again")
      try other.wait(forText: "Jam again", seconds: 1)
      try desk.succeed("journal", "verify")
    }
  }
}
