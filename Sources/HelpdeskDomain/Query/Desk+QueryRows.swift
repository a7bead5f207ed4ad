extension Desk {
  /// The incidents that match, as a set: a count is its `count`.
  ///
  /// - Parameter wordRows: which rows hold each of the query's words, in their order; words beyond
  ///   its end are held by no row.
  /// - Complexity: O(incidents) a condition, about a millisecond for a million.
  public func rowSet(
    matching query: IncidentQuery, now: Instant, wordRows: [RowSet] = []
  ) -> RowSet {
    let seconds = ColumnTime.ceiling(now)
    var matching = ColumnTest.lacksFlag(.withdrawn).rows(in: incidents, at: seconds)
    for row in query.numberedRows { matching.insert(row) }
    for clause in query.clauses {
      var holding = RowSet(capacity: incidents.count)
      for atom in clause.anyOf {
        switch atom {
        case .column(let test): holding.formUnion(test.rows(in: incidents, at: seconds))
        case .word(let place):
          if wordRows.indices.contains(place) { holding.formUnion(wordRows[place]) }
        }
      }
      if clause.isNegated { matching.subtract(holding) } else { matching.formIntersection(holding) }
    }
    return matching
  }

  /// The incidents that match, in an order.
  public func rows(
    matching query: IncidentQuery, sortedBy order: QueueOrder, now: Instant,
    wordRows: [RowSet] = [], ranks: QueueRanks = QueueRanks()
  ) -> [Int] {
    sorted(
      rowSet(matching: query, now: now, wordRows: wordRows), by: order, now: now, ranks: ranks)
  }
}
