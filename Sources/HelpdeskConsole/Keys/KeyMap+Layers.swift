import ScreenCore

extension KeyMap {
  static let scrolling = [
    KeyBinding(.up, .up),
    KeyBinding(.down, .down),
    KeyBinding(.pageUp, .pageUp, .function(7)),
    KeyBinding(.pageDown, .pageDown, .function(8)),
  ]

  static let list =
    [
      KeyBinding(.take, .enter),
      KeyBinding(.markRow, .character(" ")),
      KeyBinding(.clearFilter, .function(3)),
      KeyBinding(.closeLayer, .function(12), .escape, .control("c"), .function(4)),
    ] + scrolling

  static let report =
    [
      KeyBinding(.nextGrouping, .tab),
      KeyBinding(.scrollLeft, .left),
      KeyBinding(.scrollRight, .right),
      KeyBinding(.top, .home, .character("g")),
      KeyBinding(.bottom, .end, .character("G")),
      KeyBinding(.leaveLayer, .function(12), .escape, .control("c"), .character("q")),
    ] + scrolling

  /// The reports: asked for by name, in the palette.
  static let reports = [
    KeyBinding(.incidentReport), KeyBinding(.timeAnalysis),
  ]

  static let card =
    [
      KeyBinding(.open, .enter),
      KeyBinding(.card, .character("i"), .tab, .backTab),
      KeyBinding(.leaveLayer, .function(12), .escape, .control("c")),
      KeyBinding(.top, .home, .character("g")),
      KeyBinding(.bottom, .end, .character("G")),
    ] + scrolling

  static let palette =
    [
      KeyBinding(.run, .enter),
      KeyBinding(.clearFilter, .function(3)),
      KeyBinding(.leaveLayer, .function(12), .escape, .control("c")),
    ] + scrolling

  static let alarms =
    [
      KeyBinding(.open, .enter),
      KeyBinding(.readAlarm, .character(" "), .delete),
      KeyBinding(.outbox, .tab, .backTab),
      KeyBinding(.leaveLayer, .function(12), .escape, .control("c"), .character("a")),
    ] + scrolling

  static let outbox =
    [
      KeyBinding(.open, .enter),
      KeyBinding(.sendAgain, .character("s")),
      KeyBinding(.giveUp, .delete),
      KeyBinding(.alarms, .tab, .backTab),
      KeyBinding(.leaveLayer, .function(12), .escape, .control("c"), .character("a")),
    ] + scrolling

  static let callSheet =
    [
      KeyBinding(.tick, .character(" ")),
      KeyBinding(.open, .enter),
      KeyBinding(.removeRow, .delete, .character("-")),
      KeyBinding(.save, .function(10), .control("s")),
      KeyBinding(.leaveLayer, .function(12), .escape, .control("c"), .control("t")),
    ] + scrolling

  static let parked =
    [
      KeyBinding(.open, .enter),
      KeyBinding(.discard, .delete),
      KeyBinding(.quit, .character("q")),
      KeyBinding(.leaveLayer, .function(12), .escape, .control("c"), .character("w")),
    ] + scrolling
}
