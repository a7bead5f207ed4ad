import Testing

/// Protects the reader: what does not fit on a few screens is not read.
struct SizeTests {
  @Test func `files, functions and lines keep their sizes`() {
    #expect(SourceTree.sources.count > 15)
    expectNone(SourceTree.sources.flatMap(SizeRules.offences))
  }

  @Test func `the median file of Sources is small`() {
    let files = SourceTree.sources.filter { $0.path.hasPrefix("Sources/") && !$0.isGenerated }
    let median = SizeRules.median(of: files)
    #expect(median <= SizeRules.medianLines, "the median file of Sources has \(median) lines")
  }

  private func swift(_ text: String, name: String = "A.swift") -> SourceFile {
    SourceFile(path: "Sources/HelpdeskDomain/\(name)", text: text)
  }

  private func body(_ head: String, lines: Int) -> String {
    head + " {\n" + String(repeating: "  step()\n", count: lines - 2) + "}\n"
  }

  @Test func `a long file is found, a generated one is not`() {
    let text = String(repeating: "//\n", count: 401)
    #expect(SizeRules.offences(in: swift(text)).count == 1)
    #expect(SizeRules.offences(in: swift(text, name: "Width+Generated.swift")) == [])
    #expect(SizeRules.offences(in: swift(String(repeating: "//\n", count: 400))) == [])
  }

  @Test func `a wide line is found`() {
    let text = "//\n// \(String(repeating: "ä", count: 98))\n"
    #expect(SizeRules.offences(in: swift(text)).map(\.line) == [2])
    #expect(SizeRules.offences(in: swift("// \(String(repeating: "ä", count: 97))")) == [])
  }

  @Test(arguments: [
    "func long()", "init(a: () -> Void = {})", "deinit", "subscript(index: Int) -> Int",
    "var long: Int", "static func == (a: A, b: A) throws(E) -> Bool where A: B",
    "@Test func `a name with func and {`()",
  ])
  func `a long body is found`(head: String) {
    let spans = FunctionSpan.all(in: swift("\n" + body(head, lines: 61)))
    #expect(spans == [FunctionSpan(line: 2, length: 61)])
    #expect(SizeRules.offences(in: swift(body(head, lines: 61))).count == 1)
    #expect(SizeRules.offences(in: swift(body(head, lines: 60))) == [])
  }

  @Test func `braces in literals and comments do not count`() {
    let text = "func a() {\n  b(\"}\\(c(\"}\"))}\", #\"\\\"}\"#) // }\n}\nfunc d()\nlet e = 1\n"
    #expect(FunctionSpan.all(in: swift(text)) == [FunctionSpan(line: 1, length: 3)])
  }

  @Test func `a long function of C is found`() {
    let text = "struct a {\n  int b;\n};\nstatic int\n" + body("c(int d)", lines: 61)
    let file = SourceFile(path: "Sources/CPlatform/shim.c", text: text)
    #expect(SizeRules.offences(in: file).map(\.line) == [4])
  }

  @Test func `the median is the middle`() {
    let files = [1, 9, 3].map { swift(String(repeating: "//\n", count: $0)) }
    #expect(SizeRules.median(of: files) == 3)
  }
}
