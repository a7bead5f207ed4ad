/// The words of the intake line.
struct IntakeWords: Sendable {
  let title: String
  let caller: String
  /// What can be typed, beside the line.
  let takes: String
  let callers: @Sendable (_ count: String) -> String
  let phone: String
  let open: String
  let lastCall: String
  let switchboard: String
  let openOf: @Sendable (_ whom: String, _ count: String) -> String
  let openMatches: @Sendable (_ count: String) -> String
  let and: String
  let closed: @Sendable (_ count: String, _ key: String) -> String
  let hint: String
  let start: String
  let none: String
  let reading: @Sendable (_ percent: Int) -> String
  let unitOf: @Sendable (_ unit: String) -> String

  static let english = IntakeWords(
    title: "New call", caller: "Caller", takes: "name, phone, serial, number, e-mail",
    callers: { "Callers \($0)" }, phone: "Phone", open: "Open", lastCall: "Last call",
    switchboard: "(switchboard)", openOf: { "Open incidents of \($0) \($1)" },
    openMatches: { "Open incidents \($0)" }, and: "and",
    closed: { "Closed in the last 30 days: \($0)   \($1)" },
    hint: "Enter on a caller: new incident. On an incident: CallIn event. Tab: as typed.",
    start: "Type anything the caller says. Tab: a new incident without a caller.",
    none: "Nothing found. Enter or Tab: a new incident with the caller as typed.",
    reading: { "Still reading the texts: \($0) % so far." }, unitOf: { "(unit \($0))" })

  static let german = IntakeWords(
    title: "Neuer Anruf", caller: "Anrufer", takes: "Name, Telefon, Serien-Nr, Nr., E-Mail",
    callers: { "Anrufer \($0)" }, phone: "Telefon", open: "Offen", lastCall: "Zuletzt",
    switchboard: "(Zentrale)", openOf: { "Offene Incidents von \($0) \($1)" },
    openMatches: { "Offene Incidents \($0)" }, and: "und",
    closed: { "In den letzten 30 Tagen geschlossen: \($0)   \($1)" },
    hint: "Enter auf Anrufer: neuer Incident. Auf Incident: AnrufEin. Tab: wie getippt.",
    start: "Tippen, was der Anrufer sagt. Tab: ein neuer Incident ohne Anrufer.",
    none: "Nichts gefunden. Enter oder Tab: neuer Incident mit dem Anrufer wie getippt.",
    reading: { "Die Texte werden noch gelesen: \($0) % bisher." }, unitOf: { "(Gerät \($0))" })
}
