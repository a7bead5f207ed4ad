import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore

extension DeskSession {
  /// A master record as lists and masks show it.
  func lookUpRow(of id: RecordID?) throws(StoreError) -> LookUpRow? {
    guard let id, let card = try self.card(id) else { return nil }
    var texts = MasterTexts()
    var customer = card[PersonField.customer].record
    var detail = ""
    switch id.type {
    case .customer:
      texts.name = card[CustomerField.name].text ?? ""
      texts.site = card[CustomerField.site].text ?? ""
      texts.phone = card[CustomerField.phone].text ?? ""
      texts.fax = card[CustomerField.fax].text ?? ""
      texts.email = card[CustomerField.email].text ?? ""
      detail = texts.site
      customer = nil
    case .person:
      texts.name = card[PersonField.name].text ?? ""
      texts.phone = card[PersonField.phone].text ?? ""
      texts.mobile = card[PersonField.mobile].text ?? ""
      texts.fax = card[PersonField.fax].text ?? ""
      texts.email = card[PersonField.email].text ?? ""
      texts.prefers = card[PersonField.prefers].record
      detail = texts.phone.isEmpty ? texts.mobile : texts.phone
    case .unit:
      texts.name = card[UnitField.name].text ?? ""
      texts.serial = card[UnitField.serial].text ?? ""
      texts.meter = card[UnitField.meter].number.map(Int.init)
      texts.item = card[UnitField.item].record
      if let item = texts.item {
        texts.itemText = try self.card(item)?[ItemField.name].text ?? ""
      }
      detail = texts.itemText
    case .item: texts.name = card[ItemField.name].text ?? ""
    default: break
    }
    return LookUpRow(
      id: id, code: card[CodeField.code].text ?? "", name: texts.name, detail: detail,
      customer: customer, values: texts, isErased: card.erasure != nil)
  }
}
