import HelpdeskDomain
import HelpdeskStore

extension Shell {
  /// A caller whom the customer already has under this name is that person, not a new one.
  ///
  /// - Complexity: reads the cards of the customer's persons.
  func recognizeCaller(in new: inout NewIncident) throws {
    guard new[IncidentField.contactPerson].record == nil,
      let name = new[IncidentField.contact].text
    else { return }
    let desk = view.desk
    let unit = desk.master(new[IncidentField.unit].record)
    guard let customer = new[IncidentField.customer].record ?? unit?.customer else { return }
    var wanted = RowSet(capacity: desk.count(of: .customer))
    wanted.insert(customer.row)
    let folded = TextFolding.folded(name)
    for row in desk.persons.rows(ofCustomers: wanted).rows {
      let person = RecordID(.person, row + 1)
      guard let known = try view.session.card(person)?[PersonField.name].text,
        TextFolding.folded(known) == folded
      else { continue }
      new[IncidentField.contactPerson] = .record(person)
      return
    }
  }
}
