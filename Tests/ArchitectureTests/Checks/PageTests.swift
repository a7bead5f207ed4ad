import TestSupport
import Testing

/// Protects the pages from growing untrue: what they name exists, what they order is run.
struct PageTests {
  @Test func `what the pages name exists`() {
    expectNone(
      SourceTree.pages.flatMap { PageRules.offences(in: $0, exists: SourceTree.holds) })
  }

  @Test func `decision records are numbered, complete and indexed`() {
    #expect(SourceTree.pages.contains { $0.path == DecisionRules.index })
    expectNone(DecisionRules.offences(in: SourceTree.pages))
  }

  @Test func `the architecture fits in two hundred lines`() throws {
    let page = try #require(SourceTree.pages.first { $0.path == DecisionRules.index })
    #expect(page.lines.count <= 200)
  }

  @Test func `a page that names what is not there is found`() {
    let text = """
      [good](../README.md#start) [bad](Gone.md) [far](https://example.org/a)
      `Sources/pult/` `Sources/Gone/A.swift` `Docs/Decisions/NNNN-verb.md` `swift test`
      `/ho\("me")/somebody/desk`
      """
    let page = SourceFile(path: "Docs/A.md", text: text)
    let found = PageRules.offences(in: page) { ["README.md", "Sources/pult/"].contains($0) }
    #expect(found.map(\.line) == [1, 2, 3])
  }

  @Test func `links are resolved from the folder of the page`() {
    #expect(PageRules.resolved("../Style.md", from: "Docs/Decisions") == "Docs/Style.md")
    #expect(PageRules.resolved("./A.md", from: "Docs") == "Docs/A.md")
  }

  private func record(_ name: String, heads: [String] = DecisionRules.heads) -> SourceFile {
    let text = "# \(name.prefix(4)) Decide\n" + heads.map { "\n## \($0)\n\nText.\n" }.joined()
    return SourceFile(path: "Docs/Decisions/\(name)", text: text)
  }

  @Test func `a record without number, head or place in the index is found`() {
    let index = SourceFile(
      path: DecisionRules.index, text: "(Decisions/0001-do-it.md)(Decisions/0001-again.md)")
    #expect(DecisionRules.offences(in: [index, record("0001-do-it.md")]) == [])
    #expect(DecisionRules.offences(in: [index, record("First.md")]).count == 1)
    #expect(DecisionRules.offences(in: [index, record("0007-not-listed.md")]).count == 1)
    let twins = [index, record("0001-do-it.md"), record("0001-again.md")]
    #expect(DecisionRules.offences(in: twins).count == 1)
    let bare = record("0001-do-it.md", heads: ["Status", "Decision"])
    #expect(DecisionRules.offences(in: [index, bare]).count == 1)
  }

  @Test func `the gate runs the command of the README`() throws {
    let readme = try #require(SourceTree.text(of: "README.md"))
    let command = try #require(TestCommand.named("test", in: readme))
    #expect(command.contains("apt-get install -y") && command.hasSuffix("swift test"))
    for package in ["libncurses-dev", "tzdata", "tmux", "jq", "strace"] {
      #expect(command.contains(" \(package) "))
    }
    let shown = try RunningProcess.run(
      Repository.program("bash"), [".ci/run", "--show"], folder: Repository.root)
    #expect(shown.output == command + "\n", "\(shown.errors)")
  }

  @Test func `the README starts the console with one command`() throws {
    let readme = try #require(SourceTree.text(of: "README.md"))
    #expect(
      TestCommand.named("start", in: readme)
        == "apt-get update && apt-get install -y libncurses-dev tzdata"
        + " && swift run -c release --static-swift-stdlib pult demo")
  }

  @Test func `a command is read only when it stands there once`() {
    let block = "<!-- test command -->\n```sh\na && b\n```\n"
    #expect(TestCommand.named("test", in: block) == "a && b")
    #expect(TestCommand.named("start", in: block) == nil)
    #expect(TestCommand.named("test", in: block + block) == nil)
  }
}
