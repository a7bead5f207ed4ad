import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore

/// Answering questions about one incident: its sheet, its preview.
extension EffectRunner {
  func open(_ id: RecordID, _ generation: Int) -> [ConsoleAction].Element {
    do throws(StoreError) {
      guard let sheet = try sheet(of: id) else {
        return .incidentNotOpened(id, nil, generation: generation)
      }
      return .incidentOpened(sheet, generation: generation)
    } catch {
      return .incidentNotOpened(
        id, ConsoleFailure(DeskFailure.trouble(error)), generation: generation)
    }
  }

  private func sheet(of id: RecordID) throws(StoreError) -> IncidentSheet? {
    guard let card = try session.card(id) else { return nil }
    let incident = Incident(card)
    var sheet = IncidentSheet(incident: incident)
    sheet.customer = try row(of: incident.customer)
    sheet.unit = try row(of: incident.unit)
    sheet.item = try row(of: incident.item)
    sheet.contract = try row(of: incident[IncidentField.contract].record)
    sheet.contactPerson = try row(of: incident.contactPerson)
    if let order = incident.destination?.order, order.row < session.desk.orders.count {
      sheet.orderStatus = session.desk.orders[order.row].status
    }
    if let prior = incident[IncidentField.priorIncident].record {
      sheet.priorNumber = session.desk.number(row: prior.row)
    }
    let others = openRows(customer: incident.customer, unit: incident.unit, but: id)
    var ofCustomer: [IncidentHit] = []
    for row in others.customer.prefix(20) { ofCustomer.append(try hit(row)) }
    var ofUnit: [IncidentHit] = []
    for row in others.unit.prefix(20) { ofUnit.append(try hit(row)) }
    sheet.openOfCustomer = ofCustomer
    sheet.openOfUnit = ofUnit
    sheet.related = try related(to: incident)
    if let unit = incident.unit { sheet.warranties = try warranties(of: unit, incident) }
    if let subject = try session.escalationSubject(id) {
      sheet.escalation = session.desk.escalationLines(of: subject, at: now, zone: zone)
    }
    return sheet
  }

  /// What is open of a customer and of a unit, each one once.
  func openHits(customer: RecordID?, unit: RecordID?) throws(StoreError) -> [IncidentHit] {
    let rows = openRows(customer: customer, unit: unit, but: nil)
    var hits: [IncidentHit] = []
    var seen: Set<Int> = []
    for row in rows.unit.prefix(20) + rows.customer.prefix(20) where seen.insert(row).inserted {
      hits.append(try hit(row))
    }
    return hits
  }

  func preview(of id: RecordID) throws(StoreError) -> IncidentPreview? {
    guard let card = try session.card(id) else { return nil }
    let incident = Incident(card)
    let others = openRows(customer: incident.customer, unit: nil, but: id)
    let contact = try contactName(of: incident)
    let site = try text(CustomerField.site, of: incident.customer)
    return IncidentPreview(
      incident: incident,
      contact: incident[IncidentField.contact].text ?? contact,
      phone: incident[IncidentField.phone].text ?? "",
      customer: try customerName(of: incident),
      place: incident[IncidentField.site].text ?? site,
      moreOpen: others.customer.count, unit: try unitCode(of: incident),
      unitName: try text(UnitField.name, of: incident.unit),
      item: try text(ItemField.name, of: incident.item),
      contract: try text(CodeField.code, of: incident[IncidentField.contract].record))
  }

  /// The name of the person behind an incident, or that there was one.
  private func contactName(of incident: Incident) throws(StoreError) -> String {
    guard let person = incident.contactPerson, let card = try session.card(person) else {
      return ""
    }
    if card.erasure != nil { return ErasureWords.of(language).mark }
    return card[PersonField.name].text ?? ""
  }

  /// Open incidents of the same customer and of the same unit, the newest first.
  private func openRows(
    customer: RecordID?, unit: RecordID?, but id: RecordID?
  ) -> (customer: [Int], unit: [Int]) {
    let incidents = session.desk.incidents
    var open = openIncidents()
    if let id { open.remove(id.row) }
    func rows(customers: RowSet?, units: RowSet?) -> [Int] {
      var found = RowSet(capacity: incidents.count)
      incidents.insertRows(ofCustomers: customers, units: units, among: open, into: &found)
      return Array(found.rows.reversed())
    }
    func only(_ record: RecordID?, _ type: RecordType) -> RowSet? {
      guard let record else { return nil }
      var set = RowSet(capacity: session.desk.count(of: type))
      set.insert(record.row)
      return set
    }
    return (
      customer == nil ? [] : rows(customers: only(customer, .customer), units: nil),
      unit == nil ? [] : rows(customers: nil, units: only(unit, .unit))
    )
  }

  /// All open incidents, made anew only when the desk has changed: a cursor key must not pass over
  /// a million rows.
  private func openIncidents() -> RowSet {
    let desk = session.desk
    if let known = openRows, known.sequence == desk.sequence { return known.rows }
    let rows = desk.rowSet(
      matching: DefaultView.allOpen.query(actor: nil, now: now), now: now)
    openRows = (desk.sequence, rows)
    return rows
  }

  func hit(_ row: Int) throws(StoreError) -> IncidentHit {
    let line = try line(row)
    return IncidentHit(
      row: line.row, number: line.number, unit: line.unit,
      unitPlace: try text(UnitField.name, of: line.row.unit), description: line.description)
  }

  /// A master record as lists and masks show it.
  func row(of id: RecordID?) throws(StoreError) -> LookUpRow? { try session.lookUpRow(of: id) }
}
