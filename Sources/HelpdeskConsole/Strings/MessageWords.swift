/// The sentences of row 23.
struct MessageWords: Sendable {
  let nothingToSave: String
  let pasteIgnored: String
  let textTooLong: Plural
  let quitByKey: String
  let parkedRemain: Plural
  let copied: @Sendable (_ number: String) -> String
  let marked: Plural
  let nothingMarked: String
  let noIncident: String
  let noneInList: String
  let nothingToRepeat: String
  let filterReads: @Sendable (_ percent: Int) -> String
  let unknownField: @Sendable (_ field: String) -> String
  let missingValue: @Sendable (_ field: String) -> String
  let unknownValue: @Sendable (_ field: String, _ value: String) -> String
  let badDate: @Sendable (_ field: String, _ text: String) -> String
  let unclosedQuote: String
  let optionLike: @Sendable (_ word: String) -> String
  let cannotSuspend: String
  let callParked: @Sendable (_ what: String) -> String
  let draftKept: String
  let draftsRecovered: Plural
  let draftOfThis: @Sendable (_ number: String) -> String
  let draftUnreadable: String
  let nothingFound: String
  let triageEnded: String
  let discardAgain: String
  let noFunction: @Sendable (_ name: String) -> String
  let changed: @Sendable (_ number: String, _ field: String, _ value: String) -> String
  let assigned: @Sendable (_ number: String, _ owner: String) -> String
  let eventRecorded: @Sendable (_ number: String) -> String
  let resolved: @Sendable (_ number: String) -> String
  let closed: @Sendable (_ number: String) -> String
  let bulkDone: Plural
  let incidents: Plural
  let bulkChanged: @Sendable (_ incidents: String, _ field: String, _ value: String) -> String
  let bulkResolved: @Sendable (_ incidents: String) -> String
  let bulkClosed: @Sendable (_ incidents: String) -> String
  let bulkRefused: @Sendable (_ count: Int, _ first: String) -> String
  let undone: @Sendable (_ number: String) -> String
  let redone: @Sendable (_ number: String) -> String
  let nothingToRedo: String
  let cannotSave: @Sendable (_ cause: String) -> String
  /// Where the cause is long.
  let notSaved: @Sendable (_ cause: String) -> String
  let draftNotSaved: @Sendable (_ cause: String) -> String
  let deskCopied: String
  let formErased: String
}

extension MessageWords {
  static let english = MessageWords(
    nothingToSave: "Nothing to save here.",
    pasteIgnored: "Paste ignored: no text field has the cursor.",
    textTooLong: Plural(
      "Too long: # character was left out.", "Too long: # characters were left out."),
    quitByKey: "Ctrl-C again or q quits.",
    parkedRemain: Plural(
      "# draft is parked and stays. q quits.", "# drafts are parked and stay. q quits."),
    copied: { "\($0) copied." }, marked: Plural("# marked.", "# marked."),
    nothingMarked: "No marks left.", noIncident: "No incident is under the cursor.",
    noneInList: "Nothing in the list to choose. Type less, or Esc.",
    nothingToRepeat: "No change was made yet that could be repeated.",
    filterReads: { "Still reading: \($0) % of the texts so far." },
    unknownField: { "The filter knows no field \($0). F1 lists what it takes." },
    missingValue: { "\($0): needs a value behind it." },
    unknownValue: { "\($0) has no value \($1)." },
    badDate: { "\($0): \($1) is no date. Dates look like 2026-05-21 or 2026-05-01.." },
    unclosedQuote: "A quotation mark is still open.",
    optionLike: { "\($0) looks like an option. Put it in quotes to look for it." },
    cannotSuspend: "There is no shell to go back to: q quits.",
    callParked: { "\($0) parked. Back leads to it." }, draftKept: "Draft kept.",
    draftsRecovered: Plural(
      "# draft was recovered: it stands on top.", "# drafts were recovered: they stand on top."),
    draftOfThis: { "Your draft of \($0) is parked: w lists it." },
    draftUnreadable: "A draft could not be read; it stays on disk.",
    nothingFound: "Nothing found.", triageEnded: "Triage ended.",
    discardAgain: "Del again throws this draft away for good.",
    noFunction: { "\($0) does nothing here." },
    changed: { "\($0) \($1): \($2). u undoes." },
    assigned: { "\($0) assigned to \($1). u undoes." },
    eventRecorded: { "\($0): event recorded. u undoes." },
    resolved: { "\($0) resolved. u undoes." }, closed: { "\($0) closed. u undoes." },
    bulkDone: Plural(
      "# incident changed. u undoes.", "# incidents changed. u undoes."),
    incidents: Plural("# incident", "# incidents"),
    bulkChanged: { "\($0): \($1) \($2). u undoes." },
    bulkResolved: { "\($0) resolved. u undoes." }, bulkClosed: { "\($0) closed. u undoes." },
    bulkRefused: { "\($0) refused: \($1)" }, undone: { "\($0): taken back. U does it again." },
    redone: { "\($0): done again." },
    nothingToRedo: "Nothing was taken back.",
    cannotSave: { "Cannot save now: \($0). The text is kept." },
    notSaved: { "Not saved: \($0). Text kept." },
    draftNotSaved: { "The draft is not on disk: \($0)." },
    deskCopied: DoctorWords.english.copied,
    formErased: "The person was erased: what was open here about them is gone.")

