/// A question to the queue, read from one line of text (DESIGN §7 "Query language").
///
/// What the columns can answer is answered here; texts are left to the search, which gives one
/// `RowSet` for each of `words`.
public struct IncidentQuery: Equatable, Sendable {
  enum Atom: Equatable, Sendable {
    case column(ColumnTest)
    /// The place of a word in `words`.
    case word(Int)
  }

  /// Conditions of which one has to hold, or none where it is negated.
  struct Clause: Equatable, Sendable {
    var isNegated = false
    var anyOf: [Atom] = []
  }

  var clauses: [Clause] = []
  /// The texts to look for, each once.
  public internal(set) var words: [QueryWord] = []
  /// Withdrawn incidents are shown only when somebody asks for their number (DESIGN §4.10).
  var numberedRows: [Int] = []

  /// The query that matches every incident that is not withdrawn.
  public init() {}

  init(_ tests: ColumnTest...) {
    clauses = tests.map { Clause(anyOf: [.column($0)]) }
  }

  /// Whether it matches every incident, so that nothing needs to be said about it.
  public var isEmpty: Bool { clauses.isEmpty }

  /// Both queries at once: a view and what was typed into its filter.
  public func and(_ other: IncidentQuery) -> IncidentQuery {
    var both = self
    both.numberedRows += other.numberedRows
    for clause in other.clauses {
      var moved = clause
      moved.anyOf = clause.anyOf.map { atom in
        guard case .word(let place) = atom else { return atom }
        return .word(both.place(of: other.words[place]))
      }
      both.clauses.append(moved)
    }
    return both
  }

  mutating func place(of word: QueryWord) -> Int {
    if let place = words.firstIndex(of: word) { return place }
    words.append(word)
    return words.count - 1
  }

  /// The words that every match holds, by place: the only ones that may narrow a search.
  public var requiredWords: [Int] {
    clauses.compactMap { clause in
      guard !clause.isNegated, clause.anyOf.count == 1, case .word(let place) = clause.anyOf[0]
      else { return nil }
      return place
    }
  }
}

extension IncidentQuery {
  /// Whether an incident matches as far as the columns can tell.
  ///
  /// - Parameter holdsWord: whether the row holds a word of `words`, by its place; without it
  ///   clauses that look for a text are taken as met.
  public func matches(
    row: Int, in desk: Desk, now: Instant, holdsWord: ((Int) -> Bool)? = nil
  ) -> Bool {
    guard row >= 0, row < desk.incidents.count else { return false }
    let isWithdrawn = desk.incidents.flags[row] & IncidentColumns.Flags.withdrawn.rawValue != 0
    if isWithdrawn && !numberedRows.contains(row) { return false }
    let seconds = ColumnTime.ceiling(now)
    return clauses.allSatisfy { clause in
      if holdsWord == nil, clause.hasWord { return true }
      let holds = clause.anyOf.contains { atom in
        switch atom {
        case .column(let test): test.holds(row, in: desk.incidents, at: seconds)
        case .word(let place): holdsWord?(place) ?? true
        }
      }
      return holds != clause.isNegated
    }
  }
}

extension IncidentQuery.Clause {
  var hasWord: Bool {
    anyOf.contains { if case .word = $0 { true } else { false } }
  }
}
