import HelpdeskDomain

/// The words of escalations: of alarms, of mails, of the outbox.
struct EscalationWords: Sendable {
  /// What is the matter, once a date has passed, and before it does.
  let past, coming: @Sendable (_ basis: EscalationBasis) -> String
  let roles: @Sendable (_ role: EscalationRole) -> String
  /// `owner Ek`.
  let owner: @Sendable (_ name: String) -> String
  /// `owner Ek and supervisor told`.
  let told: @Sendable (_ names: String) -> String
  let and: String
  let alarm: String
  let unread: Plural
  /// In row 1.
  let count: Plural
  let listTitle: String
  let noAlarms: String
  let labels: Labels
  let signature: @Sendable (_ desk: String) -> String
  let notNow: @Sendable (_ state: String) -> String
  let states: @Sendable (_ state: MailState) -> String
  let uncertain: String
  let tab: EscalationTabWords
  let outbox: OutboxScreenWords

  struct Labels: Sendable {
    let description, customer, contact, phone, unit, item, priority, status, owner: String
    let opened, followUp, warning, late, due, task: String
  }

  static func of(_ language: Language) -> EscalationWords {
    language == .de ? german : english
  }
}

extension EscalationWords {
  static let english = EscalationWords(
    past: { basis in
      switch basis {
      case .opened: "is still open"
      case .followUp: "needs a follow-up"
      case .warning: "has reached its warning"
      case .late: "is late"
      case .due: "is past its due date"
      }
    },
    coming: { basis in
      switch basis {
      case .opened: "is open"
      case .followUp: "soon needs a follow-up"
      case .warning: "soon reaches its warning"
      case .late: "will soon be late"
      case .due: "will soon be due"
      }
    },
    roles: { role in
      switch role {
      case .owner: "owner"
      case .supervisor: "supervisor"
      case .ssr: "SSR"
      case .contact: "contact"
      case .salesperson: "salesperson"
      case .department: "department"
      }
    },
    owner: { "owner \($0)" }, told: { "\($0) told" }, and: "and", alarm: "ALARM",
    unread: Plural("# unread", "# unread"), count: Plural("# alarm", "# alarms"),
    listTitle: "Unread alarms",
    noAlarms: "No alarm is unread.",
    labels: Labels(
      description: "Description", customer: "Customer", contact: "Contact", phone: "Phone",
      unit: "Unit", item: "Item", priority: "Priority", status: "Status", owner: "Owner",
      opened: "Opened", followUp: "Follow-up", warning: "Warning", late: "Late", due: "Due",
      task: "Escalation"),
    signature: { "Sent by Pult, desk \($0). Nobody reads answers." },
    notNow: { "That mail is \($0): this cannot be done with it now." },
    states: { state in
      switch state {
      case .waiting: "waiting"
      case .claimed: "being handed over"
      case .done: "handed over"
      case .failed: "not accepted"
      case .discarded: "discarded"
      case .read: "read"
      }
    },
    uncertain: "uncertain", tab: .english, outbox: .english)

  static let german = EscalationWords(
    past: { basis in
      switch basis {
      case .opened: "ist noch offen"
      case .followUp: "ist nachzuverfolgen"
      case .warning: "hat die Warnung erreicht"
      case .late: "ist verspätet"
      case .due: "ist überfällig"
      }
    },
    coming: { basis in
      switch basis {
      case .opened: "ist offen"
      case .followUp: "ist bald nachzuverfolgen"
      case .warning: "erreicht bald die Warnung"
      case .late: "ist bald verspätet"
      case .due: "ist bald fällig"
      }
    },
    roles: { role in
      switch role {
      case .owner: "Eigentümer"
      case .supervisor: "Vorgesetzter"
      case .ssr: "SvM"
      case .contact: "Kontakt"
      case .salesperson: "Verkäufer"
      case .department: "Abteilung"
      }
    },
    owner: { $0 }, told: { "\($0) informiert" }, and: "und", alarm: "ALARM",
    unread: Plural("# neu", "# neu"), count: Plural("# Alarm", "# Alarme"),
    listTitle: "Ungelesene Alarme",
    noAlarms: "Kein Alarm ist ungelesen.",
    labels: Labels(
      description: "Beschreibung", customer: "Kunde", contact: "Kontakt", phone: "Telefon",
      unit: "Gerät", item: "Artikel", priority: "Priorität", status: "Status",
      owner: "Eigentümer", opened: "Eröffnet", followUp: "Nachverfolgung", warning: "Warnung",
      late: "Verspätet", due: "Fällig", task: "Eskalation"),
    signature: { "Gesendet von Pult, Desk \($0). Antworten liest niemand." },
    notNow: { "Diese Mail ist \($0): damit geht das jetzt nicht." },
    states: { state in
      switch state {
      case .waiting: "wartend"
      case .claimed: "in Übergabe"
      case .done: "übergeben"
      case .failed: "nicht angenommen"
      case .discarded: "verworfen"
      case .read: "gelesen"
      }
    },
    uncertain: "unsicher", tab: .german, outbox: .german)
}

extension Strings {
  /// The sentence of a refusal about a mail.
  func text(_ refusal: MailRefusal) -> String {
    let words = EscalationWords.of(language)
    switch refusal {
    case .unknown: return self.refusal.unknownID
    case .notNow(let state): return words.notNow(state.map(words.states) ?? "?")
    }
  }
}