  static let german = MessageWords(
    nothingToSave: "Hier ist nichts zu speichern.",
    pasteIgnored: "Einfügen ignoriert: kein Textfeld hat den Cursor.",
    textTooLong: Plural(
      "Zu lang: # Zeichen wurde weggelassen.", "Zu lang: # Zeichen wurden weggelassen."),
    quitByKey: "Noch einmal Strg-C oder q beendet.",
    parkedRemain: Plural(
      "# Entwurf ist geparkt und bleibt. q beendet.",
      "# Entwürfe sind geparkt und bleiben. q beendet."),
    copied: { "\($0) kopiert." }, marked: Plural("# markiert.", "# markiert."),
    nothingMarked: "Nichts mehr markiert.", noIncident: "Der Cursor steht auf keinem Incident.",
    noneInList: "Nichts in der Liste zu wählen. Weniger tippen, oder Esc.",
    nothingToRepeat: "Noch keine Änderung, die sich wiederholen ließe.",
    filterReads: { "Wird noch gelesen: \($0) % der Texte bisher." },
    unknownField: { "Der Filter kennt kein Feld \($0). F1 zeigt, was er nimmt." },
    missingValue: { "Hinter \($0): fehlt ein Wert." },
    unknownValue: { "\($0) hat keinen Wert \($1)." },
    badDate: { "\($0): \($1) ist kein Datum. So: 2026-05-21 oder 2026-05-01.." },
    unclosedQuote: "Ein Anführungszeichen ist noch offen.",
    optionLike: { "\($0) sieht wie eine Option aus. In Anführungszeichen wird es gesucht." },
    cannotSuspend: "Keine Shell, zu der es zurückginge: q beendet.",
    callParked: { "\($0) geparkt. Zurück führt dorthin." }, draftKept: "Entwurf bleibt.",
    draftsRecovered: Plural(
      "# Entwurf wiedergefunden: er steht oben.", "# Entwürfe wiedergefunden: sie stehen oben."),
    draftOfThis: { "Ihr Entwurf zu \($0) ist geparkt: w zeigt ihn." },
    draftUnreadable: "Ein Entwurf ist nicht lesbar; er bleibt auf der Platte.",
    nothingFound: "Nichts gefunden.", triageEnded: "Triage beendet.",
    discardAgain: "Noch einmal Entf wirft diesen Entwurf endgültig weg.",
    noFunction: { "\($0) tut hier nichts." },
    changed: { "\($0) \($1): \($2). u nimmt es zurück." },
    assigned: { "\($0) zugewiesen an \($1). u nimmt es zurück." },
    eventRecorded: { "\($0): Ereignis festgehalten. u nimmt es zurück." },
    resolved: { "\($0) gelöst. u nimmt es zurück." },
    closed: { "\($0) geschlossen. u nimmt es zurück." },
    bulkDone: Plural(
      "# Incident geändert. u nimmt es zurück.", "# Incidents geändert. u nimmt es zurück."),
    incidents: Plural("# Incident", "# Incidents"),
    bulkChanged: { "\($0): \($1) \($2). u nimmt es zurück." },
    bulkResolved: { "\($0) gelöst. u nimmt es zurück." },
    bulkClosed: { "\($0) geschlossen. u nimmt es zurück." },
    bulkRefused: { "\($0) abgelehnt: \($1)" },
    undone: { "\($0): zurückgenommen. U macht es wieder." },
    redone: { "\($0): wiederhergestellt." },
    nothingToRedo: "Nichts wurde zurückgenommen.",
    cannotSave: { "Speichern geht gerade nicht: \($0). Der Text bleibt." },
    notSaved: { "Nicht gespeichert: \($0). Text bleibt." },
    draftNotSaved: { "Entwurf nicht auf der Platte: \($0)." },
    deskCopied: DoctorWords.german.copied,
    formErased: "Die Person wurde gelöscht: was hier über sie offen war, ist fort.")
}
