public import HelpdeskDomain

/// What has been found for the words of a filter, while it is being typed.
///
/// A word that is typed on is looked for only among the rows of what it was before; the other
/// words are not looked for again.
public struct IncidentFilter: Sendable {
  private struct Found {
    let word: QueryWord
    /// The words among whose rows alone it was looked for.
    let among: [QueryWord]
    let rows: RowSet
    /// Masters hold a word or not, whatever else the query says.
    let masters: DeskSearch.MasterHits?
  }

  /// The newest last.
  private var found: [Found] = []
  private var searchRevision = -1
  private var deskSequence: UInt64 = 0
  private var view: RowSet?
  private static let memory = 12

  /// Nothing has been looked for yet.
  public init() {}

  /// The rows of each word of a query, as `Desk.rows(matching:…)` takes them for this query.
  ///
  /// - Parameter view: the only rows of interest, those of the view that is filtered; nil = all.
  public mutating func wordRows(
    for query: IncidentQuery, in search: DeskSearch, desk: Desk, among view: RowSet? = nil
  ) -> [RowSet] {
    forgetIfStale(search, desk, view)
    let required = Set(query.requiredWords.map { query.words[$0] })
    // Every match holds the words that are required: the next one is looked for among them only.
    var left = view
    var among: [QueryWord] = []
    return query.words.map { word in
      let rows = rows(of: word, among, left, required, search, desk)
      if required.contains(word) {
        if left == nil { left = rows } else { left?.formIntersection(rows) }
        among.append(word)
      }
      return rows
    }
  }

  private mutating func rows(
    of word: QueryWord, _ among: [QueryWord], _ left: RowSet?, _ required: Set<QueryWord>,
    _ search: DeskSearch, _ desk: Desk
  ) -> RowSet {
    let usable = found.filter { required.isSuperset(of: $0.among) }
    if let known = usable.last(where: { $0.word == word }) { return known.rows }
    let before = usable.filter { IncidentFilter.narrows($0.word, to: word) }
    let longest = before.max { $0.word.text.utf8.count < $1.word.text.utf8.count }
    var candidates = left
    var scope = among
    if let longest {
      candidates?.formIntersection(longest.rows)
      candidates = candidates ?? longest.rows
      scope += longest.among
    }
    var masters = longest?.masters
    let rows = search.rows(holding: word, in: desk, among: candidates, masters: &masters)
    if found.count == IncidentFilter.memory { found.removeFirst() }
    found.append(Found(word: word, among: scope, rows: rows, masters: masters))
    return rows
  }

  /// Whether every row that holds a word also held what it began with. A digit opens new places to
  /// look in (phone and incident numbers), so that words with digits are looked for anew.
  static func narrows(_ before: QueryWord, to word: QueryWord) -> Bool {
    guard before.place == word.place, word.text.hasPrefix(before.text) else { return false }
    return !word.text.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
  }

  private mutating func forgetIfStale(_ search: DeskSearch, _ desk: Desk, _ view: RowSet?) {
    let isSame = search.revision == searchRevision && desk.sequence == deskSequence
    if isSame && view == self.view { return }
    found.removeAll()
    searchRevision = search.revision
    deskSequence = desk.sequence
    self.view = view
  }
}
