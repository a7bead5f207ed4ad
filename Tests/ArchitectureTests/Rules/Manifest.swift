/// The targets of `Package.swift` and what each declares, read from its text: asking the package
/// manager would need the build directory that the running test holds.
enum Manifest {
  struct Target: Equatable {
    let name: String
    let line: Int
    let dependencies: Set<String>
  }

  private static let alias = Pattern(
    #"let (\w+): Target\.Dependency = \.product\(\s*name: "(\w+)""#)
  private static let target = Pattern(#"^ *\.(?:target|testTarget|executableTarget)\("#)
  private static let name = Pattern(#"name: "(\w+)""#)
  private static let list = Pattern(#"dependencies: \[([^\]]*)\]"#)
  private static let word = Pattern(#"\w+"#)

  static func targets(in text: String) -> [Target] {
    let aliases = Dictionary(
      alias.matches(in: text).map { ($0.groups[1], $0.groups[2]) },
      uniquingKeysWith: { first, _ in first })
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let starts = target.matches(in: text).map(\.line)
    return starts.indices.compactMap { index in
      let end = index + 1 < starts.count ? starts[index + 1] - 1 : lines.count
      let body = lines[(starts[index] - 1)..<end].joined(separator: "\n")
      guard let name = name.matches(in: body).first?.groups[1] else { return nil }
      let names = list.matches(in: body).first?.groups[1] ?? ""
      let dependencies = word.matches(in: names).map(\.groups[0]).map { aliases[$0] ?? $0 }
      return Target(name: name, line: starts[index], dependencies: Set(dependencies))
    }
  }

  /// Where the manifest and the import table disagree.
  static func offences(in text: String, rules: [ImportRule] = ImportTable.all) -> [Offence] {
    let targets = targets(in: text)
    let file = "Package.swift"
    let missing = rules.filter { rule in !targets.contains { $0.name == rule.target } }
    return missing.map {
      Offence(file: file, line: 0, advice: "has no target \($0.target), ImportTable.swift has")
    }
      + targets.compactMap { target in
        guard let rule = rules.first(where: { $0.target == target.name }) else {
          return Offence(
            file: file, line: target.line,
            advice: "target \(target.name) is not in ImportTable.swift; add its row")
        }
        guard rule.modules != target.dependencies else { return nil }
        return Offence(
          file: file, line: target.line,
          advice: "target \(target.name) declares \(target.dependencies.sorted()), the table"
            + " allows \(rule.modules.sorted()); make them agree and amend Docs/Architecture.md")
      }
  }
}
