/// What a mail says, as the words of a language made it.
public struct EscalationText: Equatable, Sendable {
  public var subject: String
  public var body: String

  public init(subject: String, body: String) {
    self.subject = subject
    self.body = body
  }
}

/// What the words of a mail are made from.
public struct EscalationNotice: Sendable {
  public let subject: EscalationSubject
  public let task: EscalationTask
  public let occurrence: EscalationOccurrence
  public let channel: MailChannel
}

/// What an occurrence is carried out with, besides time and zone.
public struct FiringContext {
  public var now: Instant
  public var zone: TimeZoneRules
  /// The right side of Message-IDs: the same for all who work on this desk.
  public var mailDomain: String
  /// Makes the words of a mail, from the desk as it is under the lock.
  public var words: (EscalationNotice, Desk) -> EscalationText

  public init(
    now: Instant, zone: TimeZoneRules, mailDomain: String,
    words: @escaping (EscalationNotice, Desk) -> EscalationText
  ) {
    self.now = now
    self.zone = zone
    self.mailDomain = mailDomain
    self.words = words
  }

  /// The desk itself acts, whoever's watchdog it is.
  var decision: DecisionContext {
    DecisionContext(now: now, actor: RecordID(.desk, 1), zone: zone)
  }
}

/// Carrying out an occurrence: the log, every change and every mail in one frame.
extension Desk {
  /// Decides an occurrence on the desk as it is; none where it is not due, or was carried out
  /// meanwhile. Texts tell the incident as it was when its time came; what the desk refuses (a
  /// status that asks for something) is logged, and the rest stands.
  public func decide(
    firing occurrence: EscalationOccurrence, of subject: EscalationSubject,
    _ context: FiringContext
  ) -> [Entry] {
    let due = dueOccurrences(of: subject, at: context.now, zone: context.zone)
    guard due.contains(occurrence),
      let task = tables.card(occurrence.task).map(EscalationTask.init)
    else { return [] }
    var firing = Firing(task: task, incident: subject.incident)
    let mails = mails(of: task, occurrence, subject, context, into: &firing)
    change(&firing, context.decision)
    log(&firing, occurrence, subject.masters, context.decision)
    return firing.entries + mails
  }

  private struct Firing {
    let task: EscalationTask
    /// As the entries before leave it.
    var incident: Incident
    var entries: [Entry] = []
    var done = EscalationActions()
    var refused = EscalationActions()

    mutating func take(
      _ action: EscalationActions, _ decide: (Incident) throws(IncidentRefusal) -> [Entry]
    ) {
      do throws(IncidentRefusal) {
        for entry in try decide(incident) {
          incident.card.evolve(entry, revision: incident.revision + 1)
          entries.append(entry)
        }
        done.insert(action)
      } catch {
        refused.insert(action)
      }
    }
  }

  private func change(_ firing: inout Firing, _ context: DecisionContext) {
    let task = firing.task
    if let status = task.setStatus, status != firing.incident.status {
      var draft = StatusDraft(status)
      draft.note = task.eventText.isEmpty ? task.row.code : task.eventText
      firing.take(.status) { (incident) throws(IncidentRefusal) in
        try decide(status: draft, on: incident, context)
      }
    }
    if firing.incident.isClosed { return }
    if let owner = owner(for: task, firing.incident), owner != firing.incident.owner {
      firing.take(.owner) { (incident) throws(IncidentRefusal) in
        try [
          decide(
            change: [IncidentField.owner: .record(owner)], reasons: nil, on: incident, context)
        ]
      }
    }
    if let priority = task.setPriority, priority != firing.incident.priority {
      firing.take(.priority) { (incident) throws(IncidentRefusal) in
        try [
          decide(
            change: [IncidentField.priority: .record(priority)], reasons: nil, on: incident, context
          )
        ]
      }
    }
  }

  private func owner(for task: EscalationTask, _ incident: Incident) -> RecordID? {
    switch task.setOwnerTo {
    case .supervisor: tables.supervisors(ofOwner: incident.owner).first
    case .department: tables.departmentGroup(ofOwner: incident.owner)
    case .ssr: incident.ssr
    case .owner, .contact, .salesperson, nil: task.setOwner
    }
  }

