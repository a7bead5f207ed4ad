/// A unit of another customer, offered as moved (DESIGN §4.21): it comes over with the incident
/// that says so, in one frame, so that neither stands without the other and one undo takes both
/// back.
extension Desk {
  /// The unit's entry; nil where the incident has no unit or no customer, or the unit stands with
  /// that customer already: somebody else moved it meanwhile, and nothing is to be refused.
  func unitMove(of incident: Entry, on card: RecordCard) -> Entry? {
    func value(_ field: Field) -> FieldValue {
      incident.changes.last { $0.field == field.number && $0.row == 0 }?.new ?? card[field]
    }
    guard let unit = value(IncidentField.unit).record, unit.type == .unit,
      let customer = value(IncidentField.customer).record, let row = master(unit),
      row.customer != customer
    else { return nil }
    return Entry(
      unit, EntryKind(.unit, .changed), base: revision(of: unit),
      [FieldChange(UnitField.customer, old: FieldValue(row.customer), new: .record(customer))])
  }
}
