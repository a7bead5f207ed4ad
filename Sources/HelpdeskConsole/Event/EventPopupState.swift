public import HelpdeskDomain
public import ScreenCore

/// The event pop-up over a mask, over the queue or over the intake line.
public struct EventPopupState: Equatable, Sendable {
  public var incident: RecordID
  public var number: String
  /// The incident as it was last read; nil until it is there.
  public var sheet: IncidentSheet?
  /// What the queue's row says of it, until the sheet is there.
  public var known: IncidentFacts
  /// The generation of the question for the sheet; 0 = none was asked.
  public var awaited = 0
  /// The minutes count from here, and it is the event's time until one is typed.
  public var startedAt: Instant

  public var entries: [EventPopupField: PopupEntry] = [:]
  public var text = TextEditor()
  public var focus = EventPopupField.code
  /// Fields that hold back the save, marked until they are put right.
  public var problems: [EventPopupField: PopupProblem] = [:]
  /// After a refused save Enter goes to the next error.
  public var wasRefused = false
  /// The command on its way, and its way out of a closed incident.
  public var saving: CommandTag?

  public init(incident: RecordID, number: String, startedAt: Instant) {
    self.incident = incident
    self.number = number
    self.startedAt = startedAt
    known = IncidentFacts()
  }

  public subscript(field: EventPopupField) -> PopupEntry {
    get { entries[field] ?? PopupEntry() }
    set { entries[field] = newValue }
  }

  /// What is known of the incident: the sheet, once it is there, stands above the queue's row.
  var facts: IncidentFacts { sheet.map { IncidentFacts($0.incident) } ?? known }
  public var isClosed: Bool { facts.isClosed }

  /// Whether anything was typed that is not saved.
  var holdsText: Bool {
    !text.isEmpty || entries.values.contains(where: \.isByHand)
  }

  /// Minutes since the pop-up opened, begun ones counted.
  func countedMinutes(at now: Instant) -> Int {
    let passed = max(0, now.milliseconds(since: startedAt))
    let minutes = (passed + Milliseconds.perMinute - 1) / Milliseconds.perMinute
    return Int(min(max(1, minutes), 99_999))
  }
}

/// What a change of status has to know of an incident.
public struct IncidentFacts: Equatable, Sendable {
  public var status: RecordID?
  public var owner: RecordID?
  public var reason: RecordID?
  /// All of them, where the incident itself is known.
  public var reasons: [RecordID] = []
  public var toldAt: Instant?
  public var item: RecordID?
  public var isClosed = false
  public var hasResolution = false
  public var hasAppointment = false

  public init() {}

  init(_ row: QueueRow) {
    status = row.status
    owner = row.owner
    reason = row.reason
    item = row.item
    isClosed = row.isClosed
    hasResolution = row.resolution != nil
    hasAppointment = row.appointmentAt != nil
  }

  init(_ incident: Incident) {
    status = incident.status
    owner = incident.owner
    reason = incident.reasons.first
    reasons = incident.reasons
    item = incident.item
    toldAt = incident[IncidentField.toldAt].instant
    isClosed = incident.isClosed
    hasResolution = !incident.resolutions.isEmpty
    hasAppointment = incident[IncidentField.appointmentAt].instant != nil
  }

  /// Of what a status asks for: what is not there yet. A note is asked for each time.
  func missing(of demands: StatusDemand) -> StatusDemand {
    var missing = demands
    if owner != nil { missing.remove(.owner) }
    if hasResolution { missing.remove(.resolution) }
    if hasAppointment { missing.remove(.appointment) }
    return missing
  }
}
