/// The words of the dialog that a change of status opens.
struct StatusWords: Sendable {
  let resolve: @Sendable (_ what: String) -> String
  let close: @Sendable (_ what: String) -> String
  let change: @Sendable (_ what: String, _ status: String) -> String
  let resolution, owner, appointment, dueDay, supplier, text, note: String
  let here: String
  let reason, told, toldHint: String
  let lastTold: @Sendable (_ when: String) -> String
  let count: @Sendable (_ shown: String, _ all: String) -> String
  let incidents: Plural
  let hint: String
  let refused: Plural
  let more: Plural
  let save: String

  static let english = StatusWords(
    resolve: { "Resolve \($0)" }, close: { "Close \($0)" },
    change: { "\($0): \($1)" }, resolution: "Resolution", owner: "Owner",
    appointment: "Planned", dueDay: "Part due", supplier: "Supplier", text: "Text", note: "Note",
    here: "Here", reason: "Reason", told: "Told", toldHint: "Space: by phone. F4 lists.",
    lastTold: { "last \($0)" }, count: { "\($0) of \($1)" },
    incidents: Plural("# incident", "# incidents"),
    hint: "Code or words. Enter takes both levels. F4: earlier ones.",
    refused: Plural("# was refused, the text is kept:", "# were refused, the text is kept:"),
    more: Plural("and # more", "and # more"), save: "Save")

  static let german = StatusWords(
    resolve: { "\($0) lösen" }, close: { "\($0) schließen" },
    change: { "\($0): \($1)" }, resolution: "Lösung", owner: "Eigentümer",
    appointment: "Termin", dueDay: "Teil am", supplier: "Lieferant", text: "Text",
    note: "Anmerkung", here: "Hier", reason: "Grund", told: "Informiert",
    toldHint: "Leertaste: angerufen. F4: Liste", lastTold: { "zuletzt \($0)" },
    count: { "\($0) von \($1)" },
    incidents: Plural("# Incident", "# Incidents"),
    hint: "Code oder Wörter. Enter nimmt beide. F4: frühere Lösungen.",
    refused: Plural("# abgelehnt, der Text bleibt:", "# abgelehnt, der Text bleibt:"),
    more: Plural("und # weiterer", "und # weitere"), save: "Speichern")
}
