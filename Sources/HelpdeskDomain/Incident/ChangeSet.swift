/// Collects the changes of one entry against the card they are decided on: what does not change is
/// left out, so that an entry says only what became different.
struct ChangeSet {
  private(set) var changes: [FieldChange] = []
  private let card: RecordCard

  init(on card: RecordCard) {
    self.card = card
    changes.reserveCapacity(32)
  }

  var isEmpty: Bool { changes.isEmpty }

  /// What the field holds once these changes stand.
  subscript(field: Field) -> FieldValue {
    changes.last { $0.field == field.number && $0.row == 0 }?.new ?? card[field]
  }

  /// Whether the record's own field becomes something else.
  func changes(_ field: Field) -> Bool {
    changes.contains { $0.field == field.number && $0.row == 0 }
  }

  mutating func set(_ field: Field, _ value: FieldValue) {
    let old = card[field]
    if let place = changes.firstIndex(where: { $0.field == field.number && $0.row == 0 }) {
      changes.remove(at: place)
    }
    if old != value { changes.append(FieldChange(field, old: old, new: value)) }
  }

  /// A change of a row, as it is.
  mutating func append(_ change: FieldChange) { changes.append(change) }

  /// Adds a row to a list and returns its id. Fields without a value are left out; a row always
  /// has its presence, so that an empty one exists too.
  @discardableResult
  mutating func add(to list: UInt8, _ values: [(Field, FieldValue)]) -> UInt32 {
    var row = card.nextRow(in: list)
    for change in changes where Field.list(of: change.field) == list {
      row = max(row, change.row + 1)
    }
    for (field, value) in values where value != .none {
      changes.append(FieldChange(field, row: row, new: value))
    }
    return row
  }

  /// Puts other rows in place of all of a list. The first is the primary one: its facts are written
  /// last, since the newest fact is the one that a column keeps.
  mutating func replaceRows(
    _ rows: [[(Field, FieldValue)]], in list: UInt8, primaryLast: Bool = false
  ) {
    for row in card.rows(list) { remove(row, from: list) }
    let first = card.nextRow(in: list)
    var added: [[FieldChange]] = rows.enumerated().map { place, values in
      values.filter { $0.1 != .none }.map {
        FieldChange($0.0, row: first + UInt32(place), new: $0.1)
      }
    }
    if primaryLast, !added.isEmpty { added.append(added.removeFirst()) }
    changes += added.flatMap(\.self)
  }

  /// Whether any row of the field's list has a value in it, now or once these changes stand.
  func hasRow(with field: Field) -> Bool {
    changes.contains { $0.field == field.number && $0.new != .none }
      || card.rows(Field.list(of: field.number)).contains { $0[field] != .none }
  }

  /// Takes a row away, each of its fields with its old value.
  mutating func remove(_ row: RecordCard.Row, from list: UInt8) {
    for pair in row.fields.pairs {
      changes.append(FieldChange(number: pair.number, row: row.id, old: pair.value, new: .none))
    }
    changes.append(
      FieldChange(
        number: Field.presence(inList: list), row: row.id, old: .flag(true), new: .flag(false)))
  }
}
