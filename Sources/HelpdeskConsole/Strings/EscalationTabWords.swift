import HelpdeskDomain

/// The words of the mask's escalation tab.
struct EscalationTabWords: Sendable {
  let inactive, stopped, dateless, over: String
  let waiting, due: @Sendable (_ moment: String) -> String
  let actions: [(EscalationActions, String)]
  let refused: @Sendable (_ what: String) -> String

  static let english = EscalationTabWords(
    inactive: "inactive", stopped: "clock stopped", dateless: "no date", over: "done",
    waiting: { "at \($0)" }, due: { "due \($0)" },
    actions: [
      (.mail, "e-mail"), (.text, "text message"), (.alarm, "alarm"), (.status, "status"),
      (.priority, "priority"), (.owner, "owner"), (.event, "event"),
    ],
    refused: { "not possible: \($0)" })

  static let german = EscalationTabWords(
    inactive: "inaktiv", stopped: "Uhr steht", dateless: "kein Termin", over: "erledigt",
    waiting: { "ab \($0)" }, due: { "fällig \($0)" },
    actions: [
      (.mail, "E-Mail"), (.text, "Textnachricht"), (.alarm, "Alarm"), (.status, "Statusänderung"),
      (.priority, "Prioritätsänderung"), (.owner, "Eigentümeränderung"), (.event, "Ereignis"),
    ],
    refused: { "nicht möglich: \($0)" })

  func names(_ actions: EscalationActions) -> String {
    self.actions.filter { actions.contains($0.0) }.map(\.1).joined(separator: ", ")
  }
}
