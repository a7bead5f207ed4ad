import ArgumentParser

@main
struct Pult: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "pult")
}
