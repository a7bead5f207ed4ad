import Testing

/// Protects the voice of the code: no shortcuts past the compiler, nothing left for later.
struct WordTests {
  @Test func `no banned word stands in the code`() {
    expectNone(SourceTree.sources.flatMap { BannedWords.offences(in: $0) })
  }

  @Test func `every file has a telling name`() {
    expectNone(SourceTree.sources.flatMap(NameRules.offences))
  }

  private func lines(_ path: String, _ text: String) -> [Int] {
    BannedWords.offences(in: SourceFile(path: path, text: text)).map(\.line)
  }

  @Test(arguments: [
    "// TO" + "DO later", "// FIX" + "ME", "let a = try! b()", "try? b()", "_ = try? b()",
    "fatalError()", "let a = b!", "let a = b()!.c", "let a = b as! C", "var a: Int!",
    "struct A: @unchecked Sendable {}", "nonisolated(unsafe) var a = 1",
    "@preconcurrency import Glibc", ".unsafeFlags([])", "func a() async {}", "await a()",
    "public actor A {}", "Task { }", "var global = 1", "print(1)", "/* block */",
    "let a = ContinuousClock.now", "let a = Int.random(in: 1...6)", "a.shuffled()",
    "// see /ho" + "me/someone",
  ])
  func `a planted word is found`(line: String) {
    #expect(lines("Sources/HelpdeskDomain/A.swift", "// One.\n\(line)\n").first == 2)
  }

  @Test(arguments: [
    "let a = b != c", "if !a && b {}", "#if !os(Linux)", "let a = \"try! print(1) b! \"",
    "// Never try! here.", "let actor: PartnerID", "let a = Int.random(in: 1...6, using: &b)",
    "  var member = 1", "self.print(1)", "let a = try? b()", "case task", "a !== b",
  ])
  func `an innocent line is left alone`(line: String) {
    #expect(lines("Sources/HelpdeskDomain/A.swift", line).isEmpty)
  }

  @Test func `a ban holds where it belongs`() {
    #expect(lines("Sources/pult/A.swift", "print(1)").isEmpty)
    #expect(lines("Tests/ScreenCoreTests/A.swift", "print(1)").isEmpty)
    #expect(lines("Tests/ScreenCoreTests/A.swift", "@Test(.disabled(\"b\"))") == [1])
    #expect(lines("Sources/CPlatform/shim.c", "if (!a) { b = '\"'; } // !\n").isEmpty)
  }

  @Test(arguments: [
    "StringUtils.swift", "Helpers.swift", "DeskManager.swift", "Common.swift",
    "Incident+Extensions.swift", "two words.swift",
  ])
  func `a vague file name is found`(name: String) {
    let file = SourceFile(path: "Sources/HelpdeskDomain/\(name)", text: "")
    #expect(NameRules.offences(in: file).count == 1)
  }

  @Test func `a furnished placeholder is found`() {
    let path = "Sources/HelpdeskDomain/Placeholder.swift"
    #expect(NameRules.offences(in: SourceFile(path: path, text: "// One.\n")) == [])
    #expect(NameRules.offences(in: SourceFile(path: path, text: "//\n//\n//\n//\n")).count == 1)
  }
}
