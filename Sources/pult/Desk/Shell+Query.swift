import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore

extension Shell {
  /// The rows of the incidents that a query finds, in an order; all of them without a query.
  func rows(matching query: [String], sortedBy order: String) throws -> [Int] {
    for word in query { _ = try text(word, "QUERY") }
    let parsed: IncidentQuery
    do throws(QueryError) {
      parsed = try IncidentQuery.parse(
        QueryArguments.text(query), desk: view.desk, actor: actor, now: view.now,
        zone: view.zone)
    } catch {
      throw CommandFailure(.refused, words.sentence(for: error))
    }
    var found: [RowSet] = []
    if !parsed.words.isEmpty {
      let search = try view.readTexts()
      var filter = IncidentFilter()
      found = filter.wordRows(for: parsed, in: search, desk: view.desk)
    }
    return view.desk.rows(
      matching: parsed, sortedBy: QueueOrder(text: order) ?? QueueOrder(.number), now: view.now,
      wordRows: found)
  }
}
