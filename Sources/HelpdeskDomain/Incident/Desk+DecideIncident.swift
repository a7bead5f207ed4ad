extension Desk {
  /// Decides a command about an incident.
  ///
  /// - Parameter incident: the card of the incident it is about; nil only for a new one.
  /// - Returns: the entries to append as one frame, to be evolved only once the journal has
  ///   acknowledged them.
  public func decide(
    _ command: IncidentCommand, on incident: Incident?, _ context: DecisionContext
  ) throws(IncidentRefusal) -> [Entry] {
    if case .log(let new) = command { return try decide(log: new, context) }
    guard let incident else { throw .unknownRecord(IncidentField.number) }
    if incident.isWithdrawn { throw .withdrawn(number: incident.number) }
    switch command {
    case .log: return []
    case .recordEvent(_, let event, let reopening):
      return try decide(event: event, on: incident, reopening: reopening, context)
    case .change(_, let values, let reasons, let movesUnit):
      let changed = try decide(change: values, reasons: reasons, on: incident, context)
      guard movesUnit, let move = unitMove(of: changed, on: incident.card) else { return [changed] }
      return [changed, move]
    case .changeResolutions(_, let resolutions):
      return try decide(resolutions: resolutions, on: incident)
    case .changeStatus(_, let draft):
      return try decide(status: draft, on: incident, context)
    case .resolve(_, let resolution, let text):
      return try decide(resolve: incident, resolution, text: text, context)
    case .close:
      if incident.isClosed { throw .closed(number: incident.number) }
      return try decide(
        status: StatusDraft(try parameter(tables.parameters.closedStatus)), on: incident, context)
    case .reopen:
      if !incident.isClosed { throw .notClosed(number: incident.number) }
      return try decide(
        status: StatusDraft(try parameter(tables.parameters.reopenedStatus)), on: incident,
        context)
    }
  }

  private func parameter(_ status: RecordID?) throws(IncidentRefusal) -> RecordID {
    guard let status else { throw .missing(IncidentField.status) }
    return status
  }
}
