/// The words of the mask's lower pane beyond those of its strip.
struct PaneWords: Sendable {
  let noRow: String
  let changed: @Sendable (_ number: String, _ field: String) -> String
  let ticked: Plural
  let ask, check: String
  let expected: @Sendable (_ minutes: Int) -> String
  let primary: String
  /// In the history.
  let lasted: @Sendable (_ span: String) -> String
  let first: String
  /// Of a date: how long until it, and that it was kept.
  let left: @Sendable (_ span: String) -> String
  let notSet: String
  let edit: String
  let yes, no: String
  let customer: String
  let judged: @Sendable (_ when: String) -> String
  let repeatOf, repeatedBy, ofUnit, ofCustomer: String
  let parts, claim: String
  /// Of a new incident.
  let callSheet, callSheetHint: String

  static let english = PaneWords(
    noRow: "Nothing of that kind can be done with this row.",
    changed: { "\($0): \($1) changed. u undoes." },
    ticked: Plural("# ticked. F10 saves it as an event.", "# ticked. F10 saves them as an event."),
    ask: "Ask", check: "Check", expected: { "\($0) min expected" }, primary: "primary",
    lasted: { "for \($0)" }, first: "first", left: { "in \($0)" }, notSet: "not set",
    edit: "Enter edits, F10 saves.", yes: "yes", no: "no", customer: "Customer",
    judged: { "judged \($0)" }, repeatOf: "repeat of", repeatedBy: "repeated", ofUnit: "unit",
    ofCustomer: "customer", parts: "awaiting parts", claim: "warranty claim",
    callSheet: "Goes along with the new incident",
    callSheetHint: "Space ticks, Enter chooses. Saved with the incident.")

  static let german = PaneWords(
    noRow: "Mit dieser Zeile geht das nicht.",
    changed: { "\($0): \($1) geändert. u nimmt es zurück." },
    ticked: Plural(
      "# abgehakt. F10 speichert es als Ereignis.", "# abgehakt. F10 speichert sie als Ereignis."),
    ask: "Fragen", check: "Prüfen", expected: { "\($0) Min. erwartet" }, primary: "erster",
    lasted: { "\($0) lang" }, first: "zuerst", left: { "in \($0)" }, notSet: "nicht gesetzt",
    edit: "Enter bearbeitet, F10 speichert.", yes: "ja", no: "nein", customer: "Kunde",
    judged: { "beurteilt \($0)" }, repeatOf: "Wdh. von", repeatedBy: "Wiederholung",
    ofUnit: "Gerät", ofCustomer: "Kunde", parts: "wartet auf Teile", claim: "Garantieanspruch",
    callSheet: "Geht mit dem neuen Incident",
    callSheetHint: "Leertaste hakt ab, Enter wählt. Mit dem Incident gespeichert.")
}
