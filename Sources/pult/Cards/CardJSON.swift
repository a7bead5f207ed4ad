import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore

/// What a card adds to `customer show` and `unit show` (Docs/CommandLine.md).
struct CardJSON {
  let view: DeskView

  private func time(_ at: Instant) -> String {
    TimeText.rfc3339(at, zone: view.zone)
  }

  func add(_ card: CardAnswer, to object: inout JSONObject) throws {
    object.add("openCount", card.openCount)
    object.add("closedCount", card.closedCount)
    object.add("open", try card.open.map(incident))
    object.add("closed", try card.closed.map(incident))
    object.add("contracts", card.contracts.map(contract))
    object.add("warranties", card.warranties.compactMap(warranty))
    object.add("contacts", card.contacts.map(person))
    object.add("units", card.units.map { JSONValue.string($0.code) })
    object.add("lastContacts", try card.lastContacts.map(contact))
  }

  private func incident(_ hit: IncidentHit) throws -> JSONValue {
    var object = JSONObject()
    object.add("number", hit.number)
    object.add("opened", time(hit.row.opened))
    object.add("description", hit.description)
    object.add("status", try view.code(hit.row.status))
    object.add("priority", try view.code(hit.row.priority))
    object.add("owner", try view.code(hit.row.owner))
    object.add("unit", hit.unit)
    object.add("alert", hit.row.alert(at: view.now).name)
    return object.value
  }

  private func contract(_ contract: CardContract) -> JSONValue {
    var object = JSONObject()
    object.add("code", contract.code)
    object.add("validUntil", contract.until.map(time))
    object.add("covered", contract.covers(view.now))
    return object.value
  }

  private func warranty(_ warranty: CardWarranty) -> JSONValue? {
    guard let standing = warranty.standing else { return nil }
    var object = JSONObject()
    object.add("unit", warranty.unit.code)
    object.add("code", standing.code)
    object.add("type", standing.kind)
    object.add("validFrom", standing.from.map(time))
    object.add("validUntil", standing.until.map(time))
    object.add("maximumMeter", standing.maximumMeter.map { Int($0) })
    object.add("covered", standing.verdict == .holds)
    if standing.verdict != .holds { object.add("reason", standing.verdict.name) }
    return object.value
  }

  private func person(_ row: LookUpRow) -> JSONValue {
    var object = JSONObject()
    object.add("code", row.code)
    object.add("name", row.values.name)
    object.add("phone", row.values.phone)
    object.add("mobile", row.values.mobile)
    object.add("email", row.values.email)
    return object.value
  }

  private func contact(_ contact: CardContact) throws -> JSONValue {
    var object = JSONObject()
    object.add("number", contact.number)
    object.add("at", contact.event.at.map(time))
    object.add("code", try view.code(contact.event.code))
    object.add("by", try view.code(contact.event.by))
    object.add("with", contact.event.with)
    object.add("text", contact.event.text)
    return object.value
  }
}
