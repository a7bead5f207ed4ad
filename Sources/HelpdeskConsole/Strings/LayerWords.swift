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
  let event: String
  let contexts: @Sendable (KeyContext) -> String

  static let english = LayerWords(
    helpTitle: "Help", paletteTitle: "Command", parkedTitle: "Parked calls and drafts",
    quitTitle: "Drafts stay. q quits, Enter opens one.",
    nothingMatches: "Nothing matches.", nothingParked: "Nothing is parked.",
    typeToNarrow: "Type to narrow", quitHint: "q quits, the drafts stay on disk.",
    newIncident: "New incident", newCall: "New call", event: "Event",
    contexts: { context in
      switch context {
      case .queue: "Queue"
      case .filter: "Queue, in the filter"
      case .intake: "Intake line"
      case .maskField: "Mask, in a field"
      case .maskPane: "Mask, lower pane"
      case .list: "List"
      case .popup: "Pop-up"
      case .help: "Help"
      case .palette: "Palette"
      case .parked: "Parked calls"
      }
    })

  static let german = LayerWords(
    helpTitle: "Hilfe", paletteTitle: "Befehl", parkedTitle: "Geparkte Anrufe und Entwürfe",
    quitTitle: "Entwürfe bleiben. q beendet, Enter öffnet einen.",
    nothingMatches: "Nichts passt.", nothingParked: "Nichts ist geparkt.",
    typeToNarrow: "Tippen grenzt ein", quitHint: "q beendet, die Entwürfe bleiben.",
    newIncident: "Neuer Incident", newCall: "Neuer Anruf", event: "Ereignis",
    contexts: { context in
      switch context {
      case .queue: "Warteschlange"
      case .filter: "Warteschlange, im Filter"
      case .intake: "Anrufzeile"
      case .maskField: "Maske, in einem Feld"
      case .maskPane: "Maske, unterer Bereich"
      case .list: "Liste"
      case .popup: "Fenster"
      case .help: "Hilfe"
      case .palette: "Befehle"
      case .parked: "Geparkte Anrufe"
      }
    })
}
