/// The views that every desk has (DESIGN §4.25), in the order of F8.
public enum DefaultView: Int, CaseIterable, Sendable {
  case allOpen, mine, loggedByMe, unassigned, late, incomplete, closed30Days, all

  /// The view as a query.
  ///
  /// - Parameter actor: who looks at it; nil = somebody who is no partner yet, and owns nothing.
  public func query(actor: RecordID?, now: Instant) -> IncidentQuery {
    let counter = actor.map { UInt32(clamping: $0.counter) }
    switch self {
    case .allOpen: return IncidentQuery(.lacksFlag(.closed))
    case .mine:
      let owner = actor.map { UInt32(IncidentColumns.packedOwner($0)) }
      return IncidentQuery(.lacksFlag(.closed), .isOneOf(.owner, owner.map { [$0] } ?? []))
    case .loggedByMe:
      return IncidentQuery(.lacksFlag(.closed), .isOneOf(.ssr, counter.map { [$0] } ?? []))
    case .unassigned: return IncidentQuery(.lacksFlag(.closed), .isOneOf(.owner, [0]))
    case .late: return IncidentQuery(.hasAlert(.late))
    case .incomplete: return IncidentQuery(.lacksFlag(.closed), .hasFlag(.incomplete))
    case .closed30Days:
      let from = now.advanced(byMilliseconds: -30 * Milliseconds.perDay)
      return IncidentQuery(.hasFlag(.closed), .isWithin(.closed, ColumnTime.ceiling(from)..<(.max)))
    case .all: return IncidentQuery()
    }
  }

  /// What stands on top: the most urgent; where nothing is, the newest.
  public var order: QueueOrder {
    switch self {
    case .allOpen, .mine, .loggedByMe, .unassigned, .late, .incomplete: QueueOrder(.alert)
    case .closed30Days: QueueOrder(.closed, isDescending: true)
    case .all: QueueOrder(.number, isDescending: true)
    }
  }
}
