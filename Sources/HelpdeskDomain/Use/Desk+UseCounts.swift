/// How often the records of a table are used (incidents-mask.md §1.4): what an administrator looks
/// at before he retires one.
extension Desk {
  /// The use counts of a table.
  ///
  /// All reasons and resolutions of an incident count, each once; a general code wherever one of
  /// its specific ones stands. Event codes from the thirty-second on count together.
  ///
  /// - Complexity: O(incidents + masters), a pass over the columns that name the table.
  public func useCounts(of type: RecordType) -> UseCounts {
    var counts = UseCounts(count: count(of: type))
    countIncidents(of: type, into: &counts)
    countMasters(of: type, into: &counts)
    countTables(of: type, into: &counts)
    return counts
  }

  private func countIncidents(of type: RecordType, into counts: inout UseCounts) {
    switch type {
    case .customer: count(incidents.customers, into: &counts)
    case .person: count(incidents.persons, into: &counts)
    case .unit: count(incidents.units, into: &counts)
    case .item: count(incidents.items, into: &counts)
    case .priorityCode: count(incidents.priorities, into: &counts)
    case .statusCode: count(incidents.statuses, into: &counts)
    case .reason: count(incidents.reasons, severalReasons, of: .reason, into: &counts)
    case .resolution:
      count(incidents.resolutions, severalResolutions, of: .resolution, into: &counts)
    case .serviceType: count(incidents.serviceTypes, into: &counts)
    case .eventCode: countEvents(into: &counts)
    case .partner, .group: countOwners(type, into: &counts)
    default: break
    }
  }

  private func count<Value>(_ column: Column<Value>, into counts: inout UseCounts) {
    for row in 0..<incidents.count where !isWithdrawn(row) { counts.addIncident(column[row]) }
  }

  /// Codes of two levels, of which an incident may have several.
  private func count(
    _ one: Column<UInt16>, _ several: SeveralCodes, of type: RecordType,
    into counts: inout UseCounts
  ) {
    var parents = [Int](repeating: 0, count: count(of: type) + 1)
    for row in tables.codeRows(of: type) { parents[row.id.counter] = row.parent?.counter ?? 0 }
    func parent(_ code: UInt16) -> Int {
      parents.indices.contains(Int(code)) ? parents[Int(code)] : 0
    }
    for row in 0..<incidents.count where one[row] != 0 && !isWithdrawn(row) {
      if several.heads[row] == 0 {
        counts.addIncident(one[row])
        counts.addIncident(parent(one[row]))
        continue
      }
      var seen: Set<Int> = []
      several.forEach(row) { code in
        counts.addIncident(code)
        let above = parent(code)
        if seen.insert(above).inserted { counts.addIncident(above) }
      }
    }
  }

  private func isWithdrawn(_ row: Int) -> Bool {
    incidents.flags[row] & IncidentColumns.Flags.withdrawn.rawValue != 0
  }

  private func countEvents(into counts: inout UseCounts) {
    let last = min(count(of: .eventCode), 32)
    for row in 0..<incidents.count where !isWithdrawn(row) {
      var bits = incidents.eventCodes[row]
      while bits != 0 {
        let counter = bits.trailingZeroBitCount + 1
        if counter <= last { counts.addIncident(counter) }
        bits &= bits - 1
      }
    }
  }

  private func countOwners(_ type: RecordType, into counts: inout UseCounts) {
    for row in 0..<incidents.count where !isWithdrawn(row) {
      let owner = IncidentColumns.owner(incidents.owners[row])
      if let owner, owner.type == type { counts.addIncident(owner.counter) }
      if type == .partner, Int(incidents.ssrs[row]) != owner?.counter || owner?.type != type {
        counts.addIncident(incidents.ssrs[row])
      }
    }
  }

  /// The columns of large masters that name the table.
  private func countMasters(of type: RecordType, into counts: inout UseCounts) {
    switch type {
    case .customer:
      for columns in [persons, units, contracts] { add(columns.customers, columns, &counts) }
    case .item:
      for columns in [units, contracts] { add(columns.items, columns, &counts) }
    case .contract: add(units.contracts, units, &counts)
    case .unit: add(units.parents, units, &counts)
    case .priorityCode:
      for columns in [customers, units, items, contracts] {
        add(columns.priorities, columns, &counts)
      }
    case .serviceType: add(contracts.serviceTypes, contracts, &counts)
    case .calendar: add(contracts.calendars, contracts, &counts)
    case .warranty: countWarranties(into: &counts)
    default: break
    }
  }

  private func add<Value>(
    _ column: Column<Value>, _ columns: MasterColumns, _ counts: inout UseCounts
  ) {
    for row in 0..<columns.count { counts.addMaster(column[row]) }
  }

  private func countWarranties(into counts: inout UseCounts) {
    let places = warrantyCodes.map { tables.warranty(code: $0)?.row.id.counter ?? 0 }
    for column in [units.warranties, secondWarranties.codes, thirdWarranties.codes] {
      for row in 0..<units.count {
        let place = Int(column[row])
        if place > 0 && place <= places.count { counts.addMaster(places[place - 1]) }
      }
    }
  }

  /// Every field of the small tables that names a record of the table.
  private func countTables(of type: RecordType, into counts: inout UseCounts) {
    for other in RecordType.allCases where other.isSmallTable {
      for counter in 0..<tables.count(of: other) {
        guard let card = tables.card(RecordID(other, counter + 1)) else { continue }
        for pair in card.fields.pairs {
          guard let id = pair.value.record, id.type == type else { continue }
          counts.addMaster(id.counter)
        }
      }
    }
  }
}
