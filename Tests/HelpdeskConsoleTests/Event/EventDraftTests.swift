import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import TestSupport
import Testing

/// Protects what is typed in pop-ups: drafts come back at the very cell, whatever is pressed.
struct EventDraftTests {
  @Test func `Esc keeps a draft that the next event on the incident takes up`() throws {
    var stage = try EventStage()
    let id = try stage.log()
    stage.openEvent(id)
    stage.type("Half a sent")
    stage.press(.left, .escape)
    #expect(stage.state.place.isQueue)
    #expect(stage.disk.count == 1)
    #expect(stage.message == "Draft kept.")
    stage.openEvent(id)
    #expect(stage.event?.text.text == "Half a sent")
    #expect(stage.event?.text.cursor == 10)
    stage.press(.end)
    stage.type("ence")
    stage.press(.function(10))
    #expect(try stage.incident(id).events.last?.text == "Half a sentence")
    #expect(stage.disk.isEmpty)
    #expect(stage.state.parked.isEmpty)
  }

  @Test func `an untouched pop-up leaves nothing behind`() throws {
    var stage = try EventStage()
    let id = try stage.log()
    stage.openEvent(id)
    stage.press(.escape)
    #expect(stage.disk.isEmpty)
    #expect(stage.state.parked.isEmpty)
  }

  /// The console of the next day: all it has is what was on disk.
  private func restarted(_ stage: EventStage) -> EventStage {
    var next = stage
    let stored = stage.disk.map { StoredDraft(id: $0.key, bytes: $0.value) }
    next.state.place = Place()
    next.state.parked = []
    next.state.storedDrafts = []
    next.act(.draftsFound(stored))
    next.press(.character("w"), .enter)
    return next
  }

  @Test func `a pop-up comes back from its bytes at the very cell`() throws {
    var stage = try EventStage()
    let id = try stage.log()
    stage.openEvent(id, atCode: true)
    stage.press(.tab, .tab, .tab, .tab, .control("u"))
    stage.type("S. Olsen")
    stage.press(.left, .left)
    let before = try #require(stage.event)
    let after = try #require(restarted(stage).event)
    #expect(after.focus == .with)
    #expect(after[.with].text == "S. Olsen")
    #expect(after[.with].editor.cursor == 6)
    #expect(after[.code].record == before[.code].record)
    #expect(after.startedAt == before.startedAt)
    #expect(after.incident == id)
    #expect(after.sheet != nil)
  }

  @Test func `a dialog comes back from its bytes`() throws {
    var stage = try EventStage()
    let id = try stage.log()
    stage.verb("c", on: [id])
    stage.type("part")
    stage.press(.enter)
    stage.type("Roller\nreplaced")
    var next = restarted(stage)
    let after = try #require(next.dialog)
    #expect(after.purpose == .close)
    #expect(after.targets == stage.dialog?.targets)
    #expect(after.resolution == stage.dialog?.resolution)
    #expect(after.text.text == "Roller\nreplaced")
    #expect(after.focus == .text)
    next.press(.function(10))
    #expect(try next.statusCode(id) == "CLOSED")
    #expect(next.disk.isEmpty)
  }

  @Test func `a new call parks the pop-up and leads back to the cell`() throws {
    var stage = try EventStage()
    let id = try stage.log()
    stage.openEvent(id)
    stage.type("In the midd")
    stage.press(.function(6), .escape)
    #expect(stage.event?.text.text == "In the midd")
    stage.type("le")
    stage.press(.function(10))
    #expect(try stage.incident(id).events.last?.text == "In the middle")
  }

  @Test func `whatever is pressed the cursor is on the screen and Esc leads out`() throws {
    let keys: [Key] = [
      .tab, .backTab, .enter, .up, .down, .pageUp, .pageDown, .left, .right, .home, .end,
      .backspace, .delete, .control("u"), .control("k"), .control("w"), .control("_"),
      .function(4), .function(10), .function(1), .escape, .character("r"), .character("w"),
      .character("?"), .character("ä"), .character("京"), .character("5"), .character(" "),
    ]
    try Seeded.runs(12, long: 200) { generator in
      var stage = try EventStage(generator.next() % 2 == 0 ? .en : .de)
      let first = try stage.log()
      let second = try stage.log()
      try stage.bring(second, to: generator.next() % 2 == 0 ? "CLOSED" : "WPART")
      for _ in 0..<120 {
        if stage.event == nil, stage.dialog == nil {
          stage.state.place = Place()
          switch generator.next() % 4 {
          case 0: stage.openEvent(first, atCode: true)
          case 1: stage.openEvent(second)
          case 2: stage.verb("c", on: [first, second])
          default: stage.change(first, to: "PLAN")
          }
        }
        let rows = Int.random(in: 24...40, using: &generator)
        stage.act(.resized(Size(rows: rows, columns: Int.random(in: 80...130, using: &generator))))
        stage.press(keys.randomElement(using: &generator) ?? .tab)
        let surface = Console.render(stage.state)
        let cursor = try #require(surface.cursor, "seed \(generator.seed)")
        #expect(surface.bounds.contains(cursor), "seed \(generator.seed)")
      }
      for _ in 0..<120 where !stage.state.place.isQueue { stage.press(.escape) }
      #expect(stage.event == nil && stage.dialog == nil, "seed \(generator.seed)")
    }
  }
}
