/// The integers by which rows are placed, with what they need worked out once.
struct SortKeys {
  private let columns: IncidentColumns
  private let order: QueueOrder
  private let now: UInt32
  /// By the value of the column; beyond the end the value itself counts.
  private let ranks: [UInt32]
  private let mask: UInt64

  init(desk: Desk, order: QueueOrder, now: Instant, ranks: QueueRanks) {
    columns = desk.incidents
    self.order = order
    self.now = ColumnTime.ceiling(now)
    mask = order.isDescending ? .max : 0
    switch order.key {
    case .priority:
      self.ranks = SortKeys.ranks(desk.tables.codeRows(of: .priorityCode).map(\.id))
    case .status: self.ranks = SortKeys.ranks(desk.tables.codeRows(of: .statusCode).map(\.id))
    // One place more, because the column counts from 1 and 0 is nobody.
    case .customer: self.ranks = ranks.customers.isEmpty ? [] : [.max] + ranks.customers
    case .owner: self.ranks = SortKeys.ownerRanks(desk.tables)
    case .alert, .number, .opened, .closed: self.ranks = []
    }
  }

  func key(of row: Int) -> UInt64 {
    let key: UInt64 =
      switch order.key {
      case .alert: alertKey(row)
      case .number: columns.numbers[row] == 0 ? .max >> 1 : UInt64(columns.numbers[row])
      case .opened: UInt64(columns.opened[row])
      case .closed: UInt64(columns.closings[row])
      case .priority: rank(UInt32(columns.priorities[row]))
      case .status: rank(UInt32(columns.statuses[row]))
      case .customer: rank(columns.customers[row])
      case .owner: ownerKey(columns.owners[row])
      }
    return key ^ mask
  }

  private func rank(_ value: UInt32) -> UInt64 {
    if value == 0 { return UInt64(UInt32.max) }
    return UInt64(Int(value) < ranks.count ? ranks[Int(value)] : value)
  }

  private func ownerKey(_ packed: UInt16) -> UInt64 {
    // Groups follow all partners; nobody comes last.
    if packed == 0 { return UInt64(UInt32.max) }
    return packed & 0x8000 == 0 ? rank(UInt32(packed)) : UInt64(packed) << 8
  }

  /// Worse alerts first, then the nearest date: the same date as `QueueRow.nextDate(at:)`.
  private func alertKey(_ row: Int) -> UInt64 {
    let alert = columns.alert(row: row, at: now)
    let badness = UInt64(3 - alert.rawValue) << 32
    return badness | UInt64(nextDate(row, isLate: alert == .late))
  }

  private func nextDate(_ row: Int, isLate: Bool) -> UInt32 {
    if columns.flags[row] & IncidentColumns.Flags.closed.rawValue != 0 { return .max }
    let late = columns.lates[row]
    if isLate || (late != 0 && late < now) { return late }
    var nearest = UInt32.max
    consider(columns.followUps[row], &nearest)
    consider(columns.warnings[row], &nearest)
    consider(late, &nearest)
    consider(columns.dues[row], &nearest)
    consider(columns.appointments[row], &nearest)
    return nearest
  }

  @inline(__always)
  private func consider(_ seconds: UInt32, _ nearest: inout UInt32) {
    if seconds >= now && seconds < nearest && seconds != 0 { nearest = seconds }
  }

  /// The place of each record in an order, by its counter.
  private static func ranks(_ ordered: [RecordID]) -> [UInt32] {
    var ranks = [UInt32](repeating: .max, count: (ordered.map(\.counter).max() ?? 0) + 1)
    for (place, id) in ordered.enumerated() { ranks[id.counter] = UInt32(place) }
    return ranks
  }

  private static func ownerRanks(_ tables: DeskTables) -> [UInt32] {
    let named = tables.partners.map { partner in
      (TextFolding.folded(partner.name.isEmpty ? partner.row.code : partner.name), partner.row.id)
    }
    return ranks(named.sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1))
  }
}
