extension NewIncident {
  /// A repeat of an earlier incident: the same customer, contact, unit and reasons, with the
  /// earlier one as its prior incident (incidents-mask.md §2.12; labelled "Repeat of").
  public init(repeating earlier: Incident) {
    let kept = [
      IncidentField.description, IncidentField.customer, IncidentField.customerName,
      IncidentField.contactPerson, IncidentField.contact, IncidentField.phone,
      IncidentField.mobile, IncidentField.fax, IncidentField.email, IncidentField.site,
      IncidentField.unit, IncidentField.unitName, IncidentField.serial, IncidentField.item,
      IncidentField.serviceType, IncidentField.prefers,
    ]
    var values: [Field: FieldValue] = [:]
    for field in kept where !earlier[field].isEmpty { values[field] = earlier[field] }
    self.init(values: values)
    reasons = earlier.reasons
    prior = earlier.id
  }
}
