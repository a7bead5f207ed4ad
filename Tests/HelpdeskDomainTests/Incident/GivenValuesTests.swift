import HelpdeskDomain
import Testing

/// Protects what was typed into a new incident: each value under its field, in the order of the
/// fields' numbers, whatever the order it was typed in.
struct GivenValuesTests {
  @Test func `values are found, replaced and taken away`() {
    var values = GivenValues()
    #expect(values[IncidentField.phone] == nil)
    values[IncidentField.phone] = .text("1")
    values[IncidentField.description] = .text("Jam")
    values[IncidentField.unit] = .record(RecordID(.unit, 3))
    values[IncidentField.phone] = .text("2")
    #expect(values[IncidentField.phone] == .text("2"))
    #expect(values[IncidentField.unit] == .record(RecordID(.unit, 3)))
    #expect(values.pairs.count == 3)
    values[IncidentField.unit] = nil
    values[IncidentField.fax] = nil
    #expect(values[IncidentField.unit] == nil)
    #expect(values.pairs.count == 2)
  }

  @Test func `whatever the order, the pairs ascend by number`() {
    let fields = [
      IncidentField.phone, IncidentField.customer, IncidentField.description, IncidentField.opened,
      IncidentField.unit, IncidentField.email, IncidentField.priority,
    ]
    for shift in fields.indices {
      var values = GivenValues()
      for field in fields[shift...] + fields[..<shift] { values[field] = .text(field.name) }
      let numbers = values.pairs.map(\.field.number)
      #expect(numbers == fields.map(\.number).sorted())
      for field in fields { #expect(values[field] == .text(field.name)) }
      #expect(values == GivenValues(values.pairs.reduce(into: [:]) { $0[$1.field] = $1.value }))
    }
  }
}
