import ArgumentParser

/// The options that every command takes (DESIGN §7).
struct GlobalOptions: ParsableArguments {
  @Option(help: "The desk's directory (else $PULT_DESK, else the default desk).")
  var desk: String?

  @Option(name: .customLong("as"), help: "The partner who acts (else the login name).")
  var partner: String?

  @Option(help: "en, de, sv or hu (else the configuration, else the environment).")
  var language: String?

  @Option(help: "auto, always or never.")
  var color: ColorChoice = .auto
}

enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// How a list is printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json, csv
}
