import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore

/// What hangs together with an incident, and what earlier ones were solved by.
extension EffectRunner {
  private static let chainLimit = 20
  private static let listLimit = 50

  /// What it repeats, what repeats it, the others of its unit and of its customer.
  func related(to incident: Incident) throws(StoreError) -> [RelatedIncident] {
    let desk = session.desk
    var found: [RelatedIncident] = []
    var prior = incident[IncidentField.priorIncident].record
    while let id = prior, found.count < EffectRunner.chainLimit {
      found.append(RelatedIncident(.prior, try hit(id.row)))
      prior = try session.incident(id)?[IncidentField.priorIncident].record
    }
    for row in desk.repeats(of: incident.id).prefix(EffectRunner.chainLimit) {
      found.append(RelatedIncident(.repeated, try hit(row)))
    }
    let records: [(RelatedIncident.Relation, RecordID?)] = [
      (.unit, incident.unit), (.customer, incident.customer),
    ]
    for (relation, record) in records {
      guard let record else { continue }
      for row in desk.incidents(of: record, limit: EffectRunner.listLimit).rows
      where row != incident.id.row {
        found.append(RelatedIncident(relation, try hit(row)))
      }
    }
    return found
  }

  /// The warranties of a unit and its components as they stand now: by date, and by the meter as it
  /// was told, else as the unit has it.
  func warranties(
    of unit: RecordID, _ incident: Incident
  ) throws(StoreError) -> [CardWarranty] {
    var found: [CardWarranty] = []
    let meter = incident[IncidentField.meter].number
    for warranty in session.desk.warranties(of: unit, at: now, meter: meter) {
      guard let row = try row(of: warranty.unit) else { continue }
      found.append(
        CardWarranty(unit: row, standing: warranty.standing, depth: warranty.depth))
    }
    return found
  }

  /// The incidents that another one may repeat: by number, else the unit's and the customer's.
  func earlier(
    of records: [RecordID?], but id: RecordID?, _ request: LookUpRequest
  ) throws(StoreError) -> LookUpAnswer {
    let desk = session.desk
    var rows: [Int] = []
    if let named = desk.incident(number: request.text.split(separator: " ").joined()) {
      rows = [named.row]
    } else {
      for record in records.compactMap(\.self) {
        for row in desk.incidents(of: record, limit: EffectRunner.listLimit).rows
        where row != id?.row && !rows.contains(row) {
          rows.append(row)
        }
      }
    }
    var found: [LookUpRow] = []
    let words = request.text.split(separator: " ").map { TextFolding.folded(String($0)) }
    for row in rows {
      let hit = try hit(row)
      let isNamed = rows.count == 1 || words.isEmpty
      let text = TextFolding.folded("\(hit.number) \(hit.description) \(hit.unit)")
      guard isNamed || words.allSatisfy({ text.contains($0) }) else { continue }
      found.append(
        LookUpRow(id: hit.id, code: hit.number, name: hit.description, detail: hit.unit))
    }
    return LookUpAnswer(
      rows: Array(found.prefix(request.count)), total: found.count,
      generation: request.generation)
  }

  /// A customer's own site and those of his newest incidents, each once.
  func sites(of customer: RecordID, _ request: LookUpRequest) throws(StoreError) -> LookUpAnswer {
    var texts = [try row(of: customer)?.values.site ?? ""]
    for row in session.desk.incidents(of: customer, limit: EffectRunner.listLimit).rows {
      let card = try session.card(RecordID(.incident, row + 1))
      texts.append(card?[IncidentField.site].text ?? "")
    }
    let words = request.text.split(separator: " ").map { TextFolding.folded(String($0)) }
    var seen: Set<[UInt8]> = []
    var rows: [LookUpRow] = []
    for text in texts where !text.isEmpty {
      let folded = TextFolding.folded(text)
      guard words.allSatisfy({ folded.contains($0) }), seen.insert(folded).inserted else {
        continue
      }
      var values = MasterTexts()
      values.site = text
      rows.append(LookUpRow(id: customer, code: "", name: text, values: values))
    }
    return LookUpAnswer(rows: rows, total: rows.count, generation: request.generation)
  }

  func pastResolutions(
    reason: RecordID?, item: RecordID?, _ request: LookUpRequest
  ) throws(StoreError) -> LookUpAnswer {
    let question = ResolutionQuestion(reason: reason, item: item, words: request.text)
    let past = try session.pastResolutions(question)
    let rows = past.prefix(request.count).map { resolution in
      LookUpRow(
        id: resolution.code,
        code: session.desk.tables.qualifiedCode(resolution.code) ?? "",
        name: resolution.text,
        detail: "\(resolution.count)x \(session.desk.number(row: resolution.incident.row))")
    }
    return LookUpAnswer(rows: rows, total: past.count, generation: request.generation)
  }
}
