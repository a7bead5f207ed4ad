import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore

/// Answering where a destination leads, and what a service order says.
extension EffectRunner {
  func destination(of id: RecordID, event: Int?) throws(StoreError) -> DestinationAnswer? {
    guard let incident = try session.incident(id) else { return nil }
    let destination = event.map(incident.destination(ofEvent:)) ?? incident.destination
    var sheet: OrderSheet?
    if let order = destination?.order { sheet = try orderSheet(of: order) }
    return DestinationAnswer(
      incident: id, event: event, number: incident.number, destination: destination, sheet: sheet)
  }

  func orderSheet(of id: RecordID) throws(StoreError) -> OrderSheet? {
    guard let card = try session.card(id) else { return nil }
    let order = ServiceOrder(card)
    var incident: Incident?
    if let id = order.incident { incident = try session.incident(id) }
    let customer = try word(CustomerField.name, of: order[OrderField.customer].record)
    let unit = try word(CodeField.code, of: order[OrderField.unit].record)
    let contract = try word(CodeField.code, of: order[OrderField.contract].record)
    var sheet = OrderSheet(
      order: order, incident: incident,
      customer: order[OrderField.customerName].text ?? customer,
      unit: unit.isEmpty ? order[OrderField.unitName].text ?? "" : unit, contract: contract)
    for item in Set(order.lines.compactMap(\.item)) {
      sheet.items[item] = try word(CodeField.code, of: item)
    }
    return sheet
  }

  private func word(_ field: Field, of id: RecordID?) throws(StoreError) -> String {
    guard let id else { return "" }
    return try session.card(id)?[field].text ?? ""
  }
}
