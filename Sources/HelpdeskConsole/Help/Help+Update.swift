import ScreenCore

/// Keys of the help layer and of the palette.
extension Console {
  static func pressInHelp(
    _ key: Key, _ function: Function?, _ help: HelpState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var help = help
    let page = max(1, FrameLayout(state.size).body.size.rows - 4)
    let count = helpLines(help, Strings.of(state.language)).count
    switch function {
    case .closeLayer:
      state.place.layers.removeLast()
      return []
    case .up: help.top -= 1
    case .down: help.top += 1
    case .pageUp: help.top -= page
    case .pageDown: help.top += page
    default:
      let before = help.query.text
      tell(help.query.handle(key), &state)
      if help.query.text != before { help.top = 0 }
    }
    help.top = max(0, min(help.top, count - page))
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
    case .closeLayer:
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
      if let direct = directChoice(key, palette) { return run(direct, palette, &state) }
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
    _ function: Function, _ palette: PaletteState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    state.place.layers.removeLast()
    guard let key = KeyMap.keys(of: function, in: palette.context).first else { return [] }
    return press(key, &state)
  }

  /// What the palette offers: everything the context below can do, but for moving about.
  static func paletteEntries(_ palette: PaletteState, _ strings: Strings) -> [Function] {
    let moving: Set<Function> = [
      .up, .down, .pageUp, .pageDown, .top, .bottom, .command, .scrollUp, .scrollDown,
      .nextField, .previousField, .accept,
    ]
    let all =
      palette.only
      ?? KeyMap.bindings(in: palette.context).map(\.function).filter { !moving.contains($0) }
    let words = Matching.words(palette.query.text)
    return all.filter { function in
      let text = Matching.folded("\(strings.keys[function].name) \(strings.keys[function].help)")
      return words.allSatisfy { Matching.contains(text, $0) }
    }
  }

  /// The lines of help: keys and what they do, narrowed by what was typed.
  static func helpLines(
    _ help: HelpState, _ strings: Strings
  ) -> [(keys: String, text: String)] {
    let words = Matching.words(help.query.text)
    var lines: [(keys: String, text: String)] = []
    for binding in KeyMap.bindings(in: help.context) {
      let keys = binding.keys.map(strings.caps.name).joined(separator: " ")
      let text = strings.keys[binding.function].help
      let haystack = Matching.folded("\(keys) \(strings.keys[binding.function].name) \(text)")
      if let last = lines.last, last.text == text {
        lines[lines.count - 1].keys = last.keys + " " + keys
      } else if words.allSatisfy({ Matching.contains(haystack, $0) }) {
        lines.append((keys, text))
      }
    }
    return lines
  }
}
