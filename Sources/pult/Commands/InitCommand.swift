import ArgumentParser
import HelpdeskConsole
import HelpdeskDomain

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a new desk.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The new desk's directory (else --desk, else the default desk).")
  var directory: String?
  @Option(help: "Generate so many incidents, with customers, units and a history.")
  var sample: Int?
  @Option(help: "The same seed makes the same desk.") var seed: UInt64 = 1
  @Option(help: "The sample ends here (else at the start of today).") var until: String?
  @Option(help: "The desk's time zone (else the system's).") var zone: String?

  func validate() throws {
    if let sample, sample < 0 { throw ValidationError("--sample takes a number from 0 on.") }
  }

  func run() throws {
    try Ending.of {
      let workplace = try Workplace(options)
      let maker = try DeskMaker(workplace, zoneName: zone)
      let path = directory ?? workplace.deskPath
      // What was typed is understood before anything is made: a refused init leaves nothing.
      let end = try maker.end(until)
      try maker.make(at: path)
      if let sample { try maker.fill(path, incidents: sample, seed: seed, until: end) }
      let words = ShellWords.of(workplace.language)
      try StandardOutput.say(words.created(path, incidents: sample ?? 0) + "\n")
    }
  }
}
