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
    guard let message = state.message else { return }
    let role: Role = message.isTrouble ? .error : .message
    surface.draw(
      painter.strings.text(message), at: Point(row: painter.layout.messageRow, column: 1),
      width: surface.size.columns - 2, style: painter.theme[role])
  }

  /// Row 24: only keys that work now, whole items, never wrapped.
  static func drawKeys(
    in context: KeyContext, _ painter: Painter, on surface: inout Surface
  ) {
    let row = painter.layout.keysRow
    var column = 1
    for item in fittingFooter(in: context, painter.strings, columns: surface.size.columns - 1) {
      column += surface.draw(
        item.caps, at: Point(row: row, column: column), style: painter.theme[.keyCap])
      column += surface.draw(
        " " + item.label, at: Point(row: row, column: column), style: painter.theme[.keyLabel])
      column += 1
    }
  }

  /// The footer as caps and labels, items of the highest rank left out until all fits.
  static func fittingFooter(
    in context: KeyContext, _ strings: Strings, columns: Int
  ) -> [(caps: String, label: String)] {
    var items = KeyMap.footer(in: context)
    while true {
      let texts = items.map { footerText($0, in: context, strings) }
      let width = texts.reduce(0) {
        $0 + DisplayWidth.columns(of: $1.caps) + DisplayWidth.columns(of: $1.label) + 2
      }
      // The blank behind the last item may hang over the edge.
      if width - 1 <= columns || items.count <= 1 { return texts }
      let highest = items.map(\.rank).max() ?? 0
      items.remove(at: items.lastIndex { $0.rank == highest } ?? items.count - 1)
    }
  }

  private static func footerText(
    _ item: FooterItem, in context: KeyContext, _ strings: Strings
  ) -> (caps: String, label: String) {
    let caps = item.functions.compactMap { function -> String? in
      let keys = KeyMap.keys(of: function, in: context)
      let usual =
        [.back, .closeLayer, .leaveLayer].contains(function) ? keys.first { $0 == .escape } : nil
      return (usual ?? keys.first).map(strings.caps.name)
    }
    let label = (item.word ?? item.functions.first).map { strings.keys[$0].short } ?? ""
    return (caps.joined(separator: "/"), label)
  }
}

extension Message {
  /// Whether something was refused or broke: it is shown as an error.
  var isTrouble: Bool {
    switch self {
    case .refused, .failed, .draftNotSaved, .filterProblem, .readOnly, .draftUnreadable: true
    case .bulk(_, let refused, _): refused > 0
    case .popup(.problem), .popup(.closed), .popup(.notRead): true
    default: false
    }
  }
}
