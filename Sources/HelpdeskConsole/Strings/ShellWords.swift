public import HelpdeskDomain

/// What the command line says about the desk, one sentence each: what is wrong and what to do.
/// Help and usage errors stay English (DESIGN §4.27). In the templates `%` stands for the first
/// value and `#` for the second.
public struct ShellWords: Sendable {
  let noSuchIncident: String
  let noSuchRecord: String
  let unknownField: String
  let unknownCode: String
  let notANumber: String
  let notAFlag: String
  let notATime: String
  let badAssignment: String
  let unknownPartner: String
  let closedTwoWays: String
  let changedSince: String
  let invalidText: String
  let unknownZone: String
  let unknownLanguage: String
  let created: String
  let clean: String
  let queryUnknownField: String
  let queryUnknownValue: String
  let queryMissingValue: String
  let queryBadDate: String
  let queryOpenQuote: String
  let notATerminal: String
  let dumbTerminal: String
  let unknownTerminal: String
  let terminalRefused: String

  /// The words of a language; Swedish and Hungarian follow and show English until then.
  public static func of(_ language: Language) -> ShellWords {
    switch language {
    case .en, .sv, .hu: english
    case .de: german
    }
  }

  public func noSuchIncident(_ number: String) -> String { filled(noSuchIncident, number) }

  public func noSuchRecord(_ type: String, _ code: String) -> String {
    filled(noSuchRecord, type, code)
  }

  /// The sentence for a text that is no value of its field.
  public func sentence(for error: TypedValueError) -> String {
    switch error {
    case .unknownField(let name): filled(unknownField, name)
    case .unknownCode(let field, let text): filled(unknownCode, field.name, text)
    case .notANumber(let field, let text): filled(notANumber, field.name, text)
    case .notAFlag(let field, let text): filled(notAFlag, field.name, text)
    case .notATime(let field, let text): filled(notATime, field.name, text)
    }
  }

  /// The sentence for a query that cannot be understood.
  public func sentence(for error: QueryError) -> String {
    switch error.problem {
    case .unknownField(let name): filled(queryUnknownField, name)
    case .unknownValue(let field, ""): filled(queryMissingValue, field)
    case .unknownValue(let field, let value): filled(queryUnknownValue, field, value)
    case .badDate(_, let value): filled(queryBadDate, value)
    case .unclosedQuote: queryOpenQuote
    case .optionLike(let text): filled(queryUnknownField, text)
    }
  }

  public func dumbTerminal(_ type: String) -> String { filled(dumbTerminal, type) }
  public func unknownTerminal(_ type: String) -> String { filled(unknownTerminal, type) }
  public func terminalRefused(_ number: Int) -> String { filled(terminalRefused, String(number)) }
  public var noTerminal: String { notATerminal }

  public func badAssignment(_ text: String) -> String { filled(badAssignment, text) }
  public func unknownPartner(_ text: String) -> String { filled(unknownPartner, text) }
  public func closedTwoWays(_ number: String) -> String { filled(closedTwoWays, number) }

  /// The record is no longer at the revision that the caller named.
  public func changedSince(_ base: UInt32, _ current: UInt32) -> String {
    filled(changedSince, String(base), String(current))
  }

  public func invalidText(_ option: String) -> String { filled(invalidText, option) }
  public func unknownZone(_ name: String) -> String { filled(unknownZone, name) }
  public func unknownLanguage(_ text: String) -> String { filled(unknownLanguage, text) }

  public func created(_ path: String, incidents: Int) -> String {
    filled(created, path, String(incidents))
  }

  public func clean(frames: UInt64, entries: UInt64) -> String {
    filled(clean, String(frames), String(entries))
  }

  private func filled(_ template: String, _ first: String, _ second: String = "") -> String {
    var text = ""
    for character in template {
      switch character {
      case "%": text += first
      case "#": text += second
      default: text.append(character)
      }
    }
    return text
  }

