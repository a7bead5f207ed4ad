import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import TestSupport
import Testing

/// Protects the answer that an agent reads out: why this priority, why this date, line by line, in
/// a pop-up above the mask.
struct WhyTests {
  private func answer(_ rig: MaskRig) throws -> WhyAnswer {
    guard case .why(let why) = rig.state.place.layers.last else {
      throw Missing()
    }
    return why.answer
  }

  private struct Missing: Error {}

  private func text(_ rig: MaskRig) throws -> [String] {
    WhyText(
      try answer(rig), language: rig.state.language, tables: rig.state.tables,
      zone: rig.state.setting.zone, now: rig.state.now
    ).lines
  }

  @Test func `x answers why this priority, line by line`() throws {
    var rig = MaskSketchTests.existing(.en)
    rig.press(.character("x"))
    let lines = try text(rig)
    #expect(
      lines.prefix(10) == [
        "Priority: 2 High",
        "  by hand               -",
        "> contract              V-12: gives it",
        "  contract of item      not asked",
        "  contract of customer  not asked",
        "  unit                  not asked",
        "  item                  not asked",
        "  customer              not asked",
        "  reason                not asked",
        "  default               not asked",
      ])
  }

  @Test func `x answers why this date, with rule, calendar and pieces`() throws {
    var rig = MaskSketchTests.existing(.en)
    rig.press(.character("x"))
    let lines = try text(rig)
    let place = try #require(lines.firstIndex { $0.hasPrefix("Late") })
    #expect(
      Array(lines[place...]) == [
        "Late: Wed 20 May 09:12",
        "  Priority 2: 1d in contract hours",
        "  Calendar OFFICE, version 1",
        "  From Tue 19 May 09:12, zone Europe/Berlin",
        "  Wed 20 May  day 1",
        "  Wed 20 May 09:12  same clock time",
        "  = Wed 20 May 09:12",
      ])
  }

  @Test func `a date set by hand names who set it and when`() throws {
    var rig = MaskSketchTests.existing(.de)
    let id = try #require(rig.newest?.id)
    try rig.elsewhere(
      .change(
        id, [IncidentField.dueAt: .instant(rig.at("2026-05-22T12:00:00+02:00"))], reasons: nil))
    rig.press(.character("x"))
    let lines = try text(rig)
    #expect(lines.contains("  Auf Fr 22.05. 12:00 gesetzt von KLEIN, Mi 20.05. 12:15"))
  }

  @Test func `before saving Ctrl-X answers for what the mask shows`() throws {
    var rig = MaskSketchTests.newCall(.en)
    rig.press(.control("x"))
    let answer = try answer(rig)
    #expect(answer.number == nil)
    #expect(answer.priority.source == .desk)
    #expect(answer.dates.allSatisfy { $0.isWhole })
    let lines = try text(rig)
    #expect(lines.contains("> default               gives it"))
  }

  @Test func `the pop-up scrolls, leaves rows 1 and 22 to 24 alone, and Esc closes it`() throws {
    var rig = MaskSketchTests.existing(.en)
    let before = rig.surface.text
    rig.press(.character("x"))
    let shown = rig.surface.text
    #expect(shown[0] == before[0])
    #expect(shown[21] == before[21])
    #expect(shown.contains { $0.contains("Why? INC0000001") })
    rig.press(.pageDown)
    #expect(rig.surface.text.contains { $0.contains("Late: Wed 20 May 09:12") })
    rig.press(.pageDown, .pageDown, .down, .pageUp, .pageUp, .pageUp)
    #expect(rig.surface.text == shown)
    rig.press(.escape)
    #expect(rig.state.place.layers.isEmpty)
  }

  @Test(arguments: [Language.en, .de])
  func `the pop-up stands as drawn`(language: Language) throws {
    var rig = MaskSketchTests.existing(language)
    rig.press(.character("x"))
    let surface = rig.surface
    #expect(throws: Never.self) {
      try Snapshot(
        rows: surface.text, styleRuns: surface.styleRuns,
        cursor: surface.cursor.map { ($0.row, $0.column) }
      ).verify(named: "why-\(language.rawValue)-80")
    }
  }
}
