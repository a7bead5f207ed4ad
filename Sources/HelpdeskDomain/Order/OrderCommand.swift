/// A new service order, from an incident or from one of its events.
public struct NewOrder: Equatable, Sendable {
  public var incident: RecordID
  public var event: Int?
  public var status: OrderStatus = .open
  /// What is known better than by the incident: lead, description, contact…
  public var values: [Field: FieldValue] = [:]

  public init(incident: RecordID, event: Int? = nil) {
    self.incident = incident
    self.event = event
  }
}

/// What a caller agrees to.
public struct ConsentDraft: Equatable, Sendable {
  public var by: String
  /// In the smallest unit of the desk's currency.
  public var sum: Int64
  public var at: Instant?
  /// The code of the event; nil takes NOTE, else the desk's first event.
  public var code: RecordID?
  /// What the event says.
  public var text = ""
  public var minutes: Int?

  public init(by: String, sum: Int64) {
    self.by = by
    self.sum = sum
  }
}

/// An intention about a service order, or about what an incident refers to.
public enum OrderCommand: Equatable, Sendable {
  case create(NewOrder)
  case change(RecordID, [Field: FieldValue], reasons: [RecordID]?)
  /// Closing takes the resolution with it, where one is given.
  case changeStatus(RecordID, OrderStatus, resolution: RecordID?, text: String)
  /// Values of `LineField.given`.
  case addLine(RecordID, [Field: FieldValue])
  case changeLine(RecordID, line: Int, [Field: FieldValue])
  case removeLine(RecordID, line: Int)
  /// The caller's consent: an event of the incident.
  case consent(RecordID, ConsentDraft)
  /// What an event of the incident refers to; an empty number takes it away.
  case refer(RecordID, event: Int, DestinationType, number: String)
  /// The other side changed: made by the desk itself, in the same frame.
  case follow(RecordID, SynchronizedValues)

  /// The record whose card the decision needs.
  public var record: RecordID {
    switch self {
    case .create(let new): new.incident
    case .change(let id, _, _), .changeStatus(let id, _, _, _), .addLine(let id, _),
      .changeLine(let id, _, _), .removeLine(let id, _), .consent(let id, _),
      .refer(let id, _, _, _), .follow(let id, _):
      id
    }
  }
}

/// Why the desk says no to a command about a service order. Carries what a message needs.
public enum OrderRefusal: Error, Equatable, Sendable {
  /// What is refused of the incident.
  case incident(IncidentRefusal)
  /// A cross-reference needs a customer of the master; the number is the incident's.
  case noCustomer(number: String)
  /// There is a destination already: one jumps there, and makes no second.
  case hasDestination(number: String, type: String, destination: String)
  case unknownEvent(number: String, event: Int)
  case closed(number: String)
  case withdrawn(number: String)
  case statusForbidden(number: String, from: OrderStatus, to: OrderStatus)
  /// What was billed is not opened again.
  case billed(number: String)
  /// The billing goes on when the order is closed and something is charged.
  case nothingToBill(number: String)
  case unknownLine(number: String, line: Int)
  case tooManyLines(maximum: Int)
  case missing(Field)
  case tooLong(Field, maximum: Int)
  case outOfRange(Field)
  case unknownRecord(Field)
  case fixedField(Field)
  /// A service order is created, not typed as a reference.
  case notTyped(DestinationType)
  case unchanged
}
