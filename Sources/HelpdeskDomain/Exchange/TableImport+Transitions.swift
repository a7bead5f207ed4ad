/// The transition table as a file: a row and a column for each status, `true` where one may follow.
extension TableImport {
  /// The first column of the file.
  public static let from = Field(CodeField.code.number, "from", .line)

  /// Reads the transition table: rows of the status table that say nothing but `mayGoTo`.
  ///
  /// Rows and columns that are missing leave what stands; the cell of a status and itself says
  /// nothing. No status is made by it.
  ///
  /// - Throws: every problem there is, in the order of the lines.
  public init(transitions bytes: [UInt8], on desk: Desk) throws(ImportProblems) {
    var reading = TransitionReading(desk)
    do throws(CommaSeparatedReader.Fault) {
      try reading.read(CommaSeparatedReader(bytes))
    } catch {
      reading.problems.append(ImportProblem(line: error.line, .unreadable(error)))
    }
    if !reading.problems.isEmpty { throw ImportProblems(reading.problems) }
    self.init(
      ExchangeTable(.statusCode), columns: [CodeField.code, StatusField.mayGoTo],
      rows: reading.rows)
  }
}

/// One run over the file of a transition table.
private struct TransitionReading {
  private let desk: Desk
  private let table: TransitionTable
  /// The status of each column behind the first.
  private var columns: [Int] = []
  private var lines: [Int: Int] = [:]
  private(set) var rows: [TableImport.Row] = []
  var problems: [ImportProblem] = []

  init(_ desk: Desk) {
    self.desk = desk
    table = TransitionTable(desk.tables)
  }

  mutating func read(_ start: CommaSeparatedReader) throws(CommaSeparatedReader.Fault) {
    var reader = start
    guard let header = try reader.next() else {
      return problems.append(ImportProblem(line: 1, .noHeader))
    }
    readHeader(header)
    if !problems.isEmpty { return }
    while let record = try reader.next() { take(record) }
  }

  private mutating func readHeader(_ header: CommaSeparatedReader.Record) {
    let from = TableImport.from
    guard header.fields.first?.lowercased() == from.name else {
      let missing = ImportProblem.Cause.refused(.missing(from))
      return problems.append(ImportProblem(line: header.line, column: from.name, missing))
    }
    for name in header.fields.dropFirst() {
      guard let place = place(name) else {
        report(name, .typed(.unknownCode(StatusField.mayGoTo, name)), header.line)
        continue
      }
      if columns.contains(place) { report(name, .columnTwice(name), header.line) }
      columns.append(place)
    }
  }

  private mutating func take(_ record: CommaSeparatedReader.Record) {
    guard record.fields.count == columns.count + 1, let name = record.fields.first else {
      let cause = ImportProblem.Cause.cellCount(
        record.fields.count, expected: columns.count + 1)
      return problems.append(ImportProblem(line: record.line, cause))
    }
    let column = TableImport.from.name
    guard let from = place(name) else {
      return report(column, .typed(.unknownCode(TableImport.from, name)), record.line)
    }
    let code = table.statuses[from].row.code
    if let earlier = lines[from] {
      return report(column, .codeTwice(code, line: earlier), record.line)
    }
    lines[from] = record.line
    var following = Set(table.statuses.indices.filter { table.allows(from, $0) == true })
    for (to, cell) in zip(columns, record.fields.dropFirst()) where to != from {
      let name = table.statuses[to].row.code
      do throws(TypedValueError) {
        let value = try desk.value(typed: cell, for: Field(0, name, .flag), zone: .utc)
        if value.isTrue { following.insert(to) } else { following.remove(to) }
      } catch {
        report(name, .typed(error), record.line)
      }
    }
    rows.append(
      TableImport.Row(
        line: record.line, cells: [code, table.text(from: from, allowing: following)],
        key: code.lowercased()))
  }

  private mutating func report(_ column: String, _ cause: ImportProblem.Cause, _ line: Int) {
    problems.append(ImportProblem(line: line, column: column, cause))
  }

  private func place(_ code: String) -> Int? {
    let wanted = code.lowercased()
    return table.statuses.firstIndex { $0.row.code.lowercased() == wanted }
  }
}
