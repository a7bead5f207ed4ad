import ArgumentParser
import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table", abstract: "Write a table as CSV, as import reads it.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The table.") var table: ExchangeName
  @Option(help: "The file; else standard output.") var out: String?

  func run() throws {
    try Shell.run(options, access: .read) { shell in
      guard let out else {
        var output = StandardOutput()
        try write(shell.view) { try output.write($0) }
        return try output.flush()
      }
      var text = ""
      try write(shell.view) { text += $0 }
      try ProofDocument(language: shell.language).write(text, to: out)
    }
  }

  private func write(_ view: DeskView, _ body: (String) throws -> Void) throws {
    if table.isTransitions {
      return try TransitionLines(view, withRetired: true).write(body)
    }
    var export = TableExport(view, ExchangeTable(table.type))
    try export.write(body)
  }
}

/// Writes the records of a table as comma-separated values (RFC 4180): a header with the names of
/// the fields, lines that end with CR LF.
struct TableExport {
  private let view: DeskView
  private let table: ExchangeTable
  private let writer: MasterRecordText

  init(_ view: DeskView, _ table: ExchangeTable) {
    self.view = view
    self.table = table
    writer = MasterRecordText(view: view)
  }

  mutating func write(_ body: (String) throws -> Void) throws {
    let fields = table.fields
    try body(CommaSeparated.line(fields.map(\.name)))
    for counter in 0..<view.desk.count(of: table.type) {
      guard let card = try view.session.card(RecordID(table.type, counter + 1)) else { continue }
      // Who was erased has nothing that could be carried anywhere.
      if card.erasure != nil { continue }
      var cells: [String] = []
      for field in fields { cells.append(try text(field, of: card)) }
      try body(CommaSeparated.line(cells))
    }
  }

  private func text(_ field: Field, of card: RecordCard) throws -> String {
    if field == CodeField.code, table.type != .desk { return ExchangeTable.key(of: card) }
    let value = card[field]
    // The general code alone: the specific one stands in a column of its own.
    if field == CodeField.parent, let row = view.desk.tables.codeRow(value.record) {
      return row.code
    }
    return try writer.text(value, field)
  }
}
