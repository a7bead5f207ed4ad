import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import Testing

/// Protects an existing incident: letters are verbs in the pane, text in the fields; two agents'
/// changes both stand; a closed one is only read.
struct MaskPaneTests {
  @Test func `status, owner, priority and reason change by a letter and a choice`() throws {
    var rig = MaskRig()
    let id = rig.logged()
    rig.open(id)
    rig.press(.character("m"))
    #expect(rig.incident(id)?.owner == RecordID(.partner, 1))
    rig.press(.character("p"), .character("1"))
    #expect(rig.incident(id)?.priority == rig.code("1", .priorityCode))
    rig.press(.character("s"))
    rig.type("assi")
    rig.press(.enter)
    #expect(rig.incident(id)?.status == rig.code("ASSIGN", .statusCode))
    rig.press(.character("r"))
    rig.type("PRN/QUAL")
    rig.press(.enter)
    #expect(rig.incident(id)?.reasons == [rig.code("PRN/QUAL", .reason)])
    #expect(rig.text(9).contains("PRN/QUAL+ Print quality"))
    #expect(rig.mask?.focus == .pane)
  }

  @Test func `closing asks for the resolution, and then only the status can change`() throws {
    var rig = MaskRig()
    let id = rig.logged()
    rig.open(id)
    rig.press(.character("c"))
    rig.type("SITE/PART")
    rig.press(.enter, .function(10))
    #expect(rig.incident(id)?.isClosed == true)
    rig.press(.tab)
    rig.tab(to: .phone)
    rig.type("9")
    #expect(rig.mask?[.phone].text == "040-555 12")
    #expect(rig.message.contains("Closed: only the status can change."))
    rig.press(.escape, .character("s"))
    rig.type("work")
    rig.press(.enter)
    #expect(rig.incident(id)?.isClosed == false)
  }

  @Test func `a status that asks for a resolution opens exactly that dialog`() {
    var rig = MaskRig()
    let id = rig.logged()
    rig.open(id)
    rig.press(.character("s"))
    rig.type("solved")
    rig.press(.enter)
    guard case .status(let dialog) = rig.state.place.layers.last else {
      Issue.record("the dialog asks for the resolution")
      return
    }
    #expect(dialog.fields == [.resolution, .text, .save])
    rig.type("SITE/PART")
    rig.press(.enter, .function(10))
    #expect(rig.incident(id)?.status == rig.code("SOLVED", .statusCode))
  }

  @Test func `digits choose the tabs and Tab goes into the fields`() {
    var rig = MaskRig()
    rig.open(rig.logged())
    rig.press(.character("5"))
    #expect(rig.text(21).contains("Nothing was escalated."))
    rig.press(.character("4"))
    #expect(rig.text(17).contains("In work"))
    rig.press(.tab)
    #expect(rig.mask?.focus == .field(.customer))
    rig.press(.tab)
    rig.type("5")
    #expect(rig.mask?.pane.tab == .history)
    #expect(rig.mask?[.site].text.hasSuffix("5") == true)
  }

  @Test func `edited fields are one command on their base`() throws {
    var rig = MaskRig()
    let id = rig.logged()
    rig.open(id)
    rig.press(.tab)
    rig.tab(to: .phone)
    rig.type("9")
    rig.tab(to: .mobile)
    rig.press(.control("u"))
    rig.press(.function(10))
    #expect(rig.incident(id)?[IncidentField.phone].text == "040-555 129")
    #expect(rig.incident(id)?[IncidentField.mobile] == FieldValue.none)
    guard
      case .perform(let commands, _) = rig.effects.last(where: {
        if case .perform = $0 { true } else { false }
      })
    else {
      Issue.record("a command was given")
      return
    }
    #expect(commands.count == 1)
    #expect(commands.first?.base == 1)
  }

  @Test func `different fields of two agents both stand`() throws {
    var rig = MaskRig()
    let id = rig.logged()
    rig.open(id)
    rig.press(.tab)
    rig.tab(to: .phone)
    rig.type("9")
    try rig.elsewhere(.change(id, [IncidentField.fax: .text("1")], reasons: nil))
    #expect(rig.mask?[.fax].text == "1")
    rig.press(.function(10))
    #expect(rig.incident(id)?[IncidentField.phone].text == "040-555 129")
    #expect(rig.incident(id)?[IncidentField.fax].text == "1")
  }

  @Test func `the same field of two agents shows both values and keeps mine`() throws {
    var rig = MaskRig()
    let id = rig.logged()
    rig.open(id)
    rig.press(.tab)
    rig.tab(to: .phone)
    rig.type("9")
    try rig.elsewhere(.change(id, [IncidentField.phone: .text("777")], reasons: nil))
    #expect(rig.mask?[.phone].text == "040-555 129")
    #expect(rig.message.contains("777"))
    #expect(rig.message.contains("040-555 129"))
  }

  @Test func `the verdict of then and of now both stand where they differ`() {
    var rig = MaskRig(at: "2025-11-28T10:00:00+01:00")
    var new = NewIncident(values: [
      IncidentField.description: .text("x"), IncidentField.unit: .record(rig.paperJam),
    ])
    new.event.text = "y"
    guard let id = try? rig.perform(.incident(.log(new))) else {
      Issue.record("it can be logged")
      return
    }
    rig.send(.clock(rig.at("2026-05-20T12:15:00+02:00")))
    rig.open(id)
    #expect(rig.text(5).contains("NO now, YES when logged"))
  }

  @Test func `a contact that both changed is asked about, though the person stayed`() throws {
    var rig = MaskRig()
    let id = rig.logged()
    rig.open(id)
    rig.press(.tab)
    rig.tab(to: .contact)
    rig.type(" jun.")
    try rig.elsewhere(
      .change(id, [IncidentField.contact: .text("Herr Anders")], reasons: nil))
    rig.send(.deskChanged(DeskNews(incidents: [id])))
    #expect(rig.message.contains("theirs \"Herr Anders\", yours \"A. Brandt jun.\""))
    #expect(rig.mask?[.contact].text == "A. Brandt jun.")
  }
}
