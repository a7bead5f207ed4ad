import HelpdeskDomain

/// The words of the queue and its preview.
struct QueueWords: Sendable {
  let views: ViewWords
  let find: String
  let of: String
  let newCount: Plural
  let columns: Columns
  let parked: String
  let draft: String
  let nobody: String
  let badges: Badges
  let empty: String
  let emptyFiltered: String
  let triage: String
  let preview: PreviewWords

  struct ViewWords: Sendable {
    let allOpen, mine, loggedByMe, unassigned, late, incomplete, closed30Days, all: String

    subscript(view: DefaultView) -> String {
      switch view {
      case .allOpen: allOpen
      case .mine: mine
      case .loggedByMe: loggedByMe
      case .unassigned: unassigned
      case .late: late
      case .incomplete: incomplete
      case .closed30Days: closed30Days
      case .all: all
      }
    }
  }

  struct Columns: Sendable {
    let number, priority, status, age, next, customer, unit, description, owner: String
  }

  /// The letters of column 2, and the words of the preview.
  struct Badges: Sendable {
    let followUp, warning, late, incomplete: String
    let followUpWord, warningWord, lateWord: String

    func letter(_ alert: Alert) -> String {
      switch alert {
      case .none: ""
      case .followUp: followUp
      case .warning: warning
      case .late: late
      }
    }
  }

  struct PreviewWords: Sendable {
    let since: @Sendable (_ alert: String, _ moment: String) -> String
    let moreOpen: Plural
    let told: @Sendable (_ moment: String) -> String
    let warranty, contract, yes, no, coversNow, clockStopped, incomplete: String
    let last, next: String
  }
}

extension QueueWords {
  static let english = QueueWords(
    views: ViewWords(
      allOpen: "Open incidents", mine: "Mine", loggedByMe: "Logged by me",
      unassigned: "Unassigned", late: "Late", incomplete: "Incomplete",
      closed30Days: "Closed, 30 days", all: "All"),
    find: "find:", of: "of", newCount: Plural("+# new", "+# new"),
    columns: Columns(
      number: "No.", priority: "P", status: "Status", age: "Age", next: "Next",
      customer: "Customer", unit: "Unit", description: "Description", owner: "Owner"),
    parked: "parked", draft: "draft", nobody: "-",
    badges: Badges(
      followUp: "F", warning: "W", late: "L", incomplete: "?", followUpWord: "FOLLOW-UP",
      warningWord: "WARNING", lateWord: "LATE"),
    empty: "No incident is in this view. F6 logs a new call, F8 shows the next view.",
    emptyFiltered: "Nothing matches. Esc clears the filter, F8 shows the next view.",
    triage: "Triage",
    preview: PreviewWords(
      since: { "\($0) since \($1)" }, moreOpen: Plural("# more open", "# more open"),
      told: { "told \($0)" }, warranty: "warranty", contract: "contract", yes: "YES", no: "NO",
      coversNow: "covers now", clockStopped: "clock stopped", incomplete: "incomplete",
      last: "Last", next: "next"))

  static let german = QueueWords(
    views: ViewWords(
      allOpen: "Offene Incidents", mine: "Meine", loggedByMe: "Von mir erfasst",
      unassigned: "Nicht zugewiesen", late: "Verspätet", incomplete: "Unvollständig",
      closed30Days: "Geschlossen, 30 Tage", all: "Alle"),
    find: "suchen:", of: "von", newCount: Plural("+# neu", "+# neu"),
    columns: Columns(
      number: "Nr.", priority: "P", status: "Status", age: "Alt", next: "Termin",
      customer: "Kunde", unit: "Gerät", description: "Beschreibung", owner: "Eigt."),
    parked: "geparkt", draft: "Entwurf", nobody: "-",
    badges: Badges(
      followUp: "N", warning: "W", late: "V", incomplete: "?", followUpWord: "NACHVERFOLGEN",
      warningWord: "WARNUNG", lateWord: "VERSPÄTET"),
    empty: "Kein Incident in dieser Ansicht. F6 nimmt einen Anruf auf, F8 zeigt die nächste.",
    emptyFiltered: "Nichts passt. Esc löscht den Filter, F8 zeigt die nächste Ansicht.",
    triage: "Triage",
    preview: PreviewWords(
      since: { "\($0) seit \($1)" }, moreOpen: Plural("# weiterer offen", "# weitere offen"),
      told: { "informiert \($0)" }, warranty: "Garantie", contract: "Vertrag", yes: "JA",
      no: "NEIN", coversNow: "gilt jetzt", clockStopped: "Uhr steht",
      incomplete: "unvollständig", last: "Zuletzt", next: "Termin"))
}
