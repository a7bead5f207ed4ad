import Foundation
import Glibc
import TestSupport
import Testing

extension RealProcesses {
  /// Protects the agent's shell and words on every way out: the terminal is given back, the status
  /// is right, what was typed is kept (issue 2; terminal.md §0.3, §0.5).
  struct EndingTests {
    @Test func `SIGTERM ends with 143, SIGINT with 130`() throws {
      let desk = try DeskFixture()
      for (signal, status) in [(SIGTERM, Int32(143)), (SIGINT, 130)] {
        let terminal = try desk.paintedConsole()
        terminal.signal(signal)
        #expect(terminal.waitForExit() == .status(status))
        #expect(terminal.isGivenBack, "signal \(signal)")
      }
    }

    @Test func `Ctrl-C twice in the queue ends it, once does not`() throws {
      let desk = try DeskFixture()
      let terminal = try desk.paintedConsole()
      terminal.send(Keys.controlC)
      #expect(terminal.waitFor("Ctrl-C again"))
      terminal.send(Keys.down)
      terminal.settle()
      terminal.send(Keys.controlC)
      terminal.settle()
      #expect(terminal.waitForExit(seconds: 0.2) == nil)
      terminal.send(Keys.controlC)
      #expect(terminal.waitForExit() == .status(0))
      #expect(terminal.isGivenBack)
    }

    @Test(arguments: [SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE])
    func `a crash gives the terminal back at once and dies by its signal`(signal: Int32) throws {
      let desk = try DeskFixture()
      let terminal = try desk.paintedConsole()
      let start = Date()
      terminal.signal(signal)
      #expect(terminal.waitForExit() == .signal(signal))
      #expect(Date().timeIntervalSince(start) < 5, "no backtracer waits for a key")
      #expect(terminal.isGivenBack)
      #expect(!terminal.text.contains("Press space"))
    }

    @Test(arguments: [SIGHUP, SIGTERM, SIGINT])
    func `a signal that ends the console saves what was typed`(signal: Int32) throws {
      let desk = try DeskFixture()
      let terminal = try desk.paintedConsole()
      terminal.send(Keys.f6)
      #expect(terminal.waitFor("New call"))
      terminal.forgetOutput()
      terminal.send("Kőszegi")
      #expect(terminal.waitFor("gi"))
      terminal.signal(signal)
      #expect(terminal.waitForExit() != nil)
      #expect(desk.draftFiles().count == 1)
      let again = try desk.paintedConsole()
      #expect(again.text.contains("draft 1"))
      #expect(again.text.contains("Kőszegi"))
    }

    @Test func `a closed window saves the draft and ends the console, also under nohup`() throws {
      let desk = try DeskFixture()
      for prelude in ["", "trap '' HUP; "] {
        let terminal = try PseudoTerminal(
          executable: Repository.program("sh"),
          arguments: ["-c", "\(prelude)exec \"$0\"", desk.program],
          environment: desk.environment)
        #expect(terminal.waitFor("Open incidents"))
        terminal.settle()
        terminal.send(Keys.f6 + "Brandt\(prelude.count)")
        #expect(terminal.waitFor("Brandt") || terminal.waitFor("dt"))
        terminal.settle()
        terminal.hangUp()
        #expect(terminal.waitForExit(seconds: 5) != nil, "it must not spin on a gone terminal")
      }
      #expect(desk.draftFiles().count == 2)
    }

    @Test func `Ctrl-Z without a shell says so and stops nothing`() throws {
      let desk = try DeskFixture()
      let terminal = try desk.paintedConsole()
      terminal.forgetOutput()
      terminal.send(Keys.controlZ)
      #expect(terminal.waitFor("There is no shell to go back to"))
      terminal.signal(SIGTSTP)
      terminal.settle()
      terminal.forgetOutput()
      terminal.send(Keys.f6)
      #expect(terminal.waitFor("New call"))
      #expect(!terminal.text.contains(PseudoTerminal.leavesScreen))
    }

    @Test func `Ctrl-Z under a shell stops with a cooked terminal, and fg paints again`() throws {
      let desk = try DeskFixture(sample: 20)
      let terminal = try Tmux(
        [try Repository.program("bash"), "--norc", "--noprofile", "-i"],
        environment: desk.environment.merging(["PS1": "ready> ", "LC_ALL": ""]) { $1 })
      try terminal.wait(forText: "ready>")
      try terminal.type(desk.program)
      try terminal.press("Enter")
      try terminal.wait(forText: "Open incidents")
      try terminal.press("C-z")
      let stopped = try terminal.wait(forText: "Stopped")
      #expect(!stopped.shows("Open incidents"), "the primary screen is back")
      try terminal.type("stty -a | tr ' ' '\\n' | grep -c -E '^(icanon|echo|isig);?$'")
      try terminal.press("Enter")
      try terminal.wait(for: "three cooked modes") { $0.rows.contains("3") }
      try terminal.resize(columns: 100, rows: 30)
      try terminal.type("fg")
      try terminal.press("Enter")
      let resumed = try terminal.wait(forText: "Open incidents")
      #expect(resumed.rows.count == 30)
      try terminal.press("F6")
      try terminal.wait(forText: "New call")
      try terminal.press("Escape")
      try terminal.wait(forText: "Open incidents")
      try terminal.press("q")
      try terminal.type("echo status $?")
      try terminal.press("Enter")
      try terminal.wait(forText: "status 0")
    }
  }
}
