public import HelpdeskDomain
import JournalStorage

/// The watchdog's door to the desk: whoever runs it, an occurrence is carried out once, because it
/// is decided under the append lock on what the journal says by then.
extension DeskSession {
  /// An incident with the masters that it names; nil where there is none.
  public func escalationSubject(_ id: RecordID) throws(StoreError) -> EscalationSubject? {
    guard let incident = try incident(id) else { return nil }
    var masters: [RecordID: RecordCard] = [:]
    for master in EscalationSubject.masters(of: incident) { masters[master] = try card(master) }
    return EscalationSubject(incident, masters: masters)
  }

  /// The right side of Message-IDs: the journal's own name, whoever sends.
  public var mailDomain: String { String(journal.identity.high, radix: 16) + ".pult" }

  /// Carries out an occurrence: log, changes and mails are one frame of the desk itself.
  ///
  /// - Returns: nil where somebody was quicker, or it is no longer due; nothing was written then.
  @discardableResult
  public func fire(
    _ occurrence: EscalationOccurrence, on incident: RecordID, _ identity: SessionIdentity,
    words: @escaping (EscalationNotice, Desk) -> EscalationText
  ) throws(StoreCallError) -> Performed? {
    try StoreCallError.wrapping { () throws(StoreError) in try recoverState() }
    let context = FiringContext(
      now: identity.now, zone: identity.zone, mailDomain: mailDomain, words: words)
    return try append(identity) { () throws(StoreCallError) in
      let subject = try StoreCallError.wrapping { () throws(StoreError) in
        try escalationSubject(incident)
      }
      guard let subject else { return nil }
      let entries = state.desk.decide(firing: occurrence, of: subject, context)
      return entries.isEmpty ? nil : PlannedFrame(actor: .nobody, entries: entries)
    }
  }

  /// A mail with its words; nil where there is none.
  public func mail(_ id: RecordID) throws(StoreError) -> Mail? {
    id.type == .mail ? try card(id).map(Mail.init) : nil
  }

  /// Does something with a mail: of all who claim one, one may.
  ///
  /// - Parameter isByHand: somebody decided it, who becomes a partner if he is none yet; else the
  ///   desk itself did.
  /// - Throws: `.refused(.mail)`, and nothing was written.
  public func perform(
    _ command: MailCommand, on mail: RecordID, isByHand: Bool, _ identity: SessionIdentity
  ) throws(StoreCallError) {
    try StoreCallError.wrapping { () throws(StoreError) in try recoverState() }
    let actor = try isByHand ? prepare(identity) : RecordID.nobody
    _ = try append(identity) { () throws(StoreCallError) in
      let found = try StoreCallError.wrapping { () throws(StoreError) in try self.mail(mail) }
      guard let found else { throw .refused(.mail(.unknown(mail))) }
      let entry = try StoreCallError.deciding { () throws(DeskRefusal) in
        do throws(MailRefusal) {
          return try state.desk.decide(command, on: found, at: identity.now)
        } catch {
          throw .mail(error)
        }
      }
      return PlannedFrame(actor: actor, entries: [entry])
    }
  }
}

extension RecordID {
  /// The desk itself.
  fileprivate static let nobody = RecordID(rawValue: 0)
}
