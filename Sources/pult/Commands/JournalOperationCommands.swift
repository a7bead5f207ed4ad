import ArgumentParser
import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore
import JournalStorage

struct JournalBackup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the desk while agents work; again, only what is new.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "A new or empty folder, or one that an earlier backup has made.")
  var directory: String
  @Flag(help: "Copy the keys too: the backup then holds what opens the texts about persons.")
  var withKeys = false
  @Flag(help: "Read again everything that earlier runs have copied.") var verify = false

  func run() throws {
    try OperationFailure.told(options) { (workplace) throws(OperationError) in
      try DeskBackup.run(
        desk: workplace.deskPath, to: OperationFailure.folder(directory),
        BackupOptions(withKeys: withKeys, verifiesAll: verify))
    } say: { report, words, _ in
      var lines = [words.backedUp(report.lastSequence, report.copiedSegments, report.keptSegments)]
      if report.deskHasKeys { lines.append(report.hasKeys ? words.withKeys : words.withoutKeys) }
      return lines
    }
  }
}

struct JournalRestore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Make a new desk of a backup, checked before it exists.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "A folder that pult journal backup has made.") var backup: String
  @Argument(help: "The new desk's directory (else --desk, else the default desk).")
  var directory: String?

  func run() throws {
    try OperationFailure.told(options) { (workplace) throws(OperationError) in
      try DeskRestore.run(
        OperationFailure.folder(backup),
        to: OperationFailure.folder(directory ?? workplace.deskPath))
    } say: { report, words, workplace in
      let time = Instant(rawValue: report.lastRecordedMilliseconds)
      var lines = [
        words.restored(
          directory ?? workplace.deskPath, report.lastSequence,
          TimeText.rfc3339(time, zone: .utc))
      ]
      if !report.hasKeys { lines.append(words.restoredWithoutKeys) }
      if let original = report.original { lines.append(words.originalStands(original)) }
      return lines
    }
  }
}

struct JournalRepair: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repair",
    abstract: "Say what would bring a damaged or poisoned desk back; with --yes, do it.")

  @OptionGroup var options: GlobalOptions
  @Option(name: .customLong("from"), help: "Take whole segments from this backup.")
  var backup: String?
  @Flag(help: "Do it; without, nothing is changed.") var yes = false

  func run() throws {
    try OperationFailure.told(options) { (workplace) throws(OperationError) in
      let desk = workplace.deskPath
      let backup = backup.map { OperationFailure.folder($0) }
      return yes ? try DeskRepair.run(desk, from: backup) : try DeskRepair.plan(desk, from: backup)
    } say: { plan, words, _ in
      plan.steps.map { step in
        switch step {
        case .cut(let path, let offset, let bytes, let sequence):
          words.cut(path, offset, bytes, sequence)
        case .replace(let path): words.replace(path)
        case .reread(let path, let offset): words.reread(path, offset)
        case .clean(let path, let offset, let bytes): words.clean(path, offset, bytes)
        }
      } + [yes ? words.repaired(plan.lastSequence) : words.planned]
    }
  }
}

/// Runs an operation on the desk's files and says in the user's language how it ended.
enum OperationFailure {
  static func told<Report>(
    _ options: GlobalOptions, _ body: (Workplace) throws(OperationError) -> Report,
    say: (Report, OperationWords, Workplace) -> [String]
  ) throws {
    try Ending.of {
      let workplace = try Workplace(options)
      let report: Report
      do throws(OperationError) {
        report = try body(workplace)
      } catch {
        throw failure(error, in: workplace.language)
      }
      let lines = say(report, OperationWords.of(workplace.language), workplace)
      try StandardOutput.say(lines.map { $0 + "\n" }.joined())
    }
  }

  /// Without the slashes that a shell's completion leaves.
  static func folder(_ typed: String) -> String {
    var path = typed
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  static func failure(_ error: OperationError, in language: Language) -> CommandFailure {
    let (trouble, status): (OperationTrouble, ExitStatus)
    switch error {
    case .journal(let error): return DeskFailure.failure(.journal(error), in: language)
    case .insideDesk(let path): (trouble, status) = (.insideDesk(path: path), .cannotCreate)
    case .notABackup(let path): (trouble, status) = (.notABackup(path: path), .cannotCreate)
    case .backupOfOtherDesk(let path):
      (trouble, status) = (.backupOfOtherDesk(path: path), .cannotCreate)
    case .unfinishedBackup(let path):
      (trouble, status) = (.unfinishedBackup(path: path), .notFound)
    case .changedBackup(let path): (trouble, status) = (.changedBackup(path: path), .damaged)
    case .backupRunning: (trouble, status) = (.backupRunning, .busy)
    case .nothingToRepair(let path): (trouble, status) = (.nothingToRepair(path: path), .refused)
    case .needsBackup(let path): (trouble, status) = (.needsBackup(path: path), .damaged)
    case .backupDoesNotFit(let path):
      (trouble, status) = (.backupDoesNotFit(path: path), .damaged)
    case .inUse(let path): (trouble, status) = (.inUse(path: path), .busy)
    }
    return CommandFailure(status, trouble.sentence(in: language))
  }
}
