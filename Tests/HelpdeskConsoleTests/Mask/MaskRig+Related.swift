import HelpdeskConsole
import HelpdeskDomain

/// What the runner reads of other incidents, here from cards.
extension MaskRig {
  func related(to incident: Incident) -> [RelatedIncident] {
    var related: [RelatedIncident] = []
    var prior = incident[IncidentField.priorIncident].record
    while let id = prior, let hit = hit(id) {
      related.append(RelatedIncident(.prior, hit))
      prior = self.incident(id)?[IncidentField.priorIncident].record
    }
    func add(_ relation: RelatedIncident.Relation, _ rows: [Int]) {
      let hits = rows.compactMap { hit(RecordID(.incident, $0 + 1)) }
      related += hits.map { RelatedIncident(relation, $0) }
    }
    add(.repeated, desk.repeats(of: incident.id))
    if let unit = incident.unit { add(.unit, desk.incidents(of: unit).rows) }
    if let customer = incident.customer { add(.customer, desk.incidents(of: customer).rows) }
    return related.filter { $0.hit.id != incident.id }
  }

  func warranties(of unit: RecordID) -> [CardWarranty] {
    desk.warranties(of: unit, at: state.now).compactMap { found in
      row(found.unit).map {
        CardWarranty(unit: $0, standing: found.standing, depth: found.depth)
      }
    }
  }

  func card(of id: RecordID) -> CardAnswer? {
    guard let row = row(id) else { return nil }
    var answer = CardAnswer(row: row)
    let hits = desk.incidents(of: id).rows.compactMap { hit(RecordID(.incident, $0 + 1)) }
    answer.open = hits.filter { !$0.row.isClosed }
    answer.closed = hits.filter(\.row.isClosed)
    answer.openCount = answer.open.count
    answer.closedCount = answer.closed.count
    for hit in hits {
      for event in incident(hit.id)?.events ?? []
      where desk.tables.eventCode(event.code)?.direction != 0 {
        answer.lastContacts.append(
          CardContact(incident: hit.id, number: hit.number, event: event))
      }
    }
    if id.type == .unit {
      answer.customer = row.customer.flatMap { self.row($0) }
      answer.warranties = warranties(of: id)
      return answer
    }
    answer.contacts = desk.masters(.person, of: id).compactMap { self.row($0) }
    answer.contactCount = answer.contacts.count
    answer.units = desk.masters(.unit, of: id).compactMap { self.row($0) }
    answer.unitCount = answer.units.count
    answer.contracts = desk.masters(.contract, of: id).map { contract in
      CardContract(
        id: contract, code: cards[contract]?[CodeField.code].text ?? "",
        from: desk.master(contract)?.start, until: desk.master(contract)?.end)
    }
    return answer
  }

  func earlier(than id: RecordID, _ words: String) -> [LookUpRow] {
    cards.keys.filter { $0.type == .incident && $0 < id }.sorted().compactMap { hit($0) }
      .filter { words.isEmpty || $0.number.lowercased().contains(words) }
      .map { LookUpRow(id: $0.id, code: $0.number, name: $0.description) }
  }

  func earlier(of records: [RecordID?], _ words: String) -> [LookUpRow] {
    let rows = records.compactMap(\.self).flatMap { desk.incidents(of: $0).rows }
    return Set(rows).sorted().compactMap { hit(RecordID(.incident, $0 + 1)) }
      .filter { words.isEmpty || $0.number.lowercased().contains(words) }
      .map { LookUpRow(id: $0.id, code: $0.number, name: $0.description) }
  }

  func sites(of customer: RecordID) -> [LookUpRow] {
    let rows = desk.incidents(of: customer).rows.map { RecordID(.incident, $0 + 1) }
    let texts =
      [row(customer)?.values.site ?? ""]
      + rows.map { incident($0)?[IncidentField.site].text ?? "" }
    var seen: Set<String> = [""]
    return texts.filter { seen.insert($0).inserted }.map { text in
      var values = MasterTexts()
      values.site = text
      return LookUpRow(id: customer, code: "", name: text, values: values)
    }
  }

  func pastResolutions(_ reason: RecordID?, _ words: String) -> [LookUpRow] {
    cards.keys.filter { $0.type == .incident }.sorted().compactMap { incident($0) }
      .filter { $0.reasons.first == reason }.flatMap(\.resolutions)
      .filter { words.isEmpty || $0.text.lowercased().contains(words) }
      .map {
        LookUpRow(
          id: $0.code, code: desk.tables.qualifiedCode($0.code) ?? "", name: $0.text)
      }
  }
}
