import Foundation
import TestSupport
import Testing

/// Protects the first impression: five names at the top, and one way to set a line.
struct LayoutTests {
  @Test func `the top level holds five names and dot-files`() throws {
    expectNone(LayoutRules.offences(in: try paths()))
  }

  /// The files that git knows, or those that lie there when this is no clone.
  private func paths() throws -> [String] {
    if SourceTree.holds(".git") {
      do {
        let listed = try RunningProcess.run(
          Repository.program("git"), ["-c", "safe.directory=*", "ls-files"],
          folder: Repository.root)
        if listed.exitCode == 0 { return listed.lines }
      } catch is MissingProgram {
        // An unpacked tree is listed below in the same way.
      }
    }
    return try FileManager.default.contentsOfDirectory(atPath: Repository.root)
      .filter { $0 != "Package.resolved" }
  }

  @Test func `a stray name is found`() {
    let paths = ["Package.swift", "Sources/pult/A.swift", ".ci/run", "scripts/a.sh", "notes.txt"]
    #expect(LayoutRules.offences(in: paths).map(\.file) == ["notes.txt", "scripts"])
  }

  @Test func `the formatter is content`() throws {
    expectNone(
      try FormatLint.offences(
        in: ["Sources", "Tests", "Package.swift"], folder: Repository.root,
        configuration: "\(Repository.root)/.swift-format"))
  }

  @Test func `the formatter finds a badly set line`() throws {
    try TemporaryDirectory.with { folder in
      let bad = "let  a=1;\n"
      try bad.write(toFile: "\(folder)/Bad.swift", atomically: true, encoding: .utf8)
      let found = try FormatLint.offences(
        in: ["Bad.swift"], folder: folder, configuration: "\(Repository.root)/.swift-format")
      #expect(!found.isEmpty)
      #expect(found.allSatisfy { $0.file.hasSuffix("Bad.swift") && $0.line == 1 })
    }
  }
}
