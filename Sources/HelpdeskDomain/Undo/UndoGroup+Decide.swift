/// Taking an act back (DESIGN §4.10): a compensating frame, never a removal. Taking that frame back
/// in turn is the redo.
extension UndoGroup {
  /// The entries that take the act back.
  ///
  /// A record that the act created is withdrawn (incidents: the number stays burnt) or retired; all
  /// other changes are turned round.
  public func decide() throws(UndoRefusal) -> [Entry] {
    if entries.isEmpty { throw .nothingToUndo }
    if entries.contains(where: { $0.entry.record.type == .desk && $0.entry.kind.verb == .created })
    {
      throw .founding
    }
    for record in records { try checkLater(record) }
    return records.compactMap { record in
      isCreated(record) ? withdrawal(of: record) : reversal(of: record)
    }
  }

  private func isCreated(_ record: RecordID) -> Bool {
    entries.contains { $0.entry.record == record && $0.entry.kind.verb == .created }
  }

  private func changes(of record: RecordID) -> [FieldChange] {
    entries.filter { $0.entry.record == record }.flatMap(\.entry.changes).filter(\.isChange)
  }

  /// What stands on the act: a later entry on the same field or list row, or any later entry of
  /// somebody else on a record that it created.
  private func checkLater(_ record: RecordID) throws(UndoRefusal) {
    let actor = entries.first?.actor
    let touched = Set(changes(of: record).map(UndoPlace.init))
    for late in standing(on: record) {
      if isCreated(record) {
        if late.actor != actor {
          throw .builtUpon(record, by: late.actor, sequence: late.sequence)
        }
        if late.entry.kind.verb == .withdrawn || late.entry.kind.verb == .retired {
          throw .overtaken(record, field: 0, by: late.actor, sequence: late.sequence)
        }
        continue
      }
      for change in late.entry.changes where change.isChange && touched.contains(UndoPlace(change))
      {
        throw .overtaken(
          record, field: change.field, by: late.actor, sequence: late.sequence)
      }
    }
  }

  private func withdrawal(of record: RecordID) -> Entry? {
    guard let type = record.type, let card = cards[record] else { return nil }
    let field: Field =
      switch type {
      case .incident: IncidentField.withdrawn
      case .serviceOrder: OrderField.withdrawn
      default: CodeField.retired
      }
    let isNumbered = field != CodeField.retired
    return Entry(
      record, EntryKind(type, isNumbered ? .withdrawn : .retired), base: card.revision,
      [FieldChange(field, old: card[field], new: .flag(true))])
  }

  private func reversal(of record: RecordID) -> Entry? {
    guard let type = record.type, let card = cards[record] else { return nil }
    let wasWithdrawal = entries.contains {
      $0.entry.record == record
        && ($0.entry.kind.verb == .withdrawn || $0.entry.kind.verb == .retired)
    }
    let subject = entries.last { $0.entry.record == record }?.entry.subject
    return Entry(
      record, EntryKind(type, wasWithdrawal ? .reinstated : .changed), base: card.revision,
      subject: subject, turned(changes(of: record), card))
  }

  /// The changes turned round: what goes first, then what comes back, rows in their order, so that
  /// the first reason is the primary one again.
  private func turned(_ changes: [FieldChange], _ card: RecordCard) -> [FieldChange] {
    var leaving: [FieldChange] = []
    var coming: [FieldChange] = []
    for change in changes.reversed() {
      let turned = FieldChange(
        number: change.field, row: change.row, old: change.new, new: change.old)
      if turned.new == .none || turned.new == .flag(false) {
        leaving.append(turned)
      } else {
        coming.append(turned)
      }
    }
    leaving += addedRows(changes, card).map { list, row in
      FieldChange(
        number: Field.presence(inList: list), row: row, old: .flag(true), new: .flag(false))
    }
    coming += restated(leaving, card)
    coming.sort { ($0.row, $0.field) < ($1.row, $1.field) }
    return leaving + coming
  }

  /// What stays of a list that loses rows, said once more: a column keeps one value of all rows,
  /// and cannot tell which of them it was that went.
  private func restated(_ leaving: [FieldChange], _ card: RecordCard) -> [FieldChange] {
    [EventField.code, ResolutionField.resolution].flatMap { field -> [FieldChange] in
      let list = Field.list(of: field.number)
      let gone = Set(leaving.filter { Field.list(of: $0.field) == list }.map(\.row))
      guard !gone.isEmpty else { return [] }
      return card.rows(list).filter { !gone.contains($0.id) && $0[field] != .none }.map {
        FieldChange(field, row: $0.id, old: $0[field], new: $0[field])
      }
    }
  }

  /// The rows that the act itself added: all that they hold came with it.
  private func addedRows(_ changes: [FieldChange], _ card: RecordCard) -> [(UInt8, UInt32)] {
    var fields: [UndoPlace: Set<UInt16>] = [:]
    for change in changes where change.row != 0 && change.old == .none {
      fields[UndoPlace(change), default: []].insert(change.field)
    }
    var rows: [(UInt8, UInt32)] = []
    for list in card.listNumbers {
      for row in card.rows(list) {
        guard let own = fields[UndoPlace(list: list, row: row.id)] else { continue }
        if own.isSuperset(of: row.fields.pairs.map(\.number)) { rows.append((list, row.id)) }
      }
    }
    return rows
  }
}

extension FieldChange {
  /// Whether anything became different: an undo also says what stays.
  fileprivate var isChange: Bool { old != new }
}

/// What two entries must share to stand in each other's way: a field of the record, or a row.
private struct UndoPlace: Hashable {
  let field: UInt16
  let row: UInt32

  init(_ change: FieldChange) {
    field = change.row == 0 ? change.field : UInt16(Field.list(of: change.field)) << 8
    row = change.row
  }

  init(list: UInt8, row: UInt32) {
    field = UInt16(list) << 8
    self.row = row
  }
}
