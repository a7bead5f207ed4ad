/// Changing how an incident was solved, without changing its status: one to many rows, the first is
/// the primary one (DESIGN §4.5).
extension Desk {
  /// Decides other resolutions. A closed incident keeps those it was closed with, and a status that
  /// asks for a resolution keeps one (DESIGN §4.4).
  func decide(
    resolutions: [IncidentResolution], on incident: Incident
  ) throws(IncidentRefusal) -> [Entry] {
    if incident.isClosed { throw .closed(number: incident.number) }
    if resolutions == incident.resolutions { throw .unchanged }
    let known = Set(incident.resolutions.map(\.code))
    for resolution in resolutions {
      // A code that was retired since may stay.
      if !known.contains(resolution.code) { try checkResolution(resolution.code) }
      try FieldRules.check(FieldValue(resolution.text), for: ResolutionField.text)
    }
    if resolutions.isEmpty, let status = tables.status(incident.status),
      status.demands.contains(.resolution)
    {
      throw .demanded(.resolution, status: status.row.code)
    }
    var set = ChangeSet(on: incident.card)
    set.replaceRows(
      resolutions.map {
        [
          (ResolutionField.resolution, .record($0.code)),
          (ResolutionField.text, FieldValue($0.text)),
        ]
      }, in: ResolutionField.list, primaryLast: true)
    return [
      Entry(
        incident.id, EntryKind(.incident, .changed), base: incident.revision,
        subject: incident.contactPerson, set.changes)
    ]
  }
}
