public import HelpdeskDomain

/// Which fields there are, and which come next.
extension EventPopupState {
  /// The fields of Tab. A closed incident offers its two ways in place of [Save]; the resolution
  /// is there only where the chosen status asks for one.
  public func fields(_ tables: DeskTables) -> [EventPopupField] {
    EventPopupField.allCases.filter { field in
      switch field {
      case .resolution: demands(tables).contains(.resolution)
      case .save: !isClosed
      case .reopen, .repeated: isClosed
      default: true
      }
    }
  }

  /// The status after the event: the one chosen, or the one that reopens.
  func statusAfter(reopening: Bool, _ tables: DeskTables) -> RecordID? {
    if let chosen = self[.status].record { return chosen }
    return reopening && isClosed ? reopeningStatus(tables) : nil
  }

  /// The status that reopens: the desk's, where the present one may go there, else the first open
  /// one it may go to (a cancelled incident goes back to Open).
  func reopeningStatus(_ tables: DeskTables) -> RecordID? {
    let usual = tables.parameters.reopenedStatus
    guard let present = tables.status(facts.status) else { return usual }
    if let status = tables.status(usual), present.mayGo(to: status) { return usual }
    let other = tables.statuses.first { !$0.isClosed && !$0.row.isRetired && present.mayGo(to: $0) }
    return other?.row.id ?? usual
  }

  /// What the status after the event asks for and is not there yet (DESIGN §4.4).
  func demands(_ tables: DeskTables) -> StatusDemand {
    let chosen = self[.status].record ?? (isClosed ? reopeningStatus(tables) : nil)
    guard let status = tables.status(chosen), status.row.id != facts.status else { return [] }
    return facts.missing(of: status.demands)
  }

  /// Whether a field is marked with a star.
  func isRequired(_ field: EventPopupField, _ tables: DeskTables) -> Bool {
    switch field {
    case .code, .text: true
    case .owner: demands(tables).contains(.owner)
    case .resolution: demands(tables).contains(.resolution)
    case .plannedFrom: demands(tables).contains(.appointment)
    default: false
    }
  }

  func next(after field: EventPopupField, _ tables: DeskTables) -> EventPopupField {
    let order = fields(tables)
    return order.first { $0.rawValue > field.rawValue } ?? order.first ?? field
  }

  func previous(before field: EventPopupField, _ tables: DeskTables) -> EventPopupField {
    let order = fields(tables)
    return order.last { $0.rawValue < field.rawValue } ?? order.last ?? field
  }

  /// Where Up and Down go: the rows as they stand on the screen.
  static let rows: [[EventPopupField]] = [
    [.code, .at, .by, .minutes], [.with, .phone], [.text], [.status, .owner],
    [.plannedFrom, .plannedTo, .technician], [.resolution, .save, .reopen, .repeated],
  ]

  func vertical(_ step: Int, _ tables: DeskTables) -> EventPopupField {
    let shown = Set(fields(tables))
    let rows = EventPopupState.rows.map { $0.filter(shown.contains) }.filter { !$0.isEmpty }
    guard let row = rows.firstIndex(where: { $0.contains(focus) }) else { return focus }
    let target = row + step
    guard rows.indices.contains(target) else { return focus }
    let place = rows[row].firstIndex(of: focus) ?? 0
    return rows[target][min(place, rows[target].count - 1)]
  }
}