  static let english = ShellWords(
    noSuchIncident: "There is no incident %; pult incident list shows them.",
    noSuchRecord: "There is no % #; pult % list shows them.",
    unknownField: "% is no field; pult incident show --format json names them.",
    unknownCode: "%: # is not known; the list of its codes shows what can be given.",
    notANumber: "%: # is no whole number.",
    notAFlag: "%: # is neither true nor false.",
    notATime: "%: # is no time; give 2026-05-21 09:12 or 2026-05-21T09:12:00+02:00.",
    badAssignment: "% is no FIELD=VALUE; an empty value empties the field.",
    unknownPartner: "% is no partner of this desk; pult partner list shows them.",
    closedTwoWays:
      "% is closed: reopen it with pult incident reopen, or log a repeat with callback.",
    changedSince: "The record is at revision #, no longer at %: read it again, then decide.",
    invalidText: "%: the text is not valid UTF-8; send it as UTF-8.",
    unknownZone: "The time zone % is not in the system's zone files; install tzdata.",
    unknownLanguage: "% is no language of Pult; give en, de, sv or hu.",
    created: "New desk in % with # incidents.",
    clean: "The journal is whole: % frames, # entries.",
    queryUnknownField: "% is no field of a query; the fields of an incident's JSON are.",
    queryUnknownValue: "%: # is not known; the list of its codes shows what can be given.",
    queryMissingValue: "%: needs a value behind the colon.",
    queryBadDate: "% is no date; give 2026-05-01, 2026-05-01.. or ..2026-06-01.",
    queryOpenQuote: "A quotation mark is not closed; add the second one.",
    notATerminal: "The console needs a terminal; pult --help names the commands for scripts.",
    dumbTerminal: "The terminal % cannot show a console; use the commands, see pult --help.",
    unknownTerminal: "The terminal % is not known here; set TERM=xterm-256color.",
    terminalRefused: "The system refused the terminal (error %); try in another one.")

  static let german = ShellWords(
    noSuchIncident: "Es gibt keinen Incident %; pult incident list zeigt sie.",
    noSuchRecord: "Nicht vorhanden: % #; pult % list zeigt die Liste.",
    unknownField: "% ist kein Feld; pult incident show --format json nennt die Felder.",
    unknownCode: "%: # ist unbekannt; die Liste der Codes zeigt, was möglich ist.",
    notANumber: "%: # ist keine ganze Zahl.",
    notAFlag: "%: # ist weder true noch false.",
    notATime: "%: # ist keine Zeit; möglich sind 2026-05-21 09:12 und 2026-05-21T09:12:00+02:00.",
    badAssignment: "% ist kein FELD=WERT; ein leerer Wert leert das Feld.",
    unknownPartner: "% ist kein Partner dieses Servicedesks; pult partner list zeigt sie.",
    closedTwoWays:
      "% ist geschlossen: wieder öffnen mit pult incident reopen, oder Wiederholung mit callback.",
    changedSince: "Der Stand ist jetzt #, nicht mehr %: bitte neu lesen und dann entscheiden.",
    invalidText: "%: Der Text ist kein gültiges UTF-8; bitte als UTF-8 senden.",
    unknownZone: "Die Zeitzone % fehlt in den Zonendateien des Systems; bitte tzdata installieren.",
    unknownLanguage: "% ist keine Sprache von Pult; möglich sind en, de, sv und hu.",
    created: "Neuer Servicedesk in % mit # Incidents.",
    clean: "Das Journal ist heil: % Frames, # Einträge.",
    queryUnknownField:
      "% ist kein Feld einer Abfrage; möglich sind die JSON-Felder eines Incidents.",
    queryUnknownValue: "%: # ist unbekannt; die Liste der Codes zeigt, was möglich ist.",
    queryMissingValue: "%: braucht hinter dem Doppelpunkt einen Wert.",
    queryBadDate: "% ist kein Datum; möglich sind 2026-05-01, 2026-05-01.. und ..2026-06-01.",
    queryOpenQuote: "Ein Anführungszeichen ist nicht geschlossen; bitte das zweite ergänzen.",
    notATerminal: "Die Konsole braucht ein Terminal; pult --help nennt die Befehle für Skripte.",
    dumbTerminal: "Das Terminal % kann keine Konsole zeigen; siehe die Befehle in pult --help.",
    unknownTerminal: "Das Terminal % ist hier unbekannt; bitte TERM=xterm-256color setzen.",
    terminalRefused: "Das System verweigert das Terminal (Fehler %); bitte ein anderes nehmen.")
}
