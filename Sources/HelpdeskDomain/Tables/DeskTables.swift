/// The small tables, whole in memory and values: codes, partners, parameters (DESIGN §3).
///
/// A copy costs a few references; the console keeps one beside its screens.
public struct DeskTables: Equatable, Sendable {
  public private(set) var parameters = DeskParameters.unknown
  public private(set) var priorities: [PriorityCode] = []
  public private(set) var statuses: [StatusCode] = []
  public private(set) var eventCodes: [EventCode] = []
  public private(set) var reasons: [ReasonCode] = []
  public private(set) var resolutions: [CodeRow] = []
  public private(set) var serviceTypes: [CodeRow] = []
  public private(set) var groups: [CodeRow] = []
  public private(set) var partners: [Partner] = []
  private var cards: [RecordType: [RecordCard]] = [:]
  /// Grows with each change, so that a screen can tell whether its lists are stale.
  public private(set) var revision = 0

  public init() {}

  /// How many records of a small table there are; their counters run from 1 to this.
  public func count(of type: RecordType) -> Int { cards[type]?.count ?? 0 }

  public func card(_ id: RecordID) -> RecordCard? {
    guard let type = id.type, let all = cards[type], all.indices.contains(id.row) else {
      return nil
    }
    return all[id.row]
  }

  public func status(_ id: RecordID?) -> StatusCode? { row(id, .statusCode, in: statuses) }
  public func priority(_ id: RecordID?) -> PriorityCode? { row(id, .priorityCode, in: priorities) }
  public func eventCode(_ id: RecordID?) -> EventCode? { row(id, .eventCode, in: eventCodes) }
  public func reason(_ id: RecordID?) -> ReasonCode? { row(id, .reason, in: reasons) }
  public func resolution(_ id: RecordID?) -> CodeRow? { row(id, .resolution, in: resolutions) }
  public func serviceType(_ id: RecordID?) -> CodeRow? { row(id, .serviceType, in: serviceTypes) }
  public func group(_ id: RecordID?) -> CodeRow? { row(id, .group, in: groups) }
  public func partner(_ id: RecordID?) -> Partner? { row(id, .partner, in: partners) }

  private func row<Row>(_ id: RecordID?, _ type: RecordType, in rows: [Row]) -> Row? {
    guard let id, id.type == type, rows.indices.contains(id.row) else { return nil }
    return rows[id.row]
  }

  /// The row of any code table, whatever its type.
  public func codeRow(_ id: RecordID?) -> CodeRow? {
    guard let id else { return nil }
    return card(id).map(CodeRow.init)
  }

  /// All rows of a code table, in their order; retired ones last.
  public func codeRows(of type: RecordType) -> [CodeRow] {
    (cards[type] ?? []).map(CodeRow.init).sorted {
      ($0.isRetired ? 1 : 0, $0.order, $0.code) < ($1.isRetired ? 1 : 0, $1.order, $1.code)
    }
  }

  /// Folds one entry of a small table's record.
  public mutating func evolve(_ entry: Entry, revision recordRevision: UInt32) {
    guard let type = entry.record.type, type.isSmallTable else { return }
    var all = cards[type] ?? []
    while all.count <= entry.record.row {
      all.append(RecordCard(id: RecordID(type, all.count + 1)))
    }
    all[entry.record.row].evolve(entry, revision: recordRevision)
    let card = all[entry.record.row]
    cards[type] = all
    revision += 1
    rebuild(card, of: type)
  }

  private mutating func rebuild(_ card: RecordCard, of type: RecordType) {
    switch type {
    case .desk: parameters = DeskParameters(card)
    case .priorityCode: DeskTables.place(PriorityCode(card), at: card.id.row, in: &priorities)
    case .statusCode: DeskTables.place(StatusCode(card), at: card.id.row, in: &statuses)
    case .eventCode: DeskTables.place(EventCode(card), at: card.id.row, in: &eventCodes)
    case .reason: DeskTables.place(ReasonCode(card), at: card.id.row, in: &reasons)
    case .resolution: DeskTables.place(CodeRow(card), at: card.id.row, in: &resolutions)
    case .serviceType: DeskTables.place(CodeRow(card), at: card.id.row, in: &serviceTypes)
    case .group: DeskTables.place(CodeRow(card), at: card.id.row, in: &groups)
    case .partner: DeskTables.place(Partner(card), at: card.id.row, in: &partners)
    case .person, .customer, .unit, .item, .contract, .incident: break
    }
  }

  /// Counters are given in order, so a new row is the next one or one that stands.
  private static func place<Row>(_ row: Row, at index: Int, in rows: inout [Row]) {
    if index < rows.count { rows[index] = row } else { rows.append(row) }
  }
}
