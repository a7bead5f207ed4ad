/// One object as rows of name and value; what is in lists is a row an element.
struct FieldTable {
  private var table = TableText(columns: ["field", "value"])

  init(_ value: JSONValue) { add("", value) }

  var aligned: String { table.aligned }
  var commaSeparated: String { table.commaSeparated }

  private mutating func add(_ name: String, _ value: JSONValue) {
    switch value {
    case .string(let text): table.rows.append([name, text])
    case .number(let number): table.rows.append([name, String(number)])
    case .bool(let flag): table.rows.append([name, flag ? "true" : "false"])
    case .array(let values):
      for (place, value) in values.enumerated() { add("\(name).\(place + 1)", value) }
    case .object(let members):
      for (key, value) in members { add(name.isEmpty ? key : "\(name).\(key)", value) }
    }
  }
}

extension OutputFormat {
  /// Prints one object: as JSON in one line, else a row for each of its values.
  func say(_ value: JSONValue) throws(ExitStatus) {
    switch self {
    case .json: try StandardOutput.say(value.line + "\n")
    case .table: try StandardOutput.say(FieldTable(value).aligned)
    case .csv: try StandardOutput.say(FieldTable(value).commaSeparated)
    }
  }
}
