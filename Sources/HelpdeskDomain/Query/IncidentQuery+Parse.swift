extension IncidentQuery {
  /// Reads a query (DESIGN §7): words, `field:value`, `-field:value`, `field:a,b`, ranges of days,
  /// states as whole words or `is:late`; quotes make text.
  ///
  /// - Parameters:
  ///   - actor: whose incidents `mine` means; nil = nobody's.
  ///   - now: kept for conditions that are relative to it; alerts are judged when it is asked.
  ///   - zone: where days begin.
  public static func parse(
    _ text: String, desk: Desk, actor: RecordID?, now: Instant, zone: TimeZoneRules
  ) throws(QueryError) -> IncidentQuery {
    var parser = QueryParser(desk: desk, actor: actor, zone: zone)
    for token in try QueryToken.tokens(of: text) { try parser.take(token) }
    return parser.query
  }

  /// Every field that a query takes, for help and completion.
  public static let fieldNames: [String] = [
    "number", "status", "priority", "owner", "ssr", "group", "customer", "contact", "unit",
    "item", "serial", "phone", "email", "description", "reason", "resolution", "event",
    "serviceType", "opened", "closed", "followUpAt", "warningAt", "lateAt", "dueAt",
    "appointmentAt", "alert", "incomplete", "is",
  ]
}

/// Turns tokens into the clauses of one query.
struct QueryParser {
  let desk: Desk
  let actor: RecordID?
  let zone: TimeZoneRules
  var query = IncidentQuery()

  init(desk: Desk, actor: RecordID?, zone: TimeZoneRules) {
    self.desk = desk
    self.actor = actor
    self.zone = zone
  }

  mutating func take(_ token: QueryToken) throws(QueryError) {
    guard let field = token.field else { return takeWord(token) }
    var clause = IncidentQuery.Clause(isNegated: token.isNegated)
    for value in token.values {
      clause.anyOf += try atoms(field, value, at: token.range)
    }
    query.clauses.append(clause)
  }

  private mutating func takeWord(_ token: QueryToken) {
    if !token.isQuoted, let state = QueryState(token.word) {
      let clause = IncidentQuery.Clause(
        isNegated: token.isNegated, anyOf: [.column(test(of: state))])
      return query.clauses.append(clause)
    }
    if token.word.isEmpty { return }
    noteNumber(token.word)
    query.clauses.append(.init(anyOf: [text(token.word, .anywhere)]))
  }

  /// A word that is the whole number of an incident asks for that one, withdrawn or not.
  private mutating func noteNumber(_ word: String) {
    guard let id = desk.incident(number: word) else { return }
    if desk.number(row: id.row).uppercased() == word.uppercased() {
      query.numberedRows.append(id.row)
    }
  }

  mutating func text(_ value: String, _ place: QueryWord.Place) -> IncidentQuery.Atom {
    .word(query.place(of: QueryWord(value, in: place)))
  }

  func test(of state: QueryState) -> ColumnTest {
    switch state {
    case .late: .hasAlert(.late)
    case .mine: owned(by: actor)
    case .unassigned: .isOneOf(.owner, [0])
    case .open: .lacksFlag(.closed)
    case .closed: .hasFlag(.closed)
    case .incomplete: .hasFlag(.incomplete)
    }
  }

  private func owned(by owner: RecordID?) -> ColumnTest {
    .isOneOf(.owner, owner.map { [UInt32(IncidentColumns.packedOwner($0))] } ?? [])
  }
}
