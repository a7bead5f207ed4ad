public import HelpdeskDomain

/// What anything a caller says finds (screens.md sketch 2): plain values for the console's intake
/// line and for `pult find`.
public struct FindResult: Equatable, Sendable {
  /// One, several and no match are three clear states.
  public enum Outcome: Equatable, Sendable {
    case nothing
    /// Exactly one caller; or, where there is none, exactly one unit or incident.
    case one(RecordID)
    case several
  }

  /// Best first: exact numbers, then those who called last.
  public var callers: [FoundCaller] = []
  public var units: [FoundUnit] = []
  /// Of the best caller and his customer, and those that the text itself found.
  public var openIncidents: [FoundIncident] = []
  /// Closed within the last 30 days; those asked for by number whenever they were closed.
  public var closedIncidents: [FoundIncident] = []
  /// How many there are beyond those listed.
  public var callerCount = 0
  public var unitCount = 0
  public var openIncidentCount = 0
  public var closedIncidentCount = 0
  /// How much of the desk's texts had been read, in thousandths.
  public var progress = 1000

  public init() {}

  public var outcome: Outcome {
    if callerCount > 1 { return .several }
    if let caller = callers.first {
      return (caller.person ?? caller.customer).map(Outcome.one) ?? .nothing
    }
    // The incidents of a unit come with it; they are no matches of their own.
    if unitCount > 1 { return .several }
    if let unit = units.first { return .one(unit.unit) }
    let incidents = (openIncidents + closedIncidents).map(\.incident)
    return incidents.isEmpty ? .nothing : incidents.count == 1 ? .one(incidents[0]) : .several
  }
}

/// A person who may be calling, or a company without one (its switchboard).
public struct FoundCaller: Equatable, Sendable {
  public var person: RecordID?
  public var customer: RecordID?
  public var name = ""
  public var customerName = ""
  public var site = ""
  public var phone = ""
  public var email = ""
  public var openCount = 0
  /// When the newest incident was opened.
  public var lastCall: Instant?
  /// The whole phone number, e-mail or name agrees, not just a part of it.
  public var isExact = false

  public init() {}
}

/// A serviced device.
public struct FoundUnit: Equatable, Sendable {
  public var unit: RecordID
  public var code = ""
  public var serial = ""
  /// The customer's own name for it.
  public var name = ""
  public var item: RecordID?
  public var customer: RecordID?
  public var customerName = ""
  public var openCount = 0
  /// The whole code, serial number or name agrees.
  public var isExact = false

  public init(_ unit: RecordID) { self.unit = unit }
}

/// An incident as a row of the list; codes are left to whoever shows them.
public struct FoundIncident: Equatable, Sendable {
  public var incident: RecordID
  public var number = ""
  public var description = ""
  public var customerName = ""
  public var unitCode = ""
  public var unitName = ""
  public var alert = Alert.none
  public var status: RecordID?
  public var priority: RecordID?
  public var owner: RecordID?
  public var opened = Instant(rawValue: 0)
  public var closedAt: Instant?
  public var isWithdrawn = false
  /// Its number, serial number or unit was what was typed.
  public var isExact = false

  public init(_ incident: RecordID) { self.incident = incident }
}

/// How many of each a result lists.
public struct FindLimits: Equatable, Sendable {
  public var callers = 20
  public var units = 10
  public var incidents = 20
  public init() {}
}
