public import HelpdeskDomain

extension KeyMap {
  /// `Docs/Keys.md`, made from the table; a test compares the file with it.
  public static func documentation(in language: Language) -> String {
    let strings = Strings.of(language)
    let words = strings.layers.keysPage
    var lines = ["# \(words.title)", "", words.introduction, ""]
    for context in KeyContext.allCases {
      lines += ["## \(strings.layers.contexts(context))", ""]
      lines += ["| \(words.key) | \(words.function) | \(words.meaning) |", "|---|---|---|"]
      for binding in bindings(in: context) {
        let keys = strings.keyNames(of: binding).map { "`\($0)`" }.joined(separator: " ")
        let function = strings.keys[binding.function]
        lines.append("| \(keys) | \(function.name) | \(function.help) |")
      }
      lines.append("")
    }
    return lines.dropLast().joined(separator: "\n") + "\n"
  }
}
