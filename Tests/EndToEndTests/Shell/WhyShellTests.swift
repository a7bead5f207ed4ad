import Foundation
import TestSupport
import Testing

/// Protects calendars, contracts with hours, and "why?" from the shell (incidents-mask.md §3).
struct WhyShellTests {
  /// A desk with a contract that is served from Monday to Saturday, 06:00 to 22:00.
  private func deskWithContract() throws -> DeskFixture {
    let desk = try DeskFixture()
    try desk.succeed(
      "calendar", "new", "code=LONG", "text.en=Long hours", "hours=Mo-Sa 06:00-22:00",
      "holidays=2026-05-25")
    try desk.succeed("customer", "new", "code=K-1", "name=Nordwerk GmbH")
    try desk.succeed(
      "contract", "new", "code=V-12", "customer=K-1", "calendar=LONG", "priority=2",
      "validUntil=2999-12-31 23:59")
    return desk
  }

  private func why(_ desk: DeskFixture, _ number: String, _ topic: String) throws -> [String: Any] {
    let line = try desk.succeed("incident", "why", number, topic, "--format", "json")
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
    return try #require(object as? [String: Any])
  }

  @Test func `a contract's hours set the dates, and why says so piece by piece`() throws {
    let desk = try deskWithContract()
    let number = try desk.succeed(
      "incident", "new", "--description", "Jam", "--customer", "K-1", "--opened",
      "2026-05-22 21:00")
    let incident = try desk.incident(number)
    #expect(incident["followUpAt"] as? String == "2026-05-23T07:00:00+02:00")
    #expect(incident["prioritySource"] as? String == "customerContract")

    let priority = try why(desk, number, "priority")
    #expect(priority["source"] as? String == "customerContract")
    let levels = try #require(priority["levels"] as? [[String: Any]])
    #expect(levels.count == 9)
    #expect(levels[3]["record"] as? String == "V-12")
    #expect(levels[3]["answer"] as? String == "taken")

    let followUp = try why(desk, number, "followUp")
    #expect(followUp["calendar"] as? String == "LONG")
    #expect(followUp["contract"] as? String == "V-12")
    let steps = try #require(followUp["steps"] as? [[String: Any]])
    #expect(
      steps.map { $0["from"] as? String } == [
        "2026-05-22T21:00:00+02:00", "2026-05-23T06:00:00+02:00",
      ])
    let text = try desk.succeed("incident", "why", number, "late")
    #expect(text.contains("Calendar LONG, version 1, of contract V-12"))
    #expect(text.contains("23 May") && text.contains("21:00"))
  }

  @Test func `a date set by hand is explained, and yields to a changed priority`() throws {
    let desk = try deskWithContract()
    let number = try desk.succeed(
      "incident", "new", "--description", "Jam", "--opened", "2026-05-20 12:15")
    try desk.succeed("incident", "set", number, "lateAt=2026-05-29 10:00")
    let late = try why(desk, number, "late")
    #expect(late["result"] as? String == "2026-05-29T10:00:00+02:00")
    let steps = try #require(late["steps"] as? [[String: Any]])
    #expect(steps.first?["step"] as? String == "hand")
    try desk.succeed("incident", "set", number, "priority=2")
    #expect(try desk.incident(number)["lateAt"] as? String == "2026-05-21T12:15:00+02:00")
    try desk.succeed("incident", "set", number, "priority=")
    #expect(try desk.incident(number)["prioritySource"] as? String == "desk")
  }

  @Test func `a rule gives the owner, and why names it`() throws {
    let desk = try deskWithContract()
    try desk.succeed("partner", "new", "code=MEYER", "name=Meyer", "absentFrom=2020-01-01 00:00")
    try desk.succeed("partner", "new", "code=EK", "name=Ek")
    try desk.succeed("rule", "new", "code=R1", "order=1", "customer=K-1", "owner=MEYER")
    try desk.succeed("rule", "new", "code=R2", "order=2", "customer=K-1", "owner=EK")
    let number = try desk.succeed(
      "incident", "new", "--description", "Jam", "--customer", "K-1")
    #expect(try desk.incident(number)["owner"] as? String == "EK")
    let owner = try why(desk, number, "owner")
    let rules = try #require(owner["rules"] as? [[String: Any]])
    #expect(rules.map { $0["rule"] as? String } == ["R1", "R2"])
    #expect(rules.map { $0["answer"] as? String } == ["absent", "given"])
    let refused = try desk.fail(
      65, "rule", "new", "code=R3", "customer=K-1", "region=South", "owner=EK")
    #expect(refused.contains("matches nothing"))
    #expect(try desk.succeed("rule", "list", "--format", "csv").contains("R2"))
  }

  @Test func `contradictory calendars are refused with one sentence that says why`() throws {
    let desk = try deskWithContract()
    let overlap = try desk.fail(
      65, "calendar", "set", "LONG", "hours=1-5 08:00-17:00 2 16:00-20:00")
    #expect(overlap.contains("on Tue, 08:00-17:00 and 16:00-20:00 overlap"))
    let backwards = try desk.fail(65, "calendar", "new", "code=X", "hours=1-5 22:00-06:00")
    #expect(backwards.contains("ends before it begins"))
    let day = try desk.fail(65, "calendar", "set", "LONG", "holidays=2026-02-30")
    #expect(day.contains("2026-02-30 is no day"))
    let contract = try desk.fail(65, "contract", "set", "V-12", "validFrom=3000-01-01 00:00")
    #expect(contract.contains("ends before it begins"))
    #expect(try desk.succeed("calendar", "show", "LONG").contains("1-6 06:00-22:00"))
  }
}
