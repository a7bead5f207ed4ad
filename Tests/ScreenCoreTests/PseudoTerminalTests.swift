import Foundation
import ScreenCore
import TestSupport
import Testing

/// Protects the end-to-end suites from a terminal or a picture that would let everything pass.
struct PseudoTerminalTests {
  private func shell(_ script: String) throws -> PseudoTerminal {
    try PseudoTerminal(
      executable: "/bin/sh", arguments: ["-c", script],
      environment: ["PATH": "/usr/bin:/bin", "TERM": "xterm-256color"], rows: 7, columns: 33)
  }

  @Test func `a program has the terminal, its size and its keys, and its modes can be read`() throws
  {
    let terminal = try shell("stty size; stty -icanon -echo; echo ready; read line; exit 3")
    #expect(terminal.isCooked)
    #expect(terminal.waitFor("ready"))
    #expect(terminal.text.contains("7 33"))
    #expect(!terminal.isCooked)
    terminal.send("x\n")
    #expect(terminal.waitForExit() == .status(3))
    #expect(!terminal.isCooked, "the program left it raw, and that is seen")
  }

  @Test func `pulling the plug hangs the program up`() throws {
    let terminal = try shell("echo ready; read line; read line")
    #expect(terminal.waitFor("ready"))
    terminal.hangUp()
    #expect(terminal.waitForExit() == .signal(SIGHUP))
  }

  @Test func `a condition that never holds ends in time, also when the program has gone`() throws {
    let terminal = try shell("exit 0")
    #expect(!terminal.waitFor("never"))
    #expect(terminal.waitForExit() == .status(0))
  }
}

/// Protects goldens from passing unseen.
struct SnapshotTests {
  @Test func `a missing picture is recorded and fails, a changed one fails with its lines`() throws
  {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("Suite.swift").path
    var surface = Surface(size: Size(rows: 1, columns: 4))
    surface.draw("ab", at: .origin, style: .bold)
    var snapshot = Snapshot(
      rows: surface.text, styleRuns: surface.styleRuns, cursor: (row: 0, column: 2))
    #expect(throws: Snapshot.Failure.self) { try snapshot.verify(named: "one", file: file) }
    #expect(throws: Never.self) { try snapshot.verify(named: "one", file: file) }
    snapshot.cursor = nil
    let failure = #expect(throws: Snapshot.Failure.self) {
      try snapshot.verify(named: "one", file: file)
    }
    #expect(failure?.description.contains("-2: cursor: row 0, column 2") == true)
    #expect(failure?.description.contains("+2: cursor: hidden") == true)
  }
}
