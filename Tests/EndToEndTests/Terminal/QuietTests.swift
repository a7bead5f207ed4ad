import Foundation
import Glibc
import TestSupport
import Testing

extension RealProcesses {
  /// Protects slow lines, batteries and screen readers: what the console writes is counted, and
  /// when nothing happens it does nothing (DESIGN §8).
  struct QuietTests {
    /// Clock ticks that the process has used in user and system mode: fields 14 and 15 of proc(5).
    private func ticks(of process: Int32) throws -> Int {
      let text = try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
      let fields = try #require(text.split(separator: ")").last).split(separator: " ")
      return (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0)
    }

    /// Ages are repainted with the minute; a measurement that would meet it begins after it.
    private func avoidMinute(needing seconds: Double) {
      let second = Date().timeIntervalSince1970.truncatingRemainder(dividingBy: 60)
      if second + seconds > 59.5 { usleep(UInt32((61 - second) * 1_000_000)) }
    }

    @Test func `an idle console writes no byte and uses no tick`() throws {
      let desk = try DeskFixture(sample: 200)
      let terminal = try desk.paintedConsole()
      terminal.settle(quietSeconds: 1)
      avoidMinute(needing: 4)
      terminal.settle(quietSeconds: 0.5)
      terminal.forgetOutput()
      let before = try ticks(of: terminal.processIdentifier)
      _ = terminal.read(seconds: 3) { _ in false }
      #expect(terminal.output.isEmpty, "\(terminal.text)")
      #expect(try ticks(of: terminal.processIdentifier) == before)
    }

    @Test func `a cursor key costs 400 bytes, with the preview its four rows more`() throws {
      let desk = try DeskFixture(sample: 400)
      let terminal = try desk.paintedConsole()
      avoidMinute(needing: 8)
      // Bytes from the key to the last one that it paints: both rows, the cursor, the preview.
      let shown = (0..<8).map { _ in terminal.bytesPainted(for: Keys.down) }
      #expect(shown.allSatisfy { $0 > 0 && $0 <= 400 + 4 * 80 }, "with the preview \(shown)")
      terminal.send("\t")
      terminal.settle()
      let hidden = (0..<8).map { _ in terminal.bytesPainted(for: Keys.down) }
      #expect(hidden.allSatisfy { $0 > 0 && $0 <= 400 }, "without the preview \(hidden)")
    }

    @Test func `a full repaint costs 8 KB, a pop-up 3 KB`() throws {
      let desk = try DeskFixture(sample: 400)
      let terminal = try desk.paintedConsole()
      avoidMinute(needing: 6)
      let repaint = terminal.bytesPainted(for: Keys.controlL)
      #expect((1_000...8_192).contains(repaint), "\(repaint)")
      for key in [Keys.f1, Keys.f4, "p", ":"] {
        let popup = terminal.bytesPainted(for: key)
        #expect((100...3_072).contains(popup), "\(key.debugDescription): \(popup)")
        terminal.send(Keys.escape)
        terminal.settle()
      }
    }

    @Test func `a character typed into a field costs 40 bytes`() throws {
      let desk = try DeskFixture()
      let terminal = try desk.paintedConsole()
      avoidMinute(needing: 8)
      terminal.send(Keys.f6 + "zz")
      terminal.settle()
      // The first character may bring "not found"; from then on the line alone changes.
      let costs = "qxqöxqü".map { terminal.bytesPainted(for: String($0)) }
      #expect(costs.allSatisfy { $0 > 0 && $0 <= 40 }, "\(costs)")
    }
  }
}
