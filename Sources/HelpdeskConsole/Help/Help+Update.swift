import HelpdeskDomain
import ScreenCore

/// Keys of the help layer and of the palette.
extension Console {
  /// Help on a list is about the code under the cursor first; the list stays below.
  static func openHelp(
    _ context: KeyContext, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var help = HelpState(context: context)
    if case .list(let list) = state.place.layers.last, let row = list.chosenRow {
      let name = [row.general, row.text].filter { !$0.isEmpty }.joined(separator: ": ")
      help.about = ["\(row.code)  \(name)", row.detail].filter { !$0.isEmpty }
      let hint = state.tables.codeRow(row.id)?.hint
      if let hint = hint?.text(in: state.language, desk: state.tables.parameters.language) {
        help.about.append(hint)
      }
    }
    state.place.layers.append(.help(help))
    return []
  }

  static func pressInHelp(
    _ key: Key, _ function: Function?, _ help: HelpState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var help = help
    let page = max(1, FrameLayout(state.size).body.size.rows - 4)
    let count = helpRows(
      help, Strings.of(state.language), columns: state.size.columns - 4
    ).count
    if function == .leaveLayer {
      state.place.layers.removeLast()
      return []
    }
    let top = Scrolling.top(help.top, after: function, page: page, count: count, rows: page)
    if let top {
      help.top = top
    } else {
      let before = help.query.text
      tell(help.query.handle(key), &state)
      if help.query.text != before { help.top = 0 }
    }
    replaceTop(.help(help), &state)
    return []
  }

  static func pasteInHelp(
    _ paste: Paste, _ help: HelpState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var help = help
    tell(help.query.paste(paste.text), &state)
    help.top = 0
    replaceTop(.help(help), &state)
    return []
  }

  static func pressInPalette(
    _ key: Key, _ function: Function?, _ palette: PaletteState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var palette = palette
    let entries = paletteEntries(palette, Strings.of(state.language))
    switch function {
    case .leaveLayer:
      state.place.layers.removeLast()
      return []
    case .run:
      guard entries.indices.contains(palette.cursor) else {
        state.message = .noneInList
        return []
      }
      return run(entries[palette.cursor], palette, &state)
    case .up: palette.cursor -= 1
    case .down: palette.cursor += 1
    case .pageUp: palette.cursor -= 10
    case .pageDown: palette.cursor += 10
    default:
      if let direct = directChoice(key, palette) {
        return run(.function(direct), palette, &state)
      }
      let before = palette.query.text
      tell(palette.query.handle(key), &state)
      if palette.query.text != before { palette.cursor = 0 }
    }
    let count = paletteEntries(palette, Strings.of(state.language)).count
    palette.cursor = max(0, min(palette.cursor, count - 1))
    replaceTop(.palette(palette), &state)
    return []
  }

  static func pasteInPalette(
    _ paste: Paste, _ palette: PaletteState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var palette = palette
    tell(palette.query.paste(paste.text), &state)
    palette.cursor = 0
    replaceTop(.palette(palette), &state)
    return []
  }

  /// In F4's short palette the verb's own letter chooses at once.
  private static func directChoice(_ key: Key, _ palette: PaletteState) -> Function? {
    guard let only = palette.only, palette.query.isEmpty else { return nil }
    return only.first { KeyMap.keys(of: $0, in: palette.context).contains(key) }
  }

  /// Closes the palette and does it as if its key had been pressed below.
  private static func run(
    _ entry: PaletteEntry, _ palette: PaletteState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    state.place.layers.removeLast()
    state.message = nil
    guard case .function(let function) = entry else {
      if case .table(let type) = entry { return openMasters(type, &state) }
      return []
    }
    // A function without a key of its own is asked for by the palette's.
    let key = KeyMap.keys(of: function, in: palette.context).first ?? .function(9)
    return act(on: function, key, &state)
  }
}
