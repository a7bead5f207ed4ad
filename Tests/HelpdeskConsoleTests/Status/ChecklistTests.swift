import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import TestSupport
import Testing

/// Protects the checklist of closing (call-center document: "sowohl die allgemeine als auch die
/// spezielle Lösung"; seed 002: the classification checked again; the customer told): one pop-up,
/// one frame, few keys.
struct ChecklistTests {
  private func rig(_ language: Language = .en) -> (MaskRig, RecordID) {
    var rig = MaskRig(language: language)
    let old = rig.logged("Jam in tray 2")
    do {
      try rig.perform(
        .incident(
          .resolve(
            old, resolution: rig.code("SITE/PART", .resolution), text: "Roller kit 4711 fitted")))
    } catch {
      preconditionFailure("An old incident can be resolved: \(error).")
    }
    rig.close(old, "SITE/PART")
    let id = rig.logged()
    rig.open(id)
    return (rig, id)
  }

  @Test(arguments: [Language.en, .de])
  func `the checklist stands as drawn`(_ language: Language) throws {
    var (rig, _) = rig(language)
    rig.press(.character("c"))
    let surface = rig.surface
    try Snapshot(
      rows: surface.text, styleRuns: surface.styleRuns,
      cursor: surface.cursor.map { ($0.row, $0.column) }
    ).verify(named: "checklist-\(language)")
  }

  @Test func `resolve and close takes at most six keys`() {
    var (rig, id) = rig()
    let before = rig.keyCount
    rig.press(.character("c"))
    rig.type("site/part")
    rig.press(.enter, .function(10))
    #expect(rig.incident(id)?.isClosed == true)
    #expect(rig.keyCount - before <= 6)
    var (solved, other) = self.rig()
    let start = solved.keyCount
    solved.press(.character("c"), .enter, .function(10))
    #expect(solved.incident(other)?.isClosed == true)
    #expect(solved.keyCount - start == 3)
  }

  @Test func `classification and customer told are kept with the closing, undone as one`() {
    var (rig, id) = rig()
    let revision = rig.incident(id)?.revision ?? 0
    rig.press(.character("c"))
    rig.type("site/part")
    rig.press(.enter, .tab)
    #expect(rig.state.place.layers.last.map(focus) == .reason)
    rig.press(.function(4))
    rig.type("qual")
    rig.press(.enter)
    #expect(rig.state.place.layers.last.map(focus) == .told)
    rig.press(.character(" "), .function(10))
    let incident = rig.incident(id)
    #expect(incident?.isClosed == true)
    #expect(incident?.reasons == [rig.code("PRN/QUAL", .reason)])
    #expect(incident?.events.last?.code == rig.code("CALLOUT", .eventCode))
    #expect(incident?[IncidentField.toldAt].instant == rig.state.now)
    #expect(incident?.revision == revision + 1)
  }

  private func focus(_ layer: Layer) -> StatusDialogField? {
    if case .status(let dialog) = layer { dialog.focus } else { nil }
  }

  @Test func `a resolved incident is looked over once more before it closes`() throws {
    var (rig, id) = rig()
    try rig.perform(
      .incident(.resolve(id, resolution: rig.code("SITE/PART", .resolution), text: "")))
    rig.open(id)
    rig.press(.character("c"))
    #expect(rig.state.place.layers.last.map(focus) == .reason)
    rig.press(.function(10))
    #expect(rig.incident(id)?.isClosed == true)
  }

  @Test func `F4 finds old resolutions by reason and words, Enter reuses code and text`() {
    var (rig, id) = rig()
    rig.press(.character("c"), .function(4))
    #expect(rig.list?.rows.first?.text == "Roller kit 4711 fitted")
    rig.type("roller")
    rig.press(.enter)
    guard case .status(let dialog) = rig.state.place.layers.last else {
      Issue.record("the checklist is still there")
      return
    }
    #expect(dialog.resolution == rig.code("SITE/PART", .resolution))
    #expect(dialog.text.text == "Roller kit 4711 fitted")
    rig.press(.function(10))
    #expect(rig.incident(id)?.resolutions.last?.text == "Roller kit 4711 fitted")
  }

  @Test func `an event code that tells nobody is no answer to customer told`() throws {
    var (rig, id) = rig()
    var draft = StatusDraft(rig.code("CLOSED", .statusCode))
    draft.resolution = rig.code("SITE/PART", .resolution)
    draft.told = EventDraft(code: rig.code("NOTE", .eventCode))
    #expect(throws: DeskRefusal.incident(.unknownRecord(EventField.code))) {
      try rig.perform(.incident(.changeStatus(id, draft)))
    }
  }
}
