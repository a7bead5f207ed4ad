public import HelpdeskDomain

/// What the command line says of mails.
public struct OutboxWords: Sendable {
  public let notTaken: @Sendable (_ count: Int) -> String
  public let noSuchMail: @Sendable (_ number: String) -> String
  public let uncertain: String

  /// The words of a language; Swedish and Hungarian show English until they follow.
  public static func of(_ language: Language) -> OutboxWords {
    language == .de ? german : english
  }

  /// Why a mail was not taken, and what to do.
  public let trouble: @Sendable (_ trouble: MailTrouble) -> String

  static let english = OutboxWords(
    notTaken: {
      "\($0) mails were not taken: pult mail list says why, pult mail retry sends again."
    },
    noSuchMail: { "There is no mail \($0); pult mail list names those that wait." },
    uncertain: "may have been sent; retry sends it again, discard does not",
    trouble: { trouble in
      switch trouble {
      case .noAddress: "the recipient has no address for it"
      case .noProgram: "the program that sends is missing: see [mail] in config.toml"
      case .exited(let status): "the program that sends ended with status \(status)"
      case .signalled(let number): "the program that sends was ended by signal \(number)"
      case .timedOut: "the program that sends took too long"
      case .other(let text): text
      }
    })

  static let german = OutboxWords(
    notTaken: {
      "\($0) Mails wurden nicht angenommen: pult mail list sagt warum, pult mail retry wiederholt."
    },
    noSuchMail: { "Mail \($0) gibt es nicht; pult mail list nennt die wartenden." },
    uncertain: "vielleicht gesendet; retry sendet nochmals, discard nicht",
    trouble: { trouble in
      switch trouble {
      case .noAddress: "der Empfänger hat dafür keine Adresse"
      case .noProgram: "das Sendeprogramm fehlt: siehe [mail] in config.toml"
      case .exited(let status): "das Sendeprogramm endete mit Status \(status)"
      case .signalled(let number): "das Sendeprogramm wurde durch Signal \(number) beendet"
      case .timedOut: "das Sendeprogramm brauchte zu lange"
      case .other(let text): text
      }
    })
}
