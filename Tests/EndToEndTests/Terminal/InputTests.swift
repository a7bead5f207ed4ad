import Foundation
import Glibc
import TestSupport
import Testing

extension RealProcesses {
  /// Protects keys, pastes and sizes on their way through a real terminal.
  struct InputTests {
    @Test func `Latin-1 bytes arrive, and so do the keys behind them`() throws {
      let desk = try DeskFixture()
      let terminal = try desk.paintedConsole()
      terminal.send(Keys.f6)
      #expect(terminal.waitFor("New call"))
      terminal.forgetOutput()
      terminal.send(Array("St".utf8) + [0xF6] + Array("rung".utf8) + [0xFC])
      #expect(terminal.waitFor("ü"), "\(terminal.text)")
      #expect(terminal.text.contains("ö"))
      terminal.send("Grö\u{DF}e".utf8.map { $0 })
      #expect(terminal.waitFor("ß"))
    }

    @Test func `a paste into the queue acts on nothing`() throws {
      let desk = try DeskFixture(sample: 20)
      let before = try desk.entryCount()
      let terminal = try desk.paintedConsole()
      terminal.forgetOutput()
      terminal.send(Keys.paste("mmqq\rc\r\u{1B}"))
      #expect(terminal.waitFor("Paste ignored"))
      terminal.settle()
      terminal.send(Keys.f6)
      #expect(terminal.waitFor("New call"), "it still runs, and is in the queue")
      #expect(try desk.entryCount() == before)
    }

    @Test func `a paste of 1 MiB into a field is cut with a sentence, and typing goes on`() throws {
      let desk = try DeskFixture()
      let terminal = try desk.paintedConsole()
      terminal.send(Keys.f6)
      #expect(terminal.waitFor("New call"))
      terminal.forgetOutput()
      // The other end must be read while so much is written.
      let text = Keys.paste(String(repeating: "Größe\n", count: 150_000))
      let bytes = Array(text.utf8)
      #expect(bytes.count > 1 << 20)
      for start in stride(from: 0, to: bytes.count, by: 2_048) {
        terminal.send(Array(bytes[start..<min(start + 2_048, bytes.count)]))
        _ = terminal.read(seconds: 0) { _ in false }
      }
      #expect(terminal.waitFor("Too long", seconds: 30), "\(terminal.text.suffix(2_000))")
      terminal.forgetOutput()
      terminal.send(Keys.escape)
      #expect(terminal.waitFor("Open incidents"))
    }

    @Test func `Esc answers within 60 ms`() throws {
      let desk = try DeskFixture()
      let terminal = try desk.paintedConsole()
      var best = Double.infinity
      for _ in 0..<8 {
        terminal.send(Keys.f6)
        #expect(terminal.waitFor("New call"))
        terminal.settle(quietSeconds: 0.1)
        terminal.forgetOutput()
        let start = Date()
        terminal.send(Keys.escape)
        #expect(terminal.waitFor("Open incidents"))
        best = min(best, Date().timeIntervalSince(start))
        terminal.settle(quietSeconds: 0.1)
        terminal.forgetOutput()
      }
      #expect(best < 0.060, "the best of eight took \(best) s")
    }

    @Test func `every size is survived, small ones with a sentence`() throws {
      let desk = try DeskFixture(sample: 50)
      let terminal = try desk.paintedConsole()
      for (columns, rows) in [(60, 20), (79, 24), (80, 23)] {
        terminal.forgetOutput()
        terminal.resize(rows: rows, columns: columns)
        #expect(terminal.waitFor("Pult needs 80 x 24"), "\(columns) x \(rows)")
      }
      for (columns, rows) in [(1, 1), (2, 1), (1, 40), (200, 60), (3, 3), (500, 2), (120, 40)] {
        terminal.forgetOutput()
        terminal.resize(rows: rows, columns: columns)
        #expect(terminal.read { !$0.output.isEmpty }, "\(columns) x \(rows)")
        terminal.settle(quietSeconds: 0.05)
      }
      terminal.forgetOutput()
      terminal.resize(rows: 24, columns: 80)
      #expect(terminal.waitFor("Open incidents"))
      terminal.send("q")
      #expect(terminal.waitForExit() == .status(0))
    }

    @Test func `a burst of keys and resizes leaves a console that answers`() throws {
      let desk = try DeskFixture(sample: 50)
      let terminal = try desk.paintedConsole()
      try Seeded.runs(1) { generator in
        let keys = [
          Keys.down, Keys.up, Keys.f1, Keys.f4, Keys.f6, Keys.escape, "f", "x", "\t", "J", " ",
          Keys.paste("a\nb"), Keys.controlL, "?", "t",
        ]
        for step in 0..<300 {
          terminal.send(keys.randomElement(using: &generator) ?? "")
          if step % 25 == 0 {
            terminal.resize(
              rows: Int.random(in: 1...50, using: &generator),
              columns: Int.random(in: 1...150, using: &generator))
          }
          _ = terminal.read(seconds: 0) { _ in false }
        }
        terminal.resize(rows: 24, columns: 80)
        // Out of whatever was opened; each Esc closes one layer.
        for _ in 0..<12 {
          terminal.send(Keys.escape)
          terminal.settle(quietSeconds: 0.05)
        }
        terminal.forgetOutput()
        terminal.send(Keys.f6)
        #expect(terminal.waitFor("New call"), "seed \(generator.seed): \(terminal.text)")
      }
    }
  }
}
