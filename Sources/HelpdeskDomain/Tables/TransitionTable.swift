/// The transition table of statuses (incidents-mask.md §5): which one may follow which. Each status
/// keeps its own row, `mayGoTo`; this is all of them side by side.
public struct TransitionTable: Equatable, Sendable {
  /// In the order of the code table, retired ones last.
  public let statuses: [StatusCode]

  public init(_ tables: DeskTables, withRetired: Bool = true) {
    statuses = tables.codeRows(of: .statusCode).filter { withRetired || !$0.isRetired }
      .compactMap { tables.status($0.id) }
  }

  /// Whether one may follow another, by their places; nil for a status and itself.
  public func allows(_ from: Int, _ to: Int) -> Bool? {
    from == to ? nil : statuses[from].mayGo(to: statuses[to])
  }

  /// The codes that may follow a status.
  public func following(_ from: Int) -> [String] {
    statuses.indices.filter { allows(from, $0) == true }.map { statuses[$0].row.code }
  }

  /// What `mayGoTo` says for a row: empty where all may follow, those to come included; the status
  /// itself where none may, since empty would mean all. A row that says so already stays as it is
  /// written.
  func text(from: Int, allowing to: Set<Int>) -> String {
    let others = statuses.indices.filter { $0 != from }
    if others.allSatisfy({ to.contains($0) == (allows(from, $0) == true) }) {
      return statuses[from].mayGoTo.joined(separator: " ")
    }
    if to.isSuperset(of: others) { return "" }
    let codes = others.filter(to.contains).map { statuses[$0].row.code }
    return codes.isEmpty ? statuses[from].row.code : codes.joined(separator: " ")
  }
}
