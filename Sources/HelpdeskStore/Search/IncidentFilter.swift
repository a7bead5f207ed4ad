public import HelpdeskDomain

/// What has been found for the words of a filter, while it is being typed.
///
/// A word that is typed on is looked for only among the rows of what it was before; the other
/// words are not looked for again.
public struct IncidentFilter: Sendable {
  private struct Found {
    let word: QueryWord
    let rows: RowSet
  }

  /// The newest last.
  private var found: [Found] = []
  private var searchRevision = -1
  private var deskSequence: UInt64 = 0
  private static let memory = 12

  public init() {}

  /// The rows of each word of a query, as `Desk.rows(matching:…)` takes them.
  public mutating func wordRows(
    for query: IncidentQuery, in search: DeskSearch, desk: Desk
  ) -> [RowSet] {
    forgetIfStale(search, desk)
    return query.words.map { word in
      if let place = found.firstIndex(where: { $0.word == word }) {
        let known = found.remove(at: place)
        found.append(known)
        return known.rows
      }
      let rows = search.rows(holding: word, in: desk, among: narrower(than: word))
      remember(Found(word: word, rows: rows))
      return rows
    }
  }

  /// The rows of the longest remembered word of which this one is a continuation.
  private func narrower(than word: QueryWord) -> RowSet? {
    let before = found.filter { IncidentFilter.narrows($0.word, to: word) }
    return before.max { $0.word.text.utf8.count < $1.word.text.utf8.count }?.rows
  }

  /// Whether every row that holds a word also held what it began with. A digit opens new places to
  /// look in (phone and incident numbers), so that words with digits are looked for anew.
  static func narrows(_ before: QueryWord, to word: QueryWord) -> Bool {
    guard before.place == word.place, word.text.hasPrefix(before.text) else { return false }
    return !word.text.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
  }

  private mutating func remember(_ new: Found) {
    if found.count == IncidentFilter.memory { found.removeFirst() }
    found.append(new)
  }

  private mutating func forgetIfStale(_ search: DeskSearch, _ desk: Desk) {
    guard search.revision != searchRevision || desk.sequence != deskSequence else { return }
    found.removeAll()
    searchRevision = search.revision
    deskSequence = desk.sequence
  }
}
