import ScreenCore

extension KeyMap {
  static let queue =
    [
      KeyBinding(.event, .function(2), .character("e")),
      KeyBinding(.find, .function(3), .character("f"), .character("/")),
      KeyBinding(.change, .function(4)),
      KeyBinding(.refresh, .function(5), .character("R")),
      KeyBinding(.previousView, .function(7), .character("K")),
      KeyBinding(.nextView, .function(8), .character("J")),
      KeyBinding(.save, .function(10), .control("s")),
      KeyBinding(.open, .enter),
      KeyBinding(.preview, .tab, .backTab),
      KeyBinding(.mark, .character(" "), .character("v")),
    ] + verbs + reports + [
      KeyBinding(.triage, .character("t")),
      KeyBinding(.repeatLast, .character(".")),
      KeyBinding(.parked, .character("w")),
      KeyBinding(.quit, .character("q")),
      KeyBinding(.up, .up, .character("k")),
      KeyBinding(.down, .down, .character("j")),
      KeyBinding(.pageUp, .pageUp),
      KeyBinding(.pageDown, .pageDown),
      KeyBinding(.top, .home, .character("g"), .controlHome),
      KeyBinding(.bottom, .end, .character("G"), .controlEnd),
    ]

  /// The letters that are verbs in the queue and in the mask's lower pane.
  static let verbs = [
    KeyBinding(.status, .character("s")),
    KeyBinding(.owner, .character("o")),
    KeyBinding(.takeMyself, .character("m")),
    KeyBinding(.priority, .character("p")),
    KeyBinding(.reason, .character("r")),
    KeyBinding(.resolve, .character("d")),
    KeyBinding(.close, .character("c")),
    KeyBinding(.destination, .character("b")),
    KeyBinding(.card, .character("i")),
    KeyBinding(.alarms, .character("a")),
    KeyBinding(.outbox),
    KeyBinding(.copyNumber, .character("y")),
    KeyBinding(.undo, .character("u")),
    KeyBinding(.redo, .character("U")),
    KeyBinding(.why, .character("x"), .control("x")),
  ]

  static let filter = [
    KeyBinding(.keepFilter, .enter, .tab),
    KeyBinding(.clearFilter, .function(3)),
    KeyBinding(.event, .function(2)),
    KeyBinding(.change, .function(4)),
    KeyBinding(.refresh, .function(5)),
    KeyBinding(.previousView, .function(7)),
    KeyBinding(.nextView, .function(8)),
    KeyBinding(.save, .function(10), .control("s")),
    KeyBinding(.up, .up),
    KeyBinding(.down, .down),
    KeyBinding(.pageUp, .pageUp),
    KeyBinding(.pageDown, .pageDown),
  ]

  static let intake = [
    KeyBinding(.choose, .enter),
    KeyBinding(.event, .function(2)),
    KeyBinding(.asTyped, .tab),
    KeyBinding(.clearFilter, .function(3)),
    KeyBinding(.allCustomers, .function(4)),
    KeyBinding(.searchAgain, .function(5)),
    KeyBinding(.up, .up),
    KeyBinding(.down, .down),
    KeyBinding(.pageUp, .pageUp),
    KeyBinding(.pageDown, .pageDown),
    KeyBinding(.alarms),
    KeyBinding(.outbox),
  ]
}
