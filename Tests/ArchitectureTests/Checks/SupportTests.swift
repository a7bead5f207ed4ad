import Foundation
import TestSupport
import Testing

/// Protects what other tests stand on: chance that repeats, folders that go, programs that end.
struct SupportTests {
  @Test func `the same seed draws the same numbers`() {
    var one = SeededGenerator(seed: 7)
    var two = SeededGenerator(seed: 7)
    var other = SeededGenerator(seed: 8)
    let drawn = (0..<100).map { _ in one.next() }
    #expect(drawn == (0..<100).map { _ in two.next() })
    #expect(Set(drawn).count == 100)
    #expect(drawn.first != other.next())
  }

  @Test func `a run that throws names its seed`() throws {
    struct Planted: Error {}
    let failure = try #require(throws: SeededFailure.self) {
      try Seeded.runs(3) { if $0.seed == Seeded.first { throw Planted() } }
    }
    #expect(failure.description.contains("PULT_SEED=\(Seeded.first)"))
  }

  @Test func `a temporary directory goes with its contents`() throws {
    let path = try TemporaryDirectory.with { folder in
      try "a".write(toFile: "\(folder)/file", atomically: true, encoding: .utf8)
      #expect(FileManager.default.fileExists(atPath: "\(folder)/file"))
      return folder
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `a process answers with output, errors and code`() throws {
    let shell = try Repository.program("sh")
    let outcome = try RunningProcess.run(
      shell, ["-c", "cat; echo $PLANTED >&2; pwd; exit 3"], environment: ["PLANTED": "seed"],
      folder: "/", input: .text("in\n"))
    #expect(outcome.lines == ["in", "/"])
    #expect(outcome.errors == "seed\n")
    #expect(outcome.ending == .exited(3))
  }

  @Test func `a process is written to, watched and ended by a signal`() throws {
    let process = try RunningProcess(try Repository.program("cat"), input: .open)
    process.write("first\n")
    try process.waitForOutput("first")
    #expect(process.isRunning)
    process.send(15)
    #expect(try process.wait().ending == .signalled(15))
    #expect(!process.write("nobody reads this\n"))
  }

  @Test func `a process that takes too long is killed`() throws {
    let process = try RunningProcess(try Repository.program("sleep"), ["60"])
    #expect(throws: ProcessFailure.self) { try process.wait(seconds: 0.05) }
    #expect(try process.wait().ending == .signalled(9))
  }

  @Test func `a program that is not there is a failure`() {
    #expect(throws: ProcessFailure.notStarted(program: "/gone", errno: 2)) {
      try RunningProcess.run("/gone")
    }
    #expect(throws: MissingProgram.self) { try Repository.program("no-such-program") }
  }

  @Test func `an unprivileged program is refused what root is not`() throws {
    try TemporaryDirectory.with { folder in
      let secret = "\(folder)/secret"
      try "a".write(toFile: secret, atomically: true, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: secret)
      let outcome = try RunningProcess.runUnprivileged(Repository.program("cat"), [secret])
      #expect(outcome.exitCode == 1)
      #expect(outcome.output.isEmpty)
    }
  }

  @Test func `a terminal is typed into, read, resized and ended`() throws {
    let terminal = try Tmux(["sh", "-c", "stty size; cat; exit 4"])
    try terminal.wait(forText: "24 80")
    try terminal.type("Größe; a\"b;")
    try terminal.press("x", "Enter")
    let screen = try terminal.wait(for: "the echo") { screen in
      screen.rows.filter { $0.hasPrefix("Größe; a\"b;") }.count == 2
    }
    #expect(screen.rows.count == 24)
    #expect(screen.cursorRow == 3)
    #expect(terminal.keyCount == 2)
    #expect(terminal.characterCount == 11)
    try terminal.resize(columns: 60, rows: 20)
    try terminal.wait(for: "20 rows") { $0.rows.count == 20 }
    try terminal.press("C-c")
    #expect(throws: Tmux.Failure.self) { try terminal.wait(forText: "never", seconds: 0.05) }
  }
}
