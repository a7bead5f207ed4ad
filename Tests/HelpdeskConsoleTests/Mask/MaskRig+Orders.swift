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
    return OrderSheet(
      order: order, incident: order.incident.flatMap(incident),
      customer: text(CustomerField.name, order[OrderField.customer].record),
      unit: text(CodeField.code, order[OrderField.unit].record),
      contract: text(CodeField.code, order[OrderField.contract].record))
  }
}
