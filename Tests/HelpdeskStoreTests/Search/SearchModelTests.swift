import HelpdeskDomain
import HelpdeskStore
import TestSupport
import Testing

/// Protects the arena and the narrowing of a filter against a slow model: random texts, edits and
/// keystrokes.
struct SearchModelTests {
  private static let syllables = [
    "pa", "per", "jam", "tö", "ner", "ß", "őr", " ", "åk", "12", "0", "東京", "ue", "qu", "-", "o'",
  ]

  @Test func `random words find what comparing all texts finds, while they are typed`() throws {
    try Seeded.runs(6, long: 100) { generator in
      var desk = try SearchDesk()
      var texts: [String] = []
      for _ in 0..<80 {
        texts.append(text(&generator, 8))
        try desk.log(texts[texts.count - 1])
      }
      for _ in 0..<20 {
        let row = Int.random(in: 0..<texts.count, using: &generator)
        let new = text(&generator, 12)
        if new == texts[row] { continue }
        texts[row] = new
        try desk.describe(RecordID(.incident, row + 1), new)
      }
      var filter = IncidentFilter()
      for _ in 0..<30 {
        let whole = text(&generator, 3)
        for length in 1...whole.count {
          let typed = String(whole.prefix(length))
          let query = try IncidentQuery.parse(
            "description:\"\(typed)\"", desk: desk.desk, actor: nil, now: desk.now, zone: .utc)
          let found = filter.wordRows(for: query, in: desk.search, desk: desk.desk)
          let expected = texts.indices.filter { holds(texts[$0], typed) }
          #expect(found.first?.rows == expected, "seed \(generator.seed): \(typed)")
        }
      }
    }
  }

  @Test func `a filter remembers nothing that would be wrong for the next query`() throws {
    try Seeded.runs(6, long: 100) { generator in
      var desk = try SearchDesk()
      for _ in 0..<120 { try desk.log(text(&generator, 8)) }
      var filter = IncidentFilter()
      let words = (0..<4).map { _ in text(&generator, 2).filter { $0 != " " && $0 != "-" } + "p" }
      for _ in 0..<60 {
        let typed = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
          let word = words[Int.random(in: 0..<4, using: &generator)]
          let isNegated = Int.random(in: 0..<4, using: &generator) == 0
          let part = word.prefix(Int.random(in: 1...word.count, using: &generator))
          return "\(isNegated ? "-" : "")description:\(part)"
        }.joined(separator: " ")
        let query = try IncidentQuery.parse(
          typed, desk: desk.desk, actor: nil, now: desk.now, zone: .utc)
        var view: RowSet?
        if Bool.random(using: &generator) {
          view = RowSet(capacity: 120)
          for row in 0..<9 { view?.insert(row * 7) }
        }
        let quick = filter.wordRows(for: query, in: desk.search, desk: desk.desk, among: view)
        let slow = query.words.map { desk.search.rows(holding: $0, in: desk.desk) }
        var found = desk.desk.rowSet(matching: query, now: desk.now, wordRows: quick)
        var expected = desk.desk.rowSet(matching: query, now: desk.now, wordRows: slow)
        if let view {
          found.formIntersection(view)
          expected.formIntersection(view)
        }
        #expect(found == expected, "seed \(generator.seed): \(typed)")
      }
    }
  }

  private func text(_ generator: inout SeededGenerator, _ parts: Int) -> String {
    let count = Int.random(in: 1...parts, using: &generator)
    let text = (0..<count).map { _ in
      SearchModelTests.syllables[Int.random(in: 0..<16, using: &generator)]
    }.joined()
    return text.allSatisfy(\.isWhitespace) ? "x\(text)" : text
  }

  private func holds(_ text: String, _ word: String) -> Bool {
    let folded = TextFolding.folded(text)
    return TextFolding.alternatives(of: word).contains { needle in
      folded.indices.contains { folded[$0...].starts(with: needle) }
    }
  }

  @Test func `long texts stay apart where the arena begins a new chunk`() throws {
    var desk = try SearchDesk()
    let filling = String(repeating: "x", count: 490)
    let count = 4500
    for row in 0..<count {
      let text = "<\(row)>\(filling)"
      desk.tell(
        Entry(
          RecordID(.incident, row + 1), EntryKind(.incident, .created),
          [FieldChange(IncidentField.description, new: .text(text))]))
    }
    #expect(desk.search.byteCount > 2 << 20)
    for row in [0, 1, 2099, 2100, 2101, 2102, 2103, 2104, 2105, 2106, 4242, count - 1] {
      #expect(desk.rows("<\(row)>x") == [row])
    }
    #expect(desk.rows("xxx").count == count)
    #expect(desk.rows("x<") == [])
    for row in stride(from: 2000, to: 2200, by: 3) {
      let text = "changed \(row)" + (row % 2 == 0 ? String(repeating: "東", count: 400) : "")
      try desk.describe(RecordID(.incident, row + 1), text)
      #expect(desk.rows("<\(row)>") == [])
      #expect(desk.rows("changed \(row)") == [row])
    }
    #expect(desk.rows("changed") == Array(stride(from: 2000, to: 2200, by: 3)))
  }
}
