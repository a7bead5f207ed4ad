public import HelpdeskDomain

/// The pop-up that asks which value stands, where two agents changed the same field (DESIGN §4.11;
/// screens.md, sketch 8). Nothing was written; F10 gives the choices.
public struct ConflictState: Equatable, Sendable {
  /// Which side a field takes.
  public enum Side: Equatable, Sendable {
    case theirs, mine
  }

  public let number: String
  public let conflict: MergeConflict
  /// What stands here for each field, as typed.
  let mine: [Field: String]
  /// What is changed here and by nobody else.
  let merged: [MergedField]
  /// The verb that met it; nil: the mask's own save.
  public internal(set) var verb: ConflictVerb?
  /// Fields that take what is typed here; all others take theirs.
  public var takesMine: Set<Field> = []
  /// The field with the cursor.
  public var cursor = 0
  /// Names of customers, persons, units and items, which the desk's small tables do not hold.
  var names: [RecordID: String] = [:]
  /// Questions for names that are not answered yet.
  var awaited: Set<Int> = []

  /// A field that is merged, and its value here.
  struct MergedField: Equatable, Sendable {
    let field: Field
    let text: String
  }

  init(
    number: String, conflict: MergeConflict, mine: [Field: String], merged: [MergedField]
  ) {
    self.number = number
    self.conflict = conflict
    self.mine = mine
    self.merged = merged
  }

  public var fields: [FieldConflict] { conflict.fields }

  /// Which side a field takes.
  public func side(of field: Field) -> Side { takesMine.contains(field) ? .mine : .theirs }

  /// The newest of the changes that collide: who is named, and when.
  var newest: FieldConflict? { conflict.fields.max { $0.at < $1.at } }

  /// Whoever made all of them; nil where they were several.
  var onlyAuthor: RecordID? {
    let authors = Set(conflict.fields.map(\.by))
    return authors.count == 1 ? authors.first ?? nil : nil
  }
}
