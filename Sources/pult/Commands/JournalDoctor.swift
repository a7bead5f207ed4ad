import ArgumentParser
import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore
import JournalStorage

struct JournalDoctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look at the desk's files, disk, clock, locks and the settings; changes nothing.")

  @OptionGroup var options: GlobalOptions
  @Option(help: "table, json or csv.") var format: OutputFormat = .table

  func run() throws {
    try Ending.of {
      let workplace = try Workplace(options)
      let language = workplace.language
      let findings: [DeskFinding]
      do throws(JournalError) {
        findings = try DeskExamination.run(workplace.deskPath)
      } catch {
        throw DeskFailure.failure(.journal(error), in: language)
      }
      var printer = ListPrinter(format, columns: ["verdict", "check", "sentence"])
      for finding in findings {
        let line = DoctorLine(finding, language)
        try printer.add(json: line.json, cells: [line.verdict, line.check, line.sentence])
      }
      let settings = try ConfigurationExamination(workplace).lines()
      for line in settings {
        try printer.add(json: line.json, cells: [line.verdict, line.check, line.sentence])
      }
      try printer.finish()
      if let first = findings.first(where: { $0.verdict == .problem }) {
        throw DoctorLine(first, language).status
      }
      if settings.contains(where: { $0.status != .done }) { throw ExitStatus.refused }
    }
  }
}

/// One finding as the shell prints it.
struct DoctorLine {
  let check: String
  let sentence: String
  let verdict: String
  let status: ExitStatus

  /// A finding about the user's settings; a problem where it has a status.
  init(configuration sentence: String, verdict: String = "ok", status: ExitStatus = .done) {
    check = "configuration"
    self.sentence = sentence
    self.verdict = verdict
    self.status = status
  }

  init(_ finding: DeskFinding, _ language: Language) {
    verdict =
      switch finding.verdict {
      case .sound: "ok"
      case .warning: "warning"
      case .problem: "problem"
      }
    let told = Self.told(finding, language)
    (check, sentence, status) = told
  }

  var json: JSONValue {
    var object = JSONObject()
    object.add("check", check)
    object.add("verdict", verdict)
    object.add("sentence", sentence)
    return object.value
  }

  private static func told(
    _ finding: DeskFinding, _ language: Language
  ) -> (String, String, ExitStatus) {
    let words = DoctorWords.of(language)
    switch finding {
    case .fileSystem(.memory): return ("fileSystem", words.memory, .done)
    case .fileSystem(.local): return ("fileSystem", words.fileSystem("local"), .done)
    case .fileSystem(let kind):
      return ("fileSystem", words.refusedFileSystem("\(kind)"), .cannotCreate)
    case .readOnlyMount: return ("fileSystem", words.readOnlyMount, .notAllowed)
    case .permissions(let count): return ("permissions", words.permissions(count), .done)
    case .wrongPermissions(let path, let found, let expected):
      let digits = (String(found, radix: 8), String(expected, radix: 8))
      return ("permissions", words.wrongPermissions(path, digits.0, digits.1), .done)
    case .foreignGroup(let path): return ("permissions", words.foreignGroup(path), .done)
    case .denied(let path): return ("permissions", words.denied(path), .notAllowed)
    case .openKeys(let path): return ("keys", words.openKeys(path), .done)
    case .clock: return ("clock", words.clock, .done)
    case .clockBehind(let milliseconds):
      return ("clock", words.clockBehind(milliseconds / 1000), .done)
    case .space(let bytes): return ("space", words.space(bytes >> 20), .done)
    case .lowSpace(let bytes, _): return ("space", words.lowSpace(bytes >> 20), .ioError)
    case .lockFree: return ("lock", words.lockFree, .done)
    case .lockHeld(let holder, let isAlive):
      let process = Int(holder.processIdentifier)
      let sentence =
        isAlive ? words.lockHeld(process, holder.command) : words.lockLost(process, holder.command)
      return ("lock", sentence, .done)
    case .tornCopies(let count, let bytes):
      return ("torn", words.tornCopies(count, bytes >> 10), .done)
    case .unfinishedWrite: return ("lock", words.unfinishedWrite, .done)
    case .copied: return ("identity", words.copied, .done)
    case .poisoned:
      return ("journal", DeskTrouble.poisoned.sentence(in: language), .poisoned)
    case .sound(let entries, let segments):
      return ("journal", words.sound(entries, segments), .done)
    case .failing(let error):
      let failure = DeskFailure.failure(.journal(error), in: language)
      return ("journal", failure.sentence, failure.status)
    }
  }
}
