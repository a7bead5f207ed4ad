import Testing

/// Protects the checklist: what the document says and what the original does is shown by a test
/// that can be found by its name.
struct ChecklistTests {
  @Test func `every row of the checklist names tests that exist`() throws {
    let page = try #require(SourceTree.pages.first { $0.path == ChecklistRules.page })
    let tests = ChecklistRules.tests(in: SourceTree.sources)
    expectNone(
      ChecklistRules.tables.flatMap { ChecklistRules.offences(of: $0, in: page, tests: tests) })
  }

  @Test func `tests are found by their raw names`() {
    let source = SourceFile(
      path: "Tests/RoomTests/ATests.swift",
      text: """
        @Test func `it holds`() {}
          @Test(arguments: ["a", "b"]) func `it holds for each`(_ text: String) {}
          func `it goes on below`() {}
        // @Test func `it was taken out`() {}
        let text = "func `it is a text`()"
        """)
    let outside = SourceFile(path: "Sources/Room/A.swift", text: "func `no test`() {}\n")
    let found = ChecklistRules.tests(in: [source, outside])
    #expect(found.keys.sorted() == ["it goes on below", "it holds", "it holds for each"])
  }

  @Test func `a missing test, a wrong place, an empty cell and a lost row are found`() {
    let page = SourceFile(
      path: ChecklistRules.page,
      text: """
        ## A
        | Rule | Console | Shell |
        |---|---|---|
        | good | `it holds` | `it is printed` |
        ### A, further down
        | Rule | Console | Shell |
        |---|---|---|
        | gone | `it holds` | `it was renamed` |
        | empty | `it holds` | none |
        | elsewhere | `it is printed` | `it is printed` |
        ## B
        | not | of | the table |
        """)
    let tests = ["it holds": ["Tests/ConsoleTests/A"], "it is printed": ["Tests/ShellTests/A"]]
    func offences(rows: Int) -> [Offence] {
      let table = ChecklistRules.Table(
        heading: "## A", rows: rows, proofs: [["Tests/ConsoleTests/"], ["Tests/ShellTests/"]])
      return ChecklistRules.offences(of: table, in: page, tests: tests)
    }
    #expect(offences(rows: 4).map(\.line) == [8, 9, 10])
    #expect(offences(rows: 5).map(\.line) == [0, 8, 9, 10])
  }
}
