public import HelpdeskDomain

/// What the command line says about access and erasure (GDPR Art. 15, 17), one sentence each. In
/// the templates `%` stands for the first value and `#` for the second.
public struct ErasureWords: Sendable {
  let confirmation: String
  let reasonNames: String
  let nothingPending: String
  let unknownText: String
  let backups: String
  let consoles: String
  let erased: String
  /// Where a name stood.
  public let mark: String

  /// The words of a language; Swedish and Hungarian follow and show English until then.
  public static func of(_ language: Language) -> ErasureWords {
    switch language {
    case .en, .sv, .hu: english
    case .de: german
    }
  }

  /// Nothing was said to go ahead.
  public var needsConfirmation: String { confirmation }
  public var reasonNamesPerson: String { reasonNames }
  public var nothingToResume: String { nothingPending }
  public var backupsHold: String { backups }
  public func noSuchText(_ typed: String) -> String { filled(unknownText, typed, "") }
  public func unconfirmed(_ consoles: String) -> String { filled(self.consoles, consoles, "") }

  public func done(_ person: String, texts: Int) -> String {
    filled(erased, person, String(texts))
  }

  private func filled(_ template: String, _ first: String, _ second: String) -> String {
    template.map { $0 == "%" ? first : $0 == "#" ? second : String($0) }.joined()
  }

  static let english = ErasureWords(
    confirmation: "Nothing was erased: look with --dry-run what will go, then say --yes.",
    reasonNames: "The reason names the person and would stay: give a date or a number.",
    nothingPending: "No erasure is waiting to be ended.",
    unknownText: "% is no text that names the person; --dry-run lists them.",
    backups:
      "Backups made before hold the sealed texts; with an old copy of keys/ they can be read.",
    consoles: "Not yet forgotten there: %. It happens as soon as the console goes on, or ends.",
    erased: "% is erased: # texts are gone, incidents and figures stay.",
    mark: "erased")

  static let german = ErasureWords(
    confirmation: "Nichts wurde gelöscht: mit --dry-run ansehen, was geht, dann --yes angeben.",
    reasonNames: "Der Grund nennt die Person und bliebe stehen: Datum oder Nummer angeben.",
    nothingPending: "Keine Löschung wartet darauf, beendet zu werden.",
    unknownText: "% ist kein Text, der die Person nennt; --dry-run zeigt sie.",
    backups:
      "Frühere Sicherungen halten die Texte versiegelt; mit alten Schlüsseln sind sie lesbar.",
    consoles: "Dort noch nicht vergessen: %. Es geschieht, sobald die Konsole läuft oder endet.",
    erased: "% ist gelöscht: # Texte sind fort, Incidents und Zahlen bleiben.",
    mark: "gelöscht")
}
