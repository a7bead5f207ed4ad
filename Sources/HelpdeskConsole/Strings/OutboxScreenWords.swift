import HelpdeskDomain

/// The words of the list of the outbox.
struct OutboxScreenWords: Sendable {
  let title: @Sendable (_ count: Int) -> String
  let empty: String
  /// In row 22: what somebody has to decide about.
  let unsent: Plural
  /// The same beside an alarm, as short as can be.
  let unsentBriefly: Plural
  let uncertain: @Sendable (_ since: String) -> String
  let failed: @Sendable (_ why: String) -> String
  let waits: String
  let onItsWay: String
  let channel: @Sendable (_ channel: MailChannel) -> String
  let mail: @Sendable (_ channel: String, _ at: String, _ subject: String) -> String
  let sentAgain: @Sendable (_ incident: String) -> String
  let givenUp: @Sendable (_ incident: String) -> String
  let giveUpAgain: String
  let underWay: String
}

extension OutboxScreenWords {
  static let english = OutboxScreenWords(
    title: { "Outbox: \($0) not over" },
    empty: "Nothing waits: all mails are sent.",
    unsent: Plural("# mail could not be sent.", "# mails could not be sent."),
    unsentBriefly: Plural("# mail unsent", "# mails unsent"),
    uncertain: {
      "Uncertain: handed over at \($0), and no answer came. It may have been sent; s sends it "
        + "again, perhaps a second time, Del leaves it."
    },
    failed: { "Not sent: \($0). s sends it again, Del gives it up." },
    waits: "Waits until it is handed over. Del gives it up.",
    onItsWay: "Is being handed over now.",
    channel: { channel in
      switch channel {
      case .mail: "E-mail"
      case .text: "Text message"
      case .alarm: "Alarm"
      }
    },
    mail: { "\($0) of \($1): \($2)" },
    sentAgain: { "Mail about \($0) waits again and is handed over now." },
    givenUp: { "Mail about \($0) given up: it stays unsent." },
    giveUpAgain: "Del again gives this mail up: it is never sent.",
    underWay: "This mail is on its way: there is nothing to decide yet.")

  static let german = OutboxScreenWords(
    title: { "Postausgang: \($0) nicht erledigt" },
    empty: "Nichts wartet: alle Mails sind gesendet.",
    unsent: Plural(
      "# Mail konnte nicht gesendet werden.", "# Mails konnten nicht gesendet werden."),
    unsentBriefly: Plural("# Mail offen", "# Mails offen"),
    uncertain: {
      "Unsicher: übergeben \($0), ohne Antwort. Vielleicht ist sie gesendet; s sendet sie noch "
        + "einmal, womöglich doppelt, Entf lässt es."
    },
    failed: { "Nicht gesendet: \($0). s sendet sie noch einmal, Entf gibt sie auf." },
    waits: "Wartet auf die Übergabe. Entf gibt sie auf.",
    onItsWay: "Wird gerade übergeben.",
    channel: { channel in
      switch channel {
      case .mail: "E-Mail"
      case .text: "Kurznachricht"
      case .alarm: "Alarm"
      }
    },
    mail: { "\($0) vom \($1): \($2)" },
    sentAgain: { "Mail zu \($0) wartet wieder und wird jetzt übergeben." },
    givenUp: { "Mail zu \($0) aufgegeben: sie bleibt ungesendet." },
    giveUpAgain: "Noch einmal Entf gibt diese Mail auf: sie wird nie gesendet.",
    underWay: "Diese Mail ist unterwegs: noch ist nichts zu entscheiden.")
}

extension Strings {
  func text(_ message: OutboxMessage) -> String {
    let words = escalation.outbox
    return switch message {
    case .sentAgain(let incident): words.sentAgain(incident)
    case .givenUp(let incident): words.givenUp(incident)
    case .giveUpAgain: words.giveUpAgain
    case .underWay: words.underWay
    }
  }
}
