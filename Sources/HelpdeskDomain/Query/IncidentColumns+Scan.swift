/// Passes over the columns that a search needs: which incidents belong to masters it has found.
extension IncidentColumns {
  /// Adds the incidents of some customers, persons, units and items.
  ///
  /// - Parameters:
  ///   - candidates: the only rows that matter; nil = all.
  public func insertRows(
    ofCustomers customers: RowSet? = nil, persons: RowSet? = nil, units: RowSet? = nil,
    items: RowSet? = nil, among candidates: RowSet? = nil, into set: inout RowSet
  ) {
    let all = candidates ?? RowSet(all: count)
    if let customers { IncidentColumns.insert(self.customers, customers, all, &set) }
    if let persons { IncidentColumns.insert(self.persons, persons, all, &set) }
    if let units { IncidentColumns.insert(self.units, units, all, &set) }
    if let items { IncidentColumns.insert(self.items, items, all, &set) }
  }

  private static func insert(
    _ column: Column<UInt32>, _ masters: RowSet, _ candidates: RowSet, _ set: inout RowSet
  ) {
    if masters.isEmpty { return }
    column.values.withUnsafeBufferPointer { values in
      masters.blocks.withUnsafeBufferPointer { blocks in
        set.insert(from: candidates) { row in
          guard row < values.count, values[row] != 0 else { return false }
          let master = Int(values[row]) - 1
          let block = master >> 6
          return block < blocks.count && blocks[block] & (1 << UInt64(master & 63)) != 0
        }
      }
    }
  }

  /// How many incidents of each master are open, and when the newest one was opened.
  public struct Activity: Equatable, Sendable {
    public var openCount = 0
    public var lastOpened: Instant?
    public init() {}
  }

  /// The activity of a few persons, customers and units, in one pass; withdrawn incidents do not
  /// count.
  public func activity(of masters: [RecordID]) -> [RecordID: Activity] {
    var activity = Dictionary(uniqueKeysWithValues: Set(masters).map { ($0, Activity()) })
    for type in [RecordType.person, .customer, .unit] {
      let wanted = masters.filter { $0.type == type }
      if wanted.isEmpty { continue }
      var set = RowSet(capacity: max(0, wanted.map(\.counter).max() ?? 0))
      for id in wanted { set.insert(id.row) }
      var rows = RowSet(capacity: count)
      insertRows(
        ofCustomers: type == .customer ? set : nil, persons: type == .person ? set : nil,
        units: type == .unit ? set : nil, into: &rows)
      rows.forEach { tally(row: $0, for: type, in: &activity) }
    }
    return activity
  }

  private func tally(row: Int, for type: RecordType, in activity: inout [RecordID: Activity]) {
    if flags[row] & Flags.withdrawn.rawValue != 0 { return }
    let counter =
      switch type {
      case .person: persons[row]
      case .customer: customers[row]
      default: units[row]
      }
    let id = RecordID(type, Int(counter))
    var own = activity[id] ?? Activity()
    if flags[row] & Flags.closed.rawValue == 0 { own.openCount += 1 }
    if let at = ColumnTime.instant(opened[row]) { own.lastOpened = max(own.lastOpened ?? at, at) }
    activity[id] = own
  }
}

extension MasterColumns {
  /// The masters that belong to some customers: their contacts, their units.
  public func rows(ofCustomers wanted: RowSet) -> RowSet {
    customers.rows(capacity: count) { $0 != 0 && wanted.contains(Int($0) - 1) }
  }

  /// The customer of each row as a counter, 0 = none.
  public func customerCounter(row: Int) -> UInt32 { customers[row] }
}

extension IncidentColumns {
  /// The counter of a row's number; 0 where the number was typed.
  public func numberCounter(row: Int) -> UInt32 { numbers[row] }

  /// The rows whose number was typed, with it.
  public var typedNumberRows: [Int: String] { typedNumbers }

  /// The persons of a set in the order of their newest incidents, at most so many.
  ///
  /// - Complexity: from the newest incident back until enough are found.
  public func latestCallers(among persons: RowSet, limit: Int) -> [RecordID] {
    IncidentColumns.latest(self.persons, .person, among: persons, count, limit)
  }

  /// Likewise for customers.
  public func latestCustomers(among customers: RowSet, limit: Int) -> [RecordID] {
    IncidentColumns.latest(self.customers, .customer, among: customers, count, limit)
  }

  private static func latest(
    _ column: Column<UInt32>, _ type: RecordType, among wanted: RowSet, _ count: Int, _ limit: Int
  ) -> [RecordID] {
    var left = wanted
    var remaining = wanted.count
    var found: [RecordID] = []
    var row = min(count, column.values.count) - 1
    while row >= 0 && found.count < limit && remaining > 0 {
      let counter = Int(column[row])
      row -= 1
      guard counter != 0, left.contains(counter - 1) else { continue }
      left.remove(counter - 1)
      remaining -= 1
      found.append(RecordID(type, counter))
    }
    for row in left.rows.prefix(limit - found.count) { found.append(RecordID(type, row + 1)) }
    return found
  }

  /// Splits incidents into those that are open and those closed since a moment, both newest first;
  /// withdrawn ones are in neither.
  public func openAndClosed(_ rows: RowSet, since: Instant) -> (open: [Int], closed: [Int]) {
    let from = ColumnTime.ceiling(since)
    var open: [Int] = []
    var closed: [Int] = []
    rows.forEach { row in
      let own = Flags(rawValue: flags[row])
      if own.contains(.withdrawn) { return }
      if !own.contains(.closed) {
        open.append(row)
      } else if closings[row] >= from {
        closed.append(row)
      }
    }
    return (open.reversed(), closed.sorted { closings[$0] > closings[$1] })
  }
}
