import HelpdeskDomain

/// The words of the event pop-up.
struct EventWords: Sendable {
  let title: @Sendable (_ number: String) -> String
  let code, at, by, minutes, with, unit, text, hint, afterwards: String
  let status, owner, planned, until, technician, resolution: String
  /// What a status or an owner does that nobody changes.
  let stays: String
  let maskStays: String
  let textStays: String
  let closed: String
  let save, reopen, repeated: String
  /// What F10 does on a closed incident.
  let decide: String
  let notADate: @Sendable (_ text: String) -> String
  let impossibleDate: @Sendable (_ text: String) -> String
  let notANumber: @Sendable (_ text: String) -> String
  let missing: @Sendable (_ what: String) -> String
  let isClosed: @Sendable (_ number: String) -> String
  let wasReopened: @Sendable (_ number: String) -> String
  let wasRepeated: @Sendable (_ number: String, _ of: String) -> String
  let notRead: @Sendable (_ number: String) -> String
  let draftTakenUp: String

  static let english = EventWords(
    title: { "Event on \($0)" }, code: "Event", at: "Time", by: "By", minutes: "Min.",
    with: "Contact", unit: "Unit", text: "Text", hint: "Hint", afterwards: "Afterwards",
    status: "Status", owner: "Owner", planned: "Planned", until: "to", technician: "Technician",
    resolution: "Resolution", stays: "stays", maskStays: "Changes in the mask stay a draft.",
    textStays: "Esc closes, the text stays a draft.", closed: "Closed:", save: "Save",
    reopen: "Reopen", repeated: "Repeat", decide: "Decide (r/w)",
    notADate: { "\($0) is no date. Dates look like 20 May 12:15, 2005, t, +3 or 12:15." },
    impossibleDate: { "\($0): no calendar has this day, or no clock this time." },
    notANumber: { "\($0) is no number of minutes." }, missing: { "\($0): missing." },
    isClosed: { "\($0) is closed. r reopens it, w logs a repeat; the text is kept." },
    wasReopened: { "\($0) reopened, event recorded. u undoes." },
    wasRepeated: { "\($0) saved as a repeat of \($1). Tell the caller the number." },
    notRead: { "\($0) is still being read. Try again." },
    draftTakenUp: "What was typed here before goes on.")

  static let german = EventWords(
    title: { "Ereignis zu \($0)" }, code: "Ereignis", at: "Zeit", by: "Wer", minutes: "Min.",
    with: "Kontakt", unit: "Gerät", text: "Text", hint: "Hinweis", afterwards: "Danach",
    status: "Status", owner: "Eigentümer", planned: "Termin", until: "bis",
    technician: "Techniker", resolution: "Lösung", stays: "bleibt",
    maskStays: "Feldänderungen in der Maske bleiben Entwurf.",
    textStays: "Esc schließt, der Text bleibt Entwurf.", closed: "Geschlossen:",
    save: "Speichern", reopen: "Wieder öffnen", repeated: "Wiederholung",
    decide: "Entscheiden (r/w)",
    notADate: { "\($0) ist kein Datum. So: 20.05. 12:15, 2005, t, +3 oder 12:15." },
    impossibleDate: { "\($0): diesen Tag oder diese Uhrzeit gibt es nicht." },
    notANumber: { "\($0) ist keine Zahl von Minuten." }, missing: { "\($0) fehlt." },
    isClosed: { "\($0) ist geschlossen. r öffnet wieder, w legt eine Wiederholung an." },
    wasReopened: { "\($0) wieder geöffnet, Ereignis festgehalten. u nimmt es zurück." },
    wasRepeated: { "\($0) gespeichert, Wiederholung von \($1). Bitte die Nummer nennen." },
    notRead: { "\($0) wird noch gelesen. Bitte noch einmal." },
    draftTakenUp: "Was hier schon getippt war, geht weiter.")
}

extension Strings {
  func text(_ message: PopupMessage) -> String {
    switch message {
    case .problem(let problem, let place, let count):
      count > 1 ? "\(place)/\(count) \(text(problem))" : text(problem)
    case .closed(let number): event.isClosed(number)
    case .reopened(let number): event.wasReopened(number)
    case .repeated(let number, let earlier): event.wasRepeated(number, earlier)
    case .notRead(let number): event.notRead(number)
    case .draftTakenUp: event.draftTakenUp
    }
  }

  func text(_ problem: PopupProblem) -> String {
    switch problem {
    case .refused(let refusal): text(refusal)
    case .notADate(let typed): event.notADate(typed)
    case .impossibleDate(let typed): event.impossibleDate(typed)
    case .notANumber(let typed): event.notANumber(typed)
    case .missing(let what): event.missing(what)
    }
  }
}
