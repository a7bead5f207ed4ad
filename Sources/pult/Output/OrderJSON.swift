import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore

/// A service order as programs read it: codes as codes, amounts as decimal texts with all digits of
/// the order's currency, times in RFC 3339 with the desk's offset.
struct OrderJSON {
  let view: DeskView

  func value(_ order: ServiceOrder) throws -> JSONValue {
    var object = JSONObject()
    object.add("number", order.number)
    object.add("opened", time(order[OrderField.opened].instant))
    object.add("closedAt", time(order[OrderField.closedAt].instant))
    object.add("status", order.status.name)
    object.add("billingState", order.billingState.name)
    object.add("billing", order.billing?.name)
    object.add("callback", order[OrderField.callback].isTrue)
    if order.isWithdrawn { object.add("withdrawn", true) }
    try addParties(of: order, to: &object)
    addTexts(of: order, to: &object)
    object.add("currency", order.currency.code)
    object.add("lines", try order.lines.map { try line($0, order.currency) })
    object.add("totals", totals(order))
    try addConsent(of: order, to: &object)
    object.add("reasons", order.reasons.compactMap(code).map(JSONValue.string))
    object.add("resolutions", order.resolutions.map(resolution))
    object.add("history", order.history.map(change))
    object.add("revision", Int(order.revision))
    return object.value
  }

  func amount(_ amount: Int64, _ currency: Currency) -> String {
    DecimalText.text(amount, digits: currency.fractionDigits)
  }

  func quantity(_ quantity: Int64) -> String {
    DecimalText.text(quantity, digits: DecimalText.quantityDigits, trimmed: true)
  }

  func time(_ instant: Instant?) -> String? {
    instant.map { TimeText.rfc3339($0, zone: view.zone) }
  }

  func code(_ id: RecordID?) -> String? {
    view.desk.tables.codeRow(id).map { view.desk.tables.qualifiedCode($0) }
  }

  func customerName(of order: ServiceOrder) throws -> String? {
    if let typed = order[OrderField.customerName].text { return typed }
    guard let customer = order[OrderField.customer].record else { return nil }
    return try view.session.card(customer)?[CustomerField.name].text
  }

  func incidentNumber(of order: ServiceOrder) -> String? {
    order.incident.map { view.desk.number(row: $0.row) }
  }

  private func addParties(of order: ServiceOrder, to object: inout JSONObject) throws {
    object.add("incident", incidentNumber(of: order))
    object.add("event", order.event)
    object.add("customer", try view.code(order[OrderField.customer].record))
    object.add("customerName", try customerName(of: order))
    for field in [OrderField.contact, OrderField.phone, OrderField.site] {
      object.add(field.name, order[field].text)
    }
    object.add(
      "unit", try view.code(order[OrderField.unit].record) ?? order[OrderField.unitName].text)
    object.add("item", try view.code(order[OrderField.item].record))
    object.add("warranty", order[OrderField.warranty].text)
    object.add("contract", try view.code(order[OrderField.contract].record))
    object.add("lead", code(order.lead))
    object.add("by", code(order[OrderField.by].record))
  }

  private func addTexts(of order: ServiceOrder, to object: inout JSONObject) {
    object.add("description", order[OrderField.description].text)
    object.add("notes", order[OrderField.notes].text)
  }

  private func line(_ line: OrderLine, _ currency: Currency) throws -> JSONValue {
    var row = JSONObject()
    row.add("line", line.number)
    row.add("kind", line.kind.name)
    row.add("item", try view.code(line.item))
    row.add("text", line.text)
    row.add("quantity", quantity(line.quantity))
    row.add("unit", line.unit)
    row.add("price", amount(line.price, currency))
    row.add("amount", amount(line.amount, currency))
    row.add("cover", Int(line.cover))
    row.add("coveredBy", line.coveredBy?.name)
    row.add("covered", amount(line.covered, currency))
    row.add("charged", amount(line.charged, currency))
    row.add("at", time(line.at))
    row.add("by", code(line.by))
    return row.value
  }

  private func totals(_ order: ServiceOrder) -> JSONObject {
    let totals = order.totals
    var row = JSONObject()
    row.add("amount", amount(totals.amount, order.currency))
    row.add("covered", amount(totals.covered, order.currency))
    row.add("charged", amount(totals.charged, order.currency))
    return row
  }

  private func addConsent(of order: ServiceOrder, to object: inout JSONObject) throws {
    guard let id = order.incident, let card = try view.session.card(id),
      let consent = Incident(card).consents.last
    else { return }
    var row = JSONIncidentConsent(view: view).object(consent)
    if let excess = consent.excess(of: order.totals) {
      row.add("exceededBy", amount(excess, order.currency))
    }
    object.add("agreed", row)
  }

  private func resolution(_ resolution: IncidentResolution) -> JSONValue {
    var row = JSONObject()
    row.add("code", code(resolution.code))
    row.add("text", resolution.text)
    return row.value
  }

  private func change(_ change: OrderStatusChange) -> JSONValue {
    var row = JSONObject()
    row.add("at", time(change.at))
    row.add("by", code(change.by))
    row.add("lead", code(change.lead))
    row.add("from", change.from?.name)
    row.add("to", change.to.name)
    return row.value
  }
}

/// What a caller agreed to.
struct JSONIncidentConsent {
  let view: DeskView

  func object(_ consent: Consent) -> JSONObject {
    var row = JSONObject()
    row.add("upTo", DecimalText.text(consent.sum, digits: consent.currency.fractionDigits))
    row.add("currency", consent.currency.code)
    row.add("by", consent.by)
    row.add("at", consent.at.map { TimeText.rfc3339($0, zone: view.zone) })
    row.add("event", consent.event)
    return row
  }
}