  private func log(
    _ firing: inout Firing, _ occurrence: EscalationOccurrence,
    _ masters: [RecordID: RecordCard], _ context: DecisionContext
  ) {
    var set = ChangeSet(on: firing.incident.card)
    if let code = firing.task.event {
      let text =
        firing.task.eventText.isEmpty ? firing.task.row.code : firing.task.eventText
      do throws(IncidentRefusal) {
        try add(event: EventDraft(code: code, text: text), context, into: &set)
        firing.done.insert(.event)
      } catch {
        set = ChangeSet(on: firing.incident.card)
        firing.refused.insert(.event)
      }
    }
    set.add(
      to: FiringField.list,
      [
        (FiringField.task, .record(occurrence.task)),
        (FiringField.occurrence, .number(Int64(occurrence.number))),
        (FiringField.base, .instant(occurrence.base)),
        (FiringField.dueAt, .instant(occurrence.dueAt)), (FiringField.at, .instant(context.now)),
        (FiringField.done, .number(firing.done.rawValue)),
        (
          FiringField.refused,
          firing.refused.isEmpty ? .none : .number(firing.refused.rawValue)
        ),
      ])
    // What was changed here may have made other tasks due.
    let left = dueOccurrences(
      of: EscalationSubject(firing.incident, masters: masters), at: context.now,
      zone: context.zone)
    if left.allSatisfy({ $0 == occurrence }) {
      set.set(IncidentField.escalatedTo, .instant(context.now))
    }
    firing.entries.append(
      Entry(
        firing.incident.id, EntryKind(.incident, .escalated), base: firing.incident.revision,
        subject: firing.incident.contactPerson, set.changes))
  }
}

/// Whom a task tells.
extension Desk {
  private func mails(
    of task: EscalationTask, _ occurrence: EscalationOccurrence, _ subject: EscalationSubject,
    _ context: FiringContext, into firing: inout Firing
  ) -> [Entry] {
    var entries: [Entry] = []
    let channels: [(MailChannel, [String], EscalationActions)] = [
      (.mail, task.mailTo, .mail), (.text, task.textTo, .text), (.alarm, task.alarmTo, .alarm),
    ]
    for (channel, words, action) in channels where !words.isEmpty {
      let recipients = recipients(words, subject, channel)
      if recipients.isEmpty { firing.refused.insert(action) } else { firing.done.insert(action) }
      for recipient in recipients {
        let draft = MailDraft(
          channel: channel, recipient: recipient, task: task, occurrence: occurrence,
          place: entries.count)
        entries.append(entry(of: draft, subject, context))
      }
    }
    return entries
  }

  /// The people behind words of a list, each once.
  func recipients(
    _ words: [String], _ subject: EscalationSubject, _ channel: MailChannel
  ) -> [MailRecipient] {
    var found: [MailRecipient] = []
    for word in words {
      for recipient in recipients(word, subject, channel) where !found.contains(recipient) {
        found.append(recipient)
      }
    }
    return found
  }

  private func recipients(
    _ word: String, _ subject: EscalationSubject, _ channel: MailChannel
  ) -> [MailRecipient] {
    let incident = subject.incident
    func people(_ owner: RecordID?) -> [MailRecipient] {
      guard let owner else { return [] }
      let all = owner.type == .group ? tables.members(of: owner) : [owner]
      return all.filter { tables.partner($0)?.row.isRetired == false }
        .map(MailRecipient.partner)
    }
    switch EscalationRole(word: word) {
    case .owner: return people(incident.owner)
    case .supervisor: return tables.supervisors(ofOwner: incident.owner).map(MailRecipient.partner)
    case .ssr: return people(incident.ssr)
    case .salesperson:
      let customer = incident.customer.flatMap { subject.masters[$0] }
      return people(customer?[CustomerField.salesperson].record)
    case .department:
      return tables.colleagues(ofOwner: incident.owner).map(MailRecipient.partner)
    case .contact:
      let isMail = channel == .mail
      let told = incident[isMail ? IncidentField.email : IncidentField.mobile].text
      let person = incident.contactPerson.flatMap { subject.masters[$0] }
      let known = person?[isMail ? PersonField.email : PersonField.mobile].text
      return (told ?? known).map { [.contact(incident.contactPerson, address: $0)] } ?? []
    case nil: return people(tables.findOwner(word))
    }
  }
}
