import DeskSample
import Glibc
import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore
import JournalStorage
import PultSystem

/// Makes new desks: founded, and filled with a generated life where one is wanted.
struct DeskMaker {
  private let workplace: Workplace
  private let zone: TimeZoneRules

  init(_ workplace: Workplace, zoneName: String? = nil) throws(CommandFailure) {
    self.workplace = workplace
    let files = ZoneFiles(environment: workplace.environment)
    let system = SystemZone(environment: workplace.environment, zoneFiles: files).name
    zone = try workplace.zone(named: zoneName ?? system)
  }

  func make(at path: String) throws(CommandFailure) {
    if path == workplace.paths.defaultDesk { try makeFolder(above: path) }
    let name = path.split(separator: "/").last.map(String.init) ?? "desk"
    let founding = DeskFounding(name: name, zoneName: zone.name, language: workplace.language)
    do throws(StoreCallError) {
      try DeskSession.create(at: path, founding: founding, founder())
    } catch {
      switch error {
      case .failed(let error): throw creationFailure(error)
      case .refused(let refusal):
        let sentence = Strings.of(workplace.language).text(refusal)
        throw CommandFailure(.refused, sentence)
      }
    }
  }

  /// The default desk is made with the folders above it, which a new account lacks; of a path that
  /// was typed they have to be there.
  private func makeFolder(above path: String) throws(CommandFailure) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    do throws(FileFailure) {
      try FileSystem.makeDirectories(folder)
    } catch {
      let trouble: DeskTrouble =
        switch error.reason {
        case .system(EACCES), .system(EROFS): .permission(path: error.path)
        case .system(let number): .inputOutput(path: error.path, errorNumber: Int(number))
        default: .inputOutput(path: error.path, errorNumber: 0)
        }
      throw CommandFailure(DeskFailure.status(trouble), trouble.sentence(in: workplace.language))
    }
  }

  /// A place that is no directory cannot be opened as a desk (66); here it cannot become one.
  private func creationFailure(_ error: StoreError) -> CommandFailure {
    var trouble = DeskFailure.trouble(error)
    if case .missing(let path) = trouble { trouble = .folderMissing(path: path) }
    let status = DeskFailure.status(trouble)
    return CommandFailure(
      status == .notFound ? .cannotCreate : status, trouble.sentence(in: workplace.language))
  }

  /// - Parameter until: where the sample ends.
  func fill(
    _ path: String, incidents: Int, seed: UInt64, until: Instant
  ) throws(CommandFailure) {
    let parameters = SampleParameters(
      incidents: incidents, seed: seed, until: until, language: workplace.language, zone: zone)
    let steps = FillSteps(sample: SampleDesk(parameters).makeIterator())
    do {
      let session = try DeskSession(opening: path)
      var commands = CommandSequence(seed: seed)
      try session.fill(steps, zone: zone, commands: &commands)
      if session.isSnapshotDue { try session.writeSnapshot() }
      try session.close()
    } catch let error as StoreCallError {
      switch error {
      case .failed(let error): throw DeskFailure.failure(error, in: workplace.language)
      case .refused(let refusal):
        let sentence = Strings.of(workplace.language).text(refusal)
        throw CommandFailure(.refused, sentence)
      }
    } catch let error as StoreError {
      throw DeskFailure.failure(error, in: workplace.language)
    } catch {
      throw CommandFailure(.ioError, DeskTrouble.poisoned.sentence(in: workplace.language))
    }
  }

  /// Where a sample ends, as typed; the start of today where nothing was.
  func end(_ until: String?) throws(CommandFailure) -> Instant {
    guard let until else {
      return zone.start(of: zone.date(at: SystemClock.now()))
    }
    do throws(TimeTextError) {
      return try TimeText.instant(until, zone: zone)
    } catch {
      let words = ShellWords.of(workplace.language)
      throw CommandFailure(.refused, words.sentence(for: .notATime(IncidentField.opened, until)))
    }
  }

  private func founder() -> SessionIdentity {
    let now = SystemClock.now()
    let login = workplace.account.loginName
    return SessionIdentity(
      login: login, name: login, origin: .shell, now: now, zone: zone,
      command: Workplace.commandID(at: now))
  }
}

/// The steps of a sample as the store takes them.
private struct FillSteps: Sequence, IteratorProtocol {
  var sample: SampleIterator

  mutating func next() -> FillStep? {
    guard let step = sample.next() else { return nil }
    return FillStep(
      at: step.at, actor: step.actor, command: step.command, isLastOfRecord: step.isLastOfRecord)
  }
}
