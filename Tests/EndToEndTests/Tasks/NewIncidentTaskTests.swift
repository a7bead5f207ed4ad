import Foundation
import TestSupport
import Testing

extension RealProcesses {
  /// Protects the agent's hands in the task done hundreds of times a day: keys are counted, names,
  /// digits and free text are not, and the result is read back by another program (DESIGN §8).
  struct NewIncidentTaskTests {
    private let task: TaskDesk

    init() throws { task = try TaskDesk() }

    @Test func `a known caller with a known unit is logged in nine keys`() throws {
      let console = try task.console()
      try console.call("brand", showing: "A. Brandt")
      try console.takeCallerAndUnit()
      try console.wait(forText: "Laser printer")
      try console.type("Paper jam in tray 2")
      try console.press("Enter", "j", "a", "m")
      try console.wait(forText: "PRN/JAM")
      try console.press("Enter")
      try console.wait(forText: "PRN/JAM+")
      try console.type("Third time today")
      try console.wait(forText: "Third time today")
      try console.press("F10")
      try console.wait(forText: "INC0000001 saved")
      #expect(console.keyCount <= 9, "\(console.keyCount) keys")

      let incident = try task.desk.incident("INC0000001")
      #expect(incident["customer"] as? String == "K-1001")
      #expect(incident["contact"] as? String == "A. Brandt")
      #expect(incident["phone"] as? String == "040-555 12")
      #expect(incident["unit"] as? String == "DR-77123")
      #expect(incident["item"] as? String == "LP-450")
      #expect(incident["serial"] as? String == "77123")
      #expect(incident["description"] as? String == "Paper jam in tray 2")
      #expect(task.codes(incident["reasons"]) == ["PRN/JAM"])
      #expect(incident["billing"] as? String == "free")
      #expect(incident["incomplete"] as? Bool == false)
      #expect(incident["owner"] as? String == "PRINT")
      let events = try #require(incident["events"] as? [[String: Any]])
      #expect(events.map { $0["text"] as? String } == ["Third time today"])
      #expect(task.desk.draftFiles().isEmpty, "a draft goes when its save is durable")
    }

    @Test func `with the suggested reason six keys do`() throws {
      _ = try task.log("Jam", "--reason", "PRN/JAM")
      let console = try task.console()
      try console.call("brand", showing: "A. Brandt")
      try console.takeCallerAndUnit()
      try console.type("Paper jam again")
      try console.press("Enter")
      try console.wait(forText: "Enter takes")
      try console.press("Enter", "F10")
      try console.wait(forText: "INC0000002 saved")
      #expect(console.keyCount <= 6, "\(console.keyCount) keys")
      let incident = try task.desk.incident("INC0000002")
      #expect(task.codes(incident["reasons"]).count == 1)
      #expect(incident["unit"] as? String == "DR-77123")
    }

    @Test func `who knows the keys by heart types ahead of the screen and loses none`() throws {
      let terminal = try task.desk.paintedConsole()
      terminal.send(Keys.f6 + "brand\r\rPaper jam ahead\rjam\rTyped blind\u{13}")
      #expect(terminal.waitFor("INC0000001"), "\(terminal.text.suffix(3_000))")
      terminal.settle()
      let incident = try task.desk.incident("INC0000001")
      #expect(incident["description"] as? String == "Paper jam ahead")
      #expect(incident["contact"] as? String == "A. Brandt")
      #expect(incident["unit"] as? String == "DR-77123")
      #expect(task.codes(incident["reasons"]) == ["PRN/JAM"])
      let events = try #require(incident["events"] as? [[String: Any]])
      #expect(events.map { $0["text"] as? String } == ["Typed blind"])
    }

    @Test func `an unknown caller is logged as told`() throws {
      let console = try task.console()
      try console.call("Bäckerei Kőszegi", showing: "Nothing found")
      try console.press("Tab")
      try console.wait(forText: "New incident")
      try console.press("F10")
      let refused = try console.wait(forText: "NOT SAVED")
      #expect(refused.shows("!Descript."), "the field is marked")
      #expect(refused.cursorRow == refused.row(with: "!Descript."), "the cursor is on it")
      try console.type("Till is dead")
      try console.press("F10")
      try console.wait(forText: "saved")
      let incident = try task.desk.incident("INC0000001")
      #expect(incident["description"] as? String == "Till is dead")
      #expect(incident["incomplete"] as? Bool == true)
      let told = [incident["customerName"], incident["contact"]].compactMap { $0 as? String }
      #expect(told.contains { $0.contains("Kőszegi") }, "\(incident)")
    }

    @Test func `half a reason blocks the save, and Esc leaves the field all the same`() throws {
      let console = try task.console()
      try console.press("F6")
      try console.wait(forText: "New call")
      try console.press("Tab")
      try console.wait(forText: "New incident")
      try console.type("x")
      try console.press("F6")
      let parked = try console.wait(forText: "parked")
      #expect(parked.shows("New call"))
      try console.press("Escape")
      try console.wait(forText: "New incident")
    }

    @Test func `the phone rings in the middle: one key to the caller line, two back`() throws {
      _ = try task.log("Jam", "--reason", "PRN/JAM")
      let console = try task.console()
      try console.call("brand", showing: "A. Brandt")
      try console.takeCallerAndUnit()
      try console.type("Half a sen")
      try console.press("Left", "Left")
      let left = try console.wait(forText: "Half a sen")

      let before = console.keyCount
      try console.press("F6")
      let line = try console.wait(forText: "New call")
      #expect(console.keyCount == before + 1)
      #expect(line.cursorRow == 1, "the cursor is in the caller line")
      try console.type("weiß")
      try console.wait(forText: "J. Weiß")
      try console.takeCallerAndUnit()
      try console.type("Other call")
      let done = console.keyCount
      try console.press("F10")
      try console.wait(forText: "saved")
      try console.press("Escape")
      let back = try console.wait(forText: "Half a sen")
      #expect(console.keyCount == done + 2)
      #expect(back.cell == left.cell)
      #expect(try task.desk.incident("INC0000002")["description"] as? String == "Other call")
    }
  }
}
