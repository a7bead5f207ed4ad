/// A logged request for service: a typed view on its folded card.
///
/// An incident is a value; it evolves only by entries that the journal has acknowledged.
public struct Incident: Equatable, Sendable {
  public var card: RecordCard

  public init(_ card: RecordCard) { self.card = card }

  public var id: RecordID { card.id }
  /// The number of entries that led to this state; a command names the one it was decided on.
  public var revision: UInt32 { card.revision }

  public subscript(field: Field) -> FieldValue { card[field] }

  public var number: String { card[IncidentField.number].text ?? "" }
  public var opened: Instant { card[IncidentField.opened].instant ?? Instant(rawValue: 0) }
  public var description: String { card[IncidentField.description].text ?? "" }
  public var status: RecordID? { card[IncidentField.status].record }
  public var priority: RecordID? { card[IncidentField.priority].record }
  public var prioritySource: PrioritySource? {
    card[IncidentField.prioritySource].number.flatMap(PrioritySource.init)
  }
  public var owner: RecordID? { card[IncidentField.owner].record }
  public var ssr: RecordID? { card[IncidentField.ssr].record }
  public var customer: RecordID? { card[IncidentField.customer].record }
  public var contactPerson: RecordID? { card[IncidentField.contactPerson].record }
  public var unit: RecordID? { card[IncidentField.unit].record }
  public var item: RecordID? { card[IncidentField.item].record }
  public var isClosed: Bool { card[IncidentField.closedAt].instant != nil }
  public var isWithdrawn: Bool { card[IncidentField.withdrawn].isTrue }

  public var dates: IncidentDates {
    IncidentDates(
      followUp: card[IncidentField.followUpAt].instant,
      warning: card[IncidentField.warningAt].instant, late: card[IncidentField.lateAt].instant,
      due: card[IncidentField.dueAt].instant)
  }

  /// Oldest first.
  public var events: [IncidentEvent] { card.rows(EventField.list).map(IncidentEvent.init) }

  /// The first is the primary one.
  public var reasons: [RecordID] {
    card.rows(ReasonField.list).compactMap { $0[ReasonField.reason].record }
  }

  public var resolutions: [IncidentResolution] {
    card.rows(ResolutionField.list).compactMap(IncidentResolution.init)
  }

  /// Oldest first; the first row is the status the incident was logged with.
  public var history: [StatusChange] { card.rows(HistoryField.list).compactMap(StatusChange.init) }
}

/// The four dates of an incident, independent of each other (DESIGN §4.3).
public struct IncidentDates: Equatable, Sendable {
  public var followUp: Instant?
  public var warning: Instant?
  public var late: Instant?
  public var due: Instant?

  public subscript(date: IncidentDate) -> Instant? {
    switch date {
    case .followUp: followUp
    case .warning: warning
    case .late: late
    case .due: due
    }
  }

  public init(
    followUp: Instant? = nil, warning: Instant? = nil, late: Instant? = nil, due: Instant? = nil
  ) {
    self.followUp = followUp
    self.warning = warning
    self.late = late
    self.due = due
  }
}

/// An activity on an incident, as it was recorded.
public struct IncidentEvent: Equatable, Sendable {
  /// Counts from 1 within the incident.
  public let number: Int
  public let code: RecordID?
  public let at: Instant?
  public let by: RecordID?
  public let with: String
  public let text: String
  public let minutes: Int?
  public let plannedFrom: Instant?
  public let plannedTo: Instant?
  public let technician: RecordID?

  init(_ row: RecordCard.Row) {
    number = Int(row.id)
    code = row[EventField.code].record
    at = row[EventField.at].instant
    by = row[EventField.by].record
    with = row[EventField.with].text ?? ""
    text = row[EventField.text].text ?? ""
    minutes = row[EventField.minutes].number.map(Int.init)
    plannedFrom = row[EventField.plannedFrom].instant
    plannedTo = row[EventField.plannedTo].instant
    technician = row[EventField.technician].record
  }
}

/// How an incident was solved: a specific code below a general one, and words.
public struct IncidentResolution: Equatable, Sendable {
  public let code: RecordID
  public let text: String

  public init(_ code: RecordID, text: String = "") {
    self.code = code
    self.text = text
  }

  init?(_ row: RecordCard.Row) {
    guard let code = row[ResolutionField.resolution].record else { return nil }
    self.code = code
    text = row[ResolutionField.text].text ?? ""
  }
}

/// A change of status with the owner at that moment, which nobody could reconstruct later.
public struct StatusChange: Equatable, Sendable {
  public let at: Instant
  public let by: RecordID?
  public let owner: RecordID?
  public let from: RecordID?
  public let to: RecordID

  init?(_ row: RecordCard.Row) {
    guard let to = row[HistoryField.to].record, let at = row[HistoryField.at].instant else {
      return nil
    }
    self.to = to
    self.at = at
    by = row[HistoryField.by].record
    owner = row[HistoryField.owner].record
    from = row[HistoryField.from].record
  }
}

/// Which level gave the priority (incidents-mask.md §3.1; the reason's is an addition between the
/// customer's and the desk's: terms-and-codes.md §2.4). The numbers are permanent.
public enum PrioritySource: Int64, Sendable {
  case hand = 1
  case unitContract = 2
  case itemContract = 3
  case customerContract = 4
  case unit = 5
  case item = 6
  case customer = 7
  case reason = 8
  case desk = 9

  /// The JSON value.
  public var name: String {
    switch self {
    case .hand: "hand"
    case .unitContract: "unitContract"
    case .itemContract: "itemContract"
    case .customerContract: "customerContract"
    case .unit: "unit"
    case .item: "item"
    case .customer: "customer"
    case .reason: "reason"
    case .desk: "desk"
    }
  }
}

/// What the service costs the customer (DESIGN §4.22). The numbers are permanent.
public enum BillingVerdict: Int64, Sendable {
  case free = 1
  case partsOnly = 2
  case chargeable = 3
  /// A contract runs, but does not cover the hour.
  case outsideHours = 4

  /// The JSON value.
  public var name: String {
    switch self {
    case .free: "free"
    case .partsOnly: "partsOnly"
    case .chargeable: "chargeable"
    case .outsideHours: "outsideHours"
    }
  }
}
