/// The checklist: each row of its tables names tests that are there.
enum ChecklistRules {
  /// One of the two tables, which may be cut by headings of a lower level.
  struct Table {
    let heading: String
    /// How many rows it has now: it may only grow.
    let rows: Int
    /// The last columns name tests: for each, below which folders they may stand.
    let proofs: [[String]]
  }

  static let page = "Docs/Checklist.md"

  static let tables = [
    Table(
      heading: "## ★ The sentences of the document", rows: 25,
      proofs: [
        [
          "Tests/HelpdeskConsoleTests/", "Tests/EndToEndTests/Terminal/",
          "Tests/EndToEndTests/Tasks/",
        ],
        [
          "Tests/EndToEndTests/Shell/", "Tests/EndToEndTests/Processes/",
          "Tests/EndToEndTests/Tasks/",
        ],
      ]),
    Table(heading: "## [C] The rules of the original", rows: 90, proofs: [["Tests/"]]),
  ]

  private static let test = Pattern(#"^\s*(?:@Test\b[^`\n]*)?func `([^`\n]+)`"#)
  private static let name = Pattern(#"`([^`\n]+)`"#)

  /// The tests of the tree: by name, the files that have one of it.
  static func tests(in sources: [SourceFile]) -> [String: [String]] {
    var found: [String: [String]] = [:]
    for source in sources where source.path.hasPrefix("Tests/") {
      for match in test.matches(in: source.text) {
        found[match.groups[1], default: []].append(source.path)
      }
    }
    return found
  }

  /// The cells of each row of a table, with its line.
  static func rows(of table: Table, in page: SourceFile) -> [(line: Int, cells: [String])] {
    var rows: [(line: Int, cells: [String])] = []
    var isInside = false
    let lines = page.lines
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("## ") { isInside = line == table.heading }
      guard isInside, line.hasPrefix("|"), !line.hasPrefix("|--") else { continue }
      // The row above the rule is the head.
      if index + 1 < lines.count, lines[index + 1].hasPrefix("|--") { continue }
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
      rows.append((index + 1, cells.dropFirst().dropLast().map(String.init)))
    }
    return rows
  }

  static func offences(
    of table: Table, in page: SourceFile, tests: [String: [String]]
  ) -> [Offence] {
    let rows = rows(of: table, in: page)
    let few = page.offence(
      0, "'\(table.heading)' has \(rows.count) rows and had \(table.rows); rows only come")
    return (rows.count < table.rows ? [few] : [])
      + rows.flatMap { row -> [Offence] in
        guard row.cells.count > table.proofs.count else {
          return [page.offence(row.line, "the row lacks columns")]
        }
        return zip(row.cells.suffix(table.proofs.count), table.proofs).flatMap { cell, folders in
          offences(at: row.line, cell, folders, in: page, tests: tests)
        }
      }
  }

  private static func offences(
    at line: Int, _ cell: String, _ folders: [String], in page: SourceFile,
    tests: [String: [String]]
  ) -> [Offence] {
    let names = name.matches(in: cell).map(\.groups[1])
    if names.isEmpty { return [page.offence(line, "names no test in '\(cell)'; write one")] }
    return names.compactMap { name in
      guard let files = tests[name] else {
        return page.offence(line, "there is no test '\(name)'; mend the name or write it")
      }
      let isThere = files.contains { file in folders.contains { file.hasPrefix($0) } }
      return isThere
        ? nil : page.offence(line, "'\(name)' is not below \(folders); name one that is")
    }
  }
}
