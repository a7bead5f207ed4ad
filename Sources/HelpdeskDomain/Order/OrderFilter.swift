/// Which orders a list or an export is about; what is nil asks nothing. Withdrawn ones are in none.
public struct OrderFilter: Equatable, Sendable {
  public var status: OrderStatus?
  public var billingState: BillingState?
  public var customer: RecordID?
  public var lead: RecordID?
  public var incident: RecordID?

  public init() {}

  func fits(_ row: OrderRow) -> Bool {
    !row.isWithdrawn && (status == nil || row.status == status)
      && (billingState == nil || row.billingState == billingState)
      && (customer == nil || row.customer == customer) && (lead == nil || row.lead == lead)
      && (incident == nil || row.incident == incident)
  }
}

extension Desk {
  /// The orders that a filter leaves, the oldest first.
  public func orders(_ filter: OrderFilter) -> [OrderRow] {
    (0..<orders.count).lazy.map { orders[$0] }.filter(filter.fits)
  }
}

extension BillingVerdict {
  /// The verdict of a JSON value, without case.
  public init?(name: String) {
    let all: [BillingVerdict] = [.free, .partsOnly, .chargeable, .outsideHours]
    guard let found = all.first(where: { $0.name.lowercased() == name.lowercased() }) else {
      return nil
    }
    self = found
  }
}
