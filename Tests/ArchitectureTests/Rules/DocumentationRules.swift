/// What other targets see is explained: meaning, units, errors, source of a rule.
enum DocumentationRules {
  static let leastPercent = 80

  private static let declaration = Pattern(
    #"^[ \t]*(?:public|package) (?:static |final |mutating |consuming |borrowing |nonisolated )*"#
      + #"(?:struct|enum|protocol|class|func|var|let|typealias|subscript)\b[^\n]*"#)
  /// Witnesses of the standard library's protocols, which those explain.
  private static let witness = Pattern(
    #"(var (description|debugDescription|id|hashValue|rawValue|startIndex|endIndex)\b)"#
      + #"|(func (hash|next|index|encode|distance)\()|(func [<=>+\-*/&|~]+)|(typealias \w+ = )"#)

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
