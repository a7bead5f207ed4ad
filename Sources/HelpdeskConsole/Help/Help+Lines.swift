import HelpdeskDomain
import ScreenCore

/// What help and palette say, made of the key table.
extension Console {
  /// What the palette offers: everything the context below can do, but for moving about, and the
  /// tables of masters and codes.
  static func paletteEntries(_ palette: PaletteState, _ strings: Strings) -> [PaletteEntry] {
    let moving: Set<Function> = [
      .up, .down, .pageUp, .pageDown, .top, .bottom, .command, .scrollUp, .scrollDown,
      .scrollLeft, .scrollRight,
      .nextField, .previousField, .accept,
    ]
    let all =
      palette.only
      ?? KeyMap.bindings(in: palette.context).map(\.function).filter { !moving.contains($0) }
    let words = Matching.words(palette.query.text)
    let functions = all.filter { function in
      let text = Matching.folded("\(strings.keys[function].name) \(strings.keys[function].help)")
      return words.allSatisfy { Matching.contains(text, $0) }
    }
    let tables = palette.only == nil ? RecordType.kept : []
    return functions.map(PaletteEntry.function)
      + tables.filter { strings.masters.matches($0, words) }.map(PaletteEntry.table)
  }

  /// The lines of help: keys and what they do, narrowed by what was typed.
  static func helpLines(
    _ help: HelpState, _ strings: Strings
  ) -> [(keys: String, text: String)] {
    let words = Matching.words(help.query.text)
    var lines: [(keys: String, text: String)] = []
    for sample in strings.layers.samples(help.context) {
      let haystack = Matching.folded("\(sample.typed) \(sample.meaning)")
      if words.allSatisfy({ Matching.contains(haystack, $0) }) {
        lines.append((sample.typed, sample.meaning))
      }
    }
    for binding in KeyMap.bindings(in: help.context) {
      let keys = strings.keyNames(of: binding).joined(separator: " ")
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

  /// How wide the column of the keys is in help.
  static var helpKeyColumns: Int { 20 }

  /// The lines of help as rows of that many columns, long sentences broken.
  static func helpRows(
    _ help: HelpState, _ strings: Strings, columns: Int
  ) -> [(keys: String, text: String)] {
    var rows: [(keys: String, text: String)] = []
    for line in help.about { rows += broken(line, "", columns: columns) }
    if !rows.isEmpty { rows.append(("", "")) }
    for line in helpLines(help, strings) {
      rows += broken(line.text, line.keys, columns: columns)
    }
    return rows
  }

  private static func broken(
    _ text: String, _ keys: String, columns: Int
  ) -> [(keys: String, text: String)] {
    let flow = TextFlow(text, columns: max(1, columns - helpKeyColumns - 2))
    return flow.rows.enumerated().map { ($0.offset == 0 ? keys : "", $0.element.text) }
  }
}
