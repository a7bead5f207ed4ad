public import HelpdeskDomain

/// One run over the rows of a file: each is decided on the desk that the ones before it left.
///
/// Rows that refer to later ones are taken twice: what can be said at once first, the rest when the
/// others stand.
struct ImportRun {
  private let table: TableImport
  private let context: DecisionContext
  private(set) var result = ImportResult()
  private var place = 0
  private var isSecondRound = false
  /// Rows to be taken once more, by line, with their records' cards.
  private var partial: [Int: RecordCard?] = [:]

  init(_ table: TableImport, _ context: DecisionContext) {
    self.table = table
    self.context = context
  }

  /// The next row; nil at the end.
  mutating func next() -> TableImport.Row? {
    while true {
      if place == table.rows.count {
        if isSecondRound || partial.isEmpty { return nil }
        isSecondRound = true
        place = 0
      }
      let row = table.rows[place]
      place += 1
      if !isSecondRound || partial.index(forKey: row.line) != nil { return row }
    }
  }

  /// What a row becomes; nil where nothing would change.
  ///
  /// - Parameter stored: the card of a record that the desk has.
  mutating func entry(
    for row: TableImport.Row, on desk: Desk,
    card stored: (RecordID) throws(StoreError) -> RecordCard?
  ) throws(ImportError) -> Entry? {
    let record = try ImportError.naming { () throws(ImportProblem) in
      try table.record(of: row, on: desk)
    }
    var card: RecordCard?
    if let kept = partial[row.line] { card = kept }
    if card == nil, let record {
      card = try ImportError.wrapping { () throws(StoreError) in try stored(record) }
    }
    let plan = try ImportError.naming { () throws(ImportProblem) in
      try table.plan(row, on: desk, card: card, zone: context.zone)
    }
    let entry = try decide(plan, row, card, desk)
    count(entry, plan)
    if plan.isPartial { partial.updateValue(after(entry, card), forKey: row.line) }
    return entry
  }

  private func after(_ entry: Entry?, _ card: RecordCard?) -> RecordCard? {
    guard let entry else { return card }
    var card = card ?? RecordCard(id: entry.record)
    card.evolve(entry, revision: card.revision + 1)
    return card
  }

  private mutating func count(_ entry: Entry?, _ plan: TableImport.Plan) {
    if isSecondRound { return }
    if entry == nil {
      result.unchanged += 1
    } else if plan.record == nil {
      result.created += 1
    } else {
      result.changed += 1
    }
  }

  private func decide(
    _ plan: TableImport.Plan, _ row: TableImport.Row, _ card: RecordCard?, _ desk: Desk
  ) throws(ImportError) -> Entry? {
    do throws(DeskRefusal) {
      return try desk.decide(plan.command(table.table.type), on: card, context).first
    } catch {
      guard case .master(let refusal) = error else { throw .refused(error) }
      if refusal == .unchanged { return nil }
      throw .problems([
        ImportProblem(line: row.line, column: refusal.field?.name, .refused(refusal))
      ])
    }
  }
}

/// How many records an import makes, changes and leaves as they are.
public struct ImportResult: Equatable, Sendable {
  public var created = 0
  public var changed = 0
  public var unchanged = 0
  /// The sequence of its first entry, which names the act; nil where nothing was written.
  public var act: UInt64?

  public init() {}
}

/// Why an import does not take place.
public enum ImportError: Error, Equatable, Sendable {
  /// Rows that the desk refuses.
  case problems([ImportProblem])
  case refused(DeskRefusal)
  case failed(StoreError)

  static func wrapping<Result>(
    _ body: () throws(StoreError) -> Result
  ) throws(ImportError) -> Result {
    do throws(StoreError) { return try body() } catch { throw .failed(error) }
  }

  static func naming<Result>(
    _ body: () throws(ImportProblem) -> Result
  ) throws(ImportError) -> Result {
    do throws(ImportProblem) { return try body() } catch { throw .problems([error]) }
  }

  init(_ error: StoreCallError) {
    switch error {
    case .refused(let refusal): self = .refused(refusal)
    case .failed(let failure): self = .failed(failure)
    }
  }
}
