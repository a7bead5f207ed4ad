/// What a command is decided with: time and identity arrive as data (DESIGN §3).
public struct DecisionContext: Equatable, Sendable {
  public var now: Instant
  /// The partner who acts.
  public var actor: RecordID
  /// The desk's time zone.
  public var zone: TimeZoneRules

  public init(now: Instant, actor: RecordID, zone: TimeZoneRules) {
    self.now = now
    self.actor = actor
    self.zone = zone
  }
}

/// An event as an agent or a script gives it; what is left out takes its usual value.
public struct EventDraft: Equatable, Sendable {
  public var code: RecordID?
  public var at: Instant?
  public var by: RecordID?
  public var with = ""
  public var text = ""
  public var minutes: Int?
  public var plannedFrom: Instant?
  public var plannedTo: Instant?
  public var technician: RecordID?
  /// The status and the owner that it leaves behind; nil keeps them.
  public var status: RecordID?
  public var owner: RecordID?
  /// What the new status asks for.
  public var resolution: RecordID?

  public init(code: RecordID? = nil, text: String = "") {
    self.code = code
    self.text = text
  }
}

/// A new incident: what the caller said. Only the description is required (DESIGN §4.21).
public struct NewIncident: Equatable, Sendable {
  /// A typed number, or nil for the next one.
  public var number: String?
  public var values: GivenValues
  public var reasons: [RecordID] = []
  public var event = EventDraft()
  /// The incident that this one repeats.
  public var prior: RecordID?
  /// The unit stands with another customer and comes over to this one, in the same frame.
  public var movesUnit = false

  public init() { values = GivenValues() }

  public init(values: [Field: FieldValue]) { self.values = GivenValues(values) }

  public subscript(field: Field) -> FieldValue {
    get { values[field] ?? .none }
    set { values[field] = newValue.isEmpty ? nil : newValue }
  }
}

/// A change of status with what the new status asks for (DESIGN §4.4).
public struct StatusDraft: Equatable, Sendable {
  public var status: RecordID
  public var resolution: RecordID?
  public var note = ""
  public var owner: RecordID?
  public var appointment: Instant?
  /// The classification, checked once more when it is closed; nil leaves it.
  public var reasons: [RecordID]?
  /// That the customer was told: an event whose code says so.
  public var told: EventDraft?

  public init(_ status: RecordID) { self.status = status }
}

/// An intention about an incident, in the imperative.
public enum IncidentCommand: Equatable, Sendable {
  case log(NewIncident)
  case recordEvent(RecordID, EventDraft, reopening: Bool)
  /// Other values; `movesUnit` as of a new incident.
  case change(
    RecordID, [Field: FieldValue], reasons: [RecordID]?, movesUnit: Bool = false)
  /// Puts other resolutions in place of all, the primary one first.
  case changeResolutions(RecordID, [IncidentResolution])
  case changeStatus(RecordID, StatusDraft)
  case resolve(RecordID, resolution: RecordID, text: String)
  case close(RecordID)
  case reopen(RecordID)

  /// The incident it is about; nil for a new one.
  public var incident: RecordID? {
    switch self {
    case .log: nil
    case .recordEvent(let id, _, _), .change(let id, _, _, _), .changeResolutions(let id, _),
      .changeStatus(let id, _), .resolve(let id, _, _), .close(let id), .reopen(let id):
      id
    }
  }
}

/// Why the desk says no to a command about an incident. Carries what a message needs; the words
/// are the console's.
public enum IncidentRefusal: Error, Equatable, Sendable {
  case missing(Field)
  case tooLong(Field, maximum: Int)
  /// A control character, which no field takes (prose takes line ends and tabs).
  case controlCharacter(Field)
  case unknownRecord(Field)
  /// The code is retired: offered no more.
  case retired(Field, code: String)
  /// Only the general code was given.
  case halfReason(code: String)
  case halfResolution(code: String)
  case closed(number: String)
  case notClosed(number: String)
  case withdrawn(number: String)
  case statusForbidden(from: String, to: String)
  /// The status asks for something that is not there.
  case demanded(StatusDemand, status: String)
  case unchanged
  case invalidNumber(String)
  case numberTaken(String)
  case openedInFuture
  /// An incident repeats an earlier one, neither itself nor a later one.
  case repeatsLater(number: String)
  case plannedBackwards
  case negativeMinutes
  case fixedField(Field)
  /// The code of no destination type.
  case unknownDestination(String)
  /// A service order is made, not typed.
  case orderNotTyped
  /// The incident has a service order, which no other reference replaces.
  case orderStands(String)
}
