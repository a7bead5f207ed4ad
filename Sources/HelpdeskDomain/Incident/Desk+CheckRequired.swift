/// What the desk's administrator wants said of every incident. By default nothing but the
/// description holds back the save (DESIGN §4.21).
extension Desk {
  /// The fields that can be required, by the names that `set` takes.
  static let requirable: [String: Field] = Dictionary(
    uniqueKeysWithValues: ([ReasonField.reason] + fields).map { ($0.name, $0) })

  private static let fields = [
    IncidentField.customer, IncidentField.contact, IncidentField.phone, IncidentField.mobile,
    IncidentField.email, IncidentField.site, IncidentField.unit, IncidentField.item,
    IncidentField.serial, IncidentField.meter, IncidentField.owner, IncidentField.serviceType,
    IncidentField.dueAt, IncidentField.prefers,
  ]

  /// A new incident has what is required, whether it was typed or came with unit or rules.
  func checkRequired(_ set: ChangeSet, reasons: [RecordID]) throws(IncidentRefusal) {
    for name in tables.parameters.requiredFields {
      guard let field = Desk.requirable[name] else { continue }
      if !Desk.has(field, reasons, { set[$0] }) { throw .missing(field) }
    }
  }

  /// What was required and is there does not go; an older incident that never had it can be worked
  /// on.
  func checkRequired(
    _ set: ChangeSet, reasons: [RecordID], of incident: Incident
  ) throws(IncidentRefusal) {
    for name in tables.parameters.requiredFields {
      guard let field = Desk.requirable[name] else { continue }
      let had = Desk.has(field, incident.reasons, { incident[$0] })
      if had, !Desk.has(field, reasons, { set[$0] }) { throw .missing(field) }
    }
  }

  /// Kept as typed is there too: a company, a caller, a device that no master knows.
  private static func has(
    _ field: Field, _ reasons: [RecordID], _ value: (Field) -> FieldValue
  ) -> Bool {
    switch field {
    case ReasonField.reason: !reasons.isEmpty
    case IncidentField.customer: !value(field).isEmpty || !value(IncidentField.customerName).isEmpty
    case IncidentField.unit: !value(field).isEmpty || !value(IncidentField.unitName).isEmpty
    case IncidentField.contact: !value(field).isEmpty || !value(IncidentField.contactPerson).isEmpty
    default: !value(field).isEmpty
    }
  }
}
