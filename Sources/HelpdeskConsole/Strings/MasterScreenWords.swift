import HelpdeskDomain

/// The words of the list and the form of masters and codes.
struct MasterScreenWords: Sendable {
  let filter, filterHint, listHint, none: String
  let text, incidents, masters: String
  let retired, withRetired: String
  let yes, no: String
  let count: @Sendable (_ found: String, _ all: String) -> String
  let uses: @Sendable (_ incidents: String, _ masters: String) -> String
  let new: @Sendable (_ table: String) -> String
  let more: @Sendable (_ place: Int, _ count: Int) -> String
  let saved, retiredNow, reinstated: @Sendable (_ code: String) -> String
  let missing: @Sendable (_ field: String) -> String
  let unknown, notANumber, notASpan, notAFlag,
    notADate: @Sendable (_ field: String, _ typed: String) -> String
  let several: @Sendable (_ count: Int) -> String

  /// The sentence of a message.
  func text(_ message: MasterMessage, _ strings: Strings) -> String {
    switch message {
    case .saved(let code): saved(code)
    case .retired(let code): retiredNow(code)
    case .reinstated(let code): reinstated(code)
    case .problem(let field, let problem, _, let count):
      (count > 1 ? several(count) + " " : "") + text(problem, field, strings)
    }
  }

  private func text(_ problem: MasterProblem, _ field: String, _ strings: Strings) -> String {
    switch problem {
    case .missing: missing(field)
    case .unknown(let typed): unknown(field, typed)
    case .notANumber(let typed): notANumber(field, typed)
    case .notASpan(let typed): notASpan(field, typed)
    case .notAFlag(let typed): notAFlag(field, typed)
    case .notADate(let typed): notADate(field, typed)
    case .refused(let refusal): strings.text(refusal)
    }
  }

  static let english = MasterScreenWords(
    filter: "Filter", filterHint: "Words. Enter keeps them.",
    listHint: "/ filters, a shows retired ones", none: "Nothing matches. n makes a new one.",
    text: "Text", incidents: "Incid.", masters: "Masters", retired: "retired",
    withRetired: "retired ones too", yes: "yes", no: "no", count: { "\($0) of \($1)" },
    uses: { "incidents: \($0), masters: \($1)" }, new: { "New: \($0)" },
    more: { "field \($0) of \($1)" },
    saved: { "\($0) saved." }, retiredNow: { "\($0) is offered no more. u takes it back." },
    reinstated: { "\($0) is offered again." }, missing: { "\($0): missing." },
    unknown: { "\($0): \($1) is not known. F4 lists." },
    notANumber: { "\($0): \($1) is no whole number." },
    notASpan: { "\($0): \($1) is no span. Write 1d 4h 30m." },
    notAFlag: { "\($0): \($1) is neither yes nor no." },
    notADate: { "\($0): \($1) is no date. Write 2026-05-20 12:15." },
    several: { "Not saved: \($0) fields." })

  static let german = MasterScreenWords(
    filter: "Filter", filterHint: "Wörter. Enter behält sie.",
    listHint: "/ filtert, a zeigt Stillgelegte", none: "Nichts passt. n legt einen Satz an.",
    text: "Text", incidents: "Incid.", masters: "Stämme", retired: "stillgelegt",
    withRetired: "auch stillgelegte", yes: "ja", no: "nein", count: { "\($0) von \($1)" },
    uses: { "Incidents: \($0), Stammdaten: \($1)" }, new: { "Neu: \($0)" },
    more: { "Feld \($0) von \($1)" },
    saved: { "\($0) gespeichert." },
    retiredNow: { "\($0) wird nicht mehr angeboten. u nimmt es zurück." },
    reinstated: { "\($0) wird wieder angeboten." }, missing: { "\($0) fehlt." },
    unknown: { "\($0): \($1) unbekannt. F4 zeigt die Liste." },
    notANumber: { "\($0): \($1) ist keine ganze Zahl." },
    notASpan: { "\($0): \($1) ist keine Spanne. Zum Beispiel 1d 4h 30m." },
    notAFlag: { "\($0): \($1) ist weder ja noch nein." },
    notADate: { "\($0): \($1) ist kein Datum. Zum Beispiel 20.05.2026 12:15." },
    several: { "Nicht gespeichert: \($0) Felder." })
}
