import Foundation
import Glibc
import TestSupport
import Testing

extension RealProcesses {
  /// Protects every word that was typed more than a second ago (issue 2, "Drafts"; DESIGN §4.12).
  struct DraftTests {
    @Test func `a caller line survives kill -9 and is taken up at its very cell`() throws {
      let desk = try DeskFixture()
      try desk.succeed("incident", "new", "--description", "Jam")
      let doomed = try desk.consoleInTmux()
      try doomed.press("F6")
      try doomed.wait(forText: "New call")
      try doomed.type("Kőszegi 040-555")
      try doomed.press("Left", "Left", "Left")
      let before = try doomed.wait(for: "the cursor three to the left") { screen in
        screen.shows("Kőszegi 040-555") && screen.cursorColumn == 12 + 12
      }
      usleep(1_200_000)
      kill(try #require(try doomed.pid()), SIGKILL)
      try doomed.waitForExit()

      let again = try desk.consoleInTmux()
      let queue = try again.wait(forText: "draft 1")
      let rows = queue.rows
      let draft = try #require(rows.firstIndex { $0.contains("draft 1") })
      let incident = try #require(rows.firstIndex { $0.contains("Jam") })
      #expect(draft < incident, "drafts stand on top")
      #expect(rows[draft].contains("Kőszegi"))
      try again.press("Home", "Enter")
      let taken = try again.wait(forText: "Kőszegi 040-555")
      #expect(taken.cursorColumn == before.cursorColumn)
      #expect(taken.cursorRow == before.cursorRow)
    }

    @Test(arguments: [SIGKILL, SIGHUP])
    func `a new incident survives its console and is taken up at its very cell`(
      signal: Int32
    ) throws {
      let task = try TaskDesk()
      let doomed = try task.console()
      try fillHalf(doomed)
      let before = try doomed.wait(forText: "Half a sen")
      if signal == SIGKILL { usleep(1_200_000) }
      kill(try #require(try doomed.pid()), signal)
      try doomed.waitForExit()
      try expectTakenUp(task, before)
    }

    @Test func `Esc keeps a new incident as a draft`() throws {
      let task = try TaskDesk()
      let console = try task.console()
      try fillHalf(console)
      let before = try console.wait(forText: "Half a sen")
      try console.press("Escape")
      try console.wait(forText: "draft 1")
      try console.press("q")
      try console.wait(forText: "parked")
      try console.press("q")
      #expect(try console.waitForExit() ?? 0 == 0)
      try expectTakenUp(task, before)
    }

    /// A known caller and unit, and a description that is not finished.
    private func fillHalf(_ console: Tmux) throws {
      try console.call("brand", showing: "A. Brandt")
      try console.takeCallerAndUnit()
      try console.wait(forText: "Laser printer")
      try console.type("Half a sen")
      try console.press("Left", "Left")
      try console.wait(for: "the cursor two to the left") { screen in
        screen.row(with: "Half a sen").map { row in
          screen.cursorRow == row && screen.cursorColumn == 12 + 8
        } ?? false
      }
    }

    private func expectTakenUp(_ task: TaskDesk, _ before: Tmux.Screen) throws {
      let again = try task.console()
      let queue = try again.wait(forText: "draft 1")
      #expect(queue.row(with: "draft 1") == 2, "drafts stand on top")
      #expect(queue.shows("Half a sen"))
      try again.press("Home", "Enter")
      let taken = try again.wait(forText: "New incident")
      #expect(taken.cell == before.cell)
      for text in ["Nordwerk GmbH", "A. Brandt", "DR-77123", "Laser printer", "Half a sen"] {
        #expect(taken.shows(text), "\(text):\n\(taken.text)")
      }
      try again.type("N")
      try again.wait(forText: "Half a sNen")
    }

    @Test func `a draft of a console that still runs is not another one's`() throws {
      let desk = try DeskFixture()
      let one = try desk.consoleInTmux()
      try one.call("Brandt", showing: "Brandt")
      usleep(1_200_000)
      #expect(desk.draftFiles().count == 1)
      let two = try desk.consoleInTmux()
      #expect(!(try two.screen().shows("draft 1")))
    }

    @Test func `Esc in an empty caller line leaves no draft behind`() throws {
      let desk = try DeskFixture()
      let terminal = try desk.consoleInTmux()
      try terminal.press("F6")
      try terminal.wait(forText: "New call")
      try terminal.press("Escape")
      try terminal.wait(forText: "Open incidents")
      usleep(900_000)
      #expect(desk.draftFiles().isEmpty)
    }
  }
}
