import ScreenCore

extension KeyMap {
  static let masters =
    [
      KeyBinding(.open, .enter),
      KeyBinding(.newRecord, .character("n"), .insert),
      KeyBinding(.retire, .delete, .character("r")),
      KeyBinding(.withRetired, .character("a")),
      KeyBinding(.find, .function(3), .character("f"), .character("/")),
      KeyBinding(.refresh, .function(5), .character("R")),
      KeyBinding(.previousTable, .function(7), .character("K")),
      KeyBinding(.nextTable, .function(8), .character("J")),
      KeyBinding(.save, .function(10), .control("s")),
      KeyBinding(.card, .character("i")),
      KeyBinding(.undo, .character("u")),
      KeyBinding(.redo, .character("U")),
      KeyBinding(.up, .up, .character("k")),
      KeyBinding(.down, .down, .character("j")),
      KeyBinding(.pageUp, .pageUp),
      KeyBinding(.pageDown, .pageDown),
      KeyBinding(.top, .home, .character("g"), .controlHome),
      KeyBinding(.bottom, .end, .character("G"), .controlEnd),
    ]

  static let mastersFilter = [
    KeyBinding(.keepFilter, .enter, .tab),
    KeyBinding(.clearFilter, .function(3)),
    KeyBinding(.refresh, .function(5)),
    KeyBinding(.previousTable, .function(7)),
    KeyBinding(.nextTable, .function(8)),
    KeyBinding(.save, .function(10), .control("s")),
    KeyBinding(.up, .up),
    KeyBinding(.down, .down),
    KeyBinding(.pageUp, .pageUp),
    KeyBinding(.pageDown, .pageDown),
  ]
}
