import Foundation
import TestSupport
import Testing

/// Protects escalations from the shell: tasks, the watchdog for cron, log, mails (issue 4).
struct EscalationShellTests {
  private func desk() throws -> DeskFixture {
    let desk = try DeskFixture()
    // Only what is made here, so that each line is told apart.
    for code in ["WARNING-1", "LATE-1", "WARNING-2", "LATE-2", "LATE-3", "LATE-4"] {
      try desk.succeed("code", "retire", "escalation", code)
    }
    try desk.succeed("partner", "new", "code=BOSS", "name=Boss", "email=boss@example.org")
    try desk.succeed(
      "partner", "new", "code=MEYER", "name=Meyer", "supervisor=BOSS", "email=meyer@example.org")
    try desk.succeed(
      "code", "new", "escalation", "code=LATE2", "priority=2", "basis=late",
      "mailTo=owner,supervisor", "alarmTo=owner", "event=ESCAL", "text.en=Tell the owner")
    return desk
  }

  private func late(_ desk: DeskFixture, _ description: String = "Jam") throws -> String {
    try desk.succeed(
      "incident", "new", "--description", description, "--priority", "2", "--owner", "MEYER",
      "--opened", "2026-05-20 12:15")
  }

  /// A program that takes mails as `sendmail` does: each into a file of its own.
  private func stub(_ desk: DeskFixture, _ script: String) throws {
    try FileManager.default.createDirectory(
      atPath: desk.directory.file("config/pult"), withIntermediateDirectories: true)
    let program = desk.directory.file("sendmail")
    try "#!/bin/sh\n\(script)\n".write(toFile: program, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    try "[mail]\nsendmail = \"\(program)\"\nfrom = \"desk@example.org\"\n".write(
      toFile: desk.directory.file("config/pult/config.toml"), atomically: true, encoding: .utf8)
  }

  private func taking(_ desk: DeskFixture) throws {
    let box = desk.directory.file("box")
    try FileManager.default.createDirectory(atPath: box, withIntermediateDirectories: true)
    try stub(desk, "[ \"$1 $2\" = '-t -oi' ] || exit 64\ncat > \"\(box)/$$.mail\"")
  }

  private func taken(_ desk: DeskFixture) throws -> [String] {
    let box = desk.directory.file("box")
    return try FileManager.default.contentsOfDirectory(atPath: box).sorted().map {
      try String(contentsOfFile: "\(box)/\($0)", encoding: .utf8)
    }
  }

  private func lines(_ desk: DeskFixture, _ arguments: String...) throws -> [[String: Any]] {
    let outcome = try desk.pult(arguments + ["--format", "json"])
    try #require(outcome.exitCode == 0, "\(outcome.errors)")
    return try outcome.output.split(separator: "\n").map { try desk.object(String($0)) }
  }

  @Test func `★ what is late escalates once, and the incident tells of it`() throws {
    let desk = try desk()
    try taking(desk)
    let number = try late(desk)
    let due = try lines(desk, "escalate", "--dry-run")
    #expect(due.map { $0["number"] as? String } == [number])
    #expect(try taken(desk).isEmpty)
    #expect(try lines(desk, "escalate", "--once").count == 1)
    #expect(try desk.succeed("escalate", "--once") == "")
    let incident = try desk.incident(number)
    let escalation = try #require(incident["escalation"] as? [[String: Any]])
    #expect(escalation.map { $0["state"] as? String } == ["over"])
    let log = try lines(desk, "escalate", "log", number)
    #expect(log.first?["done"] as? [String] == ["mail", "alarm", "event"])
    let events = try #require(incident["events"] as? [[String: Any]])
    #expect(events.last?["code"] as? String == "ESCAL")
    let mails = try taken(desk)
    #expect(mails.count == 2)
    #expect(mails.contains { $0.contains("To: meyer@example.org\n") })
    #expect(mails.allSatisfy { $0.contains("Subject: \(number) is late: Jam\n") })
    #expect(mails.allSatisfy { $0.contains("Message-ID: <\(number).LATE2.") })
    #expect(try lines(desk, "mail", "list").isEmpty)
  }

  @Test func `★ an alarm is listed for its partner until it is read`() throws {
    let desk = try desk()
    try taking(desk)
    let number = try late(desk)
    try desk.succeed("escalate", "--once")
    let alarms = try lines(desk, "mail", "list", "alarms", "--as", "MEYER")
    #expect(alarms.map { $0["incident"] as? String } == [number])
    #expect(try lines(desk, "mail", "list", "alarms", "--as", "BOSS").isEmpty)
    let id = try #require(alarms.first?["mail"] as? Int)
    try desk.succeed("mail", "read", "\(id)", "--as", "MEYER")
    #expect(try lines(desk, "mail", "list", "alarms", "--as", "MEYER").isEmpty)
  }

  @Test func `what is not taken waits, says why, and goes out when it is retried`() throws {
    let desk = try desk()
    try stub(desk, "exit 75")
    _ = try late(desk)
    let outcome = try desk.pult(["escalate", "--once"])
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors.contains("2 mails were not taken"))
    let outbox = try lines(desk, "mail", "list")
    #expect(outbox.map { $0["state"] as? String } == ["failed", "failed"])
    #expect((outbox.first?["trouble"] as? String)?.contains("75") == true)
    // Nobody sends again by himself.
    try taking(desk)
    try desk.succeed("escalate", "--once")
    #expect(try taken(desk).isEmpty)
    let first = try #require(outbox.first?["mail"] as? Int)
    try desk.succeed("mail", "retry", "\(first)")
    #expect(try taken(desk).count == 1)
    let second = try #require(outbox.last?["mail"] as? Int)
    try desk.succeed("mail", "discard", "\(second)")
    #expect(try lines(desk, "mail", "list").isEmpty)
    let sentence = try desk.fail(65, "mail", "retry", "\(second)")
    #expect(sentence.contains("discarded"))
  }

