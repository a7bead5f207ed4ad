import Foundation

/// `swift run --package-path Tests/Mutation mutation`, from the root of the package: builds the
/// journal with every mutation in it, runs its tests with one after the other switched on, and
/// writes the table into `Docs/Reliability.md`.
///
/// `--most N` does N of them and ends; `--resume` goes on where the last run ended, with the same
/// copy. `--again` takes from the page what was noticed before and tries the rest on a new copy:
/// what is new, and what went unnoticed until a test was added. `--only TEXT` does those whose name
/// holds the text and writes nothing.
@main
struct MutationProgram {
  static func main() {
    do {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      exit(1)
    }
  }

  private static func option(_ name: String, _ words: [String]) -> String? {
    words.firstIndex(of: name).flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil }
  }

  private static func run(_ words: [String]) throws {
    let root = FileManager.default.currentDirectoryPath
    let mutations = try MutationList.syncs(in: root) + MutationList.checks(in: root)
    let page = "\(root)/Docs/Reliability.md"
    let only = option("--only", words)
    let (isResumed, isAgain) = (words.contains("--resume"), words.contains("--again"))
    if !isResumed { try prepare(mutations, root) }
    var rows: [String: String] = [:]
    if isResumed || isAgain {
      rows = try self.rows(of: page).filter { isResumed || !$0.value.hasSuffix(survivor) }
    }
    let tests = TestRun(package: "\(root)/.build-mutation/package")
    let most = option("--most", words).flatMap { Int($0) } ?? mutations.count
    let left = mutations.enumerated().filter { place, mutation in
      only.map { mutation.name.contains($0) } ?? (rows[mutation.name] == nil)
    }
    for (place, mutation) in left.prefix(most) {
      let ending = try tests.test(mutant: place + 1, seconds: 300)
      let row = "| \(mutation.name) | \(sentence(ending)) |"
      print("\(place + 1)/\(mutations.count) \(row)")
      fflush(nil)
      rows[mutation.name] = row
      if only == nil { try write(mutations.map(\.name), rows, to: page) }
    }
  }

  private static var survivor: String { "| \(sentence(.unnoticed)) |" }

  /// The rows that the page has, by the name of the mutation.
  private static func rows(of page: String) throws -> [String: String] {
    let (_, table, _) = try parts(of: page)
    var rows: [String: String] = [:]
    for line in table.components(separatedBy: "\n") where line.hasPrefix("| ") {
      guard let end = line.dropLast(2).range(of: " | ", options: .backwards) else { continue }
      rows[String(line[line.index(line.startIndex, offsetBy: 2)..<end.lowerBound])] = line
    }
    return rows
  }

  /// Builds the copy; without a mutation its tests must be green.
  private static func prepare(_ mutations: [Mutation], _ root: String) throws {
    let package = try MutatedPackage(of: root)
    try package.apply(mutations)
    let tests = TestRun(package: package.root)
    try tests.build()
    guard case .unnoticed = try tests.test(mutant: 0, seconds: 600) else {
      throw MutationFailure(description: "the tests are red without any mutation")
    }
  }

  private static func sentence(_ ending: TestRun.Ending) -> String {
    switch ending {
    case .noticed(let name): "`\(name)`"
    case .crashed: "the tests end by a trap"
    case .late: "the tests come to no end"
    case .unnoticed: "**none**"
    }
  }

  private static let marks = ["<!-- mutations: begin -->", "<!-- mutations: end -->"]

  /// What stands before the table, the table, and what stands behind it.
  private static func parts(of page: String) throws -> (String, String, String) {
    let text = try String(contentsOfFile: page, encoding: .utf8)
    let parts = text.components(separatedBy: marks[0])
    guard parts.count == 2, let end = parts[1].range(of: marks[1]) else {
      throw MutationFailure(description: "\(page) has no place for the table")
    }
    return (parts[0], String(parts[1][..<end.lowerBound]), String(parts[1][end.lowerBound...]))
  }

  private static func write(
    _ names: [String], _ rows: [String: String], to page: String
  ) throws {
    let tried = names.compactMap { rows[$0] }
    let survivors = tried.count { $0.hasSuffix(survivor) }
    let noticed = tried.count - survivors
    let summary =
      "\(tried.count) of \(names.count) mutations tried, \(noticed) noticed, \(survivors) not."
    let table = [
      "", summary, "",
      "| taken out or turned around | first test that notices |", "|---|---|",
    ]
    let body = (table + tried).joined(separator: "\n") + "\n"
    let (before, _, behind) = try parts(of: page)
    try (before + marks[0] + body + behind).write(toFile: page, atomically: true, encoding: .utf8)
  }
}
