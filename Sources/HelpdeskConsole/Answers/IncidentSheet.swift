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
  /// Of the service order that it refers to.
  public var orderStatus: OrderStatus?
  /// Other open incidents, the same one at most once.
  public var openOfCustomer: [IncidentHit]
  public var openOfUnit: [IncidentHit]
  /// What hangs together with it: what it repeats, what repeats it, others of unit and customer.
  public var related: [RelatedIncident] = []
  /// The warranties of the unit and of its components, judged for now.
  public var warranties: [CardWarranty] = []
  /// The tasks of its priority, and what became of them.
  public var escalation: [EscalationLine] = []

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

/// Another incident and how it hangs together with the one that is open.
public struct RelatedIncident: Equatable, Sendable {
  public enum Relation: Equatable, Sendable {
    /// The open one repeats it, or repeats a repeat of it.
    case prior
    /// It repeats the open one.
    case repeated
    /// Of the same unit, of the same customer.
    case unit, customer
  }

  public var relation: Relation
  public var hit: IncidentHit

  public init(_ relation: Relation, _ hit: IncidentHit) {
    self.relation = relation
    self.hit = hit
  }
}
