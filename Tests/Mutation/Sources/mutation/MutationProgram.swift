import Foundation

/// `swift run --package-path Tests/Mutation mutation`, from the root of the package: builds the
/// journal with every mutation in it, runs its tests with one after the other switched on, and
/// writes the table into `Docs/Reliability.md`.
///
/// `--most N` does N of them and ends; `--resume` goes on where the last run ended, with the same
/// copy. `--only TEXT` does those whose name holds the text and writes nothing.
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
    let kept = "\(root)/.build-mutation/rows"
    let only = option("--only", words)
    var rows: [String] = []
    if words.contains("--resume") {
      rows = try String(contentsOfFile: kept, encoding: .utf8).components(separatedBy: "\n")
        .filter { !$0.isEmpty }
    } else {
      try prepare(mutations, root)
    }
    let tests = TestRun(package: "\(root)/.build-mutation/package")
    let most = option("--most", words).flatMap { Int($0) } ?? mutations.count
    for (place, mutation) in mutations.enumerated().dropFirst(rows.count).prefix(most) {
      if let only, !mutation.name.contains(only) { continue }
      let ending = try tests.test(mutant: place + 1, seconds: 300)
      rows.append("| \(mutation.name) | \(sentence(ending)) |")
      print("\(place + 1)/\(mutations.count) \(rows[rows.count - 1])")
      fflush(nil)
      try rows.joined(separator: "\n").write(toFile: kept, atomically: true, encoding: .utf8)
    }
    guard only == nil else { return }
    try write(rows, of: mutations.count, to: "\(root)/Docs/Reliability.md")
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
    try "".write(toFile: "\(root)/.build-mutation/rows", atomically: true, encoding: .utf8)
  }

  private static func sentence(_ ending: TestRun.Ending) -> String {
    switch ending {
    case .noticed(let name): "`\(name)`"
    case .crashed: "the tests end by a trap"
    case .late: "the tests come to no end"
    case .unnoticed: "**none**"
    }
  }

  private static func write(_ rows: [String], of all: Int, to page: String) throws {
    let survivors = rows.count { $0.hasSuffix("| \(sentence(.unnoticed)) |") }
    let noticed = rows.count - survivors
    let summary = "\(rows.count) of \(all) mutations tried, \(noticed) noticed, \(survivors) not."
    print(summary)
    let text = try String(contentsOfFile: page, encoding: .utf8)
    let marks = ["<!-- mutations: begin -->", "<!-- mutations: end -->"]
    let parts = text.components(separatedBy: marks[0])
    guard parts.count == 2, let end = parts[1].range(of: marks[1]) else {
      throw MutationFailure(description: "\(page) has no place for the table")
    }
    let table = [
      "", summary, "",
      "| taken out or turned around | first test that notices |", "|---|---|",
    ]
    let body = (table + rows).joined(separator: "\n") + "\n"
    try (parts[0] + marks[0] + body + parts[1][end.lowerBound...])
      .write(toFile: page, atomically: true, encoding: .utf8)
  }
}
