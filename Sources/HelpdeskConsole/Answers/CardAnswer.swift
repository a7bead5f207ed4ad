public import HelpdeskDomain

/// Everything about a customer or a unit on one screen (issue: customer and unit cards; seed 001,
/// "en helhetsbild av kundinteraktioner och historik").
public struct CardAnswer: Equatable, Sendable {
  /// The customer or the unit itself.
  public var row: LookUpRow
  /// The customer of a unit.
  public var customer: LookUpRow?
  /// The newest first, the open ones before the closed ones.
  public var open: [IncidentHit] = []
  public var closed: [IncidentHit] = []
  /// How many there are beyond those listed.
  public var openCount = 0
  public var closedCount = 0
  public var contacts: [LookUpRow] = []
  public var contactCount = 0
  public var units: [LookUpRow] = []
  public var unitCount = 0
  /// What ends first stands first.
  public var contracts: [CardContract] = []
  /// Of a unit: its own and its components'.
  public var warranties: [CardWarranty] = []
  /// What was said to and by the customer last, the newest first.
  public var lastContacts: [CardContact] = []

  public init(row: LookUpRow) { self.row = row }
}

/// A contract as a card shows it.
public struct CardContract: Equatable, Sendable {
  public var id: RecordID
  public var code: String
  public var from: Instant?
  public var until: Instant?

  public init(id: RecordID, code: String, from: Instant?, until: Instant?) {
    self.id = id
    self.code = code
    self.from = from
    self.until = until
  }

  public func covers(_ moment: Instant) -> Bool {
    (from.map { $0 <= moment } ?? true) && (until.map { $0 >= moment } ?? true)
  }
}

/// A warranty of a unit or of a component of it, judged by date and by meter.
public struct CardWarranty: Equatable, Sendable {
  public var unit: LookUpRow
  /// nil where it has none.
  public var standing: WarrantyStanding?
  /// How far below the unit of the card.
  public var depth: Int

  public init(unit: LookUpRow, standing: WarrantyStanding?, depth: Int) {
    self.unit = unit
    self.standing = standing
    self.depth = depth
  }
}

/// An event by which the customer spoke or was spoken to.
public struct CardContact: Equatable, Sendable {
  public var incident: RecordID
  public var number: String
  public var event: IncidentEvent

  public init(incident: RecordID, number: String, event: IncidentEvent) {
    self.incident = incident
    self.number = number
    self.event = event
  }
}
