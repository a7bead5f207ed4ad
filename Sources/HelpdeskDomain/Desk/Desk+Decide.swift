extension Desk {
  /// Decides any command: the one door through which state changes (DESIGN §3).
  ///
  /// - Parameters:
  ///   - card: the folded card of `command.record`, where it has one.
  ///   - base: the revision that the caller decided on, or nil to take the newest.
  public func decide(
    _ command: DeskCommand, on card: RecordCard?, base: UInt32? = nil, _ context: DecisionContext
  ) throws(DeskRefusal) -> [Entry] {
    if let record = command.record {
      guard let card else { throw .unknownRecord(record) }
      if let base, base != card.revision {
        throw .conflict(record, base: base, current: card.revision)
      }
    }
    switch command {
    case .incident(let command):
      do throws(IncidentRefusal) {
        return try decide(command, on: card.map(Incident.init), context)
      } catch {
        throw .incident(error)
      }
    case .master(let command):
      do throws(MasterRefusal) {
        return try decide(command, on: card, context)
      } catch {
        throw .master(error)
      }
    case .order(let command):
      guard let card else { throw .unknownRecord(command.record) }
      do throws(OrderRefusal) {
        return try decide(command, on: card, context)
      } catch {
        throw error.deskRefusal
      }
    }
  }
}
