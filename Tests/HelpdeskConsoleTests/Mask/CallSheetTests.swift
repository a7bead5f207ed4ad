import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import TestSupport
import Testing

/// Protects what is said in the call and has no field in the mask of a new incident: questions
/// ticked, parts awaited, a claim of warranty and what it repeats go along with the first save,
/// and the meter that was read counts for the warranty at once (issue 4, capability 1).
struct CallSheetTests {
  /// A call of A. Brandt about the printer that has an incident already; the reason is chosen.
  private func called(_ language: Language = .en, columns: Int = 80, rows: Int = 24) -> MaskRig {
    var rig = MaskRig(language: language, columns: columns, rows: rows)
    rig.logged()
    rig.call([rig.mrBrandt])
    rig.press(.enter)
    if rig.list != nil { rig.press(.enter) }
    rig.tab(to: .description)
    rig.type("Paper jam again")
    rig.tab(to: .reason)
    rig.type("PRN/JAM")
    rig.press(.enter)
    return rig
  }

  private var sheet: Key { .control("t") }

  @Test func `★ questions, marks and what it repeats are saved with the first save, as one frame`()
    throws
  {
    var rig = called()
    rig.press(sheet)
    #expect(rig.state.context == .callSheet)
    rig.press(.character(" "), .down, .character(" "))
    rig.press(.pageDown, .up, .up)
    rig.press(.character(" "), .character(" "), .enter)
    #expect(rig.list?.rows.map(\.code) == ["INC0000001"])
    rig.press(.enter, .escape)
    let before = rig.effects.count
    rig.press(.function(10))
    let performs = rig.effects[before...].filter {
      if case .perform = $0 { true } else { false }
    }
    #expect(performs.count == 1)
    let saved = try #require(rig.newest)
    #expect(saved[IncidentField.awaitingParts].isTrue)
    #expect(saved[IncidentField.warrantyClaim].isTrue)
    #expect(saved[IncidentField.priorIncident].record == RecordID(.incident, 1))
    #expect(saved[IncidentField.callback].isTrue)
    let lines = saved.events.first?.text.split(separator: "\n") ?? []
    #expect(lines.filter { $0.hasPrefix("[x] ") }.count == 2)
    #expect(lines.contains { $0.hasPrefix("[ ] ") }, "what was not asked is known too")
    #expect(rig.mask?.ticks.isEmpty == true)
  }

  @Test func `marks and what it repeats survive a kill, and Del takes the repeat away`() throws {
    var rig = called()
    rig.press(sheet)
    rig.press(.pageDown, .up)
    rig.press(.character(" "), .enter, .enter)
    rig.send(.draftsDue)
    let stored = rig.effects.reversed().lazy.compactMap { effect -> StoredDraft? in
      guard case .saveDraft(let id, let bytes) = effect else { return nil }
      return StoredDraft(id: id, bytes: bytes)
    }.first
    var next = rig
    next.state.place = Place()
    next.state.storedDrafts = []
    next.send(.draftsFound([try #require(stored)]))
    next.press(.character("w"), .enter)
    #expect(next.mask?.marks == [IncidentField.warrantyClaim])
    #expect(next.mask?.prior == PriorChoice(RecordID(.incident, 1), number: "INC0000001"))
    rig.press(.delete)
    #expect(rig.mask?.prior == nil)
  }

  @Test func `on an existing incident the tabs have all of it`() {
    var rig = MaskRig()
    rig.open(rig.logged())
    rig.press(.tab, sheet)
    #expect(rig.state.place.layers.isEmpty)
    #expect(rig.state.message == .noFunction(.callSheet))
  }

  @Test func `★ the meter that was read is what the warranty is judged by before the first save`() {
    var rig = called()
    rig.tab(to: .meter)
    rig.press(.control("e"), .control("u"))
    rig.type("250000")
    rig.press(.tab)
    let asked = rig.effects.reversed().lazy.compactMap { effect -> IncidentQuestion? in
      if case .judge(let question, _) = effect { question } else { nil }
    }.first
    #expect(asked?.meter == 250_000)
  }

  @Test(arguments: ["en-80", "de-80", "en-120", "de-120"])
  func `the sheet stands on one screen, in both languages`(_ variant: String) throws {
    let isLarge = variant.hasSuffix("120")
    var rig = called(
      variant.hasPrefix("de") ? .de : .en, columns: isLarge ? 120 : 80, rows: isLarge ? 40 : 24)
    rig.press(sheet, .character(" "))
    let surface = rig.surface
    try Snapshot(
      rows: surface.text, styleRuns: surface.styleRuns,
      cursor: surface.cursor.map { ($0.row, $0.column) }
    ).verify(named: "call-sheet-\(variant)")
  }
}
