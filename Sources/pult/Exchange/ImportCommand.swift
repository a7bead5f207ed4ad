import ArgumentParser
import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore
import PultSystem

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take a table in from a CSV file: new records, and changes of those there are.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The table.") var table: ExchangeName
  @Argument(help: "The file; its first line names the fields.") var file: String
  @Flag(help: "Only say what would be done.") var dryRun = false
  @Option(help: "table or json.") var format: OutputFormat = .table

  /// More rows than this are not named one by one.
  private static let mostNamed = 100
  private static let limitBytes = 1 << 30

  func run() throws {
    try Shell.run(options, access: dryRun ? .read : .write) { shell in
      let words = ExchangeWords.of(shell.language)
      let bytes = try bytes(words)
      let rows: TableImport
      do throws(ImportProblems) {
        rows =
          table.isTransitions
          ? try TableImport(transitions: bytes, on: shell.view.desk)
          : try TableImport(bytes, into: table.type)
      } catch {
        throw named(error.all, words)
      }
      try checkZones(rows, shell, words)
      let progress = ProgressLine(shell.language)
      let result: ImportResult
      do throws(ImportError) {
        let session = shell.view.session
        result =
          dryRun
          ? try session.tryImport(rows, shell.identity())
          : try session.importTable(rows, shell.identity()) {
            progress.tell(Double($0) / Double(max(1, rows.rows.count)))
          }
      } catch {
        progress.end()
        throw failure(error, shell, words)
      }
      progress.end()
      try say(result, words)
    }
  }

  private func bytes(_ words: ExchangeWords) throws(CommandFailure) -> [UInt8] {
    do throws(FileFailure) {
      return try FileSystem.read(file, limitBytes: Self.limitBytes)
    } catch {
      throw CommandFailure(.notFound, words.cannotRead(file))
    }
  }

  /// Which zones there are the machine knows, not the domain: a wrong one would shut the desk.
  private func checkZones(_ rows: TableImport, _ shell: Shell, _ words: ExchangeWords) throws {
    guard table.type == .desk else { return }
    let unknown = rows.texts(in: DeskField.zone).filter {
      !shell.workplace.knowsZone(named: $0.text)
    }
    if unknown.isEmpty { return }
    let cause = ImportProblem.Cause.refused(.unknownRecord(DeskField.zone))
    throw named(
      unknown.map { ImportProblem(line: $0.line, column: DeskField.zone.name, cause) }, words)
  }

  private func failure(
    _ error: ImportError, _ shell: Shell, _ words: ExchangeWords
  ) -> CommandFailure {
    switch error {
    case .problems(let problems): named(problems, words)
    case .refused(let refusal): shell.failure(.refused(refusal))
    case .failed(let failure): DeskFailure.failure(failure, in: shell.language)
    }
  }

  /// Each bad row a line on standard error, and then one sentence.
  private func named(_ problems: [ImportProblem], _ words: ExchangeWords) -> CommandFailure {
    for problem in problems.prefix(Self.mostNamed) {
      StandardOutput.complain(words.sentence(for: problem, in: file, ExchangeTable(table.type)))
    }
    let isMore = problems.count > Self.mostNamed
    return CommandFailure(.refused, words.bad(problems.count, isMore: isMore))
  }

  private func say(_ result: ImportResult, _ words: ExchangeWords) throws {
    guard format == .table else {
      var object = JSONObject()
      object.add("created", result.created)
      object.add("changed", result.changed)
      object.add("unchanged", result.unchanged)
      object.add("act", result.act.map { Int(clamping: $0) })
      return try format.say(object.value)
    }
    let text =
      dryRun
      ? words.wouldBeDone(
        created: result.created, changed: result.changed, unchanged: result.unchanged)
      : words.done(
        created: result.created, changed: result.changed, unchanged: result.unchanged,
        act: result.act)
    try StandardOutput.say(text + "\n")
  }
}

struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract:
      "Take an act back, an import for instance: all of it, as long as nothing stands on it.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The sequence of its first entry, as import or journal cat says it.")
  var sequence: UInt64

  func run() throws {
    try Shell.run(options, access: .write) { shell in
      guard let frame = try shell.view.session.frame(holding: sequence) else {
        let words = ExchangeWords.of(shell.language)
        throw CommandFailure(.notFound, words.unknownEntry(sequence))
      }
      try shell.view.session.undo(frame: frame, shell.identity())
    }
  }
}
