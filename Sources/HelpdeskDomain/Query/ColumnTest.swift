/// A condition on one row that the columns alone can answer.
enum ColumnTest: Equatable, Sendable {
  /// A column of references; 0 stands for an empty field.
  enum Reference: Equatable, Sendable {
    case status, priority, owner, ssr, reason, resolution, serviceType
    case customer, person, unit, item
  }

  /// A column of moments.
  enum Moment: Equatable, Sendable {
    case opened, closed, followUp, warning, late, due, appointment
  }

  case isOneOf(Reference, [UInt32])
  /// From a second on until before another one; a row without that date never matches.
  case isWithin(Moment, Range<UInt32>)
  case hasFlag(IncidentColumns.Flags)
  case lacksFlag(IncidentColumns.Flags)
  case hasEvent(UInt32)
  case hasAlert(Alert)
  case isRow(Int)
}

extension ColumnTest {
  /// Whether one row passes.
  func holds(_ row: Int, in columns: IncidentColumns, at now: UInt32) -> Bool {
    switch self {
    case .isOneOf(let reference, let values):
      values.contains(columns.value(of: reference, row: row))
    case .isWithin(let moment, let range):
      columns.seconds(of: moment, row: row) != 0
        && range.contains(columns.seconds(of: moment, row: row))
    case .hasFlag(let flag): columns.flags[row] & flag.rawValue != 0
    case .lacksFlag(let flag): columns.flags[row] & flag.rawValue == 0
    case .hasEvent(let bit): columns.eventCodes[row] & bit != 0
    case .hasAlert(let alert): columns.alert(row: row, at: now) == alert
    case .isRow(let wanted): row == wanted
    }
  }

  /// All rows that pass, a column at a time.
  func rows(in columns: IncidentColumns, at now: UInt32) -> RowSet {
    let count = columns.count
    switch self {
    case .isOneOf(let reference, let values):
      return columns.rows(where: reference, isOneOf: values)
    case .isWithin(let moment, let range):
      let (low, high) = (max(range.lowerBound, 1), range.upperBound)
      return columns.column(of: moment).rows(capacity: count) { $0 >= low && $0 < high }
    case .hasFlag(let flag):
      let bits = flag.rawValue
      return columns.flags.rows(capacity: count) { $0 & bits != 0 }
    case .lacksFlag(let flag):
      let bits = flag.rawValue
      return columns.flags.rows(capacity: count) { $0 & bits == 0 }
    case .hasEvent(let bit):
      return columns.eventCodes.rows(capacity: count) { $0 & bit != 0 }
    case .hasAlert(let alert):
      return RowSet(capacity: count) { columns.alert(row: $0, at: now) == alert }
    case .isRow(let row):
      var set = RowSet(capacity: count)
      set.insert(row)
      return set
    }
  }
}

extension Column {
  /// The rows whose value passes; rows behind the last value hold zero.
  @inline(__always)
  func rows(capacity: Int, where test: (Value) -> Bool) -> RowSet {
    let passesZero = test(0)
    return values.withUnsafeBufferPointer { values in
      let stored = values.count
      return RowSet(capacity: capacity) { $0 < stored ? test(values[$0]) : passesZero }
    }
  }
}

extension IncidentColumns {
  func value(of reference: ColumnTest.Reference, row: Int) -> UInt32 {
    switch reference {
    case .status: UInt32(statuses[row])
    case .priority: UInt32(priorities[row])
    case .owner: UInt32(owners[row])
    case .ssr: UInt32(ssrs[row])
    case .reason: UInt32(reasons[row])
    case .resolution: UInt32(resolutions[row])
    case .serviceType: UInt32(serviceTypes[row])
    case .customer: customers[row]
    case .person: persons[row]
    case .unit: units[row]
    case .item: items[row]
    }
  }

  func column(of moment: ColumnTest.Moment) -> Column<UInt32> {
    switch moment {
    case .opened: opened
    case .closed: closings
    case .followUp: followUps
    case .warning: warnings
    case .late: lates
    case .due: dues
    case .appointment: appointments
    }
  }

  func seconds(of moment: ColumnTest.Moment, row: Int) -> UInt32 { column(of: moment)[row] }

  func rows(where reference: ColumnTest.Reference, isOneOf values: [UInt32]) -> RowSet {
    switch reference {
    case .status: IncidentColumns.rows(statuses, values, count)
    case .priority: IncidentColumns.rows(priorities, values, count)
    case .owner: IncidentColumns.rows(owners, values, count)
    case .ssr: IncidentColumns.rows(ssrs, values, count)
    case .reason: IncidentColumns.rows(reasons, values, count)
    case .resolution: IncidentColumns.rows(resolutions, values, count)
    case .serviceType: IncidentColumns.rows(serviceTypes, values, count)
    case .customer: IncidentColumns.rows(customers, values, count)
    case .person: IncidentColumns.rows(persons, values, count)
    case .unit: IncidentColumns.rows(units, values, count)
    case .item: IncidentColumns.rows(items, values, count)
    }
  }

  private static func rows<Value>(
    _ column: Column<Value>, _ wanted: [UInt32], _ count: Int
  ) -> RowSet {
    let values = wanted.compactMap { Value(exactly: $0) }
    if values.count == 1 {
      let only = values[0]
      return column.rows(capacity: count) { $0 == only }
    }
    return column.rows(capacity: count) { values.contains($0) }
  }

  /// The alert in seconds and without building a row; the same rule as `QueueRow.alert(at:)`.
  @inline(__always)
  func alert(row: Int, at now: UInt32) -> Alert {
    let silent: Flags = [.closed, .ignoresAlert, .clockStopped, .withdrawn]
    if flags[row] & silent.rawValue != 0 { return .none }
    let (late, warning, followUp) = (lates[row], warnings[row], followUps[row])
    if late != 0 && late < now { return .late }
    if warning != 0 && warning < now { return .warning }
    if followUp != 0 && followUp < now { return .followUp }
    return .none
  }
}

extension ColumnTime {
  /// The first whole second that has fully begun to lie behind `now`: a stored second `s` lies
  /// before `now` exactly when `s` is less than this.
  static func ceiling(_ now: Instant) -> UInt32 {
    UInt32(clamping: now.advanced(byMilliseconds: 999).secondsSinceEpoch)
  }
}
