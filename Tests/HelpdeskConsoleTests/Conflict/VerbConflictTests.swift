import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import TestSupport
import Testing

/// Protects the colleague whose change a verb would have written over: verbs of queue and mask are
/// decided on what was on the screen when they began, so that others' fields are merged and the
/// same field asks (DESIGN §4.11; issue 4, capability 8).
struct VerbConflictTests {
  private func popup(_ rig: MaskRig) -> ConflictState? {
    if case .conflict(let popup) = rig.state.place.layers.last { popup } else { nil }
  }

  private func logged() -> (rig: MaskRig, id: RecordID) {
    var rig = MaskRig()
    let id = rig.logged()
    rig.open(id)
    return (rig, id)
  }

  private func ekTakes(_ id: RecordID, _ rig: inout MaskRig) throws {
    let ek = rig.code("EK", .partner)
    try rig.elsewhere(.change(id, [IncidentField.owner: .record(ek)], reasons: nil), by: ek)
  }

  @Test func `★ a colleague takes it while the list of owners is open: nothing is overwritten`()
    throws
  {
    var (rig, id) = logged()
    rig.press(.character("o"))
    try ekTakes(id, &rig)
    rig.type("klein")
    rig.press(.enter)
    let asked = try #require(popup(rig))
    #expect(asked.fields.map(\.field) == [IncidentField.owner])
    #expect(rig.newest?.owner == rig.code("EK", .partner))
    #expect(rig.surface.text.joined().contains("while you were choosing"))
    rig.press(.character("m"), .function(10))
    #expect(rig.newest?.owner == rig.code("KLEIN", .partner))
    #expect(rig.state.place.layers.isEmpty)
  }

  @Test func `theirs stands where it is chosen, or where the way leads back`() throws {
    for keys: [Key] in [[.character("t"), .function(10)], [.escape]] {
      var (rig, id) = logged()
      rig.press(.character("o"))
      try ekTakes(id, &rig)
      rig.type("klein")
      rig.press(.enter)
      for key in keys { rig.press(key) }
      #expect(rig.newest?.owner == rig.code("EK", .partner))
      #expect(rig.state.place.layers.isEmpty)
      #expect(rig.state.message == .mask(.theirsStands))
    }
  }

  @Test func `another field is merged without a question`() throws {
    var (rig, id) = logged()
    rig.press(.character("p"))
    try ekTakes(id, &rig)
    rig.type("1")
    #expect(popup(rig) == nil)
    #expect(rig.newest?.owner == rig.code("EK", .partner))
    #expect(rig.newest?.priority == rig.code("1", .priorityCode))
  }

  @Test func `a change of status that met another asks over its dialog, with the text kept`() throws
  {
    var (rig, id) = logged()
    rig.press(.character("d"))
    let ek = rig.code("EK", .partner)
    try rig.elsewhere(.changeStatus(id, StatusDraft(rig.code("WPART", .statusCode))), by: ek)
    rig.press(.enter)
    rig.type("Roller replaced")
    rig.press(.function(10))
    let asked = try #require(popup(rig))
    #expect(asked.fields.map(\.field) == [IncidentField.status])
    #expect(rig.newest?.status == rig.code("WPART", .statusCode))
    rig.press(.escape)
    guard case .status(let dialog) = rig.state.place.layers.last else {
      Issue.record("the dialog is there, with what was typed")
      return
    }
    #expect(dialog.text.text == "Roller replaced")
    rig.press(.function(10), .character("m"), .function(10))
    #expect(rig.newest?.status == rig.desk.tables.parameters.resolvedStatus)
    #expect(rig.state.place.layers.isEmpty)
  }

  @Test func `verbs of the queue send the revision of the row that was shown, in bulk too`() {
    var console = TestConsole()
    let rows = console.state.queue.page?.lines ?? []
    console.press(.character("m"))
    #expect(sent(console).map(\.base) == [rows[0].row.revision])
    console.press(.character(" "), .character(" "), .character("p"))
    console.type("1")
    #expect(sent(console).map(\.base) == [rows[0].row.revision, rows[1].row.revision])
  }

  @Test(arguments: ["en-80", "de-80", "en-120", "de-120"])
  func `the question of a verb stands on one screen, in both languages`(_ variant: String) throws {
    let isLarge = variant.hasSuffix("120")
    var rig = MaskRig(
      language: variant.hasPrefix("de") ? .de : .en, columns: isLarge ? 120 : 80,
      rows: isLarge ? 40 : 24)
    let id = rig.logged()
    rig.open(id)
    rig.press(.character("o"))
    try ekTakes(id, &rig)
    rig.type("klein")
    rig.press(.enter)
    let surface = rig.surface
    try Snapshot(
      rows: surface.text, styleRuns: surface.styleRuns,
      cursor: surface.cursor.map { ($0.row, $0.column) }
    ).verify(named: "conflict-verb-\(variant)")
  }

  private func sent(_ console: TestConsole) -> [BasedCommand] {
    let all = console.effects.compactMap { effect -> [BasedCommand]? in
      if case .perform(let commands, _) = effect { commands } else { nil }
    }
    return all.last ?? []
  }
}
