import Foundation
import TestSupport
import Testing

extension RealProcesses {
  /// Protects who was erased from what a console somewhere else still has open, and an agent from
  /// working on a copy without knowing.
  struct ErasureOnScreenTests {
    @Test func `what is open about a person goes when the person is erased elsewhere`() throws {
      let desk = try DeskFixture()
      try desk.succeed(
        "incident", "new", "--description", "Zahnrad knirscht", "--contact", "Erika Mustermann")
      let console = try desk.consoleInTmux()
      try console.press("Enter")
      try console.wait(forText: "Erika Mustermann")
      try desk.succeed("person", "erase", "person-1", "--yes")
      try console.wait(forText: "was erased")
      try console.wait(for: "the name gone") { !$0.shows("Mustermann") }
    }

    @Test func `the console says that the desk was copied, once`() throws {
      let desk = try DeskFixture()
      try desk.succeed("incident", "new", "--description", "x")
      let copy = desk.directory.file("copy")
      let outcome = try RunningProcess.run(
        Repository.program("cp"), ["-a", desk.path, copy], environment: desk.environment)
      try #require(outcome.exitCode == 0)
      let terminal = try desk.console(arguments: ["--desk", copy])
      #expect(terminal.waitFor("copied or moved"))
      terminal.send("q")
      #expect(terminal.waitForExit() == .status(0))
      let again = try desk.console(arguments: ["--desk", copy])
      #expect(again.waitFor("Open incidents"))
      again.settle()
      #expect(!again.text.contains("copied or moved"))
      again.send("q")
      #expect(again.waitForExit() == .status(0))
    }
  }
}
