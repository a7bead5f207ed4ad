import ArgumentParser

struct IncidentGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "incident", abstract: "Log, list, show and change incidents.",
    subcommands: [
      IncidentNew.self, IncidentList.self, IncidentShow.self, IncidentEventCommand.self,
      IncidentSet.self, IncidentResolve.self, IncidentClose.self, IncidentReopen.self,
      IncidentCallback.self, IncidentWhy.self, IncidentConsent.self, IncidentRefer.self,
    ])
}
