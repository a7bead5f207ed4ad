/// What other targets see is explained: types, functions and computed properties say their
/// meaning, units, errors, source of a rule.
///
/// A property that is stored or one line long, and whose name says it all, needs no sentence that
/// says it again; one with a unit or a condition does, and the reviewer asks for it.
enum DocumentationRules {
  static let leastPercent = 80

  private static let modifiers =
    #"^[ \t]*(?:public|package) "#
    + #"(?:static |final |mutating |consuming |borrowing |nonisolated |indirect )*"#
  private static let declaration = Pattern(
    modifiers + #"(?:(?:struct|enum|protocol|class|func|subscript)\b[^\n]*"#
      + #"|var \w+:[^=\n]*\{[ \t]*$)"#)
  /// Witnesses of the standard library's protocols, which those explain.
  private static let witness = Pattern(
    #"(var (description|debugDescription|id|hashValue|rawValue|startIndex|endIndex)\b)"#
      + #"|(func (hash|next|index|encode|distance)\()|(func [<=>+\-*/&|~]+)"#)

  struct Tally: Equatable {
    var documented = 0
    var bare: [Offence] = []

    var percent: Int {
      let count = documented + bare.count
      return count == 0 ? 100 : documented * 100 / count
    }
  }

  static func tally(of files: [SourceFile]) -> Tally {
    files.filter { $0.isSwift && !$0.isGenerated }.reduce(into: Tally()) { tally, file in
      let lines = file.lines
      for match in declaration.matches(in: file.code) where !witness.isFound(in: match.groups[0]) {
        if isDocumented(match.line, in: lines) {
          tally.documented += 1
        } else {
          tally.bare.append(
            file.offence(match.line, "public, without ///; say its meaning, unit and errors"))
        }
      }
    }
  }

  private static let suite = Pattern(
    #"^(?:@\w+(?:\([^\n]*\))?[ \t]+)*(?:struct|final class|class|enum) \w+Tests\b"#)

  /// Suites that do not open with the promise they protect.
  static func bareSuites(in file: SourceFile) -> [Offence] {
    guard file.path.hasPrefix("Tests/"), file.isSwift else { return [] }
    let lines = file.lines
    return suite.matches(in: file.code).filter { !isDocumented($0.line, in: lines) }.map {
      file.offence($0.line, "a suite without ///; open it with what it protects")
    }
  }

  private static func isDocumented(_ line: Int, in lines: [Substring]) -> Bool {
    var above = line - 2
    while above >= 0 {
      let text = lines[above].drop { $0 == " " }
      if text.hasPrefix("///") { return true }
      guard text.hasPrefix("@") else { return false }
      above -= 1
    }
    return false
  }
}
