import Foundation
import PultSystem
import Testing

/// Protects the promise that a command of the user's own gets its lines, and cannot hold Pult up.
struct ShellCommandTests {
  @Test func `a command gets the lines and its status is told`() throws {
    let folder = try ScratchFolder()
    let file = folder.path + "/note"
    let outcome = try ShellCommand.run(
      "cat > '\(file)'; exit 7", input: "one\ntwo\n", maximumMilliseconds: 10_000)
    #expect(outcome == .exited(status: 7))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "one\ntwo\n")
  }

  @Test func `who reads nothing and who is killed is told as well`() throws {
    let longest = String(repeating: "x", count: ShellCommand.inputLimitBytes)
    let outcome = try ShellCommand.run("exit 0", input: longest, maximumMilliseconds: 10_000)
    #expect(outcome == .exited(status: 0))
    #expect(
      try ShellCommand.run("kill -9 $$", input: "", maximumMilliseconds: 10_000) == .signalled(9))
  }

  @Test func `a command that does not end is ended with its children`() throws {
    let start = Date()
    let outcome = try ShellCommand.run(
      "sleep 60 & sleep 60", input: "", maximumMilliseconds: 200)
    #expect(outcome == .timedOut)
    #expect(Date().timeIntervalSince(start) < 10)
  }

  @Test func `a command sees the environment of the caller`() throws {
    #expect(
      try ShellCommand.run("test -n \"$PATH\"", input: "", maximumMilliseconds: 10_000)
        == .exited(status: 0))
  }
}
