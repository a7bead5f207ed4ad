/// Prints a list in the format that was asked for: JSON line by line as the rows come, a table or
/// CSV once all are known.
struct ListPrinter {
  let format: OutputFormat
  private var table: TableText
  private var output = StandardOutput()

  init(_ format: OutputFormat, columns: [String]) {
    self.format = format
    table = TableText(columns: columns)
  }

  /// Takes one row; only the form that the format needs is made.
  mutating func add(
    json: @autoclosure () throws -> JSONValue, cells: @autoclosure () throws -> [String]
  ) throws {
    if format == .json {
      try output.write(try json().line + "\n")
    } else {
      table.rows.append(try cells())
    }
  }

  mutating func finish() throws {
    switch format {
    case .json: break
    case .table: try output.write(table.aligned)
    case .csv: try output.write(table.commaSeparated)
    }
    try output.flush()
  }
}
