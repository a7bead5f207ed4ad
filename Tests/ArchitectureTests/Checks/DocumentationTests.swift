import Testing

/// Protects who reads one target from another: the public face explains itself.
struct DocumentationTests {
  @Test func `most of each public face is explained`() {
    let sources = SourceTree.sources.filter { $0.path.hasPrefix("Sources/") }
    for (room, files) in Dictionary(grouping: sources, by: \.room).sorted(by: { $0.key < $1.key }) {
      let tally = DocumentationRules.tally(of: files)
      guard tally.percent < DocumentationRules.leastPercent else { continue }
      let bare = tally.bare.prefix(30).map(\.description).joined(separator: "\n")
      Issue.record("\(room) explains \(tally.percent) % of its public face:\n\(bare)")
    }
  }

  @Test func `every suite opens with what it protects`() {
    expectNone(SourceTree.sources.flatMap(DocumentationRules.bareSuites))
  }

  @Test func `a suite without a promise is found`() {
    let text = "struct BareTests {\n}\n/// Protects b.\n@Suite(.serialized)\nstruct BTests {\n}\n"
    let file = SourceFile(path: "Tests/ScreenCoreTests/A.swift", text: text)
    #expect(DocumentationRules.bareSuites(in: file).map(\.line) == [1])
  }

  private func tally(_ text: String) -> DocumentationRules.Tally {
    DocumentationRules.tally(of: [SourceFile(path: "Sources/HelpdeskDomain/A.swift", text: text)])
  }

  @Test func `a bare declaration is counted against`() {
    let text = """
      /// One.
      public struct A {
        /// Two.
        @inlinable
        public func b() {}
        // Three.
        package var c: Int {
          1
        }
        public static func d() {}
        public let name: String
        public var isEmpty: Bool { name.isEmpty }
        public var description: String { "" }
        let e = 2
      }
      """
    let found = tally(text)
    #expect(found.documented == 2)
    #expect(found.bare.map(\.line) == [7, 10])
    #expect(found.percent == 50)
    #expect(tally("let a = 1").percent == 100)
  }
}
