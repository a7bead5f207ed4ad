import HelpdeskDomain

/// What the mask says in row 23.
struct MaskMessageWords: Sendable {
  let saved: @Sendable (_ number: String) -> String
  let changesSaved: @Sendable (_ number: String) -> String
  let saving: String
  let unitEmptied: @Sendable (_ unit: String) -> String
  let unitOfOther: @Sendable (_ unit: String) -> String
  let alsoOpen: @Sendable (_ unit: String, _ number: String, _ what: String) -> String
  let keptAsTyped: @Sendable (_ field: String, _ text: String) -> String
  let suggestion: @Sendable (_ reason: String) -> String
  let stepTakenBack, nothingToTakeBack, closed, noNeighbour, itemOfUnit: String
  let noList: @Sendable (_ field: String) -> String
  let conflict: @Sendable (_ field: String, _ mine: String, _ theirs: String) -> String

  let missing: String
  let unknownCode: @Sendable (_ typed: String) -> String
  let halfReason: @Sendable (_ typed: String) -> String
  let candidates: @Sendable (_ count: Int, _ typed: String) -> String
  let none: @Sendable (_ typed: String) -> String
  let unresolved: @Sendable (_ typed: String) -> String
  let tabKeeps: String
  let notADate: @Sendable (_ typed: String) -> String
  let impossibleDate: @Sendable (_ typed: String) -> String
  let inTheFuture: String
  let notANumber: @Sendable (_ typed: String) -> String
}

extension MaskMessageWords {
  static let english = MaskMessageWords(
    saved: { "\($0) saved. Tell the caller the number." },
    changesSaved: { "\($0) saved. u undoes." }, saving: "Saving …",
    unitEmptied: { "Customer changed, unit \($0) emptied. Ctrl-_ takes it back." },
    unitOfOther: { "\($0) stands with another customer. Saving moves it here." },
    alsoOpen: { "\($0) already has \($1) open: \($2)" },
    keptAsTyped: { "\($0): \"\($1)\" is kept as typed." },
    suggestion: { "Enter takes \($0). Letters open the list." },
    stepTakenBack: "Taken back.", nothingToTakeBack: "Nothing is left to take back here.",
    closed: "Closed: only the status can change.", noNeighbour: "No further incident in the queue.",
    itemOfUnit: "The unit brings its item. Empty the unit to name another one.",
    noList: { "\($0): nothing to list here." },
    conflict: {
      "\($0) was changed meanwhile: theirs \"\($2)\", yours \"\($1)\". F10 asks."
    },
    missing: "missing.", unknownCode: { "unknown code \($0). F4 lists." },
    halfReason: { "\($0) is only the general code. F4 lists the specific ones." },
    candidates: { $0 == 1 ? "1 begins with \"\($1)\"." : "\($0) begin with \"\($1)\"." },
    none: { "nobody knows \"\($0)\"." }, unresolved: { "\"\($0)\" is not chosen yet." },
    tabKeeps: "F4 lists, Tab keeps it as typed.",
    notADate: { "\"\($0)\" is no date. Like 20 May 12:15, t, +3, 2511." },
    impossibleDate: { "no calendar has \"\($0)\"." }, inTheFuture: "lies in the future.",
    notANumber: { "\"\($0)\" is no number." })

