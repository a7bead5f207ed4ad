import HelpdeskDomain
import HelpdeskStore

/// An incident as the contract of DESIGN §7 writes it: codes as codes, times in RFC 3339 with the
/// desk's offset, absent when empty, booleans always.
struct IncidentJSON {
  let view: DeskView
  /// Whether the tasks of its priority are shown, with what became of them.
  var showsEscalation = false

  func value(_ incident: Incident) throws -> JSONValue {
    var object = JSONObject()
    addHead(of: incident, to: &object)
    try addParties(of: incident, to: &object)
    try addCover(of: incident, to: &object)
    addCodes(of: incident, to: &object)
    addDates(of: incident, to: &object)
    addLists(of: incident, to: &object)
    try addRelations(of: incident, to: &object)
    if showsEscalation {
      object.add("escalation", try EscalationJSON(view: view).lines(of: incident))
    }
    object.add("revision", Int(incident.revision))
    return object.value
  }

  private func addHead(of incident: Incident, to object: inout JSONObject) {
    object.add("number", incident.number)
    object.add("opened", time(incident.opened))
    object.add("description", incident.description)
  }

  private func addParties(of incident: Incident, to object: inout JSONObject) throws {
    object.add("customer", try view.code(incident.customer))
    object.add("customerName", try view.customerName(of: incident))
    for field in [
      IncidentField.contact, IncidentField.phone, IncidentField.mobile, IncidentField.fax,
      IncidentField.email, IncidentField.site,
    ] {
      object.add(field.name, incident[field].text)
    }
    if incident[IncidentField.contact].text == nil, let person = incident.contactPerson,
      try view.session.card(person)?.erasure != nil
    {
      object.add("contactErased", true)
    }
    object.add("unit", try view.code(incident.unit) ?? incident[IncidentField.unitName].text)
    object.add("item", try view.code(incident.item))
    object.add("serial", try view.serial(of: incident))
    object.add("meter", incident[IncidentField.meter].number.map(Int.init))
  }

  private func addCover(of incident: Incident, to object: inout JSONObject) throws {
    if let covered = covered(incident[IncidentField.warrantyCovered]) {
      var warranty = JSONObject()
      warranty.add("code", incident[IncidentField.warranty].text)
      warranty.add("validUntil", time(incident[IncidentField.warrantyUntil].instant))
      warranty.add("covered", covered)
      if !covered { warranty.add("reason", incident.warrantyVerdict?.name) }
      object.add("warranty", warranty)
    }
    if let covered = covered(incident[IncidentField.contractCovered]) {
      var contract = JSONObject()
      let id = incident[IncidentField.contract].record
      contract.add("code", try view.code(id))
      contract.add("validUntil", time(incident[IncidentField.contractUntil].instant))
      contract.add("covered", covered)
      object.add("contract", contract)
    }
    let billing = incident[IncidentField.billing].number.flatMap(BillingVerdict.init)
    object.add("billing", billing?.name)
  }

  private func covered(_ value: FieldValue) -> Bool? {
    if case .flag(let covered) = value { covered } else { nil }
  }

  private func addCodes(of incident: Incident, to object: inout JSONObject) {
    let tables = view.desk.tables
    object.add("priority", tables.priority(incident.priority)?.row.code)
    object.add("prioritySource", incident.prioritySource?.name)
    object.add("status", tables.status(incident.status)?.row.code)
    object.add("closed", incident.isClosed)
    object.add("incomplete", incident[IncidentField.incomplete].isTrue)
    object.add("awaitingParts", incident[IncidentField.awaitingParts].isTrue)
    object.add("warrantyClaim", incident[IncidentField.warrantyClaim].isTrue)
    object.add("callback", incident[IncidentField.callback].isTrue)
    if incident.isWithdrawn { object.add("withdrawn", true) }
    object.add("owner", tables.codeRow(incident.owner)?.code)
    object.add("ssr", tables.codeRow(incident.ssr)?.code)
    object.add("serviceType", tables.codeRow(incident[IncidentField.serviceType].record)?.code)
    object.add("channel", tables.codeRow(incident[IncidentField.channel].record)?.code)
    object.add("notes", incident[IncidentField.notes].text)
  }

  private func addDates(of incident: Incident, to object: inout JSONObject) {
    for field in [
      IncidentField.followUpAt, IncidentField.warningAt, IncidentField.lateAt, IncidentField.dueAt,
    ] {
      object.add(field.name, time(incident[field].instant))
    }
    let row = view.desk.incidents[incident.id.row]
    object.add("alert", row.alert(at: view.now).name)
  }

  private func addLists(of incident: Incident, to object: inout JSONObject) {
    object.add("reasons", incident.reasons.map { levels(of: $0).value })
    object.add(
      "resolutions",
      incident.resolutions.map { resolution in
        var row = levels(of: resolution.code)
        row.add("text", resolution.text)
        return row.value
      })
    object.add("events", incident.events.map(event))
    object.add("history", incident.history.map(change))
  }

  private func levels(of id: RecordID) -> JSONObject {
    let tables = view.desk.tables
    var row = JSONObject()
    guard let code = tables.codeRow(id) else { return row }
    row.add("general", tables.codeRow(code.parent)?.code ?? code.code)
    if code.parent != nil { row.add("specific", code.code) }
    return row
  }

  private func event(_ event: IncidentEvent) -> JSONValue {
    let tables = view.desk.tables
    let code = tables.eventCode(event.code)
    var row = JSONObject()
    row.add("number", event.number)
    row.add("at", time(event.at))
    row.add("code", code?.row.code)
    row.add("class", code?.eventClass)
    row.add("by", tables.codeRow(event.by)?.code)
    row.add("with", event.with)
    row.add("text", event.text)
    row.add("minutes", event.minutes)
    row.add("plannedFrom", time(event.plannedFrom))
    row.add("plannedTo", time(event.plannedTo))
    row.add("technician", tables.codeRow(event.technician)?.code)
    return row.value
  }

  private func change(_ change: StatusChange) -> JSONValue {
    let tables = view.desk.tables
    var row = JSONObject()
    row.add("at", time(change.at))
    row.add("by", tables.codeRow(change.by)?.code)
    row.add("owner", tables.codeRow(change.owner)?.code)
    row.add("from", tables.codeRow(change.from)?.code)
    row.add("to", tables.codeRow(change.to)?.code)
    return row.value
  }

  private func addRelations(of incident: Incident, to object: inout JSONObject) throws {
    var destination = JSONObject()
    destination.add("type", incident[IncidentField.destinationType].text)
    destination.add("number", incident[IncidentField.destinationNumber].text)
    object.add("destination", destination)
    object.add(
      "eventDestinations",
      incident.destinations.compactMap { destination in
        guard let event = destination.event else { return nil }
        var row = JSONObject()
        row.add("event", event)
        row.add("type", destination.type)
        row.add("number", destination.number)
        return row.value
      })
    if let consent = incident.consents.last {
      object.add("agreed", JSONIncidentConsent(view: view).object(consent))
    }
    if let prior = incident[IncidentField.priorIncident].record {
      object.add("priorIncident", view.desk.number(row: prior.row))
    }
  }

  private func time(_ instant: Instant?) -> String? {
    instant.map { TimeText.rfc3339($0, zone: view.zone) }
  }
}
