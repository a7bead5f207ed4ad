import HelpdeskDomain

/// The transition table of statuses as programs and people read it.
struct TransitionLines {
  private let table: TransitionTable

  init(_ view: DeskView, withRetired: Bool) {
    table = TransitionTable(view.desk.tables, withRetired: withRetired)
  }

  /// A row and a column for each status; as JSON an object for each with those that may follow.
  func say(_ format: OutputFormat) throws {
    let codes = table.statuses.map(\.row.code)
    var list = ListPrinter(format, columns: [TableImport.from.name] + codes)
    for place in table.statuses.indices {
      var object = JSONObject()
      object.add(TableImport.from.name, codes[place])
      object.add("to", table.following(place).map(JSONValue.string))
      try list.add(
        json: object.value, cells: cells(place, allowed: format == .csv ? "true" : "x"))
    }
    try list.finish()
  }

  /// The table as CSV, which an import reads.
  func write(_ body: (String) throws -> Void) throws {
    try body(CommaSeparated.line([TableImport.from.name] + table.statuses.map(\.row.code)))
    for place in table.statuses.indices {
      try body(CommaSeparated.line(cells(place, allowed: "true")))
    }
  }

  private func cells(_ place: Int, allowed: String) -> [String] {
    let forbidden = allowed == "true" ? "false" : "-"
    let row = table.statuses.indices.map { to in
      table.allows(place, to).map { $0 ? allowed : forbidden } ?? ""
    }
    return [table.statuses[place].row.code] + row
  }
}
