/// The words of the pop-up that asks which value stands, and of who else is at an incident.
struct ConflictWords: Sendable {
  let title: @Sendable (_ who: String, _ number: String, _ time: String) -> String
  /// The same where nothing was typed.
  let titleOfVerb: @Sendable (_ who: String, _ number: String, _ time: String) -> String
  let changedByBoth: Plural
  let field, before, theirs, mine, merged, you, someone: String
  let theirsOf: @Sendable (_ who: String) -> String
  let events: Plural
  let choose, history, leave, leaveVerb, save: String
  let notSaved: @Sendable (_ fields: String) -> String
  /// Row 23: somebody is at the incident that is on this screen.
  let opened: @Sendable (_ who: String, _ time: String) -> String
  let openedByYou: @Sendable (_ time: String) -> String
  /// Nothing of one's own was left after the choices.
  let theirsStands: String

  static let english = ConflictWords(
    title: { "\($0) saved \($1) at \($2) while you were typing" },
    titleOfVerb: { "\($0) changed \($1) at \($2) while you were choosing" },
    changedByBoth: Plural(
      "1 field changed by both. Choose for it; everything else is merged.",
      "# fields changed by both. Choose for each; everything else is merged."),
    field: "Field", before: "Before", theirs: "Theirs", mine: "Mine", merged: "Merged", you: "you",
    someone: "Someone", theirsOf: { "Theirs (\($0))" }, events: Plural("1 event", "# events"),
    choose: "Left/Right or t m choose, Down goes to the next field, [ ] is the choice.",
    history: "What is not chosen stays in the history (tab 4) and can be taken back (u).",
    leave: "Esc: back to the mask, theirs stands, yours stays a draft.",
    leaveVerb: "Esc: theirs stands, nothing of yours is written.", save: "Save",
    notSaved: { "Not saved yet: \($0)." }, opened: { "\($0) opened this incident at \($1)." },
    openedByYou: { "You opened this incident on another screen at \($0)." },
    theirsStands: "Theirs stands; nothing of yours was left to save.")

  static let german = ConflictWords(
    title: { "\($0) hat \($1) um \($2) gespeichert, während Sie tippten" },
    titleOfVerb: { "\($0) hat \($1) um \($2) geändert, während Sie wählten" },
    changedByBoth: Plural(
      "1 Feld von beiden geändert. Bitte wählen; alles andere wird vereint.",
      "# Felder von beiden geändert. Bitte je wählen; alles andere wird vereint."),
    field: "Feld", before: "Vorher", theirs: "Dort", mine: "Hier", merged: "Vereint", you: "Sie",
    someone: "Jemand", theirsOf: { "Dort (\($0))" },
    events: Plural("1 Ereignis", "# Ereignisse"),
    choose: "Links/Rechts oder t m wählen, Ab geht zum nächsten Feld, [ ] ist gewählt.",
    history: "Nicht Gewähltes bleibt im Verlauf (Reiter 4), u nimmt es zurück.",
    leave: "Esc: zur Maske, dort gilt, hier bleibt ein Entwurf.",
    leaveVerb: "Esc: dort gilt, von hier wird nichts geschrieben.", save: "Speichern",
    notSaved: { "Noch nicht gespeichert: \($0)." },
    opened: { "\($0) hat diesen Incident um \($1) geöffnet." },
    openedByYou: { "An einem anderen Platz haben Sie diesen Incident um \($0) geöffnet." },
    theirsStands: "Dort gilt; hier blieb nichts zu speichern.")
}
