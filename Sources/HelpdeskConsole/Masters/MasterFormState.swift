public import HelpdeskDomain
import ScreenCore

/// The form of one master or code: the fields of its table, one below the other.
public struct MasterFormState: Equatable, Sendable {
  public let type: RecordType
  /// nil for a new one.
  public var record: RecordID?
  /// The record as it was last read; nil for a new one, and until it is there.
  public var line: MasterLine?
  /// The revision that the typed changes started from.
  public var base: UInt32?
  /// What stands in the fields, by number.
  public var entries: [UInt16: PopupEntry] = [:]
  /// The place of the field with the cursor; one behind the last is [Save].
  public var focus = 0
  /// Fields that hold back the save, marked until they are put right.
  public var problems: [UInt16: MasterProblem] = [:]
  /// After a refused save Enter goes to the next error.
  public var wasRefused = false
  /// The command on its way.
  public var saving: CommandTag?
  /// Fields whose text is looked up, by the question's generation.
  public var awaited: [Int: UInt16] = [:]
  /// The generation of the question for the record itself; 0 = none.
  public var awaitedLine = 0
  /// F10 was pressed while something was looked up.
  public var isSaveDue = false
  /// Names that were chosen or looked up here.
  public var names: [RecordID: MasterName] = [:]

  public init(_ type: RecordType, record: RecordID? = nil) {
    self.type = type
    self.record = record
  }

  var shape: MasterShape { MasterShape(type: type) }
  var fields: [Field] { shape.formFields }

  /// The field with the cursor; nil on [Save].
  public var field: Field? {
    let fields = fields
    return fields.indices.contains(focus) ? fields[focus] : nil
  }

  subscript(field: Field) -> PopupEntry {
    get { entries[field.number] ?? PopupEntry() }
    set { entries[field.number] = newValue }
  }

  /// Whether anything was typed that is not saved.
  var holdsText: Bool { entries.values.contains(where: \.isByHand) }

  /// What large masters are called that stand in the fields.
  var allNames: [RecordID: MasterName] {
    (line?.names ?? [:]).merging(names) { _, own in own }
  }

  /// Shows a record; what was typed by hand stays.
  mutating func take(_ line: MasterLine, _ reader: MasterFieldReader) {
    self.line = line
    awaitedLine = 0
    if base == nil { base = line.card.revision }
    for field in fields where !self[field].isByHand {
      self[field] = reader.entry(line.card[field], field, line.names)
    }
  }

  /// What the record has in a field.
  func stored(_ field: Field) -> FieldValue { line?.card[field] ?? .none }
}
