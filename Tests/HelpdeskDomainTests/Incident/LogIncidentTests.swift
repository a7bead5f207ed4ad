import HelpdeskDomain
import Testing

/// Protects the first promise: whatever the caller says can be logged, and only an empty
/// description stops it (DESIGN §4.21).
struct LogIncidentTests {
  @Test func `a description alone makes an incident, marked as incomplete`() throws {
    var desk = try TestDesk()
    let incident = try desk.logged("Printer smokes")
    #expect(incident.number == "INC0000001")
    #expect(incident.description == "Printer smokes")
    #expect(incident[IncidentField.incomplete].isTrue)
    #expect(incident.opened == desk.now)
    #expect(incident.ssr == desk.klein)
    #expect(desk.desk.incidents[0].flags.contains(.incomplete))
  }

  @Test func `a customer as typed and a reason make it complete`() throws {
    var desk = try TestDesk()
    let values: [Field: FieldValue] = [IncidentField.customerName: .text("Neue Firma & Söhne")]
    let incident = try desk.logged("Jam", values, reasons: ["PRN/JAM"])
    #expect(!incident[IncidentField.incomplete].isTrue)
    #expect(incident[IncidentField.customerName].text == "Neue Firma & Söhne")
  }

  @Test(arguments: ["", "   ", "\n"]) func `an empty description is refused`(_ text: String) throws
  {
    let desk = try TestDesk()
    expectRefused(
      .missing(IncidentField.description), desk,
      .log(NewIncident(values: [IncidentField.description: .text(text)])))
  }

  @Test func `numbers rise and are never given twice`() throws {
    var desk = try TestDesk()
    let first = try desk.log("One")
    let second = try desk.log("Two")
    #expect(try desk.incident(first).number == "INC0000001")
    #expect(try desk.incident(second).number == "INC0000002")
    #expect(desk.desk.incident(number: "inc0000002") == second)
    #expect(desk.desk.incident(number: "2") == second)
  }

  @Test func `a typed number is taken without case and skipped when the counter reaches it`() throws
  {
    var desk = try TestDesk()
    let typed = try desk.log("One", number: "inc0000002")
    _ = try desk.log("Two")
    let third = try desk.log("Three")
    #expect(try desk.incident(third).number == "INC0000003")
    #expect(desk.desk.incident(number: "INC0000002") == typed)
    #expect(desk.desk.number(row: typed.row) == "inc0000002")
  }

  @Test func `a taken or impossible number is refused`() throws {
    var desk = try TestDesk()
    _ = try desk.log("One", number: "WRK-7")
    var again = NewIncident(values: [IncidentField.description: .text("Two")])
    again.number = "wrk-7"
    expectRefused(.numberTaken("wrk-7"), desk, .log(again))
    again.number = "no blanks"
    expectRefused(.invalidNumber("no blanks"), desk, .log(again))
  }

  @Test func `a caller typed free becomes a person with this incident as origin`() throws {
    var desk = try TestDesk()
    let values: [Field: FieldValue] = [
      IncidentField.contact: .text("Zoë O'Brien"), IncidentField.phone: .text("040-555 12"),
    ]
    let id = try desk.log("Jam", values)
    let person = try #require(try desk.incident(id).contactPerson)
    let card = try #require(desk.cards[person])
    #expect(card[PersonField.name].text == "Zoë O'Brien")
    #expect(card[PersonField.phone].text == "040-555 12")
    #expect(card[PersonField.origin].record == id)
  }

  @Test func `the first event belongs to the new incident`() throws {
    var desk = try TestDesk()
    var new = NewIncident(values: [IncidentField.description: .text("Jam")])
    new.event = EventDraft(text: "Jams every tenth sheet")
    let id = try desk.perform(.log(new))
    let event = try #require(try desk.incident(id).events.first)
    #expect(event.text == "Jams every tenth sheet")
    #expect(desk.desk.tables.eventCode(event.code)?.row.code == "CALLIN")
    #expect(event.by == desk.klein)
    #expect(event.at == desk.now)
  }

  @Test func `half a reason blocks, and says so`() throws {
    let desk = try TestDesk()
    var new = NewIncident(values: [IncidentField.description: .text("Jam")])
    new.reasons = [try desk.code("PRN", .reason)]
    expectRefused(.halfReason(code: "PRN"), desk, .log(new))
  }

  @Test func `one line takes 500 characters and no control character`() throws {
    let desk = try TestDesk()
    func new(_ text: String) -> IncidentCommand {
      .log(NewIncident(values: [IncidentField.description: .text(text)]))
    }
    expectRefused(
      .tooLong(IncidentField.description, maximum: 500), desk,
      new(String(repeating: "ő", count: 501)))
    expectRefused(.controlCharacter(IncidentField.description), desk, new("a\u{1B}[2Jb"))
    expectRefused(.controlCharacter(IncidentField.description), desk, new("a\u{9B}b"))
    var copy = desk
    #expect(throws: Never.self) { try copy.perform(new(String(repeating: "ő", count: 500))) }
  }

  @Test func `prose takes line ends and 64 KiB`() throws {
    var desk = try TestDesk()
    var new = NewIncident(values: [IncidentField.description: .text("Jam")])
    new.event = EventDraft(text: "one\ntwo\tthree")
    #expect(throws: Never.self) { try desk.perform(.log(new)) }
    new.event = EventDraft(text: String(repeating: "x", count: 65_537))
    expectRefused(.tooLong(EventField.text, maximum: 65_536), desk, .log(new))
  }

  @Test func `an incident of the future is refused, a fax of yesterday is not`() throws {
    var desk = try TestDesk()
    let later = desk.now.advanced(byMilliseconds: 1)
    expectRefused(
      .openedInFuture, desk,
      .log(
        NewIncident(values: [
          IncidentField.description: .text("Jam"), IncidentField.opened: .instant(later),
        ])))
    let yesterday = try desk.time("2026-05-19 17:40")
    let id = try desk.log("Fax", [IncidentField.opened: .instant(yesterday)])
    #expect(try desk.incident(id).opened == yesterday)
    #expect(desk.desk.incidents[id.row].opened == yesterday)
  }

  @Test func `a repeat names the incident before it`() throws {
    var desk = try TestDesk()
    let first = try desk.log("Jam")
    let again = try desk.logged("Jam again", prior: first)
    #expect(again[IncidentField.callback].isTrue)
    #expect(again[IncidentField.priorIncident].record == first)
  }

  @Test func `parts awaited from the first call on stay with the incident`() throws {
    var desk = try TestDesk()
    var incident = try desk.logged("Jam", [IncidentField.awaitingParts: .flag(true)])
    #expect(incident[IncidentField.awaitingParts].isTrue)
    try desk.bring(incident.id, to: "WORK")
    incident = try desk.incident(incident.id)
    #expect(!incident[IncidentField.awaitingParts].isTrue, "a status says so from then on")
  }
}
