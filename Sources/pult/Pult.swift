import ArgumentParser
import Glibc

@main
struct Pult: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pult",
    abstract: "A help-desk console for the terminal; nothing that was acknowledged is ever lost.",
    version: PultVersion.text,
    subcommands: [
      ConsoleCommand.self, DemoCommand.self, InitCommand.self, IncidentGroup.self,
      FindCommand.self, MasterGroup<CustomerKind>.self, MasterGroup<ContactKind>.self,
      MasterGroup<UnitKind>.self, MasterGroup<ItemKind>.self, MasterGroup<ContractKind>.self,
      MasterGroup<PartnerKind>.self, MasterGroup<GroupKind>.self, MasterGroup<CalendarKind>.self,
      MasterGroup<RuleKind>.self, MasterGroup<WarrantyKind>.self, DeskGroup.self,
      ExportGroup.self, ImportCommand.self, UndoCommand.self, OrderGroup.self, CodeGroup.self,
      ResolutionGroup.self, PersonGroup.self, MasterGroup<EscalationTaskKind>.self,
      EscalateGroup.self, MailGroup.self, ReportGroupCommand.self,
      JournalGroup.self,
    ],
    defaultSubcommand: ConsoleCommand.self)

  static func main() {
    // A write beyond `ulimit -f` must fail with a sentence, not end the process. A handler that
    // does nothing, unlike ignoring, is not inherited by the programs that Pult starts.
    signal(SIGXFSZ) { _ in }
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let console = ConsoleCommand(alone: arguments) { return run(console) }
    main(ExcludingWords.moved(LeadingOptions.moved(arguments)))
  }

  private static func run(_ console: ConsoleCommand) {
    do {
      try console.run()
    } catch {
      exit(withError: error)
    }
  }
}

/// The version, as `--version` prints it.
enum PultVersion {
  static let text = "0.1.0"
}
