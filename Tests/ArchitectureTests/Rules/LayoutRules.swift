/// What may lie at the top of the repository (DESIGN §3).
enum LayoutRules {
  private static let allowed: Set = ["Package.swift", "Sources", "Tests", "README.md", "Docs"]

  /// Names at the top that are neither allowed nor dot-files. `paths` are those of all files.
  static func offences(in paths: [String]) -> [Offence] {
    let tops = Set(paths.compactMap { $0.split(separator: "/").first.map(String.init) })
    return tops.subtracting(allowed).filter { !$0.hasPrefix(".") }.sorted().map {
      Offence(
        file: $0, line: 0,
        advice: "the top level holds \(allowed.sorted().joined(separator: ", ")) and dot-files")
    }
  }
}
