import Foundation
import TestSupport
import Testing

/// Protects the contract of the command line that scripts rely on (DESIGN §7): what is printed,
/// under which names, with which exit status.
struct IncidentShellTests {
  @Test func `the life of an incident by shell commands alone`() throws {
    let desk = try DeskFixture()
    try desk.succeed("customer", "new", "code=K-1001", "name=Nordwerk GmbH", "site=Hamburg")
    try desk.succeed("item", "new", "code=LP-450", "name=Laser printer")
    try desk.succeed(
      "unit", "new", "code=DR-77123", "customer=K-1001", "item=LP-450", "serial=77123",
      "name=3. OG links", "warranty=W24", "warrantyUntil=2999-01-01 00:00")
    let number = try desk.succeed(
      "incident", "new", "--description", "Papierstau", "--unit", "dr-77123", "--contact",
      "A. Brandt", "--phone", "040-555 12", "--reason", "PRN/JAM", "--note", "Fach 2")
    #expect(number == "INC0000001")

    var incident = try desk.incident(number)
    #expect(incident["customer"] as? String == "K-1001")
    #expect(incident["customerName"] as? String == "Nordwerk GmbH")
    #expect(incident["item"] as? String == "LP-450")
    #expect(incident["serial"] as? String == "77123")
    #expect(incident["status"] as? String == "OPEN")
    #expect(incident["priority"] as? String == "3")
    #expect(incident["billing"] as? String == "free")
    #expect((incident["warranty"] as? [String: Any])?["covered"] as? Bool == true)
    #expect(incident["incomplete"] as? Bool == false)
    #expect(incident["alert"] as? String == "none")
    #expect(incident["owner"] as? String == "PRINT")
    let events = try #require(incident["events"] as? [[String: Any]])
    #expect(events.count == 1)
    #expect(events.first?["code"] as? String == "CALLIN")
    #expect(events.first?["text"] as? String == "Fach 2")
    #expect(events.first?["with"] as? String == "A. Brandt")
    let reasons = try #require(incident["reasons"] as? [[String: String]])
    #expect(reasons == [["general": "PRN", "specific": "JAM"]])

    try desk.succeed(
      "incident", "event", number, "--type", "AnrufAus", "--text", "Termin", "--minutes", "4")
    try desk.succeed("incident", "set", number, "phone=040-555 19", "priority=2", "email=")
    try desk.succeed(
      "incident", "resolve", number, "--resolution", "site/part", "--text", "Rolle getauscht")
    try desk.succeed("incident", "close", number)
    incident = try desk.incident(number)
    #expect(incident["closed"] as? Bool == true)
    #expect(incident["status"] as? String == "CLOSED")
    #expect(incident["phone"] as? String == "040-555 19")
    #expect(incident["prioritySource"] as? String == "hand")
    let history = try #require(incident["history"] as? [[String: Any]])
    #expect(history.map { $0["to"] as? String } == ["OPEN", "SOLVED", "CLOSED"])

    let again = try desk.succeed("incident", "callback", number, "--note", "Wieder Stau")
    let repeated = try desk.incident(again)
    #expect(repeated["callback"] as? Bool == true)
    #expect(repeated["priorIncident"] as? String == number)
    try desk.succeed("incident", "reopen", number)
    #expect(try desk.incident(number)["status"] as? String == "WORK")
  }

  @Test func `an unknown caller, company and device are logged as told`() throws {
    let desk = try DeskFixture()
    let number = try desk.succeed(
      "incident", "new", "--description", "Kasse tot", "--customer-name", "Bäckerei Kőszegi",
      "--contact", "Zoë O'Brien", "--unit", "DR-99999", "--reason", "TRM/DEAD")
    let incident = try desk.incident(number)
    #expect(incident["customerName"] as? String == "Bäckerei Kőszegi")
    #expect(incident["contact"] as? String == "Zoë O'Brien")
    #expect(incident["unit"] as? String == "DR-99999")
    #expect(incident["priority"] as? String == "2")
    #expect(incident["incomplete"] as? Bool == false)
    #expect(incident["warranty"] == nil)
  }

  @Test func `a caller whom the customer has already is not made twice`() throws {
    let desk = try DeskFixture()
    try desk.succeed("customer", "new", "code=K-1", "name=Nordwerk GmbH")
    try desk.succeed("contact", "new", "name=A. Brandt", "customer=K-1", "phone=040-555 12")
    try desk.succeed(
      "incident", "new", "--description", "Jam", "--customer", "K-1", "--contact", "a. brandt")
    try desk.succeed(
      "incident", "new", "--description", "Jam", "--customer", "K-1", "--contact", "B. Brandt")
    let contacts = try desk.succeed("contact", "list", "--format", "json").split(separator: "\n")
    #expect(contacts.count == 2)
  }

  @Test func `bad input is one sentence and the right status`() throws {
    let desk = try DeskFixture()
    let number = try desk.succeed("incident", "new", "--description", "Jam")
    #expect(try desk.fail(66, "incident", "show", "INC0000099").contains("INC0000099"))
    #expect(
      try desk.fail(65, "incident", "new", "--description", "x", "--priority", "9").contains("9"))
    #expect(
      try desk.fail(65, "incident", "new", "--description", "x", "--reason", "PRN").contains("PRN"))
    _ = try desk.fail(65, "incident", "new", "--description", "  ")
    _ = try desk.fail(65, "incident", "new", "--description", "a\u{1B}[2J")
    _ = try desk.fail(65, "incident", "set", number, "colour=red")
    _ = try desk.fail(65, "incident", "set", number, "opened=2026-02-30 10:00")
    _ = try desk.fail(65, "incident", "close", number)
    _ = try desk.fail(64, "incident", "new")
    _ = try desk.fail(64, "incident", "list", "--colour")
    _ = try desk.fail(
      75, "incident", "event", number, "--type", "NOTE", "--if-revision", "7")
    _ = try desk.fail(66, "--desk", desk.directory.file("none"), "incident", "list")
    _ = try desk.fail(73, "init", desk.path)
  }

  @Test func `an event on a closed incident names the two ways out`() throws {
    let desk = try DeskFixture()
    let number = try desk.succeed("incident", "new", "--description", "Jam")
    try desk.succeed("incident", "resolve", number, "--resolution", "PHONE/USE")
    try desk.succeed("incident", "close", number)
    let sentence = try desk.fail(65, "incident", "event", number, "--type", "CALLIN")
    #expect(sentence.contains("reopen") && sentence.contains("callback"))
  }

  @Test func `sentences about the desk follow the language`() throws {
    let desk = try DeskFixture()
    let english = try desk.fail(66, "incident", "show", "X")
    let german = try desk.fail(66, "incident", "show", "X", "--language", "de")
    #expect(english.hasPrefix("There is no incident X"))
    #expect(german.hasPrefix("Es gibt keinen Incident X"))
  }

  @Test func `JSON survives quotes, line ends and wide characters`() throws {
    let desk = try DeskFixture()
    let text = "Sagt \"東京\"\nund \\ dann\tSchluß"
    let number = try desk.succeed(
      "incident", "new", "--description", "東京商事 O'Brien \"x\"", "--note", text)
    let incident = try desk.incident(number)
    #expect(incident["description"] as? String == "東京商事 O'Brien \"x\"")
    let events = try #require(incident["events"] as? [[String: Any]])
    #expect(events.first?["text"] as? String == text)
  }
}
