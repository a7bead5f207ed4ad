import HelpdeskDomain

/// Why the desk says no, in sentences that say what to do.
struct RefusalWords: Sendable {
  let missing: @Sendable (_ field: String) -> String
  let tooLong: @Sendable (_ field: String, _ maximum: String) -> String
  let controlCharacter: @Sendable (_ field: String) -> String
  let unknownRecord: @Sendable (_ field: String) -> String
  let retired: @Sendable (_ field: String, _ code: String) -> String
  let halfReason: @Sendable (_ code: String) -> String
  let halfResolution: @Sendable (_ code: String) -> String
  let closed: @Sendable (_ number: String) -> String
  let notClosed: @Sendable (_ number: String) -> String
  let withdrawn: @Sendable (_ number: String) -> String
  let statusForbidden: @Sendable (_ from: String, _ to: String) -> String
  let demanded: @Sendable (_ status: String, _ what: String) -> String
  let unchanged: String
  let invalidNumber: @Sendable (_ number: String) -> String
  let numberTaken: @Sendable (_ number: String) -> String
  let openedInFuture: String
  let repeatsLater: @Sendable (_ number: String) -> String
  let plannedBackwards: String
  let negativeMinutes: String
  let fixedField: @Sendable (_ field: String) -> String
  let invalidCode: @Sendable (_ code: String) -> String
  let codeTaken: @Sendable (_ code: String) -> String
  let unknownID: String
  let foreignField: @Sendable (_ field: String) -> String
  let contractBackwards: String
  let matchesNothing: @Sendable (_ one: String, _ other: String) -> String
  let alreadyRetired: @Sendable (_ code: String) -> String
  let conflict: String
  let nothingToUndo: String
  let founding: String
  let overtaken: @Sendable (_ field: String) -> String
  let builtUpon: String
}

extension RefusalWords {
  static let english = RefusalWords(
    missing: { "\($0): missing." }, tooLong: { "\($0): longer than \($1). Shorten it." },
    controlCharacter: { "\($0): holds a control character. Remove it." },
    unknownRecord: { "\($0): not known. F4 lists." },
    retired: { "\($0): \($1) is retired. Take another code; F4 lists." },
    halfReason: { "Reason: \($0) is only the general code. Add the specific one; F4 lists." },
    halfResolution: {
      "Resolution: \($0) is only the general code. Add the specific one; F4 lists."
    },
    closed: { "\($0) is closed: only the status can change." },
    notClosed: { "\($0) is open already." },
    withdrawn: { "\($0) was withdrawn and takes no change." },
    statusForbidden: { "Status \($1) cannot follow \($0). F4 lists those that can." },
    demanded: { "Status \($0) asks for \($1)." }, unchanged: "Nothing would change.",
    invalidNumber: { "\($0) is no number: 1 to 20 letters, digits and hyphens." },
    numberTaken: { "Number \($0) is taken. Leave it empty for the next one." },
    openedInFuture: "Opened: lies in the future.",
    repeatsLater: { "Repeat of: \($0) is not earlier. Name an incident opened before." },
    plannedBackwards: "Planned: ends before it begins.",
    negativeMinutes: "Minutes: below zero.",
    fixedField: { "\($0): not changed by hand." },
    invalidCode: { "\($0) is no code: 1 to 24 letters, digits, dots, hyphens, underscores." },
    codeTaken: { "Code \($0) is taken." }, unknownID: "That record does not exist.",
    foreignField: { "\($0): not a field of this record." },
    contractBackwards: "The contract ends before it begins.",
    matchesNothing: { "The rule matches nothing: \($0) and \($1) exclude each other." },
    alreadyRetired: { "\($0) is retired already." },
    conflict: "Someone changed it meanwhile. Nothing was saved; F5 shows it.",
    nothingToUndo: "Nothing of yours is left to take back.",
    founding: "What the desk began with is not taken back.",
    overtaken: { "Not taken back: \($0) was changed again since." },
    builtUpon: "Not taken back: others have worked on it since.")

  static let german = RefusalWords(
    missing: { "\($0) fehlt." }, tooLong: { "\($0): länger als \($1). Bitte kürzen." },
    controlCharacter: { "\($0): enthält ein Steuerzeichen. Bitte entfernen." },
    unknownRecord: { "\($0): unbekannt. F4 zeigt die Liste." },
    retired: { "\($0): \($1) ist stillgelegt. Anderen Code nehmen; F4 zeigt die Liste." },
    halfReason: { "Grund: \($0) ist nur der allgemeine Code. Der spezielle fehlt; F4." },
    halfResolution: { "Lösung: \($0) ist nur der allgemeine Code. Der spezielle fehlt; F4." },
    closed: { "\($0) ist geschlossen: nur der Status ist änderbar." },
    notClosed: { "\($0) ist schon offen." },
    withdrawn: { "\($0) wurde zurückgezogen und nimmt keine Änderung." },
    statusForbidden: { "Status \($1) kann nicht auf \($0) folgen. F4 zeigt die möglichen." },
    demanded: { "Status \($0) verlangt \($1)." }, unchanged: "Nichts würde sich ändern.",
    invalidNumber: { "\($0) ist keine Nummer: 1 bis 20 Buchstaben, Ziffern, Bindestriche." },
    numberTaken: { "Nummer \($0) ist vergeben. Leer lassen für die nächste." },
    openedInFuture: "Eröffnet: liegt in der Zukunft.",
    repeatsLater: { "Wiederholung von: \($0) ist nicht früher. Einen früheren nennen." },
    plannedBackwards: "Termin: endet vor seinem Beginn.",
    negativeMinutes: "Minuten: unter null.",
    fixedField: { "\($0): nicht von Hand änderbar." },
    invalidCode: {
      "\($0) ist kein Code: 1 bis 24 Buchstaben, Ziffern, Punkte, Binde-, Unterstriche."
    },
    codeTaken: { "Code \($0) ist vergeben." }, unknownID: "Diesen Satz gibt es nicht.",
    foreignField: { "\($0): kein Feld dieses Satzes." },
    contractBackwards: "Der Vertrag endet vor seinem Beginn.",
    matchesNothing: { "Die Regel trifft nichts: \($0) und \($1) schließen sich aus." },
    alreadyRetired: { "\($0) ist schon stillgelegt." },
    conflict: "Inzwischen von anderen geändert. Nichts gespeichert; F5 zeigt den Stand.",
    nothingToUndo: "Nichts von Ihnen ist noch zurückzunehmen.",
    founding: "Womit der Desk begann, wird nicht zurückgenommen.",
    overtaken: { "Nicht zurückgenommen: \($0) wurde seither wieder geändert." },
    builtUpon: "Nicht zurückgenommen: andere haben seither daran gearbeitet.")
}
