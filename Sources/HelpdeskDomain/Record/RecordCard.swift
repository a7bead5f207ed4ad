/// A record folded from its own entries: its fields, the rows of its lists, and how often it
/// changed. Typed views (`Incident`, `StatusCode`…) read it.
public struct RecordCard: Equatable, Sendable {
  public struct Row: Equatable, Sendable {
    public let id: UInt32
    public var fields: [UInt16: FieldValue]

    public subscript(field: Field) -> FieldValue { fields[field.number] ?? .none }

    public init(id: UInt32, fields: [UInt16: FieldValue] = [:]) {
      self.id = id
      self.fields = fields
    }
  }

  public let id: RecordID
  public var revision: UInt32
  public var fields: [UInt16: FieldValue]
  /// The rows of each list, in the order of their ids.
  public var lists: [UInt8: [Row]]

  public init(id: RecordID) {
    self.id = id
    revision = 0
    fields = [:]
    lists = [:]
  }

  public subscript(field: Field) -> FieldValue { fields[field.number] ?? .none }

  public func rows(_ list: UInt8) -> [Row] { lists[list] ?? [] }

  /// The value of a field, of the record itself or of a row.
  public func value(_ field: UInt16, row: UInt32) -> FieldValue {
    if row == 0 { return fields[field] ?? .none }
    return rows(Field.list(of: field)).first { $0.id == row }?.fields[field] ?? .none
  }

  /// The id that the next row of a list gets; ids are not reused, so that an undone row keeps its
  /// place in the history.
  public func nextRow(in list: UInt8) -> UInt32 { (highestRow[list] ?? 0) + 1 }

  private var highestRow: [UInt8: UInt32] = [:]

  /// Folds one entry of this record. Values of unknown fields are kept.
  public mutating func evolve(_ entry: Entry, revision: UInt32) {
    precondition(entry.record == id, "A card is folded from its own entries only.")
    for change in entry.changes { apply(change) }
    self.revision = revision
  }

  private mutating func apply(_ change: FieldChange) {
    guard change.row != 0 else {
      fields[change.field] = change.new == .none ? nil : change.new
      return
    }
    let list = Field.list(of: change.field)
    highestRow[list] = max(highestRow[list] ?? 0, change.row)
    var rows = lists[list] ?? []
    let place = rows.firstIndex { $0.id >= change.row } ?? rows.count
    let stands = place < rows.count && rows[place].id == change.row
    if change.field == Field.presence(inList: list) {
      if change.new == .flag(false) {
        if stands { rows.remove(at: place) }
      } else if !stands {
        rows.insert(Row(id: change.row), at: place)
      }
    } else {
      if !stands { rows.insert(Row(id: change.row), at: place) }
      rows[place].fields[change.field] = change.new == .none ? nil : change.new
    }
    lists[list] = rows
  }
}
