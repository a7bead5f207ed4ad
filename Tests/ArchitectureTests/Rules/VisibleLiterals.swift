/// Words that a user reads live in `Sources/HelpdeskConsole/Strings/` alone, so that a missing
/// translation does not compile.
///
/// A literal looks like prose when a blank stands between two letters or when it holds a
/// capitalised word. One that is never shown (a key of a table, a sentence of a precondition) is
/// allowed: preconditions by themselves, others by a comment on the line or the one above that
/// begins with `Not shown:` and gives the reason.
enum VisibleLiterals {
  private static let prose = Pattern(#"\p{L}[,;:.]? \p{L}|\b\p{Lu}\p{Ll}{2,}"#)
  private static let defect = Pattern(
    #"\b(precondition|preconditionFailure|assert|assertionFailure|unavailable|deprecated)\b"#)
  private static let statementLines = 4

  /// Below the console errors carry data: two words in a literal are the beginning of a sentence.
  private static let sentence = Pattern(#"\p{L}{2,}[,;:.]? \p{L}{2,}"#)
  private static let wordless = [
    "HelpdeskDomain", "JournalStorage", "HelpdeskStore", "ScreenCore", "ScreenNcurses",
    "PultSystem",
  ]

  /// Sentences in targets that have no words. The texts of a new desk's codes are data of the desk.
  static func sentences(in file: SourceFile) -> [Offence] {
    guard file.path.hasPrefix("Sources/"), wordless.contains(file.room), file.isSwift,
      !file.path.contains("/Codes/")
    else { return [] }
    return literals(in: file, like: sentence).map {
      file.offence(
        $0.line,
        "\"\($0.text.prefix(40))\" is prose below the console; throw data and put the words into"
          + " Strings, or write '// Not shown: reason' above it")
    }
  }

  static func offences(in file: SourceFile) -> [Offence] {
    guard file.path.hasPrefix("Sources/HelpdeskConsole/"), !file.path.contains("/Strings/")
    else { return [] }
    return literals(in: file, like: prose).map {
      file.offence(
        $0.line,
        "\"\($0.text.prefix(40))\" looks like words a user reads; move it to Strings/,"
          + " or write '// Not shown: reason' above it")
    }
  }

  private static func literals(
    in file: SourceFile, like pattern: Pattern
  ) -> [SourceLexer.Literal] {
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
    return file.literals.filter {
      pattern.isFound(in: $0.text) && !isAllowed($0.line, in: lines)
    }
  }

  private static func isAllowed(_ line: Int, in lines: [Substring]) -> Bool {
    let first = max(0, line - 2)
    if lines[first..<line].contains(where: { $0.contains("// Not shown: ") }) { return true }
    // The sentence of a precondition may stand some lines below its keyword.
    let nearby = lines[max(0, line - statementLines)..<line].joined(separator: "\n")
    return defect.isFound(in: nearby)
  }
}
