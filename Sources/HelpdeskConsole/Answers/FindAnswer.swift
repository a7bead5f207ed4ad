public import HelpdeskDomain

/// Asks who and what is meant by what a caller says: name, digits in any notation, e-mail, serial
/// number, unit, incident number (screens.md §1.1).
public struct FindRequest: Equatable, Sendable {
  public var text: String
  /// Whose incidents are wanted below the callers; nil = the first one's.
  public var caller: CallerHit.Key?
  public var generation: Int

  public init(text: String, caller: CallerHit.Key? = nil, generation: Int) {
    self.text = text
    self.caller = caller
    self.generation = generation
  }
}

/// What was found, best first, as many as a screen can show, with the counts of all.
public struct FindAnswer: Equatable, Sendable {
  public var callers: [CallerHit]
  public var callerCount: Int
  /// Open incidents of the caller, his company and his unit; without a caller those that match.
  public var open: [IncidentHit]
  public var openCount: Int
  /// Closed within the last 30 days.
  public var closed: [IncidentHit]
  public var closedCount: Int
  /// Thousandths of the texts read so far; 1000 = all.
  public var readPermille: Int
  public var generation: Int

  public init(
    callers: [CallerHit] = [], callerCount: Int = 0, open: [IncidentHit] = [], openCount: Int = 0,
    closed: [IncidentHit] = [], closedCount: Int = 0, readPermille: Int = 1000, generation: Int
  ) {
    self.callers = callers
    self.callerCount = callerCount
    self.open = open
    self.openCount = openCount
    self.closed = closed
    self.closedCount = closedCount
    self.readPermille = readPermille
    self.generation = generation
  }

  public var isEmpty: Bool { callers.isEmpty && open.isEmpty && closed.isEmpty }
}

/// A person, a company's switchboard, or a unit with its company: whoever may be on the phone.
public struct CallerHit: Equatable, Sendable {
  public struct Key: Hashable, Sendable {
    public var person: RecordID?
    public var customer: RecordID?
    /// The unit that was named, where the caller was found by it.
    public var unit: RecordID?

    public init(person: RecordID? = nil, customer: RecordID? = nil, unit: RecordID? = nil) {
      self.person = person
      self.customer = customer
      self.unit = unit
    }
  }

  public var key: Key
  /// The person's name; empty for a company's switchboard.
  public var name: String
  public var company: String
  public var place: String
  public var phone: String
  /// The unit's code, where the caller was found by it.
  public var unit: String
  public var openCount: Int
  public var lastCallAt: Instant?

  public init(
    key: Key, name: String, company: String, place: String = "", phone: String = "",
    unit: String = "", openCount: Int = 0, lastCallAt: Instant? = nil
  ) {
    self.key = key
    self.name = name
    self.company = company
    self.place = place
    self.phone = phone
    self.unit = unit
    self.openCount = openCount
    self.lastCallAt = lastCallAt
  }
}

/// An incident below the callers.
public struct IncidentHit: Equatable, Sendable {
  public var row: QueueRow
  public var number: String
  public var unit: String
  /// Where the unit stands, or what the customer calls it.
  public var unitPlace: String
  public var description: String

  public init(
    row: QueueRow, number: String, unit: String, unitPlace: String, description: String
  ) {
    self.row = row
    self.number = number
    self.unit = unit
    self.unitPlace = unitPlace
    self.description = description
  }

  public var id: RecordID { row.id }
}
