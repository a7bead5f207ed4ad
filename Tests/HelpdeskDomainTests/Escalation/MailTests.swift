import HelpdeskDomain
import Testing

/// Protects who is told, that texts show the state that triggered, and that a mail is handed over
/// by one hand: claimed, handed over, done; a claim without an end is uncertain.
struct MailTests {
  private func fired(
    _ words: [String: String], _ values: [Field: FieldValue] = [:]
  ) throws -> EscalationDesk {
    var desk = try EscalationDesk()
    let group = try desk.desk.code("NETWORK", .group)
    let boss = try desk.desk.create(
      .partner,
      [
        CodeField.code: .text("BOSS"), PartnerField.name: .text("Boss"),
        PartnerField.department: .text("network"),
      ])
    try desk.desk.perform(
      .master(
        .change(
          desk.desk.meyer,
          [
            PartnerField.supervisor: .record(boss), PartnerField.email: .text("m@example.org"),
            PartnerField.mobile: .text("0170 1"), PartnerField.group: .record(group),
          ])))
    var all = ["priority": "2", "basis": "opened"]
    for (name, text) in words { all[name] = text }
    try desk.task("T", all)
    var incident = values
    incident[IncidentField.priority] = .record(try desk.desk.code("2", .priorityCode))
    if incident[IncidentField.owner] == nil {
      incident[IncidentField.owner] = .record(desk.desk.meyer)
    }
    _ = try desk.desk.log("Jam", incident)
    desk.desk.wait(hours: 1)
    try desk.run()
    return desk
  }

  private func told(_ desk: EscalationDesk) throws -> [String] {
    try desk.mails.map { id in
      let mail = try desk.mail(id)
      let partner = desk.desk.desk.tables.codeRow(mail.partner)?.code
      let who = partner ?? mail.address(in: desk.desk.desk.tables) ?? "?"
      return "\(mail.channel?.name ?? "?") \(who)"
    }
  }

  @Test func `★ [C] mail goes to owner, supervisor, SSR and contact, each once`() throws {
    let desk = try fired(
      ["mailTo": "owner,supervisor,ssr,contact,MEYER"],
      [IncidentField.email: .text("brandt@example.org")])
    #expect(
      try told(desk) == ["mail MEYER", "mail BOSS", "mail KLEIN", "mail brandt@example.org"])
  }

  @Test func `[C] the customer's salesperson is told, and nobody where there is none`() throws {
    var desk = try EscalationDesk()
    let nobody = try desk.desk.create(.customer, [CustomerField.name: .text("Kovács Kft.")])
    let customer = try desk.desk.create(
      .customer,
      [
        CustomerField.name: .text("Nordwerk GmbH"),
        CustomerField.salesperson: .record(desk.desk.meyer),
      ])
    try desk.task(
      "T", ["priority": "3", "basis": "opened", "mailTo": "salesperson", "event": "ESCAL"])
    for id in [nobody, customer] {
      _ = try desk.desk.log("Jam", [IncidentField.customer: .record(id)])
    }
    desk.desk.wait(hours: 1)
    try desk.run()
    #expect(try told(desk) == ["mail MEYER"])
  }

  @Test func `a group's members and a department are told one by one`() throws {
    let group = try EscalationDesk().desk.code("NETWORK", .group)
    let desk = try fired(
      ["alarmTo": "owner,department,supervisor"], [IncidentField.owner: .record(group)])
    #expect(try told(desk) == ["alarm MEYER", "alarm BOSS"])
  }

  @Test func `text messages go to the mobile number`() throws {
    let desk = try fired(["textTo": "owner"])
    let mail = try desk.mail(try #require(desk.mails.first))
    #expect(mail.address(in: desk.desk.desk.tables) == "0170 1")
    #expect(mail.channel == .text)
  }

  @Test func `a text tells the state that triggered, not the one that follows`() throws {
    let desk = try fired(["mailTo": "owner", "setStatus": "WORK"])
    let before = try desk.desk.status("OPEN").counter
    #expect(try desk.mail(try #require(desk.mails.first)).body == "status \(before)")
  }

  @Test func `the Message-ID is made from incident, task and occurrence`() throws {
    let desk = try fired(["mailTo": "owner,supervisor"])
    let ids = try desk.mails.map { try desk.mail($0).messageID }
    #expect(
      ids == [
        "<INC0000001.T.1779279300.0.0@desk.example>", "<INC0000001.T.1779279300.0.1@desk.example>",
      ])
  }

  @Test func `a mail is claimed once, and over once`() throws {
    var desk = try fired(["mailTo": "owner"])
    let id = try #require(desk.mails.first)
    #expect(desk.desk.desk.mails.waiting.map(\.id) == [id])
    try desk.perform(.claim(process: 7), on: id)
    #expect(throws: MailRefusal.notNow(.claimed)) { try desk.perform(.claim(process: 8), on: id) }
    #expect(throws: MailRefusal.notNow(.claimed)) { try desk.perform(.retry, on: id) }
    try desk.perform(.succeed, on: id)
    #expect(desk.desk.desk.mails.outbox.isEmpty)
    #expect(throws: MailRefusal.notNow(.done)) { try desk.perform(.retry, on: id) }
  }

  @Test func `a claim without an end is uncertain, and waits for a hand`() throws {
    var desk = try fired(["mailTo": "owner"])
    let id = try #require(desk.mails.first)
    try desk.perform(.claim(process: 7), on: id)
    desk.desk.wait(hours: 1)
    #expect(desk.desk.desk.mails.waiting.isEmpty)
    #expect(desk.desk.desk.mails.outbox.first?.isUncertain(at: desk.desk.now) == true)
    let messageID = try desk.mail(id).messageID
    try desk.perform(.retry, on: id)
    #expect(desk.desk.desk.mails.waiting.map(\.id) == [id])
    #expect(try desk.mail(id).messageID == messageID)
  }

  @Test func `what was not accepted says why, and is retried or discarded by hand`() throws {
    var desk = try fired(["mailTo": "owner"])
    let id = try #require(desk.mails.first)
    try desk.perform(.claim(process: 7), on: id)
    try desk.perform(.fail(.exited(75)), on: id)
    #expect(try desk.mail(id).trouble == .exited(75))
    #expect(desk.desk.desk.mails.waiting.isEmpty)
    try desk.perform(.retry, on: id)
    try desk.perform(.discard, on: id)
    #expect(desk.desk.desk.mails.outbox.isEmpty)
  }

  @Test func `★ an alarm is unread until its partner reads it`() throws {
    var desk = try fired(["alarmTo": "owner"])
    let alarm = try #require(desk.desk.desk.mails.unreadAlarms(of: desk.desk.meyer).first)
    #expect(desk.desk.desk.mails.unreadAlarms(of: desk.desk.klein).isEmpty)
    #expect(alarm.incident == RecordID(.incident, 1))
    try desk.perform(.read, on: alarm.id)
    #expect(desk.desk.desk.mails.unreadAlarms(of: desk.desk.meyer).isEmpty)
  }
}

extension EscalationDesk {
  mutating func perform(_ command: MailCommand, on id: RecordID) throws {
    desk.take([try desk.desk.decide(command, on: try mail(id), at: desk.now)])
  }
}
