import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import TestSupport
import Testing

/// Protects what was typed: a draft opens at the very cell, and no keys trap or lose anybody.
struct MaskDraftTests {
  static let keys: [Key] =
    "abkpr 1?ü東".map(Key.character)
    + [
      .tab, .tab, .tab, .backTab, .enter, .enter, .up, .down, .left, .right, .pageUp, .pageDown,
      .home, .end, .backspace, .delete, .escape, .control("_"), .control("u"), .control("w"),
      .control("s"), .function(1), .function(2), .function(4), .function(10), .function(7),
      .function(8), .function(5),
    ]

  @Test func `a draft opens at the very cell with everything typed`() throws {
    try Seeded.runs(60) { generator in
      var rig = MaskRig()
      rig.call([rig.mrBrandt])
      rig.press(.enter, .enter)
      for _ in 0..<40 {
        rig.press(Self.keys[Int.random(in: 0..<Self.keys.count, using: &generator)])
        guard rig.mask?.isNew == true else { return }
      }
      while !rig.state.place.layers.isEmpty { rig.press(.escape) }
      guard let before = rig.mask, before.isNew else { return }
      guard let stored = rig.storedDraft else { return }
      var other = MaskRig()
      other.send(.draftsFound([stored]))
      guard case .mask(let after) = other.state.parked.first?.place.screen else {
        Issue.record("a mask's draft is a mask, seed \(generator.seed)")
        return
      }
      #expect(after.focus == before.focus)
      #expect(after.text.text == before.text.text)
      for field in MaskField.allCases where field != .save {
        #expect(after[field].text == before[field].text, "\(field), seed \(generator.seed)")
        #expect(after[field].record == before[field].record)
        #expect(after[field].isKept == before[field].isKept)
      }
    }
  }

  @Test func `random keys never trap and never lose the cursor`() throws {
    try Seeded.runs(40, long: 2000) { generator in
      var rig = MaskRig()
      let id = rig.logged()
      if Bool.random(using: &generator) {
        rig.open(id)
      } else {
        rig.newAsTyped("Nordwer")
      }
      for _ in 0..<60 {
        rig.press(Self.keys[Int.random(in: 0..<Self.keys.count, using: &generator)])
        let surface = rig.surface
        if rig.state.place.isQueue { break }
        let cursor = try #require(surface.cursor)
        #expect(cursor.row < 24 && cursor.column < 80, "seed \(generator.seed)")
      }
      var escapes = 0
      while !rig.state.place.isQueue, escapes < 12 {
        rig.press(.escape)
        escapes += 1
      }
      #expect(rig.state.place.isQueue, "seed \(generator.seed)")
    }
  }

  @Test func `a recovered draft of an existing incident says whose it is`() throws {
    var rig = MaskRig()
    let id = rig.logged()
    rig.open(id)
    rig.tab(to: .phone)
    rig.press(.control("u"))
    rig.type("0451-99")
    let draft = rig.storedDraft
    let stored = try #require(draft)
    let mask = try #require(rig.mask)
    var other = MaskRig()
    other.send(.draftsFound([stored]))
    let row = other.text(3)
    let number = try #require(mask.sheet?.incident.number).drop { !$0.isNumber }
    #expect(row.contains("\(number)   draft"), "\(row)")
    #expect(row.contains("Nordwerk"), "\(row)")
    #expect(row.contains(mask[.description].text.prefix(10)), "\(row)")
  }

  @Test func `an incident with parked changes of one's own says so when it opens`() throws {
    var rig = MaskRig()
    let id = rig.logged()
    rig.open(id)
    #expect(rig.text(23).contains("parked") == false)
    rig.tab(to: .phone)
    rig.press(.control("u"))
    rig.type("0451-99")
    rig.press(.escape, .escape)
    #expect(rig.state.place.isQueue)
    rig.open(id)
    let number = try #require(rig.mask?.sheet?.incident.number)
    #expect(rig.text(23).contains("Your draft of \(number) is parked: w lists it."))
  }

  @Test func `every key in a field asks for a draft to be saved`() {
    var rig = MaskRig()
    rig.newAsTyped()
    rig.tab(to: .description)
    let before = rig.effects.count
    rig.type("x")
    #expect(rig.effects.dropFirst(before).contains(.scheduleDraftSave))
  }
}
