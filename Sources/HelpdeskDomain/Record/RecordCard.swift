/// A record folded from its own entries: its fields, the rows of its lists, and how often it
/// changed. Typed views (`Incident`, `StatusCode`…) read it.
public struct RecordCard: Equatable, Sendable {
  /// One row of a list: an event, a reason, a change of status.
  public struct Row: Equatable, Sendable {
    /// Counts from 1 within the record and the list; never reused.
    public let id: UInt32
    /// The fields that have a value.
    public var fields: FieldValues

    /// The value of a field, `.none` where it has none.
    public subscript(field: Field) -> FieldValue { fields[field.number] ?? .none }

    /// An empty row.
    public init(id: UInt32, fields: FieldValues = FieldValues()) {
      self.id = id
      self.fields = fields
    }
  }

  /// A list of the record: its rows, and the highest id that any row ever had.
  fileprivate struct RowList: Equatable, Sendable {
    let number: UInt8
    var highestRow: UInt32 = 0
    var rows: [Row] = []
  }

  /// Which record it is.
  public let id: RecordID
  /// How many entries led to this state.
  public var revision: UInt32
  /// The record's own fields that have a value.
  public var fields: FieldValues
  private var lists: [RowList]

  /// A record of which nothing is known yet.
  public init(id: RecordID) {
    self.id = id
    revision = 0
    fields = FieldValues()
    lists = []
  }

  /// The value of a field, `.none` where it has none.
  public subscript(field: Field) -> FieldValue { fields[field.number] ?? .none }

  /// The rows of a list, in the order of their ids.
  public func rows(_ list: UInt8) -> [Row] { lists.first { $0.number == list }?.rows ?? [] }

  /// The lists that have, or had, rows; ascending.
  public var listNumbers: [UInt8] { lists.map(\.number).sorted() }

  /// The value of a field, of the record itself or of a row.
  public func value(_ field: UInt16, row: UInt32) -> FieldValue {
    if row == 0 { return fields[field] ?? .none }
    return rows(Field.list(of: field)).first { $0.id == row }?.fields[field] ?? .none
  }

  /// The id that the next row of a list gets; ids are not reused, so that an undone row keeps its
  /// place in the history.
  public func nextRow(in list: UInt8) -> UInt32 {
    (lists.first { $0.number == list }?.highestRow ?? 0) + 1
  }

  /// Folds one entry of this record. Values of unknown fields are kept.
  public mutating func evolve(_ entry: Entry, revision: UInt32) {
    precondition(entry.record == id, "A card is folded from its own entries only.")
    // A new record's fields come at once, some thirty of them.
    let isNew = fields.pairs.isEmpty
    if isNew { fields = FieldValues(of: entry.changes) }
    for change in entry.changes {
      if change.row == 0 {
        if isNew { continue }
        fields[change.field] = change.new == .none ? nil : change.new
      } else {
        lists[place(of: Field.list(of: change.field))].apply(change)
      }
    }
    self.revision = revision
  }

  private mutating func place(of list: UInt8) -> Int {
    if let place = lists.firstIndex(where: { $0.number == list }) { return place }
    lists.append(RowList(number: list))
    return lists.count - 1
  }
}

extension RecordCard.RowList {
  fileprivate mutating func apply(_ change: FieldChange) {
    highestRow = max(highestRow, change.row)
    // Rows are nearly always added at the end, and it is the newest that change.
    let place = (rows.lastIndex { $0.id < change.row } ?? -1) + 1
    let stands = place < rows.count && rows[place].id == change.row
    if change.field == Field.presence(inList: number), change.new == .flag(false) {
      if stands { rows.remove(at: place) }
      return
    }
    if !stands {
      // The texts of an entry come behind its facts: a row that just went stays away.
      if change.new == .none { return }
      rows.insert(RecordCard.Row(id: change.row), at: place)
    }
    if change.field != Field.presence(inList: number) {
      rows[place].fields[change.field] = change.new == .none ? nil : change.new
    }
  }
}
