public import HelpdeskDomain

/// An incident opened: itself and the texts of everything it refers to.
public struct IncidentSheet: Equatable, Sendable {
  public var incident: Incident
  public var customer: LookUpRow?
  public var unit: LookUpRow?
  public var item: LookUpRow?
  public var contract: LookUpRow?
  public var contactPerson: LookUpRow?
  public var priorNumber: String?
  /// Other open incidents, the same one at most once.
  public var openOfCustomer: [IncidentHit]
  public var openOfUnit: [IncidentHit]

  public init(
    incident: Incident, customer: LookUpRow? = nil, unit: LookUpRow? = nil,
    item: LookUpRow? = nil, contract: LookUpRow? = nil, contactPerson: LookUpRow? = nil,
    priorNumber: String? = nil, openOfCustomer: [IncidentHit] = [],
    openOfUnit: [IncidentHit] = []
  ) {
    self.incident = incident
    self.customer = customer
    self.unit = unit
    self.item = item
    self.contract = contract
    self.contactPerson = contactPerson
    self.priorNumber = priorNumber
    self.openOfCustomer = openOfCustomer
    self.openOfUnit = openOfUnit
  }
}
