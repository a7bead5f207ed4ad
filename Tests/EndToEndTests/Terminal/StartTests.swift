import Foundation
import Glibc
import TestSupport
import Testing

extension RealProcesses {
  /// Protects the first second on any machine: every terminal and locale either shows the queue or
  /// says in one sentence why not (issue 2; terminal.md §0).
  struct StartTests {
    @Test func `the queue is painted, takes keys, and q gives the terminal back`() throws {
      let desk = try DeskFixture(sample: 50)
      let terminal = try desk.paintedConsole()
      #expect(!terminal.isCooked)
      #expect(terminal.text.contains("\u{1B}[?1049h"))
      terminal.forgetOutput()
      terminal.send("fINC00000")
      #expect(terminal.waitFor("find:"))
      terminal.send(Keys.escape)
      terminal.settle()
      #expect(terminal.processIdentifier > 0)
      terminal.send("q")
      #expect(terminal.waitForExit() == .status(0))
      #expect(terminal.isGivenBack)
    }

    @Test func `a locale that is not installed paints umlauts and speaks its language`() throws {
      let desk = try DeskFixture()
      try desk.succeed("incident", "new", "--description", "Größe ő å 東京")
      let terminal = try desk.paintedConsole(
        changing: ["LANG": "de_DE.UTF-8", "LC_ALL": ""], title: "Offene Incidents")
      #expect(terminal.text.contains("Größe ő å"))
      #expect(terminal.text.contains("東京"))
      terminal.send("q")
      #expect(terminal.waitForExit() == .status(0))
    }

    @Test func `LC_ALL=C gets ASCII and nothing else`() throws {
      let desk = try DeskFixture()
      try desk.succeed("incident", "new", "--description", "Größe 東京")
      let terminal = try desk.paintedConsole(changing: ["LC_ALL": "C"])
      #expect(terminal.output.allSatisfy { $0 < 0x80 })
      // Seventy-eight more of the character before: how an xterm is told of a line.
      #expect(terminal.text.contains("-\u{1B}[78b"), "lines of ASCII")
      #expect(terminal.text.contains("Gr??e ????"))
    }

    @Test func `NO_COLOR and --color never take the colours away`() throws {
      let desk = try DeskFixture(sample: 50)
      let color = try Regex("\\x1B\\[[0-9;]*(3[0-7]|4[0-7]|9[0-7]|[34]8)[0-9;]*m")
      let coloured = try desk.paintedConsole()
      #expect(coloured.text.contains(color), "a test of colours needs some")
      #expect(!(try desk.paintedConsole(changing: ["NO_COLOR": "1"]).text.contains(color)))
      let never = try desk.console(arguments: ["--color", "never"])
      #expect(never.waitFor("Open incidents"))
      never.settle()
      #expect(!never.text.contains(color))
    }

    @Test func `LINES and COLUMNS do not freeze the size`() throws {
      let desk = try DeskFixture()
      let terminal = try desk.paintedConsole(changing: ["LINES": "10", "COLUMNS": "40"])
      #expect(!terminal.text.contains("Pult needs"))
    }

    @Test(arguments: ["xterm-ghostty", "xterm-kitty-of-tomorrow"])
    func `a terminal that nobody knows here is an xterm`(type: String) throws {
      let desk = try DeskFixture()
      let terminal = try desk.paintedConsole(changing: ["TERM": type])
      terminal.send("q")
      #expect(terminal.waitForExit() == .status(0))
      #expect(terminal.isGivenBack)
    }

    @Test func `a dumb terminal is refused with a sentence and left alone`() throws {
      let desk = try DeskFixture()
      let terminal = try desk.console(changing: ["TERM": "dumb"])
      #expect(terminal.waitForExit() == .status(64))
      #expect(terminal.text.hasPrefix("The terminal dumb cannot show a console"))
      #expect(!terminal.text.contains("\u{1B}"))
      #expect(terminal.isCooked)
    }

    @Test func `without a terminal there is one sentence and status 64`() throws {
      let desk = try DeskFixture()
      let sentence = try desk.failInBothLanguages(64, ["console"])
      #expect(sentence.contains("needs a terminal"))
      // Only the input is a terminal, only the output is.
      let shell = try Repository.program("sh")
      for redirection in ["> /dev/null", "< /dev/null"] {
        let terminal = try PseudoTerminal(
          executable: shell, arguments: ["-c", "exec \"$0\" \(redirection)", desk.program],
          environment: desk.environment)
        #expect(terminal.waitForExit() == .status(64), "\(redirection)")
        #expect(terminal.text.contains("needs a terminal"), "\(terminal.text)")
        #expect(!terminal.text.contains("\u{1B}"))
      }
    }

    @Test func `a desk that cannot be opened is a sentence before the screen changes`() throws {
      let desk = try DeskFixture(unfounded: ())
      let terminal = try desk.console()
      #expect(terminal.waitForExit() == .status(66))
      #expect(terminal.text.contains("There is no desk"))
      #expect(!terminal.text.contains("\u{1B}"))
    }
  }
}
