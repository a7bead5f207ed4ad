/// What a record is: the high byte of its identifier, and the block of its entry kinds.
///
/// The numbers are permanent (DESIGN §5: kind numbers are reserved in blocks per record type). Gaps
/// are kept for what comes later: service, form, approval, task, problem, link, article, notice,
/// survey, mail, alarm, rule, role.
public enum RecordType: UInt8, CaseIterable, Sendable {
  case desk = 1
  case partner = 2
  case group = 3
  case person = 4
  case customer = 5
  case unit = 6
  case item = 7
  case contract = 8
  case priorityCode = 16
  case statusCode = 17
  case eventCode = 18
  case reason = 19
  case resolution = 20
  case serviceType = 21
  case calendar = 22
  case rule = 23
  /// What happens when a date of an incident nears or passes (DESIGN §4.7).
  case escalationTask = 24
  case warranty = 25
  case incident = 32
  /// What an escalation tells somebody: an e-mail, a text message, an alarm.
  case mail = 33
  case serviceOrder = 34

  /// Whether the desk keeps all records of this type whole in memory (DESIGN §3: small tables are
  /// values); the others are fixed-width rows, and their cards are folded on demand.
  public var isSmallTable: Bool {
    switch self {
    case .desk, .partner, .group, .priorityCode, .statusCode, .eventCode, .reason, .resolution,
      .serviceType, .calendar, .rule, .warranty, .escalationTask:
      true
    case .person, .customer, .unit, .item, .contract, .incident, .serviceOrder, .mail: false
    }
  }

  /// The permanent name of the type, as `journal cat` prints it.
  public var name: String {
    switch self {
    case .desk: "desk"
    case .partner: "partner"
    case .group: "group"
    case .person: "person"
    case .customer: "customer"
    case .unit: "unit"
    case .item: "item"
    case .contract: "contract"
    case .priorityCode: "priority"
    case .statusCode: "status"
    case .eventCode: "eventCode"
    case .reason: "reason"
    case .resolution: "resolution"
    case .serviceType: "serviceType"
    case .calendar: "calendar"
    case .rule: "rule"
    case .warranty: "warranty"
    case .escalationTask: "escalationTask"
    case .incident: "incident"
    case .serviceOrder: "serviceOrder"
    case .mail: "mail"
    }
  }
}

/// The identity of a record: its type and a counter, given under the append lock and never reused
/// (DESIGN §4.17). Facts refer to records by it; numbers and codes are attributes.
public struct RecordID: RawRepresentable, Hashable, Comparable, Sendable {
  public let rawValue: UInt64

  public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// - Parameter counter: counts from 1; 56 bits are kept.
  public init(_ type: RecordType, _ counter: Int) {
    precondition(counter > 0, "A record's counter starts at 1.")
    rawValue = UInt64(type.rawValue) << 56 | UInt64(counter)
  }

  /// The type, or nil where a newer version wrote a type that this one does not know.
  public var type: RecordType? { RecordType(rawValue: UInt8(rawValue >> 56)) }

  public var counter: Int { Int(rawValue & 0x00FF_FFFF_FFFF_FFFF) }

  /// The place of the record in the columns of its type.
  public var row: Int { counter - 1 }

  public static func < (left: RecordID, right: RecordID) -> Bool { left.rawValue < right.rawValue }
}
