import Foundation
import TestSupport
import Testing

/// Protects what the call-center document says, from the shell (seed 004, the ★ rows of
/// incidents-mask.md §5): each sentence that a test of another suite does not show by itself.
struct CallCenterShellTests {
  private func events(_ desk: DeskFixture, _ number: String) throws -> [[String: Any]] {
    try #require(try desk.incident(number)["events"] as? [[String: Any]])
  }

  @Test func `★ each contact keeps its channel, by the desk's own event codes`() throws {
    let desk = try DeskFixture(language: "de")
    let number = try desk.succeed(
      "incident", "new", "--description", "Papierstau", "--event", "FaxEin", "--note", "Blatt 1")
    #expect(try desk.incident(number)["channel"] as? String == "FAXIN")
    let six = [
      "AnrufEin": "CALLIN", "AnrufAus": "CALLOUT", "EmailEin": "MAILIN", "EmailAus": "MAILOUT",
      "Einplanung": "SCHED", "Anmerkungen": "NOTE",
    ]
    for (name, code) in six.sorted(by: { $0.key < $1.key }) {
      try desk.succeed("incident", "event", number, "--type", name, "--text", "x")
      #expect(try events(desk, number).last?["code"] as? String == code)
    }
    try desk.succeed(
      "code", "new", "event", "code=POSTIN", "class=call", "direction=in", "text.de=PostEin")
    try desk.succeed("incident", "event", number, "--type", "postein", "--text", "Brief")
    let all = try events(desk, number)
    #expect(all.count == 8, "\(all)")
    #expect(all.last?["code"] as? String == "POSTIN")
    #expect(all.last?["class"] as? String == "call")
    #expect(all.map { $0["number"] as? Int } == Array(1...8).map(Optional.some))
  }

  @Test func `★ a caller typed free is kept whole, and found when he calls again`() throws {
    let desk = try DeskFixture()
    let told = [
      "customerName": "Nordwind OHG", "site": "Am Deich 3, Husum", "contact": "Frau Sander",
      "phone": "04841-77 12 34", "mobile": "0171-22 33 44", "fax": "04841-78",
      "email": "sander@nordwind.example",
    ]
    let number = try desk.succeed(
      "incident", "new", "--description", "Fax dead", "--customer-name", "Nordwind OHG", "--site",
      "Am Deich 3, Husum", "--contact", "Frau Sander", "--phone", "04841-77 12 34", "--mobile",
      "0171-22 33 44", "--fax", "04841-78", "--email", "sander@nordwind.example")
    let incident = try desk.incident(number)
    for (key, value) in told { #expect(incident[key] as? String == value, "\(key)") }
    let found = try desk.succeed("find", "04841 771234", "--format", "json")
      .split(separator: "\n").map { try desk.object(String($0)) }
    #expect(found.contains { $0["found"] as? String == "open" && $0["code"] as? String == number })
    #expect(try desk.succeed("find", "No Such Caller", "--format", "json").isEmpty)
  }

  @Test func `★ follow-up, warning and late pass one after the other`() throws {
    let desk = try DeskFixture()
    let number = try desk.succeed(
      "incident", "new", "--description", "Jam", "--priority", "3", "--opened",
      "2026-05-20 12:15")
    let alerts = [
      "2026-05-21 12:14": "none", "2026-05-21 12:16": "followUp", "2026-05-22 12:16": "warning",
      "2026-05-25 12:16": "late",
    ]
    for (time, alert) in alerts.sorted(by: { $0.key < $1.key }) {
      let line = try desk.succeed("incident", "list", "--now", time, "--format", "json")
      let incident = try desk.object(line)
      #expect(incident["number"] as? String == number)
      #expect(incident["alert"] as? String == alert, "\(time)")
    }
  }

  @Test func `★ severity, status, reason and resolution come from tables of the desk`() throws {
    let desk = try DeskFixture()
    try desk.succeed(
      "code", "new", "priority", "code=HIGH", "followUp=8h", "warning=2d", "late=3d",
      "basis=allHours", "text.en=High indeed")
    try desk.succeed("code", "new", "status", "code=LAB", "text.en=In the laboratory")
    try desk.succeed(
      "code", "new", "reason", "code=PRESS", "text.en=Press", "group=FIELD")
    try desk.succeed(
      "code", "new", "reason", "code=INK", "parent=PRESS", "text.en=Ink", "expectedMinutes=90")
    let number = try desk.succeed(
      "incident", "new", "--description", "Ink runs", "--priority", "high", "--status",
      "In the laboratory", "--reason", "PRESS/INK", "--opened", "2026-05-20 12:15")
    let incident = try desk.incident(number)
    #expect(incident["priority"] as? String == "HIGH")
    #expect(incident["status"] as? String == "LAB")
    #expect(incident["followUpAt"] as? String == "2026-05-20T20:15:00+02:00")
    #expect(incident["warningAt"] as? String == "2026-05-22T12:15:00+02:00")
    #expect(incident["lateAt"] as? String == "2026-05-23T12:15:00+02:00")
    #expect(
      incident["reasons"] as? [[String: String]] == [["general": "PRESS", "specific": "INK"]])
    #expect(incident["owner"] as? String == "FIELD", "the reason drives routing")
    try desk.succeed("code", "retire", "status", "LAB")
    #expect(try desk.incident(number)["status"] as? String == "LAB")
    _ = try desk.fail(
      65, "incident", "new", "--description", "x", "--reason", "PRESS")
  }

  @Test func `★ the incident report writes incidents whole, and the totals`() throws {
    let desk = try DeskFixture()
    let number = try desk.succeed(
      "incident", "new", "--description", "Jam", "--reason", "PRN/JAM", "--note", "Tray 2")
    try desk.succeed("incident", "new", "--description", "Toner")
    try desk.succeed(
      "incident", "close", number, "--resolution", "SITE/PART", "--text", "Roller replaced")
    let text = try desk.succeed("report", "incident", "closed")
    for part in [number, "Jam", "Tray 2", "Roller replaced", "PRN/JAM", "SITE/PART"] {
      #expect(text.contains(part), "\(part) in \(text)")
    }
    #expect(!text.contains("Toner"))
    let lines = try desk.succeed("report", "incident", "--format", "json")
      .split(separator: "\n")
    #expect(lines.contains { $0.contains("Toner") })
    let csv = try desk.succeed("report", "incident", "--format", "csv")
    #expect(csv.contains("\r\n") && csv.contains(number))
  }
}
