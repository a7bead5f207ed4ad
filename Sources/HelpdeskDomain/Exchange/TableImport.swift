/// The rows of a file that are to become records of one table.
///
/// Whether a row makes a record or changes one is asked of the desk at the moment it is decided, so
/// that what others write meanwhile does no harm.
public struct TableImport: Sendable {
  /// A row, with what tells it from the others.
  public struct Row: Equatable, Sendable {
    /// Where it stands in the file, counted from 1.
    public let line: Int
    let cells: [String]
    /// The code in lower case, with the general one where there are two levels.
    let key: String
  }

  public let table: ExchangeTable
  /// The columns of the file.
  public private(set) var columns: [Field] = []
  /// General codes before specific ones, else in the order of the file.
  public private(set) var rows: [Row] = []
  /// The codes of all rows: what one refers to may come behind it.
  private var codes: Set<String> = []

  /// Reads a file: everything about it that needs no desk is checked.
  ///
  /// - Throws: every problem there is, in the order of the lines, up to the place from which on it
  ///   cannot be read.
  public init(_ bytes: [UInt8], into type: RecordType) throws(ImportProblems) {
    table = ExchangeTable(type)
    var problems: [ImportProblem] = []
    do throws(CommaSeparatedReader.Fault) {
      try read(CommaSeparatedReader(bytes), &problems)
    } catch {
      problems.append(ImportProblem(line: error.line, .unreadable(error)))
    }
    if !problems.isEmpty { throw ImportProblems(problems) }
    rows = rows.filter { !isSpecific($0) } + rows.filter(isSpecific)
  }

  /// Rows that were read elsewhere.
  init(_ table: ExchangeTable, columns: [Field], rows: [Row]) {
    self.table = table
    self.columns = columns
    self.rows = rows
    codes = Set(rows.map(\.key))
  }

  private mutating func read(
    _ start: CommaSeparatedReader, _ problems: inout [ImportProblem]
  ) throws(CommaSeparatedReader.Fault) {
    var reader = start
    guard let header = try reader.next() else {
      return problems.append(ImportProblem(line: 1, .noHeader))
    }
    readHeader(header, &problems)
    if !problems.isEmpty { return }
    var lines: [String: Int] = [:]
    while let record = try reader.next() {
      guard record.fields.count == columns.count else {
        let cause = ImportProblem.Cause.cellCount(record.fields.count, expected: columns.count)
        problems.append(ImportProblem(line: record.line, cause))
        continue
      }
      let row = Row(line: record.line, cells: record.fields, key: key(of: record.fields))
      if let column = isText(record.fields) {
        problems.append(ImportProblem(line: row.line, column: column, .notText))
      } else if row.key.isEmpty && table.type != .desk {
        let missing = ImportProblem.Cause.refused(.missing(CodeField.code))
        problems.append(ImportProblem(line: row.line, column: "code", missing))
      } else if let earlier = lines[row.key] {
        let twice = ImportProblem.Cause.codeTwice(row.key, line: earlier)
        problems.append(ImportProblem(line: row.line, column: "code", twice))
      } else {
        lines[row.key] = row.line
        codes.insert(cell(CodeField.code, of: row)?.lowercased() ?? "")
        rows.append(row)
      }
    }
  }

  private mutating func readHeader(
    _ header: CommaSeparatedReader.Record, _ problems: inout [ImportProblem]
  ) {
    for name in header.fields {
      guard let field = table.field(named: name) else {
        problems.append(ImportProblem(line: header.line, column: name, .unknownColumn(name)))
        continue
      }
      if columns.contains(field) {
        problems.append(ImportProblem(line: header.line, column: name, .columnTwice(name)))
      }
      columns.append(field)
    }
    if problems.isEmpty, table.type != .desk, !columns.contains(CodeField.code) {
      let missing = ImportProblem.Cause.refused(.missing(CodeField.code))
      problems.append(ImportProblem(line: header.line, column: "code", missing))
    }
  }

  /// The column whose cell is no UTF-8.
  private func isText(_ cells: [String]) -> String? {
    let place = cells.firstIndex { $0.unicodeScalars.contains("\u{FFFD}") }
    return place.map { columns[$0].name }
  }

  private func key(of cells: [String]) -> String {
    var key = ""
    for (field, cell) in zip(columns, cells) {
      if field == CodeField.code { key = cell + key }
      if field == CodeField.parent, table.hasLevels, !cell.isEmpty { key += "/" + cell }
    }
    return key.lowercased()
  }

  func cell(_ field: Field, of row: Row) -> String? {
    columns.firstIndex(of: field).map { row.cells[$0] }
  }

  /// What the rows say in a column, with their lines; nothing where the file lacks it.
  public func texts(in field: Field) -> [(line: Int, text: String)] {
    guard let place = columns.firstIndex(of: field) else { return [] }
    return rows.map { ($0.line, $0.cells[place]) }
  }

  private func isSpecific(_ row: Row) -> Bool {
    table.hasLevels && !(cell(CodeField.parent, of: row) ?? "").isEmpty
  }

  /// Whether some row has this code.
  func hasRow(code: String) -> Bool { codes.contains(code.lowercased()) }
}

/// Every problem of a file; never none.
public struct ImportProblems: Error, Equatable, Sendable {
  public let all: [ImportProblem]

  init(_ all: [ImportProblem]) { self.all = all }
}

extension CommaSeparatedReader.Fault {
  var line: Int {
    switch self {
    case .strayQuote(let line), .openQuote(let line): line
    }
  }
}
