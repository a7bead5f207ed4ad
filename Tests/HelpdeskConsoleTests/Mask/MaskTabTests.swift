import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import TestSupport
import Testing

/// Protects the tabs of the lower pane: what each shows, and what its keys do to a row.
struct MaskTabTests {
  /// An incident with something to see in every tab.
  static func rig(_ language: Language, columns: Int = 80, rows: Int = 24) -> (MaskRig, RecordID) {
    var rig = MaskRig(language: language, columns: columns, rows: rows)
    let earlier = rig.logged("Paper jam in tray 2")
    rig.close(earlier, "SITE/CLEAN")
    rig.logged("No network after the move", reason: "NET/DOWN")
    let id = rig.logged()
    rig.event(
      id, "CALLOUT", "Part ordered, visit Thursday 08:00 agreed", at: "2026-05-20T08:20:00+02:00",
      by: 2, minutes: 4)
    do {
      try rig.perform(
        .incident(
          .change(
            id,
            [
              IncidentField.notes: .text("Key at the reception.\nAsk for Mr Brandt."),
              IncidentField.priorIncident: .record(earlier),
            ], reasons: [rig.code("PRN/JAM", .reason), rig.code("SUP/PART", .reason)])))
      try rig.perform(
        .incident(
          .resolve(
            id, resolution: rig.code("SITE/PART", .resolution), text: "Roller of tray 2\nreplaced")
        ))
    } catch {
      preconditionFailure("The tabs have something to show: \(error).")
    }
    rig.open(id)
    return (rig, id)
  }

  @Test(arguments: [Language.en, .de])
  func `each tab stands as drawn`(_ language: Language) throws {
    for tab in MaskTab.allCases {
      var (rig, _) = MaskTabTests.rig(language)
      rig.press(.character(Character("\(tab.rawValue)")))
      let surface = rig.surface
      try Snapshot(
        rows: Array(surface.text[15...]),
        styleRuns: surface.styleRuns.filter {
          ($0.split(separator: ":").first.flatMap { Int($0) } ?? 0) >= 15
        }, cursor: surface.cursor.map { ($0.row, $0.column) }
      ).verify(named: "tab-\(tab.rawValue)-\(tab)-\(language)")
    }
  }

  @Test func `reasons are added, put first and taken away, one to many rows`() {
    var (rig, id) = MaskTabTests.rig(.en)
    rig.press(.character("2"), .character("+"))
    rig.type("qual")
    rig.press(.enter)
    let codes = ["PRN/JAM", "SUP/PART", "PRN/QUAL"].map { rig.code($0, .reason) }
    #expect(rig.incident(id)?.reasons == codes)
    #expect(rig.message.contains("Reason changed. u undoes."))
    rig.press(.end)
    while !rig.text(17 + (rig.mask?.pane.cursor ?? 0) - (rig.mask?.pane.top ?? 0))
      .contains("PRN/QUAL")
    { rig.press(.up) }
    rig.press(.character("*"))
    #expect(rig.incident(id)?.reasons == [codes[2], codes[0], codes[1]])
    rig.press(.home, .delete)
    #expect(rig.incident(id)?.reasons == [codes[0], codes[1]])
  }

  @Test func `a reason's questions and checks are ticked and kept as an event`() {
    var (rig, id) = MaskTabTests.rig(.en)
    rig.press(.character("2"), .down, .character(" "), .down, .character(" "))
    #expect(rig.message.contains("2 ticked. F10 saves them as an event."))
    #expect(rig.mask?.pane.cursor == 4)
    rig.press(.function(10))
    let event = rig.incident(id)?.events.last
    #expect(event?.code == rig.code("CHECKS", .eventCode))
    let lines = event?.text.split(separator: "\n").map(String.init) ?? []
    #expect(lines.first?.hasPrefix("[x] ") == true)
    #expect(lines.count { $0.hasPrefix("[x]") } == 2)
    #expect(lines.count { $0.hasPrefix("[ ]") } > 1)
    #expect(rig.mask?.ticks.isEmpty == true)
  }

  @Test func `ticks survive as a draft`() throws {
    var (rig, _) = MaskTabTests.rig(.en)
    rig.press(.character("2"), .down, .character(" "))
    let stored = rig.storedDraft
    let draft = try #require(stored)
    var other = MaskTabTests.rig(.en).0
    other.press(.escape)
    other.send(.draftsFound([draft]))
    other.press(.character("w"), .enter)
    #expect(other.mask?.ticks.count == 1)
    #expect(other.mask?.pane.tab == .reasons)
  }

  @Test func `resolutions are added, put first and taken away`() {
    var (rig, id) = MaskTabTests.rig(.en)
    rig.press(.character("3"), .character("+"))
    rig.type("SITE/CLEAN")
    rig.press(.enter)
    let clean = rig.code("SITE/CLEAN", .resolution)
    let part = rig.code("SITE/PART", .resolution)
    #expect(rig.incident(id)?.resolutions.map(\.code) == [part, clean])
    rig.press(.down, .character("*"))
    #expect(rig.incident(id)?.resolutions.map(\.code) == [clean, part])
    #expect(rig.desk.incidents[id.row].resolution == clean)
    #expect(rig.incident(id)?.resolutions.last?.text == "Roller of tray 2\nreplaced")
    rig.press(.home, .delete)
    #expect(rig.incident(id)?.resolutions.map(\.code) == [part])
    rig.press(.delete)
    #expect(rig.message.contains("asks for a resolution"))
    #expect(rig.incident(id)?.resolutions.count == 1)
  }

