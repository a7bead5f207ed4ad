import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import Testing

/// Protects what an agent expects of single fields and keys of the mask.
struct MaskGapTests {
  @Test func `after a refused save the footer says what Enter does`() {
    var rig = MaskSketchTests.errors(.en)
    #expect(rig.text(24).contains("F1 Explain") && rig.text(24).contains("Enter Next error"))
    rig.press(.escape)
    rig.press(.function(6))
    #expect(!rig.text(24).contains("Next error"))
  }

  @Test func `a destination type is chosen from a list or named in any language`() {
    var rig = MaskRig()
    rig.newAsTyped()
    rig.tab(to: .destinationType)
    rig.press(.function(4))
    #expect(rig.list?.rows.map(\.code) == ["SRO", "CO", "JOB", "PROJ", "PO", "REQ"])
    rig.type("cust")
    rig.press(.enter)
    #expect(rig.mask?[.destinationType].text == "CO")
    #expect(rig.mask?.focus == .field(.destinationNumber))
    rig.press(.backTab, .control("u"))
    rig.type("bestellung")
    rig.press(.tab)
    #expect(rig.mask?[.destinationType].text == "PO")
    #expect(rig.text(14).contains("PO+"))
  }

  @Test func `an unknown destination type holds back the save`() {
    var rig = MaskRig()
    rig.newAsTyped()
    rig.tab(to: .description)
    rig.type("x")
    rig.tab(to: .destinationType)
    rig.type("zzz")
    rig.press(.function(10))
    #expect(rig.mask?.problems[.destinationType] == .unknownCode("zzz"))
    rig.press(.enter)
    #expect(rig.list?.query.text == "zzz")
  }

  @Test func `a long name leaves room to say that no master knows it`() {
    var rig = MaskRig(language: .de)
    rig.newAsTyped()
    rig.tab(to: .unit)
    rig.type("Multifunktionsdrucker im Erdgeschoss")
    rig.press(.tab)
    #expect(rig.text(2).contains("Multif… (nicht im Stamm)"))
  }

  @Test func `the preferred channel is a word, not a code`() {
    var rig = MaskRig(language: .de)
    rig.newAsTyped()
    rig.tab(to: .prefers)
    rig.type("EmailAus")
    rig.press(.tab)
    #expect(rig.text(7).contains("lieber E-Mail"))
  }

  @Test func `another customer brings his own open incidents`() {
    var rig = MaskRig()
    rig.logged()
    rig.newAsTyped()
    rig.type("K-1001")
    rig.press(.enter, .enter)
    rig.press(.escape)
    #expect(rig.text(15).contains("1 of the customer, 0 of the unit"))
  }

  @Test func `F2 goes to the incident that the unit has open, as the label says`() throws {
    var rig = MaskRig()
    let old = rig.logged()
    rig.call([rig.mrBrandt])
    rig.press(.enter, .enter)
    #expect(rig.text(15).contains("(F2: there)"))
    rig.press(.function(2))
    guard case .event(let event) = rig.state.place.layers.last else {
      Issue.record("an event is open")
      return
    }
    #expect(event.incident == old)
    rig.type("Jams again")
    rig.press(.function(10))
    #expect(rig.incident(old)?.events.last?.text == "Jams again")
    #expect(rig.incident(old)?.events.last?.with == "A. Brandt, 040-555 12")
    #expect(rig.state.place.isQueue)
    #expect(rig.state.parked.isEmpty)
  }

  @Test func `what was typed of the new incident stays when the event is for the old one`() {
    var rig = MaskRig()
    rig.logged()
    rig.call([rig.mrBrandt])
    rig.press(.enter, .enter)
    rig.type("Stripes")
    rig.press(.function(2))
    rig.type("Jams again")
    rig.press(.function(10))
    #expect(rig.mask?[.description].text == "Stripes")
  }

  @Test func `without an open incident F2 goes to the first event's text`() {
    var rig = MaskRig()
    rig.newAsTyped()
    rig.press(.function(2))
    #expect(rig.mask?.focus == .field(.text))
  }

  @Test func `a status typed into a field asks before it acts`() throws {
    var rig = MaskRig()
    let id = rig.logged()
    rig.open(id)
    rig.press(.tab)
    rig.tab(to: .status)
    rig.type("W")
    rig.press(.control("u"))
    rig.type("sched")
    rig.press(.escape)
    rig.press(.function(4))
    rig.type("assign")
    rig.press(.enter)
    #expect(rig.incident(id)?.status == rig.code("WORK", .statusCode))
    guard case .status = rig.state.place.layers.last else {
      Issue.record("the dialog asks")
      return
    }
    rig.press(.function(10))
    #expect(rig.incident(id)?.status == rig.code("ASSIGN", .statusCode))
  }

  @Test func `b goes to the destination, from the pane too`() {
    var rig = MaskRig()
    rig.open(rig.logged())
    rig.press(.character("b"))
    rig.type("cust")
    rig.press(.enter)
    #expect(rig.mask?[.destinationType].text == "CO")
    #expect(rig.mask?.focus == .field(.destinationNumber))
  }

  @Test func `Enter begins no event with an empty line, F4 names another one from the text`() {
    var rig = MaskRig()
    let id = rig.logged()
    rig.open(id)
    rig.press(.function(2), .enter, .function(4))
    rig.type("note")
    rig.press(.enter)
    rig.type("Done")
    rig.press(.function(10))
    let event = rig.incident(id)?.events.last
    #expect(event?.text == "Done")
    #expect(event?.code == rig.code("NOTE", .eventCode))
  }
}
