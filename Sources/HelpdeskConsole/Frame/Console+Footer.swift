import HelpdeskDomain
import ScreenCore

/// Row 24: only keys that work now, whole items, never wrapped.
extension Console {
  static func drawKeys(
    _ state: ConsoleState, _ painter: Painter, on surface: inout Surface
  ) {
    let row = painter.layout.keysRow
    var column = 1
    for item in fitting(footer(state, painter.strings), columns: surface.size.columns - 1) {
      column += surface.draw(
        item.caps, at: Point(row: row, column: column), style: painter.theme[.keyCap])
      column += surface.draw(
        " " + item.label, at: Point(row: row, column: column), style: painter.theme[.keyLabel])
      column += 1
    }
  }

  /// What row 24 offers at this moment, most used first.
  static func footer(_ state: ConsoleState, _ strings: Strings) -> [FooterText] {
    let context = state.context
    switch state.place.layers.last {
    case .event(let event) where event.isClosed: return closedFooter(event, strings)
    case nil:
      if case .mask(let mask) = state.place.screen, mask.wasRefused, !mask.problems.isEmpty,
        context == .maskField
      {
        return KeyMap.footerAfterRefusal.map { text(of: $0, in: context, strings) }
      }
      if case .mask(let mask) = state.place.screen, context == .maskPane,
        [.reasons, .resolution].contains(mask.pane.tab)
      {
        return KeyMap.footerOfRows.map { text(of: $0, in: context, strings) }
      }
    default: break
    }
    return KeyMap.footer(in: context).map { text(of: $0, in: context, strings) }
  }

  /// A closed incident takes no event: what decides is offered, not a save.
  private static func closedFooter(
    _ event: EventPopupState, _ strings: Strings
  ) -> [FooterText] {
    let isDeciding = event.focus == .reopen || event.focus == .repeated
    return KeyMap.footer(in: .popup).flatMap { item -> [FooterText] in
      guard item.functions == [.save] else { return [text(of: item, in: .popup, strings)] }
      if isDeciding {
        return [
          FooterText(caps: "r", label: strings.event.reopen, rank: 0),
          FooterText(caps: "w", label: strings.event.repeated, rank: 0),
        ]
      }
      let caps = text(of: item, in: .popup, strings).caps
      return [FooterText(caps: caps, label: strings.event.decide, rank: 0)]
    }
  }

  /// Items of the highest rank are left out until all fits.
  static func fitting(_ items: [FooterText], columns: Int) -> [FooterText] {
    var items = items
    while true {
      let width = items.reduce(0) {
        $0 + DisplayWidth.columns(of: $1.caps) + DisplayWidth.columns(of: $1.label) + 2
      }
      // The blank behind the last item may hang over the edge.
      if width - 1 <= columns || items.count <= 1 { return items }
      let highest = items.map(\.rank).max() ?? 0
      items.remove(at: items.lastIndex { $0.rank == highest } ?? items.count - 1)
    }
  }

  private static func text(
    of item: FooterItem, in context: KeyContext, _ strings: Strings
  ) -> FooterText {
    let caps = item.functions.compactMap { function -> String? in
      let keys = KeyMap.keys(of: function, in: context)
      let usual =
        [.back, .closeLayer, .leaveLayer].contains(function) ? keys.first { $0 == .escape } : nil
      return (usual ?? keys.first).map(strings.caps.name)
    }
    let label = (item.word ?? item.functions.first).map { strings.keys[$0].short } ?? ""
    return FooterText(caps: caps.joined(separator: "/"), label: label, rank: item.rank)
  }
}

/// One item of row 24 as it is drawn.
struct FooterText: Equatable {
  let caps: String
  let label: String
  /// Items of the highest rank go first where the row is too narrow.
  let rank: Int
}
