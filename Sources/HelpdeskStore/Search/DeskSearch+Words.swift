public import HelpdeskDomain

/// Which incidents hold a word of a query.
extension DeskSearch {
  /// The incidents that hold a word where it has to stand.
  ///
  /// - Parameter candidates: the only incidents of interest; nil = all.
  /// - Complexity: a pass over all texts, some milliseconds for a million incidents; less among few
  ///   candidates.
  public func rows(
    holding word: QueryWord, in desk: Desk, among candidates: RowSet? = nil
  ) -> RowSet {
    var set = RowSet(capacity: desk.incidents.count)
    let scope = WordScope(word.place)
    let needles = word.place == .phone ? WordNeedles(phone: word.text) : WordNeedles(word.text)
    if !scope.incidents.isEmpty {
      needles.insertRows(of: incidents, in: scope.incidents, among: candidates, into: &set)
    }
    if scope.hasNumbers, let number = NumberPart(word.text, desk: desk) {
      number.insertRows(of: desk, among: candidates, into: &set)
    }
    // Where every incident holds it already, its masters add nothing.
    if set.count == (candidates?.count ?? desk.incidents.count) { return set }
    desk.incidents.insertRows(
      ofCustomers: masters(needles, customers, scope.customers),
      persons: masters(needles, persons, scope.persons),
      units: masters(needles, units, scope.units),
      items: masters(needles, items, scope.items), among: candidates, into: &set)
    return set
  }

  /// Whether one incident holds a word: for rows that came after the others were counted.
  public func row(_ row: Int, holds word: QueryWord, in desk: Desk) -> Bool {
    var only = RowSet(capacity: desk.incidents.count)
    only.insert(row)
    return rows(holding: word, in: desk, among: only).contains(row)
  }

  private func masters(
    _ needles: WordNeedles, _ arena: TextArena, _ segments: SearchSegments
  ) -> RowSet? {
    if segments.isEmpty { return nil }
    var set = RowSet(capacity: arena.count)
    needles.insertRows(of: arena, in: segments, among: nil, into: &set)
    return set
  }
}
