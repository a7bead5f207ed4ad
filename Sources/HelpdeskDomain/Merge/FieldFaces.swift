/// The fields that stand for one thing: a customer is a record or a text as typed, and who changes
/// the one changes the other. They conflict, and are chosen, together.
struct FieldFaces: Equatable {
  /// The field that names the thing; the ones behind it say it in other words.
  let fields: [Field]

  var lead: Field { fields[0] }

  init(of field: Field) {
    fields = Self.known.first { $0.contains(field) } ?? [field]
  }

  private static let known: [[Field]] = [
    [IncidentField.customer, IncidentField.customerName],
    [IncidentField.unit, IncidentField.unitName],
    [IncidentField.contact, IncidentField.contactPerson],
  ]

  /// What the faces hold on a card.
  func values(on card: RecordCard) -> [FieldValue] { fields.map { card[$0] } }

  /// What is shown of them: the values that there are.
  static func shown(_ values: [FieldValue]) -> [FieldValue] { values.filter { !$0.isEmpty } }
}
