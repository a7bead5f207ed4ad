import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import Testing

/// Protects the refused save: everything marked at once, nothing lost, nobody trapped.
struct MaskErrorTests {
  private func halfTyped() -> MaskRig {
    var rig = MaskRig()
    rig.newAsTyped()
    rig.type("Nordwer")
    rig.press(.down, .down, .down)
    rig.tab(to: .reason)
    rig.type("prn")
    rig.press(.escape)
    rig.press(.function(10))
    return rig
  }

  @Test func `all errors are marked at once, the cursor in the first`() {
    let rig = halfTyped()
    #expect(
      rig.mask?.problems.keys.sorted { $0.rawValue < $1.rawValue }
        == [.customer, .description, .reason])
    #expect(rig.mask?.focus == .field(.customer))
    #expect(rig.text(1).contains("New incident   NOT SAVED: 3 fields"))
    #expect(rig.text(2).hasPrefix("!Customer*  Nordwer"))
    #expect(rig.text(8).hasPrefix("!Descript.*"))
    #expect(rig.text(9).hasPrefix("!Reason*    PRN/-+ specific reason missing"))
    #expect(
      rig.message.contains(
        "1/3 Customer: 1 begins with \"Nordwer\". F4 lists, Tab keeps it as typed."))
    #expect(rig.newest == nil)
  }

  @Test func `Enter goes to the next error`() {
    var rig = halfTyped()
    rig.press(.tab)
    #expect(rig.mask?.problems[.customer] == nil)
    rig.press(.backTab, .enter)
    #expect(rig.mask?.focus == .field(.description))
    #expect(rig.message.contains("1/2 Description: missing."))
    rig.type("Paper")
    rig.press(.enter)
    #expect(rig.mask?.focus == .field(.reason))
    rig.press(.enter)
    #expect(rig.list != nil)
    rig.press(.enter)
    #expect(rig.mask?.focus == .field(.save))
    rig.press(.enter)
    #expect(rig.newest?.description == "Paper")
  }

  @Test(arguments: ["31.02.", "20.13. 12:00", "25:99", "2026-02-30", "3002", "nonsense"])
  func `an impossible date is an error on its field and never a trap`(typed: String) {
    var rig = MaskRig()
    rig.newAsTyped()
    rig.tab(to: .due)
    rig.type(typed)
    rig.press(.backTab)
    #expect(rig.mask?.problems[.due] != nil)
    #expect(rig.mask?.focus == .field(.opened))
    #expect(rig.mask?[.due].text == typed)
    rig.press(.function(1))
    rig.press(.escape, .function(4))
    rig.press(.escape)
    #expect(rig.state.place.isQueue)
    #expect(rig.state.parked.count == 1)
  }

  @Test(arguments: [
    ("20.05. 12:15", "2026-05-20T12:15:00+02:00"), ("t", "2026-05-20T12:15:00+02:00"),
    ("+3", "2026-05-23T08:00:00+02:00"), ("2511", "2026-11-25T08:00:00+01:00"),
    ("20 May 09:12", "2026-05-20T09:12:00+02:00"), ("09:12", "2026-05-20T09:12:00+02:00"),
    ("Tue 19 May 09:12", "2026-05-19T09:12:00+02:00"),
    ("2026-05-21 09:12", "2026-05-21T09:12:00+02:00"),
    ("2026-05-21T09:12:00Z", "2026-05-21T09:12:00Z"),
  ])
  func `dates are read as agents type them`(typed: String, meant: String) throws {
    var rig = MaskRig()
    rig.newAsTyped()
    rig.tab(to: .due)
    rig.type(typed)
    rig.tab(to: .description)
    rig.type("x")
    rig.press(.function(10))
    #expect(try #require(rig.newest).dates.due == rig.at(meant))
  }

  @Test func `typing goes on while a save is on its way`() throws {
    var rig = MaskRig()
    rig.newAsTyped()
    rig.tab(to: .description)
    rig.type("Paper jam")
    rig.holdsSaves = true
    rig.press(.control("s"))
    rig.type(" again")
    #expect(rig.mask?[.description].text == "Paper jam again")
    rig.answerSaves()
    #expect(rig.newest?.description == "Paper jam")
    #expect(rig.mask?[.description].text == "Paper jam again")
    rig.press(.control("s"))
    #expect(rig.newest?.description == "Paper jam again")
  }

  @Test func `F6 while a save is on its way parks the call, and its answer unparks it`() throws {
    var rig = MaskRig()
    rig.newAsTyped()
    rig.tab(to: .description)
    rig.type("Paper jam")
    rig.holdsSaves = true
    rig.press(.function(10), .function(6))
    #expect(rig.state.parked.count == 1)
    rig.answerSaves()
    #expect(rig.newest?.description == "Paper jam")
    #expect(rig.state.parked.isEmpty)
    #expect(rig.message.contains("INC0000001 saved."))
  }

  @Test func `a failed save keeps the text and the draft`() throws {
    var rig = MaskRig()
    rig.newAsTyped()
    rig.tab(to: .description)
    rig.type("Paper jam")
    rig.holdsSaves = true
    rig.press(.function(10))
    guard case .perform(_, let tag) = rig.effects.last else {
      Issue.record("a save was asked for")
      return
    }
    rig.send(.failed(tag, .diskFull))
    #expect(rig.mask?[.description].text == "Paper jam")
    #expect(rig.mask?.saving == nil)
    let removes = rig.effects.contains { if case .removeDraft = $0 { true } else { false } }
    #expect(!removes)
  }
}
