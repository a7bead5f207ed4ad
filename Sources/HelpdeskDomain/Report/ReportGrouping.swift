/// What the incidents of a time analysis are grouped by (incidents-mask.md §4.2).
public enum ReportGrouping: String, CaseIterable, Sendable {
  case none
  case owner, ssr, customer, priority, reason, item
  /// The month in which an incident was opened, in the desk's zone.
  case month
}

/// Which incidents stand together.
public enum ReportGroup: Hashable, Sendable {
  /// All of them.
  case all
  /// Those with this owner, customer, priority, …; nil for those without.
  case record(RecordID?)
  /// Those of a month: the year and the month from 1 to 12.
  case month(year: Int, month: Int)
}

extension Desk {
  /// The group of an incident's row.
  func reportGroup(of row: Int, by grouping: ReportGrouping, zone: TimeZoneRules) -> ReportGroup {
    switch grouping {
    case .none: return .all
    case .owner: return .record(IncidentColumns.owner(incidents.owners[row]))
    case .ssr: return .record(Desk.reference(.partner, incidents.ssrs[row]))
    case .customer: return .record(Desk.reference(.customer, incidents.customers[row]))
    case .priority: return .record(Desk.reference(.priorityCode, incidents.priorities[row]))
    case .reason: return .record(Desk.reference(.reason, incidents.reasons[row]))
    case .item: return .record(Desk.reference(.item, incidents.items[row]))
    case .month:
      let opened = ColumnTime.instant(incidents.opened[row]) ?? Instant(rawValue: 0)
      let (year, month, _) = zone.date(at: opened).components
      return .month(year: year, month: month)
    }
  }

  private static func reference(
    _ type: RecordType, _ counter: some FixedWidthInteger
  ) -> RecordID? {
    counter == 0 ? nil : RecordID(type, Int(counter))
  }
}
