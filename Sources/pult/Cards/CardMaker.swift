import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore

/// Reads everything about a customer or a unit, for the console's card and for the shell.
struct CardMaker {
  let session: DeskSession

  /// How many rows of a kind a card lists; all are counted.
  static let limit = 50
  /// How many incidents are read for what was said last, and how many events are listed.
  static let newestIncidents = 10
  static let contactLimit = 8

  let now: Instant

  private var desk: Desk { session.desk }

  /// nil where the record does not exist, or has no card.
  func card(of id: RecordID) throws(StoreError) -> CardAnswer? {
    guard id.type == .customer || id.type == .unit, let row = try session.lookUpRow(of: id) else {
      return nil
    }
    var answer = CardAnswer(row: row)
    try addIncidents(of: id, to: &answer)
    if id.type == .unit {
      answer.customer = try session.lookUpRow(of: row.customer)
      try addContracts([desk.master(id)?.contract].compactMap(\.self), to: &answer)
      for found in desk.warranties(of: id, at: now) {
        guard let unit = try session.lookUpRow(of: found.unit) else { continue }
        answer.warranties.append(
          CardWarranty(unit: unit, standing: found.standing, depth: found.depth))
      }
    } else {
      try addContracts(desk.masters(.contract, of: id), to: &answer)
      (answer.contacts, answer.contactCount) = try rows(desk.masters(.person, of: id))
      (answer.units, answer.unitCount) = try rows(desk.masters(.unit, of: id))
    }
    return answer
  }

  private func rows(_ ids: [RecordID]) throws(StoreError) -> ([LookUpRow], Int) {
    var rows: [LookUpRow] = []
    for id in ids.prefix(CardMaker.limit) {
      // Nobody rings up a person who was erased.
      if let row = try session.lookUpRow(of: id), !row.isErased { rows.append(row) }
    }
    return (rows, ids.count)
  }

  private func addIncidents(of id: RecordID, to answer: inout CardAnswer) throws(StoreError) {
    let related = desk.incidents(of: id)
    answer.openCount = related.openCount
    answer.closedCount = related.total - related.openCount
    for row in related.rows {
      let isClosed = desk.incidents[row].isClosed
      if isClosed, answer.closed.count >= CardMaker.limit {
        if answer.open.count == min(answer.openCount, CardMaker.limit) { break }
        continue
      }
      if !isClosed, answer.open.count >= CardMaker.limit { continue }
      let hit = try hit(row)
      if isClosed { answer.closed.append(hit) } else { answer.open.append(hit) }
    }
    var contacts: [CardContact] = []
    for row in related.rows.prefix(CardMaker.newestIncidents) {
      guard let incident = try session.incident(RecordID(.incident, row + 1)) else { continue }
      for event in incident.events where isContact(event) {
        contacts.append(
          CardContact(incident: incident.id, number: incident.number, event: event))
      }
    }
    contacts.sort { ($0.event.at ?? now) > ($1.event.at ?? now) }
    answer.lastContacts = Array(contacts.prefix(CardMaker.contactLimit))
  }

  /// An event in one direction or the other: somebody spoke to somebody.
  private func isContact(_ event: IncidentEvent) -> Bool {
    guard let code = desk.tables.eventCode(event.code) else { return false }
    return code.direction != 0
  }

  private func addContracts(
    _ ids: [RecordID], to answer: inout CardAnswer
  ) throws(StoreError) {
    for id in ids {
      guard let row = desk.master(id) else { continue }
      let code = try session.card(id)?[CodeField.code].text ?? ""
      answer.contracts.append(
        CardContract(id: id, code: code, from: row.start, until: row.end))
    }
    // Those that run, what ends first before the others; then those that ended.
    answer.contracts.sort { left, right in
      let (one, other) = (left.covers(now), right.covers(now))
      if one != other { return one }
      let (first, second) = (left.until ?? .distantFuture, right.until ?? .distantFuture)
      return one ? first < second : first > second
    }
  }

  private func hit(_ row: Int) throws(StoreError) -> IncidentHit {
    let incident = desk.incidents[row]
    let card = try session.card(incident.id)
    var unit: RecordCard?
    if let id = incident.unit { unit = try session.card(id) }
    return IncidentHit(
      row: incident, number: desk.number(row: row),
      unit: unit?[CodeField.code].text ?? card?[IncidentField.unitName].text ?? "",
      unitPlace: unit?[UnitField.name].text ?? "",
      description: card?[IncidentField.description].text ?? "")
  }
}

extension Instant {
  /// Later than every date that a record has.
  fileprivate static let distantFuture = Instant(rawValue: .max)
}
