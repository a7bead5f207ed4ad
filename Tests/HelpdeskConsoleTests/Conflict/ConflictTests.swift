import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import TestSupport
import Testing

/// Protects the agent whose colleague saved the same fields: nothing is written over unseen, both
/// values stand side by side, and one key each decides (DESIGN §4.11; screens.md, sketch 8).
struct ConflictTests {
  /// The eighth sketch: Ek saved owner, description, status and an event while we typed.
  static func stage(
    _ language: Language = .en, columns: Int = 80, rows: Int = 24
  ) throws -> MaskRig {
    var rig = MaskRig(language: language, columns: columns, rows: rows)
    let id = rig.logged()
    rig.open(id)
    rig.press(.tab)
    retype("040-555 19", in: .phone, &rig)
    retype("Paper jam after every sheet since Monday", in: .description, &rig)
    retype("Klein", in: .owner, &rig)
    rig.press(.tab)
    let ek = rig.code("EK", .partner)
    try rig.elsewhere(
      .change(
        id,
        [
          IncidentField.owner: .record(ek),
          IncidentField.description: .text("Paper jam at every sheet, tray 2"),
        ], reasons: nil), by: ek)
    var event = EventDraft(code: rig.code("NOTE", .eventCode), text: "Part ordered")
    event.status = rig.code("WPART", .statusCode)
    try rig.elsewhere(.recordEvent(id, event, reopening: false), by: ek)
    return rig
  }

  private static func retype(_ text: String, in field: MaskField, _ rig: inout MaskRig) {
    rig.tab(to: field)
    rig.press(.control("e"), .control("u"))
    rig.type(text)
  }

  private func popup(_ rig: MaskRig) -> ConflictState? {
    if case .conflict(let popup) = rig.state.place.layers.last { popup } else { nil }
  }

  private func asked() throws -> MaskRig {
    var rig = try Self.stage()
    rig.press(.function(10))
    return rig
  }

  @Test func `while the fields are typed one sentence says what saving will ask`() throws {
    let rig = try Self.stage()
    #expect(popup(rig) == nil)
    #expect(rig.mask?[.status].text == "WPART")
  }

  @Test func `a save that meets the same fields writes nothing and asks`() throws {
    var rig = try Self.stage()
    let before = rig.newest
    rig.press(.function(10))
    #expect(rig.newest == before)
    let popup = try #require(self.popup(rig))
    #expect(popup.fields.map(\.field) == [IncidentField.owner, IncidentField.description])
    #expect(rig.text(23).contains("Not saved yet: Owner, Description."))
    #expect(popup.side(of: IncidentField.owner) == .theirs)
  }

  @Test func `one key a field chooses, F10 saves the choices and all that is merged`() throws {
    var rig = try asked()
    rig.press(.character("m"), .down, .character("t"), .function(10))
    let incident = try #require(rig.newest)
    #expect(incident.owner == rig.code("KLEIN", .partner))
    #expect(incident.description == "Paper jam at every sheet, tray 2")
    #expect(incident[IncidentField.phone] == .text("040-555 19"))
    #expect(incident.status == rig.code("WPART", .statusCode))
    #expect(incident.events.count == 2)
    #expect(rig.state.place.layers.isEmpty)
    #expect(rig.mask?[.description].text == "Paper jam at every sheet, tray 2")
    #expect(rig.state.storedDrafts.isEmpty)
  }

  @Test func `the arrows choose too, and what was chosen can be chosen anew`() throws {
    var rig = try asked()
    rig.press(.right, .down, .right, .up, .left)
    let popup = try #require(self.popup(rig))
    #expect(popup.takesMine == [IncidentField.description])
    #expect(popup.cursor == 0)
  }

  @Test func `Esc leads back to the mask, theirs stands and mine stays a draft`() throws {
    var rig = try asked()
    let before = rig.newest
    rig.press(.escape)
    #expect(rig.newest == before)
    #expect(rig.state.place.layers.isEmpty)
    #expect(rig.mask?[.owner].record == rig.code("KLEIN", .partner))
    rig.send(.draftsDue)
    #expect(rig.state.storedDrafts.count == 1)
    rig.press(.function(10))
    #expect(popup(rig) != nil)
  }