  @Test func `without a program that sends the mails wait in the outbox`() throws {
    let desk = try desk()
    try stub(desk, "exit 0")
    try FileManager.default.removeItem(atPath: desk.directory.file("sendmail"))
    _ = try late(desk)
    _ = try desk.pult(["escalate", "--once"])
    let outbox = try lines(desk, "mail", "list")
    #expect(outbox.allSatisfy { ($0["trouble"] as? String)?.contains("[mail]") == true })
    #expect(outbox.count == 2)
  }

  @Test func `a mail is in the language of the desk, its subject in ASCII`() throws {
    let desk = try DeskFixture(language: "de")
    try taking(desk)
    try desk.succeed("partner", "new", "code=MEYER", "name=Meyer", "email=meyer@example.org")
    try desk.succeed(
      "escalation-task", "new", "code=T", "priority=2", "basis=late", "mailTo=owner")
    let number = try late(desk, "Papier klemmt über Fach 2")
    try desk.succeed("escalate", "--once", "--language", "en")
    let mail = try #require(try taken(desk).first)
    #expect(mail.contains("\(number) ist verspätet."))
    #expect(mail.contains("Beschreibung: Papier klemmt über Fach 2"))
    #expect(mail.contains("Subject: =?UTF-8?B?"))
    let head = mail.components(separatedBy: "\n\n")[0]
    #expect(head.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func `a task's own words have fields filled in`() throws {
    let desk = try desk()
    try taking(desk)
    try desk.succeed(
      "escalation-task", "set", "LATE2", "subject=#number# at #owner#, 1 # 2",
      "body=#description# / #colour# / #ssr.code#")
    let number = try late(desk)
    try desk.succeed("escalate", "--once")
    let mail = try #require(try taken(desk).first)
    #expect(mail.contains("Subject: \(number) at MEYER, 1 # 2\n"))
    let ssr = try #require(try desk.incident(number)["ssr"] as? String)
    #expect(mail.contains("Jam / #colour# / \(ssr)\n"))
  }

  @Test func `text messages go to the program for them`() throws {
    let desk = try desk()
    try taking(desk)
    let program = desk.directory.file("text")
    let box = desk.directory.file("sms")
    try "#!/bin/sh\n{ echo \"$1\"; cat; } > \(box)\n".write(
      toFile: program, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    let path = desk.directory.file("config/pult/config.toml")
    let configuration = try String(contentsOfFile: path, encoding: .utf8)
    try (configuration + "text = \"\(program)\"\n").write(
      toFile: path, atomically: true, encoding: .utf8)
    try desk.succeed("partner", "set", "MEYER", "mobile=0170 55 512")
    try desk.succeed("code", "set", "escalation", "LATE2", "mailTo=", "textTo=owner")
    let number = try late(desk)
    try desk.succeed("escalate", "--once")
    #expect(
      try String(contentsOfFile: box, encoding: .utf8) == "0170 55 512\n\(number) is late: Jam\n")
  }

  @Test(arguments: [
    ["priority=2", "basis=late", "alarmTo=owner", "rules=status=NOSUCH"],
    ["priority=2", "basis=late", "setPriority=2"],
    ["priority=2", "basis=late", "alarmTo=owner", "rules=colour=red"],
    ["priority=2", "basis=late", "alarmTo=owner", "before=1h", "after=1h"],
    ["priority=2", "basis=never", "alarmTo=owner"],
    ["priority=2", "basis=late"],
    ["priority=2", "basis=late", "mailTo=nobody"],
    ["priority=2", "basis=late", "alarmTo=owner", "every=0m"],
  ])
  func `a task that makes no sense is refused with one sentence`(words: [String]) throws {
    let desk = try DeskFixture()
    let before = try desk.entryCount()
    try desk.failInBothLanguages(65, ["code", "new", "escalation", "code=T"] + words)
    #expect(try desk.entryCount() == before)
  }
}
