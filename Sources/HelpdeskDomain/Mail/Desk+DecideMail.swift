/// An intention about a mail that exists.
public enum MailCommand: Equatable, Sendable {
  /// Takes it for handing over: of all who try, one.
  case claim(process: Int)
  case succeed
  case fail(MailTrouble)
  /// Makes it wait again, by somebody's hand.
  case retry
  case discard
  /// An alarm was read.
  case read
}

/// Why the desk says no to a command about a mail.
public enum MailRefusal: Error, Equatable, Sendable {
  case unknown(RecordID)
  /// It is not in a state in which that can be done.
  case notNow(MailState?)
}

/// A mail that an occurrence makes.
struct MailDraft {
  let channel: MailChannel
  let recipient: MailRecipient
  let task: EscalationTask
  let occurrence: EscalationOccurrence
  /// Counts the mails of the occurrence, from 0.
  let place: Int
}

extension Desk {
  /// The entry that makes a mail. Its subject is the incident's contact, whose name the text may
  /// hold: who erases him erases the text with him.
  func entry(
    of draft: MailDraft, _ subject: EscalationSubject, _ context: FiringContext
  ) -> Entry {
    let id = RecordID(.mail, count(of: .mail) + draft.place + 1)
    let incident = subject.incident
    var set = ChangeSet(on: RecordCard(id: id))
    set.set(MailField.incident, .record(incident.id))
    set.set(MailField.task, .record(draft.task.row.id))
    set.set(MailField.occurrence, .number(Int64(draft.occurrence.number)))
    set.set(MailField.channel, .number(draft.channel.rawValue))
    set.set(MailField.state, .number(MailState.waiting.rawValue))
    set.set(MailField.at, .instant(context.now))
    switch draft.recipient {
    case .partner(let partner): set.set(MailField.partner, .record(partner))
    case .contact(let person, let address):
      set.set(MailField.person, FieldValue(person))
      set.set(MailField.address, .text(address))
    }
    if draft.channel != .alarm {
      set.set(MailField.messageID, .text(messageID(draft, incident, context)))
      let text = context.words(
        EscalationNotice(
          subject: subject, task: draft.task, occurrence: draft.occurrence,
          channel: draft.channel), self)
      set.set(MailField.subject, FieldValue(Desk.line(text.subject)))
      set.set(MailField.body, FieldValue(Desk.prose(text.body)))
    }
    return Entry(id, EntryKind(.mail, .created), subject: incident.contactPerson, set.changes)
  }

  /// `incident.task.date.occurrence.recipient@domain`: the same for whoever carries it out.
  private func messageID(
    _ draft: MailDraft, _ incident: Incident, _ context: FiringContext
  ) -> String {
    let date = draft.occurrence.base.secondsSinceEpoch
    return "<\(incident.number).\(draft.task.row.code).\(date).\(draft.occurrence.number)"
      + ".\(draft.place)@\(context.mailDomain)>"
  }

  /// A header takes one line; what fields take no more of is left out.
  private static func line(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 }.prefix(MailField.subject.maximumLength))
  }

  private static func prose(_ text: String) -> String {
    text.utf8.count <= MailField.body.maximumLength
      ? text : String(text.prefix(MailField.body.maximumLength / 4))
  }

  /// Decides a command about a mail.
  public func decide(
    _ command: MailCommand, on mail: Mail, at now: Instant
  ) throws(MailRefusal) -> Entry {
    var set = ChangeSet(on: mail.card)
    func go(_ state: MailState, from states: [MailState]) throws(MailRefusal) {
      guard let present = mail.state, states.contains(present) else {
        throw .notNow(mail.state)
      }
      set.set(MailField.state, .number(state.rawValue))
    }
    switch command {
    case .claim(let process):
      try go(.claimed, from: [.waiting])
      if mail.channel == .alarm { throw .notNow(mail.state) }
      set.set(MailField.claimedAt, .instant(now))
      set.set(MailField.claimedBy, .number(Int64(process)))
      set.set(MailField.attempts, .number(Int64(mail.attempts + 1)))
      set.set(MailField.trouble, .none)
    case .succeed:
      try go(.done, from: [.claimed])
      set.set(MailField.endedAt, .instant(now))
    case .fail(let trouble):
      try go(.failed, from: [.claimed])
      set.set(MailField.endedAt, .instant(now))
      set.set(MailField.trouble, .text(trouble.text))
    case .retry:
      let isUncertain = mail.isUncertain(at: now)
      try go(.waiting, from: isUncertain ? [.claimed] : [.failed])
    case .discard:
      let isUncertain = mail.isUncertain(at: now)
      try go(.discarded, from: isUncertain ? [.claimed] : [.failed, .waiting])
      set.set(MailField.endedAt, .instant(now))
    case .read:
      if mail.channel != .alarm { throw .notNow(mail.state) }
      try go(.read, from: [.waiting])
      set.set(MailField.endedAt, .instant(now))
    }
    return Entry(mail.id, EntryKind(.mail, .changed), base: mail.card.revision, set.changes)
  }
}
