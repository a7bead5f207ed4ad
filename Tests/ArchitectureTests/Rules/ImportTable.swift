/// What one target may import. A name that is not here may not be imported.
struct ImportRule: Sendable {
  /// The target, which is also its folder below `Sources` or `Tests`.
  let target: String
  /// Targets of this package and products of others; `Package.swift` declares exactly these.
  let modules: Set<String>
  /// Modules of the system and the toolchain, which no manifest declares.
  let system: Set<String>
  /// Modules that only one folder of the target may import.
  let confined: [String: String]

  init(
    _ target: String, _ modules: Set<String> = [], system: Set<String> = [],
    confined: [String: String] = [:]
  ) {
    self.target = target
    self.modules = modules
    self.system = system
    self.confined = confined
  }
}

/// The arrows of the architecture (DESIGN §3), as data.
enum ImportTable {
  static let sources: [ImportRule] = [
    // The three leaves: meaning, bytes, cells.
    ImportRule("HelpdeskDomain"),
    ImportRule("CPlatform"),
    ImportRule("JournalStorage", ["CPlatform", "Crypto"], confined: ["Glibc": "Platform/"]),
    ImportRule("ScreenCore"),
    // What joins two leaves.
    ImportRule(
      "HelpdeskStore", ["HelpdeskDomain", "JournalStorage", "Crypto"],
      system: ["FoundationEssentials"]),
    ImportRule("HelpdeskConsole", ["HelpdeskDomain", "ScreenCore"]),
    ImportRule("DeskSample", ["HelpdeskDomain"]),
    // The machine.
    ImportRule("CNcurses"),
    ImportRule("ScreenNcurses", ["CNcurses", "ScreenCore"], system: ["Glibc"]),
    ImportRule("PultSystem", ["CPlatform", "HelpdeskDomain"], system: ["Glibc"]),
    // The composition root sees every Swift target and no C.
    ImportRule(
      "pult",
      [
        "DeskSample", "HelpdeskConsole", "HelpdeskDomain", "HelpdeskStore", "JournalStorage",
        "PultSystem", "ScreenCore", "ScreenNcurses", "ArgumentParser", "TOMLKit",
      ],
      system: ["Glibc", "FoundationEssentials"]),
  ]

  static let tests: [ImportRule] = [
    ImportRule(
      "TestSupport", ["CPlatform"], system: ["Foundation", "Glibc", "Testing"]),
    test("ArchitectureTests", []),
    test("HelpdeskDomainTests", ["HelpdeskDomain"]),
    // The program that the tests of many processes kill and stop.
    ImportRule("JournalWorker", ["JournalStorage"], system: ["Glibc"]),
    test("JournalProcessTests", ["JournalStorage", "JournalWorker"], glibc: true),
    test("JournalStorageTests", ["CPlatform", "JournalStorage"], glibc: true),
    test(
      "HelpdeskStoreTests", ["DeskSample", "HelpdeskDomain", "HelpdeskStore", "JournalStorage"],
      glibc: true),
    test("DeskSampleTests", ["DeskSample", "HelpdeskDomain"]),
    // The width tables are compared with the answers of the C library.
    test("ScreenCoreTests", ["CNcurses", "ScreenCore"], glibc: true),
    test("HelpdeskConsoleTests", ["HelpdeskConsole", "HelpdeskDomain", "ScreenCore"]),
    test("PultSystemTests", ["HelpdeskDomain", "PultSystem"], glibc: true),
    test("EndToEndTests", ["pult", "CPlatform"], glibc: true),
  ]

  static let all = sources + tests

  private static func test(
    _ target: String, _ modules: Set<String>, glibc: Bool = false
  ) -> ImportRule {
    ImportRule(
      target, modules.union(["TestSupport"]),
      system: glibc ? ["Testing", "Foundation", "Glibc"] : ["Testing", "Foundation"])
  }
}

extension ImportTable {
  private static let imports = Pattern(
    #"^[ \t]*((?:@\w+(?:\([^)\n]*\))?[ \t]+|public |package |internal |fileprivate |private )*)"#
      + #"import (?:(?:struct|class|enum|protocol|typealias|func|let|var) )?(\w+)"#)

  /// Imports that the table does not allow, and files that belong to no target.
  static func offences(in file: SourceFile, rules: [ImportRule] = all) -> [Offence] {
    // Programs that measure, mutate and fuzz are packages of their own.
    if ownPackages.contains(where: file.path.hasPrefix) || !file.isSwift { return [] }
    guard let rule = rules.first(where: { $0.target == file.room }) else {
      return [file.offence(0, "belongs to no target of ImportTable.swift; add a row or move it")]
    }
    return imports.matches(in: file.code).compactMap { match in
      let module = match.groups[2]
      if let folder = rule.confined[module] {
        let inside = file.path.contains("/\(rule.target)/\(folder)")
        return inside
          ? nil
          : file.offence(match.line, "\(rule.target) may import \(module) under \(folder) only")
      }
      if match.groups[1].contains("@testable"), !testableModules.contains(module) {
        return file.offence(
          match.line, "@testable is for \(testableModules.sorted()) only; test the public face")
      }
      guard !rule.modules.contains(module), !rule.system.contains(module) else { return nil }
      let allowed = rule.modules.union(rule.system).sorted().joined(separator: ", ")
      return file.offence(
        match.line,
        "\(rule.target) must not import \(module) (allowed: \(allowed.isEmpty ? "–" : allowed));"
          + " pass what you need as data, or move the code to the target that may")
    }
  }

  private static let ownPackages = ["Tests/Benchmarks/", "Tests/Fuzz/", "Tests/Mutation/"]

  /// The modules whose inner parts are tested by name: bytes and cells.
  private static let testableModules: Set = ["JournalStorage", "ScreenCore"]
}