  @Test func `a third one who writes while the pop-up is open is asked about again`() throws {
    var rig = try asked()
    let id = try #require(rig.newest?.id)
    try rig.elsewhere(
      .change(id, [IncidentField.owner: .record(rig.code("MEYER", .partner))], reasons: nil),
      by: rig.code("MEYER", .partner))
    rig.press(.character("m"), .function(10))
    let again = try #require(self.popup(rig))
    #expect(again.fields.map(\.field) == [IncidentField.owner])
    #expect(again.fields.first?.theirs == [.record(rig.code("MEYER", .partner))])
    rig.press(.character("m"), .function(10))
    #expect(rig.newest?.owner == rig.code("KLEIN", .partner))
  }

  @Test func `all theirs and nothing else typed leaves nothing to save and no draft`() throws {
    var rig = MaskRig()
    let id = rig.logged()
    rig.open(id)
    rig.press(.tab)
    Self.retype("040-1", in: .phone, &rig)
    rig.send(.draftsDue)
    try rig.elsewhere(
      .change(id, [IncidentField.phone: .text("040-2")], reasons: nil),
      by: rig.code("EK", .partner))
    rig.press(.function(10))
    #expect(rig.text(13).isEmpty == false)
    rig.press(.function(10))
    #expect(rig.message.contains("Theirs stands"))
    #expect(rig.mask?[.phone].text == "040-2")
    #expect(rig.state.storedDrafts.isEmpty)
    rig.press(.function(10))
    #expect(rig.message.contains("Nothing"))
  }

  @Test func `a draft of an earlier run asks about what others saved since`() throws {
    var rig = try Self.stage()
    rig.press(.escape)
    let stored = rig.storedDraft
    let draft = try #require(stored.flatMap { Draft(bytes: $0.bytes) })
    #expect(draft.base == 1)
  }

  @Test(arguments: [Language.en, .de], [80, 120])
  func `the eighth sketch holds`(language: Language, columns: Int) throws {
    var rig = try Self.stage(language, columns: columns, rows: columns == 80 ? 24 : 40)
    rig.press(.function(10))
    rig.press(.down)
    let surface = rig.surface
    #expect(throws: Never.self) {
      try Snapshot(
        rows: surface.text, styleRuns: surface.styleRuns,
        cursor: surface.cursor.map { ($0.row, $0.column) }
      ).verify(named: "conflict-\(language.rawValue)-\(columns)")
    }
  }

  @Test func `who is at the incident stands in row 1, who came in row 23`() {
    var rig = MaskRig()
    let id = rig.logged()
    rig.open(id)
    let ek = IncidentViewer(
      partner: rig.code("EK", .partner), incident: id, since: rig.at("2026-05-20T12:13:00+02:00"))
    rig.send(.viewersChanged([ek]))
    #expect(rig.text(1).contains("Ek is here"))
    #expect(rig.text(23).contains("Ek opened this incident at 12:13."))
    rig.press(.down)
    rig.send(.viewersChanged([]))
    #expect(!rig.text(1).contains("Ek is here"))
    #expect(!rig.text(23).contains("Ek"))
  }

  @Test func `one's own other console is told of as such`() {
    var rig = MaskRig()
    let id = rig.logged()
    rig.open(id)
    let own = IncidentViewer(
      partner: rig.state.setting.actor, incident: id, since: rig.at("2026-05-20T12:13:00+02:00"))
    let ek = IncidentViewer(partner: rig.code("EK", .partner), incident: id, since: own.since)
    rig.send(.viewersChanged([own]))
    #expect(rig.text(1).contains("also on your other screen"))
    #expect(rig.text(23).contains("You opened this incident on another screen at 12:13."))
    rig.send(.viewersChanged([own, ek]))
    #expect(rig.text(1).contains("Ek is here    also on your other screen"))
  }

  @Test func `an incident that someone has open tells so when it is opened`() {
    var rig = MaskRig(language: .de)
    let id = rig.logged()
    let ek = IncidentViewer(
      partner: rig.code("EK", .partner), incident: id, since: rig.at("2026-05-20T12:13:00+02:00"))
    rig.send(.viewersChanged([ek]))
    #expect(!rig.text(1).contains("Ek ist hier"))
    rig.open(id)
    #expect(rig.text(1).contains("Ek ist hier"))
    #expect(rig.text(23).contains("Ek hat diesen Incident um 12:13 geöffnet."))
  }
}
