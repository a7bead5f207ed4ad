/// What a status asks for when it is set; the form opens exactly these fields (DESIGN §4.4).
public struct StatusDemand: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let owner = StatusDemand(rawValue: 1 << 0)
  public static let appointment = StatusDemand(rawValue: 1 << 1)
  public static let note = StatusDemand(rawValue: 1 << 2)
  /// The day on which the part is expected.
  public static let dueDay = StatusDemand(rawValue: 1 << 3)
  public static let supplier = StatusDemand(rawValue: 1 << 4)
  /// A general and a specific resolution.
  public static let resolution = StatusDemand(rawValue: 1 << 5)

  /// Every single demand, in the order in which a form asks.
  public static let each: [StatusDemand] = [
    .owner, .appointment, .dueDay, .supplier, .resolution, .note,
  ]
}

/// Which statuses may follow one.
public enum FollowingStatuses: Equatable, Sendable {
  /// Every other status but these; none named means any.
  case anyBut([String])
  case only([String])

  public static let any = FollowingStatuses.anyBut([])

  /// - Parameter code: spelled as in the table.
  public func contains(_ code: String) -> Bool {
    switch self {
    case .anyBut(let codes): !codes.contains(code)
    case .only(let codes): codes.contains(code)
    }
  }
}

/// A status code of a new desk. What it means is in its flags, never in its name.
public struct DefaultStatus: Equatable, Sendable {
  public let code: String
  public let text: LocalizedText
  public let shortText: LocalizedText
  /// The incident is read-only but for its status.
  public let isClosed: Bool
  /// The queue shows no alert; escalation goes on.
  public let ignoresAlert: Bool
  /// The open dates move out while the incident is in this status (DESIGN §4.2).
  public let stopsClock: Bool
  public let asksFor: StatusDemand
  public let mayGoTo: FollowingStatuses
}
