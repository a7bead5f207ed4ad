import HelpdeskDomain
import ScreenCore

/// The rows that are never covered.
extension Console {
  /// Row 1: what is shown at the left, then the parked calls and the time at the right.
  static func drawTitle(
    _ left: String, named: Bool = false, _ state: ConsoleState, _ painter: Painter,
    on surface: inout Surface, extra: [String] = []
  ) {
    let style = painter.theme[.title]
    let text = titleEnd(state, painter, named: named, extra: extra)
    let columns = surface.size.columns
    let width = DisplayWidth.columns(of: text)
    surface.draw(
      left, at: Point(row: 0, column: 1), width: max(0, columns - width - 4), style: style)
    surface.draw(
      text, at: Point(row: 0, column: max(0, columns - width)), style: style, ellipsis: false)
  }

  /// What stands at the right of row 1.
  static func titleEnd(
    _ state: ConsoleState, _ painter: Painter, named: Bool = false, extra: [String]
  ) -> String {
    var right = extra
    if let parked = parkedText(state, painter, named: named) { right.append(parked) }
    if let alarms = alarmCount(state, painter) { right.append(alarms) }
    if case .readOnly = state.access { right.append(painter.strings.frame.readOnly) }
    right.append(painter.time.clock)
    return right.joined(separator: "   ")
  }

  private static func parkedText(
    _ state: ConsoleState, _ painter: Painter, named: Bool
  ) -> String? {
    let drafts = state.parked.filter(\.isDraft)
    guard let newest = drafts.last else { return nil }
    if named, drafts.count == 1 {
      return painter.strings.frame.parkedOne(name(of: newest, painter))
    }
    return painter.strings.frame.parkedCount(drafts.count)
  }

  /// Row 23.
  static func drawMessage(
    _ state: ConsoleState, _ painter: Painter, on surface: inout Surface
  ) {
    guard let message = state.message else {
      guard let text = conflictMessage(state, painter) else { return }
      surface.draw(
        text, at: Point(row: painter.layout.messageRow, column: 1),
        width: surface.size.columns - 2, style: painter.theme[.message])
      return
    }
    let role: Role = message.isTrouble ? .error : .message
    surface.draw(
      painter.strings.text(message), at: Point(row: painter.layout.messageRow, column: 1),
      width: surface.size.columns - 2, style: painter.theme[role])
  }
}

extension Message {
  /// Whether something was refused or broke: it is shown as an error.
  var isTrouble: Bool {
    switch self {
    case .refused, .failed, .draftNotSaved, .filterProblem, .readOnly, .draftUnreadable: true
    case .bulk(_, let refused, _, _): refused > 0
    case .popup(.problem), .popup(.closed), .popup(.notRead), .master(.problem): true
    default: false
    }
  }
}
