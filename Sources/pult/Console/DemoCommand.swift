import ArgumentParser
import Glibc
import HelpdeskConsole
import HelpdeskDomain

/// A console on a sample desk, for a first look.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Open the console on a sample desk.")

  @OptionGroup var options: GlobalOptions
  @Option(help: "Make the desk in this directory and keep it.") var keep: String?
  @Option(help: "So many incidents.") var sample = 1000

  func run() throws {
    try Ending.of {
      let workplace = try Workplace(options)
      let path = try keep ?? DemoFolder.make()
      let maker = try DeskMaker(workplace)
      try maker.make(at: path)
      try maker.fill(path, incidents: sample, seed: 1, until: try maker.end(nil))
      defer { if keep == nil { DemoFolder.remove(path) } }
      try ConsoleSession.run(workplace, deskPath: path)
    }
  }
}
