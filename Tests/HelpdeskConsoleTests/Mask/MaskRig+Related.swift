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

  func earlier(than id: RecordID, _ words: String) -> [LookUpRow] {
    cards.keys.filter { $0.type == .incident && $0 < id }.sorted().compactMap { hit($0) }
      .filter { words.isEmpty || $0.number.lowercased().contains(words) }
      .map { LookUpRow(id: $0.id, code: $0.number, name: $0.description) }
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
