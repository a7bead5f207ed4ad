import HelpdeskDomain
import ScreenCore

/// One row of a card, and where Enter goes from it.
struct CardRow: Equatable {
  var text: String
  var target: RecordID?
  var isHeading = false
}

/// The rows of a card: who it is, what is open, what ends, what was said, who and what there is.
struct CardRows {
  private let answer: CardAnswer
  private let painter: Painter
  private var words: CardWords { painter.strings.card }
  private var labels: MaskLabels { painter.strings.mask.labels }

  init(_ answer: CardAnswer, _ painter: Painter) {
    self.answer = answer
    self.painter = painter
  }

  var rows: [CardRow] {
    let head = answer.row.id.type == .unit ? unitHead : customerHead
    return head
      + section(words.open, answer.openCount, answer.open.map(incident))
      + section(words.contracts, answer.contracts.count, answer.contracts.map(contract))
      + section(words.warranties, answer.warranties.count, answer.warranties.map(warranty))
      + section(words.lastContacts, nil, answer.lastContacts.map(contact))
      + section(words.contacts, answer.contactCount, answer.contacts.map(person))
      + section(words.units, answer.unitCount, answer.units.map(unit))
      + section(words.closed, answer.closedCount, answer.closed.map(incident))
  }

  private func section(_ title: String, _ count: Int?, _ rows: [CardRow]) -> [CardRow] {
    if rows.isEmpty { return [] }
    let number = count.map { " \(NumberFormat.grouped($0))" } ?? ""
    return [CardRow(text: title + number, isHeading: true)] + rows
  }

  private var customerHead: [CardRow] {
    let values = answer.row.values
    return [
      said([(nil, values.site)]),
      said([(labels.phone, values.phone), (labels.fax, values.fax), (labels.email, values.email)]),
    ].filter { !$0.text.isEmpty }
  }

  private var unitHead: [CardRow] {
    let values = answer.row.values
    let meter = values.meter.map(NumberFormat.grouped) ?? ""
    var rows = [
      said([(labels.item, values.itemText), (labels.serial, values.serial), (labels.meter, meter)])
    ]
    if let customer = answer.customer {
      let phone = customer.values.phone
      rows.append(
        CardRow(
          text: [labels.customer, customer.code, customer.name, phone]
            .filter { !$0.isEmpty }.joined(separator: "  "), target: customer.id))
    }
    return rows
  }

  private func said(_ parts: [(label: String?, text: String)]) -> CardRow {
    let said = parts.filter { !$0.text.isEmpty }.map { part in
      part.label.map { "\($0) \(part.text)" } ?? part.text
    }
    return CardRow(text: said.joined(separator: "   "))
  }

  private func incident(_ hit: IncidentHit) -> CardRow {
    CardRow(text: "  " + painter.line(of: hit), target: hit.id)
  }

  private func contract(_ contract: CardContract) -> CardRow {
    let now = painter.time.now
    let state: String
    if let until = contract.until, until < now {
      state = words.ended(painter.time.fullDay(until))
    } else if let from = contract.from, from > now {
      state = words.begins(painter.time.fullDay(from))
    } else if let until = contract.until {
      let zone = painter.time.zone
      let days = zone.date(at: until).dayNumber - zone.date(at: now).dayNumber
      let soon = days <= CardRows.soonDays ? "  " + words.soon(days) : ""
      state = words.until(painter.time.fullDay(until)) + soon
    } else {
      state = words.runs
    }
    return CardRow(text: "  " + DisplayText.padded(contract.code, columns: 14) + state)
  }

  /// A contract that ends within a quarter is worth a word.
  private static let soonDays = 90

  private func warranty(_ warranty: CardWarranty) -> CardRow {
    let indent = String(repeating: "  ", count: warranty.depth + 1)
    let name = "\(warranty.unit.code) \(warranty.unit.name)".trimmed
    return CardRow(
      text: indent + DisplayText.padded(name, columns: max(1, 34 - indent.count))
        + painter.verdict(warranty.standing),
      target: warranty.depth == 0 ? nil : warranty.unit.id)
  }

  private func contact(_ contact: CardContact) -> CardRow {
    let event = contact.event
    let text = event.text.isEmpty ? event.with : event.text
    return CardRow(
      text: "  " + DisplayText.padded(event.at.map(painter.time.moment) ?? "", columns: 15)
        + DisplayText.padded(painter.text(event.code), columns: 12)
        + DisplayText.padded(event.by.map { painter.owner($0, columns: 6) } ?? "-", columns: 7)
        + DisplayText.padded(contact.number, columns: 12)
        + String(text.map { $0.isNewline ? " " : $0 }), target: contact.incident)
  }

  private func person(_ row: LookUpRow) -> CardRow {
    let values = row.values
    let rest = [values.phone, values.mobile, values.email].filter { !$0.isEmpty }
    return CardRow(
      text: "  " + DisplayText.padded(row.name, columns: 24) + rest.joined(separator: "  "))
  }

  private func unit(_ row: LookUpRow) -> CardRow {
    CardRow(
      text: "  " + DisplayText.padded(row.code, columns: 12)
        + DisplayText.padded(row.name, columns: 24) + row.values.itemText, target: row.id)
  }
}

extension Painter {
  /// A warranty by date and by meter, the verdict first.
  func verdict(_ standing: WarrantyStanding?) -> String {
    let words = strings.mask
    guard let standing else { return words.noWarranty }
    let limit = standing.maximumMeter.map { strings.card.meterLimit(NumberFormat.grouped(Int($0))) }
    let kind = standing.kind.map(strings.masters.choice) ?? ""
    let behind = [standing.code, kind, limit ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    let verdict: String
    switch standing.verdict {
    case .holds: verdict = standing.until.map { words.coveredUntil(time.fullDay($0)) } ?? words.yes
    case .ended:
      verdict = standing.until.map { words.endedOn(time.fullDay($0)) } ?? words.noWarranty
    case .notBegun: verdict = strings.card.notBegun(standing.from.map(time.fullDay) ?? "-")
    case .meterPassed: verdict = strings.card.meterPassed
    }
    return behind.isEmpty ? verdict : "\(verdict)  (\(behind))"
  }
}
