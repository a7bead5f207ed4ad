import HelpdeskDomain
import Testing

/// A desk with a handful of incidents, and questions to it.
extension TestDesk {
  func parse(_ text: String, actor: RecordID? = nil) throws(QueryError) -> IncidentQuery {
    try IncidentQuery.parse(text, desk: desk, actor: actor ?? klein, now: now, zone: zone)
  }

  /// The rows that a query finds, which both ways of asking agree on.
  func rows(_ text: String, actor: RecordID? = nil) throws -> [Int] {
    try rows(parse(text, actor: actor))
  }

  func rows(_ query: IncidentQuery) throws -> [Int] {
    let set = desk.rowSet(matching: query, now: now)
    let one = (0..<desk.incidents.count).filter { query.matches(row: $0, in: desk, now: now) }
    if query.words.isEmpty { #expect(set.rows == one) }
    return one
  }
}
