import Testing

/// Protects the arrows: a leaf that learns of another leaf cannot be taken apart again.
struct ImportTests {
  @Test func `every import is in the table`() {
    expectNone(SourceTree.sources.flatMap { ImportTable.offences(in: $0) })
  }

  @Test func `the manifest declares what the table allows`() throws {
    let text = try #require(SourceTree.text(of: "Package.swift"))
    #expect(Manifest.targets(in: text).count > 15)
    expectNone(Manifest.offences(in: text))
  }

  private func offences(_ path: String, _ text: String) -> [Offence] {
    ImportTable.offences(in: SourceFile(path: path, text: text))
  }

  @Test(arguments: [
    ("HelpdeskDomain", "Foundation"), ("HelpdeskDomain", "Glibc"),
    ("ScreenCore", "HelpdeskDomain"), ("JournalStorage", "HelpdeskDomain"),
    ("HelpdeskConsole", "JournalStorage"), ("HelpdeskConsole", "Glibc"), ("pult", "CNcurses"),
    ("pult", "Foundation"), ("DeskSample", "HelpdeskStore"),
  ])
  func `a planted import is found`(target: String, module: String) {
    let found = offences("Sources/\(target)/A.swift", "// One.\nimport \(module)\n")
    #expect(found.map(\.line) == [2])
  }

  @Test(arguments: [
    "public import Glibc", "@testable import Glibc", "  internal import Glibc",
    "import struct Glibc.stat", "@_exported import Glibc",
  ])
  func `every way of importing is seen`(line: String) {
    #expect(offences("Sources/HelpdeskDomain/A.swift", line).count == 1)
  }

  @Test func `the journal meets the kernel under Platform only`() {
    #expect(offences("Sources/JournalStorage/Frame.swift", "import Glibc").count == 1)
    #expect(offences("Sources/JournalStorage/Platform/PosixDisk.swift", "import Glibc") == [])
  }

  @Test func `tests see their own module and no other`() {
    #expect(offences("Tests/HelpdeskDomainTests/A.swift", "import HelpdeskDomain") == [])
    #expect(offences("Tests/HelpdeskDomainTests/A.swift", "import JournalStorage").count == 1)
    #expect(offences("Tests/HelpdeskDomainTests/A.swift", "@testable import HelpdeskDomain") != [])
    #expect(offences("Tests/ScreenCoreTests/A.swift", "@testable import ScreenCore") == [])
  }

  @Test func `words in comments and literals are no imports`() {
    let text = "// import Glibc\nlet a = \"\"\"\nimport Glibc\n\"\"\"\n"
    #expect(offences("Sources/HelpdeskDomain/A.swift", text) == [])
  }

  @Test func `a file outside every target is found`() {
    #expect(offences("Sources/Attic/A.swift", "").count == 1)
    #expect(offences("Tests/Benchmarks/Sources/A.swift", "import Benchmark") == [])
  }

  @Test func `a manifest that says more or less than the table is found`() {
    let text = """
      let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
          .target(name: "One", swiftSettings: strict),
          .target(
            name: "Two", dependencies: ["One", crypto], swiftSettings: strict),
      """
    let one = ImportRule("One")
    let two = ImportRule("Two", ["Crypto", "One"])
    #expect(Manifest.offences(in: text, rules: [one, two]) == [])
    #expect(Manifest.offences(in: text, rules: [one]).map(\.line) == [3])
    #expect(Manifest.offences(in: text, rules: [one, ImportRule("Two", ["One"])]).count == 1)
    #expect(Manifest.offences(in: text, rules: [one, two, ImportRule("Three")]).count == 1)
  }
}
