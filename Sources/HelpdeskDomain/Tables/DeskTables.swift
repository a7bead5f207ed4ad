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
  /// In the order in which they are asked; retired ones last.
  public private(set) var routingRules: [RoutingRule] = []
  public private(set) var warranties: [WarrantyCode] = []
  /// In their sequence, retired ones left out; by the counter of their priority code.
  public private(set) var escalationTasks: [Int: [EscalationTask]] = [:]
  /// Each calendar as it is and as it was, oldest first: a date is explained with the hours that it
  /// was counted in.
  public private(set) var calendarVersions: [[CoverageCalendar]] = []
  /// By the number of the type, which is small; others stay empty.
  private var tables = [CodeTable](repeating: CodeTable(), count: 32)
  /// Grows with each change, so that a screen can tell whether its lists are stale.
  public private(set) var revision = 0

  public init() {}

  private func table(_ type: RecordType) -> CodeTable? {
    type.isSmallTable ? tables[Int(type.rawValue)] : nil
  }

  /// How many records of a small table there are; their counters run from 1 to this.
  public func count(of type: RecordType) -> Int { table(type)?.cards.count ?? 0 }

  public func card(_ id: RecordID) -> RecordCard? {
    guard let type = id.type, let all = table(type)?.cards, all.indices.contains(id.row) else {
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
    guard let id, let type = id.type, let rows = table(type)?.rows, rows.indices.contains(id.row)
    else { return nil }
    return rows[id.row]
  }

  /// Whether a code is offered no more. Like `isGeneral` it looks without copying the row: every
  /// reference of every command is held against it.
  func isRetired(_ id: RecordID) -> Bool {
    guard let type = id.type, type.isSmallTable else { return false }
    let place = Int(type.rawValue)
    return tables[place].rows.indices.contains(id.row) && tables[place].rows[id.row].isRetired
  }

  /// Whether no other code stands above a code.
  func isGeneral(_ id: RecordID) -> Bool {
    guard let type = id.type, type.isSmallTable else { return false }
    let place = Int(type.rawValue)
    return tables[place].rows.indices.contains(id.row)
      && tables[place].rows[id.row].parent == nil
  }

  /// All rows of a code table, in their order; retired ones last.
  public func codeRows(of type: RecordType) -> [CodeRow] {
    table(type)?.shown ?? []
  }

  /// The rows with a code, without case; specific codes repeat below different general ones.
  func codeRows(of type: RecordType, code: String) -> [CodeRow] {
    table(type)?.rows(code: code) ?? []
  }

  /// Folds one entry of a small table's record.
  public mutating func evolve(_ entry: Entry, revision recordRevision: UInt32) {
    guard let type = entry.record.type, type.isSmallTable else { return }
    let card = tables[Int(type.rawValue)].evolve(entry, type, revision: recordRevision)
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
    case .calendar: take(CoverageCalendar(card))
    case .rule: takeRule()
    case .warranty: DeskTables.place(WarrantyCode(card), at: card.id.row, in: &warranties)
    case .escalationTask: takeEscalationTask()
    case .person, .customer, .unit, .item, .contract, .incident, .serviceOrder, .mail: break
    }
  }

  private mutating func takeRule() {
    routingRules = codeRows(of: .rule).compactMap { card($0.id) }.map(RoutingRule.init)
  }

  private mutating func takeEscalationTask() {
    let tasks = codeRows(of: .escalationTask).filter { !$0.isRetired }
    escalationTasks = Dictionary(
      grouping: tasks.compactMap { card($0.id) }.map(EscalationTask.init),
      by: { $0.priority?.counter ?? 0 })
  }

  private mutating func take(_ calendar: CoverageCalendar) {
    let place = calendar.row.id.row
    if place < calendarVersions.count {
      calendarVersions[place].append(calendar)
    } else {
      calendarVersions.append([calendar])
    }
  }

  /// Counters are given in order, so a new row is the next one or one that stands.
  private static func place<Row>(_ row: Row, at index: Int, in rows: inout [Row]) {
    if index < rows.count { rows[index] = row } else { rows.append(row) }
  }
}
