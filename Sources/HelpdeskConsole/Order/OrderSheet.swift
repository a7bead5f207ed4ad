public import HelpdeskDomain

/// A service order opened: itself, its incident, and the texts of what it refers to.
public struct OrderSheet: Equatable, Sendable {
  public var order: ServiceOrder
  public var incident: Incident?
  public var customer: String
  public var unit: String
  public var contract: String
  /// What its lines' items are called.
  public var items: [RecordID: String] = [:]

  public init(
    order: ServiceOrder, incident: Incident?, customer: String = "", unit: String = "",
    contract: String = ""
  ) {
    self.order = order
    self.incident = incident
    self.customer = customer
    self.unit = unit
    self.contract = contract
  }
}

/// Where an incident's destination leads.
public struct DestinationAnswer: Equatable, Sendable {
  public var incident: RecordID
  /// The event whose own destination it is; nil: the incident's.
  public var event: Int?
  public var number: String
  /// Nil where nothing is referred to yet.
  public var destination: IncidentDestination?
  /// Where it is a service order.
  public var sheet: OrderSheet?

  public init(
    incident: RecordID, event: Int? = nil, number: String, destination: IncidentDestination?,
    sheet: OrderSheet?
  ) {
    self.incident = incident
    self.event = event
    self.number = number
    self.destination = destination
    self.sheet = sheet
  }
}