  @Test func `Enter shows a row whole and PgDn scrolls the pane from a field`() {
    var (rig, _) = MaskTabTests.rig(.en)
    rig.press(.character("3"), .enter)
    #expect(rig.text(18).contains("Roller of tray 2"))
    #expect(rig.text(19).contains("replaced"))
    rig.press(.enter, .character("2"), .tab)
    #expect(rig.mask?.focus == .field(.customer))
    rig.press(.pageDown)
    #expect(rig.mask?.pane.top ?? 0 > 0)
    #expect(rig.mask?.focus == .field(.customer))
  }

  @Test func `verbs work in each tab`() {
    for tab in 1...8 {
      var (rig, _) = MaskTabTests.rig(.en)
      rig.press(.character(Character("\(tab)")), .character("o"))
      #expect(rig.list?.subject == .owners)
      rig.press(.escape, .character("e"))
      #expect(rig.state.context == .popup)
    }
  }

  @Test func `notes of several lines are edited in their tab and saved with the fields`() {
    var (rig, id) = MaskTabTests.rig(.en)
    rig.press(.character("6"), .enter)
    #expect(rig.mask?.focus == .field(.notes))
    rig.press(.controlEnd, .end, .down, .down, .end, .enter)
    rig.type("Ramp at the back.")
    rig.press(.function(10))
    #expect(
      rig.incident(id)?[IncidentField.notes].text
        == "Key at the reception.\nAsk for Mr Brandt.\nRamp at the back.")
    rig.press(.escape)
    #expect(rig.mask?.focus == .pane)
    #expect(rig.text(19).contains("Ramp at the back."))
  }

  @Test func `typed notes are a draft and notes of two agents ask`() throws {
    var (rig, id) = MaskTabTests.rig(.en)
    rig.press(.character("6"), .enter)
    rig.type("Mine. ")
    let stored = rig.storedDraft
    #expect(stored != nil)
    try rig.elsewhere(.change(id, [IncidentField.notes: .text("Theirs.")], reasons: nil))
    #expect(rig.message.contains("changed meanwhile"))
    rig.press(.function(10))
    #expect(rig.state.context == .conflict)
    rig.press(.character("m"), .function(10))
    #expect(rig.incident(id)?[IncidentField.notes].text?.hasSuffix("Mine. ") == true)
  }

  @Test func `awaiting parts and warranty claim are turned in the unit's tab`() {
    var (rig, id) = MaskTabTests.rig(.en)
    rig.press(.character("7"), .end, .enter)
    #expect(rig.incident(id)?[IncidentField.warrantyClaim].isTrue == true)
    rig.press(.up, .enter)
    #expect(rig.incident(id)?[IncidentField.awaitingParts].isTrue == true)
    #expect(rig.text(1).contains("awaiting parts"))
    rig.press(.enter)
    #expect(rig.incident(id)?[IncidentField.awaitingParts] == FieldValue.none)
  }

  @Test func `Enter goes to a related incident and back leads to the very cell`() {
    var (rig, id) = MaskTabTests.rig(.en)
    rig.press(.tab)
    rig.tab(to: .phone)
    rig.type("9")
    rig.press(.escape, .character("8"), .down, .enter)
    let other = rig.mask?.incident
    #expect(other != nil && other != id)
    rig.press(.escape)
    #expect(rig.mask?.incident == id)
    #expect(rig.mask?.pane.tab == .related)
    #expect(rig.mask?.pane.cursor == 1)
    #expect(rig.mask?[.phone].text == "040-555 129")
  }

  @Test func `what it repeats is named and taken away, and points back in time`() {
    var (rig, id) = MaskTabTests.rig(.en)
    rig.press(.character("8"))
    #expect(rig.text(17).contains("repeat of"))
    rig.press(.delete)
    #expect(rig.incident(id)?[IncidentField.priorIncident] == FieldValue.none)
    #expect(rig.incident(id)?[IncidentField.callback] == FieldValue.none)
    rig.press(.character("+"), .enter)
    #expect(rig.incident(id)?[IncidentField.priorIncident].record == RecordID(.incident, 1))
    #expect(rig.incident(id)?[IncidentField.callback].isTrue == true)
  }

  @Test func `a closed incident takes no change of its rows`() {
    var (rig, id) = MaskTabTests.rig(.en)
    rig.close(id, "SITE/PART")
    rig.open(id)
    for keys in [
      [Key.character("2"), .delete], [.character("3"), .delete], [.character("6"), .enter],
    ] {
      for key in keys { rig.press(key) }
      #expect(rig.message.contains("Closed: only the status can change."))
    }
    #expect(rig.incident(id)?.reasons.count == 2)
  }
}
