/// The query language has words such as `-priority:3` (DESIGN §7), which the parser would take for
/// options. So they are moved behind a `--`.
enum ExcludingWords {
  static func moved(_ arguments: [String]) -> [String] {
    guard arguments.starts(with: ["incident", "list"]) else { return arguments }
    let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
    let words = arguments[..<end].filter(isExcluding)
    guard !words.isEmpty else { return arguments }
    let rest = arguments[..<end].filter { !isExcluding($0) }
    return rest + ["--"] + words + arguments[end...].dropFirst()
  }

  /// One minus, a name, a colon.
  private static func isExcluding(_ word: String) -> Bool {
    guard word.hasPrefix("-"), let colon = word.firstIndex(of: ":") else { return false }
    let name = word[..<colon].dropFirst()
    return !name.isEmpty && name.allSatisfy { $0.isLetter }
  }
}
