import HelpdeskDomain
import Testing

/// Protects the reading of a query: what is a field, what is a text, and what is said when it is
/// neither.
struct QueryTextTests {
  @Test func `plain words are texts to look for, each once`() throws {
    let query = try TestDesk().parse("paper  jam paper 東京 O'Brien")
    #expect(query.words.map(\.text) == ["paper", "jam", "東京", "O'Brien"].unique)
    #expect(query.words.allSatisfy { $0.place == .anywhere })
    #expect(query.requiredWords == [0, 1, 0, 2, 3])
  }

  @Test func `quotes hold a text together, whatever it says`() throws {
    let desk = try TestDesk()
    #expect(try desk.parse("\"paper jam\"").words == [QueryWord("paper jam")])
    #expect(try desk.parse("\"late\"").words == [QueryWord("late")])
    #expect(try desk.parse("\"status:OPEN\"").words == [QueryWord("status:OPEN")])
    #expect(
      try desk.parse("customer:\"Brandt & Söhne, Lübeck\"").words
        == [QueryWord("Brandt & Söhne, Lübeck", in: .customer)])
    #expect(
      try desk.parse("contact:brandt,\"van Dyk\"").words
        == [QueryWord("brandt", in: .contact), QueryWord("van Dyk", in: .contact)])
  }

  @Test(arguments: ["12:30", "-12", "040-555", "a-b:c", ":", "-", "é:x"])
  func `what is no field is a text`(_ text: String) throws {
    #expect(try TestDesk().parse(text).words == [QueryWord(text)])
  }

  @Test func `states are words of their own`() throws {
    let desk = try TestDesk()
    for state in ["late", "mine", "unassigned", "open", "closed", "incomplete", "Late"] {
      let query = try desk.parse(state)
      #expect(query.words.isEmpty)
      #expect(query == (try desk.parse("is:\(state)")))
      #expect(query != (try desk.parse("-\(state)")))
      #expect(try desk.parse("-\(state)") == (try desk.parse("-is:\(state)")))
    }
    #expect(try desk.parse("latest").words == [QueryWord("latest")])
  }

  @Test func `what cannot be understood is told with its place`() throws {
    let desk = try TestDesk()
    func expect(_ text: String, _ problem: QueryError.Problem, _ range: Range<Int>) {
      #expect(throws: QueryError(problem, at: range)) { try desk.parse(text) }
    }
    expect("jam colour:red", .unknownField("colour"), 4..<14)
    expect("ä status:NOPE", .unknownValue(field: "status", value: "NOPE"), 2..<13)
    expect("-reason:PRN,XX", .unknownValue(field: "reason", value: "XX"), 0..<14)
    expect("status:", .unknownValue(field: "status", value: ""), 0..<7)
    expect("customer:", .unknownValue(field: "customer", value: ""), 0..<9)
    expect("owner:nobody", .unknownValue(field: "owner", value: "nobody"), 0..<12)
    expect("is:asleep", .unknownValue(field: "is", value: "asleep"), 0..<9)
    expect("alert:red", .unknownValue(field: "alert", value: "red"), 0..<9)
    expect("opened:yesterday", .badDate(field: "opened", value: "yesterday"), 0..<16)
    expect("x dueAt:2026-02-30..", .badDate(field: "dueAt", value: "2026-02-30.."), 2..<20)
    expect(
      "opened:2026-06-01..2026-05-01",
      .badDate(
        field: "opened", value: "2026-06-01..2026-05-01"), 0..<29)
    expect("jam \"paper", .unclosedQuote, 4..<10)
    expect("jam --sort opened", .optionLike("--sort"), 4..<10)
  }

  @Test func `every field that is named can be asked`() throws {
    let desk = try TestDesk()
    let values = [
      "status": "OPEN", "priority": "2", "owner": "KLEIN", "ssr": "me", "group": "PRINT",
      "reason": "PRN", "resolution": "PHONE", "event": "CALLIN", "serviceType": "ONSITE",
      "alert": "late", "incomplete": "true", "is": "open", "opened": "2026-05-01",
      "closed": "2026-05-01..", "followUpAt": "2026-05-01", "warningAt": "2026-05-01",
      "lateAt": "2026-05-01", "dueAt": "..2026-05-01", "appointmentAt": "2026-05-01",
    ]
    for field in IncidentQuery.fieldNames {
      let query = try desk.parse("\(field):\(values[field] ?? "x")")
      #expect(!query.isEmpty)
      #expect(try desk.parse("\(field.uppercased()):\(values[field] ?? "x")") == query)
    }
  }
}

extension Array where Element: Hashable {
  /// Each once, in the order of their first standing.
  fileprivate var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
