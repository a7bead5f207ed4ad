/// Incidents of a customer, a unit or a contact, found in the columns.
public struct RelatedRows: Equatable, Sendable {
  /// The newest first, as many as were asked for.
  public var rows: [Int] = []
  /// How many there are, and how many of them are open.
  public var total = 0
  public var openCount = 0

  public init() {}
}

extension Desk {
  /// The incidents of a customer, a unit, an item or a person, the one logged last first; withdrawn
  /// ones are left out.
  ///
  /// - Parameter limit: how many rows are wanted; all are counted.
  /// - Complexity: O(incidents), one pass over one column: it is asked when a card is opened.
  public func incidents(of record: RecordID, limit: Int = .max) -> RelatedRows {
    let wanted = UInt32(clamping: record.counter)
    switch record.type {
    case .customer: return rows(in: incidents.customers, wanted, limit)
    case .unit: return rows(in: incidents.units, wanted, limit)
    case .item: return rows(in: incidents.items, wanted, limit)
    case .person: return rows(in: incidents.persons, wanted, limit)
    default: return RelatedRows()
    }
  }

  /// The incidents that repeat another one, the newest first (incidents-mask.md §2.12).
  public func repeats(of incident: RecordID) -> [Int] {
    rows(in: incidents.priors, UInt32(clamping: incident.counter), .max).rows
  }

  private func rows(in column: Column<UInt32>, _ wanted: UInt32, _ limit: Int) -> RelatedRows {
    var found = RelatedRows()
    let closed = IncidentColumns.Flags.closed.rawValue
    let withdrawn = IncidentColumns.Flags.withdrawn.rawValue
    var row = column.values.count
    while row > 0 {
      row -= 1
      guard column.values[row] == wanted, incidents.flags[row] & withdrawn == 0 else { continue }
      found.total += 1
      if incidents.flags[row] & closed == 0 { found.openCount += 1 }
      if found.rows.count < limit { found.rows.append(row) }
    }
    return found
  }
}

extension Desk {
  /// The masters of a customer: persons, units or contracts, in the order of their records; retired
  /// ones are left out.
  ///
  /// - Complexity: O(records of that type); contracts are found by their customer alone.
  public func masters(_ type: RecordType, of customer: RecordID) -> [RecordID] {
    let wanted = UInt32(clamping: customer.counter)
    let columns: MasterColumns
    switch type {
    case .person: columns = persons
    case .unit: columns = units
    case .contract:
      guard customer.row < customers.count else { return [] }
      var found: [RecordID] = []
      eachContract(of: customer) { id, row in if !row.isRetired { found.append(id) } }
      return found.sorted()
    default: return []
    }
    var found: [RecordID] = []
    for row in 0..<columns.customers.values.count
    where columns.customers.values[row] == wanted && columns.retired[row] == 0 {
      found.append(RecordID(type, row + 1))
    }
    return found
  }
}
