/// What an incident may refer to by hand (DESIGN §4.9): a known type, with a number of its own.
extension Desk {
  /// Checks the destination that changes leave behind, and writes its type as the code it is.
  ///
  /// - Parameter incident: nil for a new one.
  func checkDestination(
    of incident: Incident?, in set: inout ChangeSet
  ) throws(IncidentRefusal) {
    let fields = [IncidentField.destinationType, IncidentField.destinationNumber]
    guard fields.contains(where: set.changes) else { return }
    if let standing = incident?.destination, standing.order != nil {
      throw .orderStands(standing.number)
    }
    let typed = set[IncidentField.destinationType].text ?? ""
    let hasNumber = !(set[IncidentField.destinationNumber].text ?? "").isEmpty
    if typed.isEmpty {
      if hasNumber { throw .missing(IncidentField.destinationType) }
      return
    }
    guard let type = DestinationType(code: typed) else { throw .unknownDestination(typed) }
    if type == .serviceOrder { throw .orderNotTyped }
    set.set(IncidentField.destinationType, .text(type.rawValue))
    let hasCustomer =
      set[IncidentField.customer].record != nil || !set[IncidentField.customerName].isEmpty
    if hasNumber && !hasCustomer { throw .missing(IncidentField.customer) }
  }
}
