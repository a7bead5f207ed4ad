import HelpdeskConsole
import HelpdeskDomain

/// The fields of a record as a program reads them: codes as codes, times with the desk's offset.
struct MasterRecordText {
  let view: DeskView

  func object(_ card: RecordCard, _ fields: [Field]) throws -> JSONObject {
    var object = JSONObject()
    for field in fields {
      switch card[field] {
      case .none: continue
      case .flag(let flag): object.add(field.name, flag)
      case .number(let number) where field.kind == .number: object.add(field.name, Int(number))
      case let value: object.add(field.name, try text(value, field))
      }
    }
    if card.erasure != nil { object.add("erased", true) }
    return object
  }

  /// A cell of a list; where a name was erased it says so.
  func cell(_ card: RecordCard, _ field: Field) throws -> String {
    if field == PersonField.name, card.erasure != nil, card[field].text == nil {
      return "(\(ErasureWords.of(view.language).mark))"
    }
    return try text(card[field], field)
  }

  /// The fields, and by how many incidents and masters the record is used.
  func object(_ card: RecordCard, _ fields: [Field], _ use: UseCount) throws -> JSONObject {
    var object = try object(card, fields)
    var uses = JSONObject()
    uses.add("incidents", use.incidents)
    uses.add("masters", use.masters)
    object.add("uses", uses)
    return object
  }

  func text(_ value: FieldValue, _ field: Field) throws -> String {
    if let id = value.record { return try view.code(id) ?? "" }
    return view.desk.written(value, in: field, zone: view.zone)
  }
}

/// A list of records, line by line as they are read.
struct RecordLines {
  private let writer: MasterRecordText
  private let columns: [Field]
  /// How often each record is used.
  private let uses: UseCounts
  private var list: ListPrinter

  init(_ view: DeskView, _ type: RecordType, columns: [Field], format: OutputFormat) {
    writer = MasterRecordText(view: view)
    self.columns = columns
    uses = view.desk.useCounts(of: type)
    list = ListPrinter(format, columns: columns.map(\.name) + ["incidents", "masters"])
  }

  mutating func add(_ card: RecordCard) throws {
    let (writer, columns, use) = (writer, columns, uses[card.id])
    try list.add(
      json: try writer.object(card, columns, use).value,
      cells: try columns.map { try writer.cell(card, $0) }
        + ["\(use.incidents)", "\(use.masters)"])
  }

  mutating func finish() throws { try list.finish() }
}
