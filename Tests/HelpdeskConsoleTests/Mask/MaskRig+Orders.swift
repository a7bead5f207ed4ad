import HelpdeskConsole
import HelpdeskDomain

/// What the runner reads of service orders.
extension MaskRig {
  func orderSheet(_ id: RecordID) -> OrderSheet? {
    guard let card = cards[id] else { return nil }
    let order = ServiceOrder(card)
    func text(_ field: Field, _ id: RecordID?) -> String {
      id.flatMap { cards[$0]?[field].text } ?? ""
    }
    var sheet = OrderSheet(
      order: order, incident: order.incident.flatMap(incident),
      customer: text(CustomerField.name, order[OrderField.customer].record),
      unit: text(CodeField.code, order[OrderField.unit].record),
      contract: text(CodeField.code, order[OrderField.contract].record))
    for item in order.lines.compactMap(\.item) { sheet.items[item] = text(CodeField.code, item) }
    return sheet
  }

  /// Where an incident leads, or one of its events.
  func destination(of id: RecordID, event: Int?) -> DestinationAnswer {
    let found = incident(id)
    let destination =
      event.map { found?.destination(ofEvent: $0) } ?? found?.destination
    return DestinationAnswer(
      incident: id, event: event, number: found?.number ?? "", destination: destination,
      sheet: destination?.order.flatMap(orderSheet))
  }
}
