import Foundation
import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import TestSupport
import Testing

/// Protects the one key table: one meaning a key, footers that fit, and a page that is true.
struct KeyMapTests {
  @Test(arguments: KeyContext.allCases)
  func `no key has two meanings in one place`(_ context: KeyContext) {
    var seen: [Key: Function] = [:]
    for binding in KeyMap.bindings(in: context) {
      for key in binding.keys {
        #expect(
          seen[key] == nil,
          "\(key) is \(binding.function) and also \(String(describing: seen[key]))")
        seen[key] = binding.function
      }
    }
  }

  @Test(arguments: KeyContext.allCases)
  func `help, new call and the way back work everywhere`(_ context: KeyContext) {
    #expect(KeyMap.function(for: .function(1), in: context) == .help)
    #expect(KeyMap.function(for: .function(6), in: context) == .newCall)
    let back = KeyMap.function(for: .escape, in: context)
    #expect([.back, .closeLayer, .leaveLayer].contains(back))
    #expect(KeyMap.function(for: .function(12), in: context) == back)
    #expect(KeyMap.function(for: .control("c"), in: context) == back)
  }

  @Test func `no letter is bound where text is typed`() {
    for context: KeyContext in [.filter, .intake, .maskField, .popup, .help, .palette] {
      for binding in KeyMap.bindings(in: context) {
        for key in binding.keys {
          if case .character = key { Issue.record("\(key) in \(context)") }
        }
      }
    }
  }

  @Test func `F11 and Ctrl-Space are left to the terminal`() {
    for context in KeyContext.allCases {
      #expect(KeyMap.function(for: .function(11), in: context) == nil)
      #expect(KeyMap.function(for: .control("@"), in: context) == nil)
    }
  }

  @Test(arguments: [Language.en, .de], [80, 100, 132])
  func `footers never wrap and never cut an item`(_ language: Language, _ columns: Int) {
    var console = TestConsole(language: language, columns: columns)
    for opening: [Key] in [
      [], [.character("/")], [.function(6)], [.character("o")], [.function(1)], [.function(9)],
      [.character("w")], [.enter], [.function(2)],
    ] {
      console.state.place = Place()
      console.state.queue.isFiltering = false
      for key in opening { console.press(key) }
      let row = console.surface().text.last ?? ""
      #expect(!row.contains("…"), "\(row)")
      #expect(row.contains("F") || row.contains("E"), "\(row)")
    }
  }

  @Test func `the page of the keys is made from the table`() throws {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Docs/Keys.md").standardizedFileURL
    let made = KeyMap.documentation(in: .en)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try made.write(to: page, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: page, encoding: .utf8) == made)
  }

  @Test func `key caps are those of the keyboard`() {
    let page = KeyMap.documentation(in: .de)
    #expect(page.contains("`Strg-S`") && page.contains("`Bild↑`") && page.contains("`Leertaste`"))
  }
}
