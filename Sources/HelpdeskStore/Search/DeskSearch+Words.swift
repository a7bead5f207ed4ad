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
    var masters: MasterHits?
    return rows(holding: word, in: desk, among: candidates, masters: &masters)
  }

  /// The masters that hold a word; nil where it is not looked for.
  struct MasterHits: Sendable {
    var customers: RowSet?
    var persons: RowSet?
    var units: RowSet?
    var items: RowSet?
  }

  /// - Parameter masters: in, the only ones of interest: those that hold what the word begins with;
  ///   out, those that hold the word, or nil where they were not looked for.
  func rows(
    holding word: QueryWord, in desk: Desk, among candidates: RowSet?,
    masters: inout MasterHits?
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
    guard set.count != (candidates?.count ?? desk.incidents.count) else {
      masters = nil
      return set
    }
    let hits = MasterHits(
      customers: hits(needles, customers, scope.customers, among: masters?.customers),
      persons: hits(needles, persons, scope.persons, among: masters?.persons),
      units: hits(needles, units, scope.units, among: masters?.units),
      items: hits(needles, items, scope.items, among: masters?.items))
    desk.incidents.insertRows(
      ofCustomers: hits.customers, persons: hits.persons, units: hits.units, items: hits.items,
      among: candidates, into: &set)
    masters = hits
    return set
  }

  /// Whether one incident holds a word: for rows that came after the others were counted.
  public func row(_ row: Int, holds word: QueryWord, in desk: Desk) -> Bool {
    var only = RowSet(capacity: desk.incidents.count)
    only.insert(row)
    return rows(holding: word, in: desk, among: only).contains(row)
  }

  private func hits(
    _ needles: WordNeedles, _ arena: TextArena, _ segments: SearchSegments,
    among candidates: RowSet?
  ) -> RowSet? {
    if segments.isEmpty { return nil }
    var set = RowSet(capacity: arena.count)
    needles.insertRows(of: arena, in: segments, among: candidates, into: &set)
    return set
  }
}
