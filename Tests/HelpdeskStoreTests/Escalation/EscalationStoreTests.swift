import HelpdeskDomain
import HelpdeskStore
import JournalStorage
import Testing

/// Protects exactly-once in the journal: one frame an occurrence, whoever carries it out, and what
/// was decided is there again after a restart and from a snapshot.
struct EscalationStoreTests {
  private struct Given {
    let desk: TestDesk
    let session: DeskSession
    let incident: RecordID

    init() throws {
      desk = try TestDesk()
      session = try desk.open()
      let two = try #require(session.desk.tables.find("2", in: .priorityCode))
      try session.perform(
        .master(
          .create(
            .escalationTask,
            [
              CodeField.code: .text("T"), EscalationTaskField.priority: .record(two),
              EscalationTaskField.basis: .text("opened"),
              EscalationTaskField.mailTo: .text("ssr,contact"),
              EscalationTaskField.alarmTo: .text("ssr"),
              EscalationTaskField.setStatus: .record(
                try #require(session.desk.tables.find("ASSIGN", in: .statusCode))),
              EscalationTaskField.rules: .text("description=Jam*"),
            ])), desk.identity())
      var new = NewIncident()
      new[IncidentField.description] = .text("Jam")
      new[IncidentField.contact] = .text("Jörg Brandt")
      new[IncidentField.email] = .text("brandt@example.org")
      new[IncidentField.owner] = .record(RecordID(.partner, 1))
      new[IncidentField.priority] = .record(two)
      incident = try session.perform(.incident(.log(new)), desk.identity()).record
    }

    func fire(_ session: DeskSession, at counter: Int64 = 50) throws -> Performed? {
      let identity = TestDesk.identity("watch", counter: counter)
      let subject = try #require(try session.escalationSubject(incident))
      let due = session.desk.dueOccurrences(of: subject, at: identity.now, zone: identity.zone)
      guard let first = due.first else { return nil }
      return try session.fire(first, on: incident, identity) { notice, _ in
        EscalationText(subject: "Jörg Brandt called", body: notice.subject.incident.description)
      }
    }
  }

  @Test func `firing, log, changes and mails of an occurrence are one frame of the desk`() throws {
    let given = try Given()
    let fired = try #require(try given.fire(given.session))
    // Two changes of the incident, three mails: one frame, so one place where all of it begins.
    var cursor = LineCursor(from: fired.sequence)
    let lines = try given.session.readLines(&cursor)
    #expect(lines.count == 5)
    #expect(Set(lines.map(\.frameOffset)) == [fired.frameOffset])
    let entries = try given.session.entries(of: given.incident).suffix(2)
    #expect(entries.map(\.entry.kind.verb) == [.statusChanged, .escalated])
    #expect(entries.allSatisfy { $0.actor == nil })
    #expect(given.session.desk.mails.count == 3)
    // Nobody becomes a partner by lending the watchdog his hand.
    #expect(given.session.desk.tables.partner(login: "watch") == nil)
  }

  @Test func `two sessions that find the same occurrence carry it out once`() throws {
    let given = try Given()
    let other = try given.desk.open()
    let identity = TestDesk.identity("watch", counter: 51)
    let subject = try #require(try other.escalationSubject(given.incident))
    let due = other.desk.dueOccurrences(of: subject, at: identity.now, zone: identity.zone)
    let found = try #require(due.first)
    #expect(try given.fire(given.session) != nil)
    // The other one has not heard of it, and learns it under the lock.
    let second = try other.fire(found, on: given.incident, identity) { _, _ in
      EscalationText(subject: "", body: "")
    }
    #expect(second == nil)
    #expect(try other.incident(given.incident)?.firings.count == 1)
    #expect(other.desk.mails.count == 3)
  }

  @Test func `what was fired stands after a restart, and from a snapshot`() throws {
    let given = try Given()
    _ = try given.fire(given.session)
    let again = try given.desk.open()
    #expect(try given.fire(again, at: 52) == nil)
    #expect(again.desk.mails.unreadAlarms(of: RecordID(.partner, 1)).count == 1)
    #expect(try again.writeSnapshot() != nil)
    let quick = try given.desk.open()
    #expect(DeskPicture(quick.desk).differences(from: DeskPicture(again.desk)) == [])
    var watch = EscalationWatch()
    #expect(watch.look(at: quick.desk, TestDesk.identity("w", counter: 53).now).rows == [])
  }

  @Test func `of two who claim a mail one gets it`() throws {
    let given = try Given()
    _ = try given.fire(given.session)
    let other = try given.desk.open()
    let mail = try #require(given.session.desk.mails.waiting.first?.id)
    try given.session.perform(
      .claim(process: 1), on: mail, isByHand: false, TestDesk.identity("a", counter: 60))
    #expect(throws: StoreCallError.refused(.mail(.notNow(.claimed)))) {
      try other.perform(
        .claim(process: 2), on: mail, isByHand: false, TestDesk.identity("b", counter: 61))
    }
  }

  @Test func `a session that claims a mail ends it, and both are entries of it`() throws {
    let given = try Given()
    _ = try given.fire(given.session)
    let mail = try #require(given.session.desk.mails.waiting.first?.id)
    let session = given.session
    try session.perform(
      .claim(process: 1), on: mail, isByHand: false, TestDesk.identity("a", counter: 60))
    try session.perform(.succeed, on: mail, isByHand: false, TestDesk.identity("a", counter: 61))
    #expect(try session.entries(of: mail).map(\.revision) == [1, 2, 3])
    #expect(try given.desk.open().mail(mail)?.state == .done)
  }

  @Test func `★ erasing the contact takes his name and address out of the mails`() throws {
    let given = try Given()
    _ = try given.fire(given.session)
    let contact = try #require(
      try given.session.incident(given.incident)?.contactPerson)
    let mails = (1...given.session.desk.mails.count).map { RecordID(.mail, $0) }
    #expect(try given.session.mail(mails[0])?.subject == "Jörg Brandt called")
    try given.session.erase(contact, given.desk.identity())
    let again = try given.desk.open()
    for id in mails {
      let mail = try #require(try again.mail(id))
      #expect(mail.subject.isEmpty)
      #expect(mail.card[MailField.address] == .none)
      // That somebody was told, and when, stays.
      #expect(mail.incident == given.incident)
    }
  }

  @Test func `an agent's undo is not stopped by what the desk did to other fields`() throws {
    let given = try Given()
    try given.session.perform(
      TestCommand.change(given.incident, [IncidentField.description: .text("Jam again")]),
      given.desk.identity())
    _ = try given.fire(given.session)
    _ = try given.session.undoLast(given.desk.identity())
    #expect(try given.session.incident(given.incident)?.description == "Jam")
    #expect(try given.session.incident(given.incident)?.firings.count == 1)
  }
}
