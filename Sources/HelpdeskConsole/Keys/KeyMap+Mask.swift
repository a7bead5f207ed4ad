import ScreenCore

extension KeyMap {
  static let maskField =
    [
      KeyBinding(.event, .function(2)),
      KeyBinding(.find, .function(3)),
      KeyBinding(.list, .function(4)),
      KeyBinding(.clearMarks, .function(5)),
      KeyBinding(.previousIncident, .function(7)),
      KeyBinding(.nextIncident, .function(8)),
      KeyBinding(.save, .function(10), .control("s")),
      KeyBinding(.accept, .enter),
      KeyBinding(.nextField, .tab),
      KeyBinding(.previousField, .backTab),
      KeyBinding(.up, .up),
      KeyBinding(.down, .down),
      KeyBinding(.scrollUp, .pageUp),
      KeyBinding(.scrollDown, .pageDown),
      KeyBinding(.why, .control("x")),
      KeyBinding(.card, .control("r")),
      KeyBinding(.callSheet, .control("t")),
      KeyBinding(.alarms),
      KeyBinding(.outbox),
    ] + reports

  static let maskPane =
    [
      KeyBinding(.event, .function(2), .character("e")),
      KeyBinding(.find, .function(3), .character("f"), .character("/")),
      KeyBinding(.change, .function(4)),
      KeyBinding(.clearMarks, .function(5), .character("R")),
      KeyBinding(.previousIncident, .function(7), .character("K")),
      KeyBinding(.nextIncident, .function(8), .character("J")),
      KeyBinding(.save, .function(10), .control("s")),
      KeyBinding(.showEvent, .enter),
      KeyBinding(.intoFields, .tab, .backTab),
      KeyBinding(.addRow, .character("+"), .insert),
      KeyBinding(.removeRow, .delete, .character("-")),
      KeyBinding(.makePrimary, .character("*")),
      KeyBinding(.tick, .character(" ")),
    ] + verbs + reports + [
      KeyBinding(.consent, .character("z")),
      KeyBinding(.orderOfEvent, .character("B")),
      KeyBinding(.parked, .character("w")),
      KeyBinding(.up, .up, .character("k")),
      KeyBinding(.down, .down, .character("j")),
      KeyBinding(.pageUp, .pageUp),
      KeyBinding(.pageDown, .pageDown),
      KeyBinding(.top, .home, .character("g")),
      KeyBinding(.bottom, .end, .character("G")),
    ]

  static let order = [
    KeyBinding(.addLine, .character("+"), .character("a")),
    KeyBinding(.editLine, .enter),
    KeyBinding(.removeLine, .delete, .character("-")),
    KeyBinding(.status, .character("s")),
    KeyBinding(.lead, .character("o")),
    KeyBinding(.close, .character("c")),
    KeyBinding(.billed, .character("d")),
    KeyBinding(.consent, .character("z")),
    KeyBinding(.destination, .character("b")),
    KeyBinding(.refresh, .function(5), .character("R")),
    KeyBinding(.copyNumber, .character("y")),
    KeyBinding(.undo, .character("u")),
    KeyBinding(.redo, .character("U")),
    KeyBinding(.up, .up, .character("k")),
    KeyBinding(.down, .down, .character("j")),
    KeyBinding(.pageUp, .pageUp),
    KeyBinding(.pageDown, .pageDown),
  ]

  static let conflict = [
    KeyBinding(.theirs, .character("t"), .left),
    KeyBinding(.mine, .character("m"), .right),
    KeyBinding(.save, .function(10), .control("s")),
    KeyBinding(.nextField, .tab, .enter),
    KeyBinding(.previousField, .backTab),
    KeyBinding(.up, .up, .character("k")),
    KeyBinding(.down, .down, .character("j")),
  ]

  static let popup = [
    KeyBinding(.list, .function(4)),
    KeyBinding(.save, .function(10), .control("s")),
    KeyBinding(.nextField, .tab),
    KeyBinding(.previousField, .backTab),
    KeyBinding(.accept, .enter),
    KeyBinding(.up, .up),
    KeyBinding(.down, .down),
    KeyBinding(.scrollUp, .pageUp),
    KeyBinding(.scrollDown, .pageDown),
  ]
}
