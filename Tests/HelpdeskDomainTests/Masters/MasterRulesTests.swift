import HelpdeskDomain
import Testing

/// Protects the masters and code tables of incidents-mask.md §1.4: what an administrator can say in
/// them, and what is refused because it contradicts itself.
struct MasterRulesTests {
  private func refused(
    _ refusal: MasterRefusal, _ desk: TestDesk, _ command: MasterCommand,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(throws: DeskRefusal.master(refusal), sourceLocation: sourceLocation) {
      var copy = desk
      try copy.perform(.master(command))
    }
  }

  @Test func `[C] a partner has supervisor, department, skills and region`() throws {
    var desk = try TestDesk()
    let id = try desk.create(
      .partner,
      [
        CodeField.code: .text("EK"), PartnerField.name: .text("Ek"),
        PartnerField.supervisor: .record(desk.meyer), PartnerField.department: .text("North"),
        PartnerField.skills: .text("Laser Network"), PartnerField.region: .text("Nord"),
        PartnerField.kind: .text("vendor"),
      ])
    let partner = try #require(desk.desk.tables.partner(id))
    #expect(partner.supervisor == desk.meyer)
    #expect(
      [partner.department, partner.skills, partner.region] == ["North", "Laser Network", "Nord"])
  }

  @Test func `a supervisor loop is refused, over two partners and over one`() throws {
    var desk = try TestDesk()
    try desk.perform(
      .master(.change(desk.klein, [PartnerField.supervisor: .record(desk.meyer)])))
    refused(
      .supervisorLoop(code: "MEYER"), desk,
      .change(desk.meyer, [PartnerField.supervisor: .record(desk.klein)]))
    refused(
      .supervisorLoop(code: "KLEIN"), desk,
      .change(desk.klein, [PartnerField.supervisor: .record(desk.klein)]))
  }

  @Test func `a component tree has no loop`() throws {
    var desk = try TestDesk()
    let printer = try desk.create(.unit, [CodeField.code: .text("DR-1")])
    let tray = try desk.create(
      .unit, [CodeField.code: .text("DR-1-T"), UnitField.partOf: .record(printer)])
    let roller = try desk.create(
      .unit, [CodeField.code: .text("DR-1-R"), UnitField.partOf: .record(tray)])
    refused(
      .componentLoop(code: "DR-1"), desk,
      .change(printer, [UnitField.partOf: .record(roller)]))
    refused(
      .componentLoop(code: "DR-1"), desk,
      .change(printer, [UnitField.partOf: .record(printer)]))
    #expect(desk.desk.componentTree(of: printer).map(\.unit) == [printer, tray, roller])
    #expect(desk.desk.componentTree(of: printer).map(\.depth) == [0, 1, 2])
    #expect(desk.desk.components(of: tray) == [roller])
  }

  @Test func `a code that the desk's parameters name is not retired, any other one is`() throws {
    var desk = try TestDesk()
    let open = try desk.status("OPEN")
    refused(.neededByDesk(code: "OPEN", DeskField.openStatus), desk, .retire(open))
    refused(
      .neededByDesk(code: "OPEN", DeskField.openStatus), desk,
      .change(open, [CodeField.retired: .flag(true)]))
    let jam = try desk.code("PRN/JAM", .reason)
    _ = try desk.log(reasons: ["PRN/JAM"])
    try desk.perform(.master(.retire(jam)))
    #expect(desk.desk.tables.codeRow(jam)?.isRetired == true)
    try desk.perform(.master(.change(jam, [CodeField.retired: .none])))
    #expect(desk.desk.tables.codeRow(jam)?.isRetired == false)
  }

  @Test func `[C] a status says where it may go, in codes that the table has`() throws {
    var desk = try TestDesk()
    let work = try desk.status("WORK")
    refused(
      .unknownCode(StatusField.mayGoTo, "NOWHERE"), desk,
      .change(work, [StatusField.mayGoTo: .text("OPEN NOWHERE")]))
    try desk.perform(
      .master(.change(work, [StatusField.mayGoTo: .text("closed, open closed")])))
    #expect(desk.desk.tables.status(work)?.mayGoTo == ["CLOSED", "OPEN"])
  }

  @Test func `choices and counts outside of their range are refused`() throws {
    let desk = try TestDesk()
    let call = try desk.code("CALLIN", .eventCode)
    refused(
      .unknownChoice(EventCodeField.eventClass), desk,
      .change(call, [EventCodeField.eventClass: .text("telepathy")]))
    refused(
      .unknownChoice(EventCodeField.direction), desk,
      .change(call, [EventCodeField.direction: .number(3)]))
    refused(
      .belowZero(ReasonCodeField.expectedMinutes), desk,
      .change(
        try desk.code("PRN/JAM", .reason), [ReasonCodeField.expectedMinutes: .number(-1)]))
  }

  @Test func `[C] another prefix begins with the next number; the old numbers stay`() throws {
    var desk = try TestDesk()
    let first = try desk.log()
    try desk.perform(
      .master(.change(RecordID(.desk, 1), [DeskField.numberPrefix: .text("SD-")])))
    let second = try desk.log()
    #expect(desk.desk.number(row: first.row) == "INC0000001")
    #expect(desk.desk.number(row: second.row) == "SD-0000002")
    #expect(desk.desk.incident(number: "inc0000001") == first)
    #expect(desk.desk.incident(number: "sd-2") == second)
    #expect(desk.desk.incident(number: "2") == second)
    #expect(desk.desk.incident(number: "INC0000002") == nil)
    refused(
      .unknownCode(DeskField.enterPath, "colour"), desk,
      .change(RecordID(.desk, 1), [DeskField.enterPath: .text("customer colour text")]))
    refused(
      .invalidPrefix("A1"), desk,
      .change(RecordID(.desk, 1), [DeskField.numberPrefix: .text("A1")]))
  }
}

/// Protects the words that fields of a closed set take: what is typed becomes what is kept, and is
/// written again as it was.
struct FieldChoiceTests {
  @Test(arguments: FieldChoice.allCases)
  func `every word of a choice is read and written again`(choice: FieldChoice) throws {
    for word in choice.words {
      let value = try #require(choice.value(word.uppercased()))
      #expect(choice.chosen(value) == [word])
    }
    #expect(choice.value("telepathy") == nil)
    #expect(choice.value("") == nil)
  }

  @Test func `several words of a set are kept as bits, in any order`() throws {
    let value = try #require(FieldChoice.demands.value("note owner"))
    #expect(value == .number(Int64(StatusDemand([.owner, .note]).rawValue)))
    #expect(FieldChoice.demands.chosen(value) == ["owner", "note"])
    #expect(FieldChoice.direction.value("in out") == nil)
  }
}
