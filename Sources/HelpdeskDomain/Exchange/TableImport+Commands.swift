/// What a row asks of the desk.
extension TableImport {
  /// One row, read against a desk.
  public struct Plan: Equatable, Sendable {
    /// The record that it changes; nil for one that it makes.
    public let record: RecordID?
    let values: [Field: FieldValue]
    /// Whether it refers to rows that come behind it, and has to be read once more when they stand.
    public let isPartial: Bool
  }

  /// Which record a row is about; nil for one that it makes.
  public func record(of row: Row, on desk: Desk) throws(ImportProblem) -> RecordID? {
    desk.record(
      exchanged: cell(CodeField.code, of: row) ?? "", of: table.type,
      parent: try parent(of: row, on: desk))
  }

  /// Reads a row.
  ///
  /// - Parameter card: of the record that it is about, where there is one: what it has already is
  ///   not read, so that a time without its milliseconds changes nothing.
  /// - Throws: the first problem of the row.
  public func plan(
    _ row: Row, on desk: Desk, card: RecordCard?, zone: TimeZoneRules
  ) throws(ImportProblem) -> Plan {
    let parent = try parent(of: row, on: desk)
    var values: [Field: FieldValue] = [:]
    var isPartial = false
    for (field, typed) in zip(columns, row.cells) {
      if field == CodeField.code {
        if let code = code(typed, desk, card) { values[field] = .text(code) }
      } else if field == CodeField.parent, table.hasLevels {
        values[field] = FieldValue(parent)
      } else if let card, desk.written(card[field], in: field, zone: zone) == typed {
        continue
      } else if isAhead(typed, in: field, on: desk) {
        isPartial = true
      } else {
        values[field] = try value(typed, field, row, desk, zone)
      }
    }
    return Plan(record: card?.id, values: values, isPartial: isPartial)
  }

  private func value(
    _ typed: String, _ field: Field, _ row: Row, _ desk: Desk, _ zone: TimeZoneRules
  ) throws(ImportProblem) -> FieldValue {
    do throws(TypedValueError) {
      return try desk.value(typed: typed, for: field, zone: zone)
    } catch {
      throw ImportProblem(line: row.line, column: field.name, .typed(error))
    }
  }

  /// The code that a row gives its record. A contact that is known by its counter has none, and one
  /// that is made anew gets none where the counter is the next: then it is the same name again.
  private func code(_ typed: String, _ desk: Desk, _ card: RecordCard?) -> String? {
    // The row names the record by it, without case: it is no wish to spell it otherwise.
    if let known = card?[CodeField.code].text, known.lowercased() == typed.lowercased() {
      return known
    }
    guard let counter = ExchangeTable.counter(in: typed, of: table.type), table.type == .person
    else { return typed.isEmpty ? nil : typed }
    if let card { return card[CodeField.code].text }
    return counter == desk.count(of: .person) + 1 ? nil : typed
  }

  private func parent(of row: Row, on desk: Desk) throws(ImportProblem) -> RecordID? {
    guard table.hasLevels, let code = cell(CodeField.parent, of: row), !code.isEmpty else {
      return nil
    }
    let general = desk.record(exchanged: code, of: table.type, parent: nil)
    guard let general else {
      let field = CodeField.parent
      throw ImportProblem(line: row.line, column: field.name, .typed(.unknownCode(field, code)))
    }
    return general
  }

  /// Whether a field refers to rows of this very file that have not been taken yet.
  private func isAhead(_ typed: String, in field: Field, on desk: Desk) -> Bool {
    let isOwn = field.kind == .record(table.type)
    let isTransitions = table.type == .statusCode && field == StatusField.mayGoTo
    guard isOwn || isTransitions, !typed.isEmpty else { return false }
    let codes =
      isOwn ? [typed] : typed.split { $0 == " " || $0 == "," }.map(String.init)
    return codes.contains { code in
      desk.record(exchanged: code, of: table.type, parent: nil) == nil && hasRow(code: code)
    }
  }
}

extension TableImport.Plan {
  /// The command that the row becomes.
  public func command(_ type: RecordType) -> DeskCommand {
    if let record { return .master(.change(record, values)) }
    return .master(.create(type, values))
  }
}
