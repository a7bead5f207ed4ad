/// The words of help, palette and the list of parked calls.
struct LayerWords: Sendable {
  let helpTitle: String
  let paletteTitle: String
  let parkedTitle: String
  let quitTitle: String
  let nothingMatches: String
  let nothingParked: String
  let typeToNarrow: String
  let quitHint: String
  let newIncident: String
  let newCall: String
  /// A draft of a master or a code.
  let master: String
  let event: String
  let contexts: @Sendable (KeyContext) -> String
  let keysPage: KeysPageWords
  /// What can be typed into the line of a context, with what it means.
  let samples: @Sendable (KeyContext) -> [Sample]

  /// The page of the keys.
  struct KeysPageWords: Sendable {
    let title, introduction, key, function, meaning: String
  }

  /// Something to type.
  struct Sample: Sendable {
    let typed: String
    let meaning: String
  }

  static let english = LayerWords(
    helpTitle: "Help", paletteTitle: "Command", parkedTitle: "Parked calls and drafts",
    quitTitle: "Drafts stay. q quits, Enter opens one.",
    nothingMatches: "Nothing matches.", nothingParked: "Nothing is parked.",
    typeToNarrow: "Type to narrow", quitHint: "q quits, the drafts stay on disk.",
    newIncident: "New incident", newCall: "New call", master: "Master", event: "Event",
    contexts: { context in
      switch context {
      case .queue: "Queue"
      case .filter: "Queue, in the filter"
      case .intake: "Intake line"
      case .maskField: "Mask, in a field"
      case .maskPane: "Mask, lower pane"
      case .list: "List"
      case .popup: "Pop-up"
      case .conflict: "Conflict"
      case .masters: "Masters and codes"
      case .mastersFilter: "Masters and codes, in the filter"
      case .report: "Report"
      case .card: "Card of customer or unit"
      case .order: "Service order"
      case .help: "Help"
      case .palette: "Palette"
      case .parked: "Parked calls"
      case .alarms: "Alarms"
      case .outbox: "Outbox"
      case .callSheet: "New incident, questions and marks"
      }
    },
    keysPage: KeysPageWords(
      title: "Keys",
      introduction: "Made from the key table in `Sources/HelpdeskConsole/Keys`; do not edit. "
        + "F-keys mean the same on every screen, letters are the same in all languages.",
      key: "Keys", function: "Function", meaning: "What it does"),
    samples: { context in
      switch context {
      case .filter: filterSamplesInEnglish
      case .intake:
        [
          Sample(typed: "040 555-12", meaning: "a phone number, in any notation"),
          Sample(typed: "brandt nordwerk", meaning: "beginnings of names, in any order"),
          Sample(typed: "DR-77123", meaning: "a unit, or its serial number"),
          Sample(typed: "INC0000123", meaning: "an incident, with or without prefix and zeros"),
        ]
      default: []
      }
    })

  private static let filterSamplesInEnglish = [
    Sample(typed: "paper jam", meaning: "both words, in any order"),
    Sample(typed: "\"paper jam\"", meaning: "the text as it stands"),
    Sample(typed: "status:WORK", meaning: "a field and its code or text"),
    Sample(typed: "priority:1,2", meaning: "one of several"),
    Sample(typed: "-owner:ek", meaning: "all but these"),
    Sample(typed: "opened:2026-05-01..", meaning: "from that day on; ..day up to it"),
    Sample(typed: "late mine unassigned", meaning: "as whole words; also open, closed"),
  ]

  static let german = LayerWords(
    helpTitle: "Hilfe", paletteTitle: "Befehl", parkedTitle: "Geparkte Anrufe und Entwürfe",
    quitTitle: "Entwürfe bleiben. q beendet, Enter öffnet einen.",
    nothingMatches: "Nichts passt.", nothingParked: "Nichts ist geparkt.",
    typeToNarrow: "Tippen grenzt ein", quitHint: "q beendet, die Entwürfe bleiben.",
    newIncident: "Neuer Incident", newCall: "Neuer Anruf", master: "Stammsatz",
    event: "Ereignis",
    contexts: { context in
      switch context {
      case .queue: "Warteschlange"
      case .filter: "Warteschlange, im Filter"
      case .intake: "Anrufzeile"
      case .maskField: "Maske, in einem Feld"
      case .maskPane: "Maske, unterer Bereich"
      case .list: "Liste"
      case .popup: "Fenster"
      case .conflict: "Konflikt"
      case .masters: "Stammdaten und Codes"
      case .mastersFilter: "Stammdaten und Codes, im Filter"
      case .report: "Bericht"
      case .card: "Karte von Kunde oder Gerät"
      case .order: "Serviceauftrag"
      case .help: "Hilfe"
      case .palette: "Befehle"
      case .parked: "Geparkte Anrufe"
      case .alarms: "Alarme"
      case .outbox: "Postausgang"
      case .callSheet: "Neuer Incident, Fragen und Merkmale"
      }
    },
    keysPage: KeysPageWords(
      title: "Tasten",
      introduction: "Aus der Tastentabelle in `Sources/HelpdeskConsole/Keys` erzeugt. "
        + "F-Tasten bedeuten überall dasselbe, Buchstaben sind in allen Sprachen gleich.",
      key: "Tasten", function: "Funktion", meaning: "Was sie tut"),
    samples: { context in
      switch context {
      case .filter: filterSamplesInGerman
      case .intake:
        [
          Sample(typed: "040 555-12", meaning: "eine Telefonnummer, wie auch immer geschrieben"),
          Sample(typed: "brandt nordwerk", meaning: "Anfänge von Namen, beliebig gereiht"),
          Sample(typed: "DR-77123", meaning: "ein Gerät oder seine Seriennummer"),
          Sample(typed: "INC0000123", meaning: "ein Incident, auch ohne Kürzel und Nullen"),
        ]
      default: []
      }
    })

  private static let filterSamplesInGerman = [
    Sample(typed: "papierstau", meaning: "jedes Wort, beliebig gereiht"),
    Sample(typed: "\"fach 2\"", meaning: "der Text, wie er dasteht"),
    Sample(typed: "status:WORK", meaning: "ein Feld und sein Code oder Text"),
    Sample(typed: "priority:1,2", meaning: "eines von mehreren"),
    Sample(typed: "-owner:ek", meaning: "alle außer diesen"),
    Sample(typed: "opened:2026-05-01..", meaning: "von diesem Tag an; ..Tag bis dahin"),
    Sample(typed: "late mine unassigned", meaning: "als ganze Wörter; auch open, closed"),
  ]
}
