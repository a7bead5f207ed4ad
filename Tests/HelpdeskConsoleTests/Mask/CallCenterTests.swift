import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import Testing

/// Protects what the call-center document says of the screen (seed 004, the ★ rows of
/// incidents-mask.md §5): each sentence that a test of another suite does not show by itself.
struct CallCenterTests {
  @Test func `★ follow-up, warning and late are badges in the list`() {
    let console = TestConsole(language: .de)
    let rows = console.surface().text
    func badge(_ number: String) -> Character? {
      rows.first { $0.contains(number) }?.dropFirst(1).first
    }
    #expect(badge("0000123") == "V")
    #expect(badge("0000131") == "W")
    #expect(badge("0000140") == "N")
    #expect(badge("0000142") == " ")
  }

  @Test(arguments: [
    ("2026-05-19T10:00:00+02:00", 0), ("2026-05-19T12:15:00+02:00", 1),
    ("2026-05-19T16:15:00+02:00", 2), ("2026-05-20T09:15:00+02:00", 3),
  ])
  func `★ follow-up, warning and late pass one by one in the mask`(time: String, passed: Int) {
    var rig = MaskRig(language: .de, at: time)
    rig.open(rig.logged())
    let names = [
      "Nachverf.  Di 19.05. 11:12", "Warnung    Di 19.05. 15:12", "Verspätet  Mi 20.05.",
    ]
    for (place, name) in names.enumerated() {
      let row = rig.text(10 + place)
      #expect(row.contains(name))
      #expect(row.lowercased().contains("vorbei") == (place < passed), "\(row)")
    }
    #expect(rig.text(1).contains("VERSPÄTET") == (passed == 3))
  }

  @Test func `★ call, mail, schedule and notes are offered for an event, and fax too`() throws {
    var stage = try EventStage(.de)
    let id = try stage.log()
    let names = [
      "AnrufEin": "CALLIN", "AnrufAus": "CALLOUT", "EmailEin": "MAILIN", "EmailAus": "MAILOUT",
      "Einplanung": "SCHED", "Anmerkungen": "NOTE", "FaxEin": "FAXIN",
    ]
    for (name, code) in names {
      stage.openEvent(id, atCode: true)
      stage.press(.function(4))
      stage.type(name)
      #expect(Console.render(stage.state).text.contains { $0.contains(name) })
      stage.press(.enter)
      stage.type("Text zu \(name)")
      stage.press(.function(10))
      let event = try #require(try stage.incident(id).events.last)
      #expect(event.code == (try stage.code(code, .eventCode)), "\(name)")
      #expect(event.text == "Text zu \(name)")
    }
  }

  @Test func `★ an event code of one's own is made in the mask of event codes`() throws {
    var stage = MasterStage(.de)
    stage.open("ereigniscodes")
    stage.console.press(.character("n"))
    stage.console.type("POSTEIN")
    stage.console.press(.function(10))
    guard case .master(.create(let type, let values)) = stage.console.commands.last else {
      Issue.record("\(stage.console.commands)")
      return
    }
    #expect(type == .eventCode)
    #expect(values[CodeField.code] == .text("POSTEIN"))
  }

  @Test func `★ all activities stand in the event tab, the watchdog's too`() {
    var rig = MaskRig(language: .de)
    let id = rig.logged()
    rig.event(id, "MAILIN", "Foto vom Papierweg", at: "2026-05-20T09:00:00+02:00", by: 1)
    rig.event(
      id, "ESCAL", "Verspätet: Meyer benachrichtigt", at: "2026-05-20T09:12:00+02:00", by: 1)
    rig.open(id)
    let rows = rig.surface.text[16...18]
    #expect(rows.map { $0.contains("Eskaliert") } == [true, false, false])
    #expect(rows.map { $0.contains("EmailEin") } == [false, true, false])
    #expect(rows.map { $0.contains("AnrufEin") } == [false, false, true])
  }

  @Test func `★ the reason suggests the owner, and the mask says that it does`() {
    var rig = MaskRig(language: .de)
    rig.call([rig.msOezdemir])
    rig.press(.enter)
    rig.type("Streifen auf jeder Seite")
    rig.press(.enter)
    rig.type("qual")
    rig.press(.enter)
    #expect(rig.text(12).contains("PRINT+ Vorschlag: vom Grund"))
    rig.press(.function(10))
    #expect(rig.newest?.owner == rig.code("PRINT", .group))
  }

  @Test func `★ a rule of region or unit type suggests the owner and is named`()
    throws
  {
    for (field, text) in [(RuleField.region, "Nord"), (RuleField.unitType, "printer")] {
      var rig = MaskRig(language: .de)
      try rig.perform(
        .master(.change(rig.nordwerk, [CustomerField.region: .text("Nord")])))
      try rig.perform(
        .master(.change(RecordID(.item, 1), [ItemField.unitType: .text("printer")])))
      try rig.perform(
        .master(
          .create(
            .rule,
            [
              CodeField.code: .text("R-1"), field: .text(text),
              RuleField.owner: .record(RecordID(.partner, 3)),
            ])))
      rig.state.setting.tables = rig.desk.tables
      rig.call([rig.mrBrandt])
      rig.press(.enter, .enter)
      rig.type("Papierstau")
      rig.press(.enter)
      #expect(rig.text(12).contains("Ek+ Vorschlag: von Regel R-1"), "\(rig.text(12))")
      rig.press(.function(10))
      #expect(rig.newest?.owner == RecordID(.partner, 3))
    }
  }

  @Test func `★ fax and e-mail typed free are kept with the incident`() throws {
    var rig = MaskRig(language: .de)
    rig.newAsTyped("Nordwind OHG")
    for (field, text) in [
      (MaskField.site, "Am Deich 3, 25813 Husum"), (.contact, "Frau Sander"),
      (.phone, "04841-77"), (.email, "sander@nordwind.example"), (.fax, "04841-78"),
      (.description, "Fax kommt nicht an"),
    ] {
      rig.tab(to: field)
      rig.type(text)
    }
    rig.press(.function(10))
    let incident = try #require(rig.newest)
    #expect(incident[IncidentField.customerName].text == "Nordwind OHG")
    #expect(incident[IncidentField.site].text == "Am Deich 3, 25813 Husum")
    #expect(incident[IncidentField.contact].text == "Frau Sander")
    #expect(incident[IncidentField.phone].text == "04841-77")
    #expect(incident[IncidentField.email].text == "sander@nordwind.example")
    #expect(incident[IncidentField.fax].text == "04841-78")
  }
}
