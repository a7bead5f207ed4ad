import Testing

/// Protects the languages: a sentence outside `Strings/` is a sentence nobody translates.
struct LiteralTests {
  @Test func `words that a user reads live in Strings`() {
    expectNone(SourceTree.sources.flatMap(VisibleLiterals.offences))
  }

  @Test func `there is no prose below the console`() {
    expectNone(SourceTree.sources.flatMap(VisibleLiterals.sentences))
  }

  @Test func `planted prose below the console is found`() {
    func found(_ path: String, _ text: String) -> Int {
      VisibleLiterals.sentences(in: SourceFile(path: path, text: text)).count
    }
    let thrown = #"throw JournalError("cannot open the file")"#
    #expect(found("Sources/JournalStorage/Journal.swift", thrown) == 1)
    #expect(found("Sources/HelpdeskDomain/Desk.swift", thrown) == 1)
    #expect(found("Sources/HelpdeskDomain/Codes/DefaultCodes.swift", thrown) == 0)
    #expect(found("Sources/pult/Pult.swift", thrown) == 0)
    #expect(found("Sources/ScreenCore/A.swift", #"precondition(a, "The width is known.")"#) == 0)
    #expect(found("Sources/ScreenCore/A.swift", #"let path = "segments/00000001""#) == 0)
  }

  private func offences(
    _ line: String, path: String = "Sources/HelpdeskConsole/Queue/QueueRender.swift"
  ) -> [Offence] {
    VisibleLiterals.offences(in: SourceFile(path: path, text: "//\n\(line)\n"))
  }

  @Test(arguments: [
    #"draw("Save")"#, #"draw("not saved")"#, #"draw("\(count) open incidents")"#,
    #"draw("Größe")"#, "draw(\"\"\"\n  two lines\n  \"\"\")",
  ])
  func `planted prose is found`(line: String) {
    #expect(offences(line).map(\.line) == [2])
    #expect(offences(line, path: "Sources/HelpdeskConsole/Strings/Strings+English.swift") == [])
    #expect(offences(line, path: "Sources/pult/Pult.swift") == [])
  }

  @Test(arguments: [
    #"draw("CALLIN")"#, #"draw(" · ")"#, #"draw("\(Strings.queue.title(count: 1))")"#,
    #"draw("F10")"#, #"/// A "Save" button."#, #"draw("%H:%M")"#, #"draw("fieldName")"#,
    #"precondition(width > 0, "The width of a column is positive.")"#,
    "// Not shown: a key of the golden file.\ndraw(\"Not Shown\")",
  ])
  func `codes, separators and defects are left alone`(line: String) {
    #expect(offences(line) == [])
  }
}