  static let german = MaskMessageWords(
    saved: { "\($0) gespeichert. Bitte die Nummer nennen." },
    changesSaved: { "\($0) gespeichert. u nimmt es zurück." }, saving: "Wird gespeichert …",
    unitEmptied: { "Kunde gewechselt, Gerät \($0) geleert. Strg-_ nimmt es zurück." },
    unitOfOther: { "\($0) steht bei einem anderen Kunden. Speichern holt es hierher." },
    alsoOpen: { "\($0) hat schon \($1) offen: \($2)" },
    keptAsTyped: { "\($0): „\($1)“ bleibt wie getippt." },
    suggestion: { "Enter nimmt \($0). Buchstaben öffnen die Liste." },
    stepTakenBack: "Zurückgenommen.", nothingToTakeBack: "Hier ist nichts mehr zurückzunehmen.",
    closed: "Geschlossen: nur der Status ist änderbar.",
    noNeighbour: "Kein weiterer Incident in der Warteschlange.",
    itemOfUnit: "Das Gerät bringt seinen Artikel. Für einen anderen das Gerät leeren.",
    noList: { "\($0): hier gibt es keine Liste." },
    conflict: { "\($0) inzwischen geändert: dort „\($2)“, hier „\($1)“. F10 fragt." },
    missing: "fehlt.", unknownCode: { "Code \($0) unbekannt. F4 zeigt die Liste." },
    halfReason: { "\($0) ist nur der allgemeine Code. F4 zeigt die speziellen." },
    candidates: { $0 == 1 ? "1 beginnt mit „\($1)“." : "\($0) beginnen mit „\($1)“." },
    none: { "„\($0)“ kennt niemand." }, unresolved: { "„\($0)“ ist noch nicht gewählt." },
    tabKeeps: "F4 zeigt sie, Tab lässt es wie getippt.",
    notADate: { "„\($0)“ ist kein Datum. So: 20.05. 12:15, t, +3, 2511." },
    impossibleDate: { "„\($0)“ steht in keinem Kalender." },
    inTheFuture: "liegt in der Zukunft.", notANumber: { "„\($0)“ ist keine Zahl." })
}

extension Strings {
  /// The sentence of a message of the mask.
  func text(_ message: MaskMessage) -> String {
    let words = mask.messages
    switch message {
    case .saved(let number): return words.saved(number)
    case .changesSaved(let number): return words.changesSaved(number)
    case .saving: return words.saving
    case .problem(let place, let count, let field, let problem):
      if case .refused(let refusal) = problem { return "\(place)/\(count) \(text(refusal))" }
      return "\(place)/\(count) \(fields[field]): \(text(problem, in: field))"
    case .unitEmptied(let unit): return words.unitEmptied(unit)
    case .unitOfOther(let unit): return words.unitOfOther(unit)
    case .alsoOpen(let unit, let number, let what): return words.alsoOpen(unit, number, what)
    case .keptAsTyped(let field, let text): return words.keptAsTyped(fields[field], text)
    case .suggestion(let reason): return words.suggestion(reason)
    case .stepTakenBack: return words.stepTakenBack
    case .nothingToTakeBack: return words.nothingToTakeBack
    case .closed: return words.closed
    case .noNeighbour: return words.noNeighbour
    case .noList(let field): return words.noList(fields[field])
    case .itemOfUnit: return words.itemOfUnit
    case .conflict(let field, let mine, let theirs):
      return words.conflict(fields[field], mine, theirs)
    case .noRow: return pane.noRow
    case .rowsChanged(let field, let number): return pane.changed(number, fields[field])
    case .ticked(let count): return pane.ticked(count)
    case .theirsStands: return conflict.theirsStands
    case .openedElsewhere(let who, let time): return conflict.opened(who, time)
    case .openedByYourself(let time): return conflict.openedByYou(time)
    }
  }

  private func text(_ problem: MaskProblem, in field: Field) -> String {
    let words = mask.messages
    let keeps = field == IncidentField.customer || field == IncidentField.unit
    switch problem {
    case .missing: return words.missing
    case .unknownCode(let typed): return words.unknownCode(typed)
    case .halfReason(let typed): return words.halfReason(typed)
    case .unresolved(let typed, let count):
      let what =
        switch count {
        case nil: words.unresolved(typed)
        case 0: words.none(typed)
        case .some(let count): words.candidates(count, typed)
        }
      return keeps ? "\(what) \(words.tabKeeps)" : what
    case .notADate(let typed): return words.notADate(typed)
    case .impossibleDate(let typed): return words.impossibleDate(typed)
    case .inTheFuture: return words.inTheFuture
    case .notANumber(let typed): return words.notANumber(typed)
    case .refused(let refusal): return text(refusal)
    }
  }
}
