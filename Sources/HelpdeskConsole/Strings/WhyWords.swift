import HelpdeskDomain

/// The words of "why this priority?" and "why this date?".
struct WhyWords: Sendable {
  let title: @Sendable (_ number: String?) -> String
  let nothingWritten: String
  let taken, blank, ended, notBegun, retired, setByHand, notAsked: String
  let gives: @Sendable (_ owner: String) -> String
  let absent, full, nobodyFree, noRule, namedByHand, changedByHand: String
  let rule: @Sendable (_ priority: String, _ span: String, _ basis: String) -> String
  let allHoursBasis, businessHours, contractHours: String
  let calendar: @Sendable (_ code: String, _ version: Int) -> String
  let ofContract: @Sendable (_ code: String) -> String
  let versionNow: @Sendable (_ version: Int) -> String
  let from: @Sendable (_ moment: String, _ zone: String) -> String
  let noSpan: @Sendable (_ priority: String) -> String
  let nobodySet: String
  let hand: @Sendable (_ value: String, _ who: String, _ when: String) -> String
  let allHours, closed, holiday, sameTime, opening: String
  let day: @Sendable (_ count: Int) -> String
  let more: @Sendable (_ count: Int) -> String
  let pause: @Sendable (_ stood: String, _ left: String, _ to: String) -> String
  let stopped: @Sendable (_ since: String) -> String
  let changedSince: @Sendable (_ value: String) -> String

  func basis(_ basis: CoverageBasis) -> String {
    switch basis {
    case .allHours: allHoursBasis
    case .businessHours: businessHours
    case .contractHours: contractHours
    }
  }
}

extension WhyWords {
  static let english = WhyWords(
    title: { $0.map { "Why? \($0)" } ?? "Why?" },
    nothingWritten: "Decided before reasons were kept.",
    taken: "gives it", blank: "has no priority", ended: "had ended", notBegun: "had not begun",
    retired: "retired", setByHand: "set it", notAsked: "not asked",
    gives: { "gives it to \($0)" }, absent: "absent", full: "has enough open",
    nobodyFree: "nobody is there and free", noRule: "No rule matched.",
    namedByHand: "Named by hand.", changedByHand: "Changed by hand since.",
    rule: { "Priority \($0): \($1) in \($2)" }, allHoursBasis: "all hours",
    businessHours: "business hours", contractHours: "contract hours",
    calendar: { "Calendar \($0), version \($1)" }, ofContract: { "of contract \($0)" },
    versionNow: { "now version \($0)" }, from: { "From \($0), zone \($1)" },
    noSpan: { "Priority \($0) gives none." }, nobodySet: "Nobody set one.",
    hand: { "Set to \($0) by \($1), \($2)" }, allHours: "every hour counts", closed: "closed",
    holiday: "day off", sameTime: "same clock time", opening: "next opening",
    day: { "day \($0)" }, more: { "... \($0) more lines" },
    pause: { "Clock stood \($0), \($1) left: \($2)" },
    stopped: { "The clock stands since \($0); the date moves when it starts again." },
    changedSince: { "The incident keeps \($0): rules of the zone have changed since." })

  static let german = WhyWords(
    title: { $0.map { "Warum? \($0)" } ?? "Warum?" },
    nothingWritten: "Entschieden, bevor Gründe festgehalten wurden.",
    taken: "gibt sie", blank: "ohne Priorität", ended: "war beendet",
    notBegun: "hatte nicht begonnen", retired: "stillgelegt", setByHand: "hat sie gesetzt",
    notAsked: "nicht gefragt",
    gives: { "gibt an \($0)" }, absent: "abwesend", full: "hat genug offen",
    nobodyFree: "niemand da und frei", noRule: "Keine Regel trifft.",
    namedByHand: "Von Hand bestimmt.", changedByHand: "Seither von Hand geändert.",
    rule: { "Priorität \($0): \($1), \($2)" }, allHoursBasis: "alle Zeiten",
    businessHours: "Geschäftszeiten", contractHours: "vertraglich abgedeckte Zeiten",
    calendar: { "Kalender \($0), Fassung \($1)" }, ofContract: { "aus Vertrag \($0)" },
    versionNow: { "jetzt Fassung \($0)" }, from: { "Ab \($0), Zone \($1)" },
    noSpan: { "Priorität \($0) gibt keine." }, nobodySet: "Niemand hat eine gesetzt.",
    hand: { "Auf \($0) gesetzt von \($1), \($2)" }, allHours: "jede Stunde zählt",
    closed: "geschlossen", holiday: "Feiertag", sameTime: "gleiche Uhrzeit",
    opening: "nächste Öffnung", day: { "Tag \($0)" }, more: { "... \($0) weitere Zeilen" },
    pause: { "Uhr stand \($0), Rest \($1): \($2)" },
    stopped: { "Die Uhr steht seit \($0); die Zeit rückt, wenn sie weitergeht." },
    changedSince: { "Der Incident hat \($0): Regeln der Zone haben sich geändert." })
}
