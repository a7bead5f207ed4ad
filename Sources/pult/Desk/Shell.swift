import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore
import JournalStorage
import PultSystem

/// What a command of the shell works with: an opened desk, the actor, the words.
struct Shell {
  enum Access {
    case read, write
    /// Writes, and looks itself after an erasure that was cut off.
    case erase
  }

  let workplace: Workplace
  let view: DeskView
  let partner: RecordID?

  var language: Language { view.language }
  var words: ShellWords { ShellWords.of(language) }

  /// Opens the desk, runs the command, closes the desk; whatever goes wrong becomes one sentence
  /// on standard error and an exit status.
  ///
  /// - Parameter keepsSnapshots: has a snapshot written at the end, by another process, where one
  ///   is due.
  static func run(
    _ options: GlobalOptions, access: Access, now: String? = nil, keepsSnapshots: Bool = true,
    _ body: (Shell) throws -> Void
  ) throws {
    try Ending.of {
      let workplace = try Workplace(options)
      let shell = try Shell(workplace, access, now: now)
      // Said once: whoever opens it for writing makes the hints the copy's own.
      if access == .write, shell.view.session.warnings.contains(.copied) {
        StandardOutput.complain(DoctorWords.of(shell.language).copied)
      }
      do {
        if access == .write { try shell.endErasure() }
        try body(shell)
      } catch let refused as StoreCallError {
        throw shell.failure(refused)
      } catch let error as StoreError {
        throw DeskFailure.failure(error, in: shell.language)
      }
      try shell.close()
      if keepsSnapshots {
        var keeper = SnapshotKeeper()
        keeper.look(at: shell.view.session)
      }
    }
  }

  init(_ workplace: Workplace, _ access: Access, now: String? = nil) throws(CommandFailure) {
    self.workplace = workplace
    let language = workplace.language
    let session: DeskSession
    do throws(StoreError) {
      session = try DeskSession(
        opening: workplace.deskPath, access == .read ? .readOnly : .readWrite)
      if access != .read, session.isReadOnly {
        throw .journal(JournalError(.readOnly, .open, path: workplace.deskPath))
      }
    } catch {
      throw DeskFailure.failure(error, in: language)
    }
    let tables = session.desk.tables
    let zone = try workplace.zone(named: tables.parameters.zoneName)
    let words = ShellWords.of(language)
    var moment = SystemClock.now()
    if let now {
      do throws(TimeTextError) {
        moment = try TimeText.instant(now, zone: zone)
      } catch {
        throw CommandFailure(.refused, words.sentence(for: .notATime(IncidentField.opened, now)))
      }
    }
    view = DeskView(session: session, zone: zone, now: moment, language: language)
    if let typed = workplace.options.partner {
      guard let found = tables.find(typed, in: .partner) else {
        throw CommandFailure(.refused, words.unknownPartner(typed))
      }
      partner = found
    } else {
      partner = nil
    }
  }

  /// Ends an erasure that was cut off; one that somebody is at is left to them.
  private func endErasure() throws(StoreCallError) {
    do throws(StoreCallError) {
      _ = try view.session.resumeErasure(identity())
    } catch {
      guard case .failed(.journal(let failure)) = error, case .busy = failure.code else {
        throw error
      }
    }
  }

  private func close() throws(CommandFailure) {
    do throws(StoreError) {
      try view.session.close()
    } catch {
      throw DeskFailure.failure(error, in: language)
    }
  }

  /// The partner who acts, where there is one already.
  var actor: RecordID? {
    partner ?? view.desk.tables.partner(login: workplace.account.loginName)?.row.id
  }

  func identity() -> SessionIdentity {
    let now = SystemClock.now()
    return SessionIdentity(
      login: workplace.account.loginName, name: workplace.account.loginName, partner: partner,
      origin: .shell, now: now, zone: view.zone,
      command: Workplace.commandID(at: view.session.commandMoment(now)))
  }

  @discardableResult
  func perform(_ command: DeskCommand, base: UInt32? = nil) throws -> Performed {
    try view.session.perform(command, base: base, identity())
  }

  /// Several commands as one act: all of them or none.
  @discardableResult
  func perform(_ commands: [DeskCommand], base: UInt32?) throws -> Performed {
    try view.session.perform(base: base, identity()) { _ in commands }
  }

  func failure(_ error: StoreCallError) -> CommandFailure {
    switch error {
    case .failed(let error): return DeskFailure.failure(error, in: language)
    case .refused(let refusal):
      if case .incident(.closed(let number)) = refusal {
        return CommandFailure(.refused, words.closedTwoWays(number))
      }
      if case .conflict(_, let base, let current) = refusal {
        return CommandFailure(.busy, words.changedSince(base, current))
      }
      let sentence = Strings.of(language).text(refusal)
      return CommandFailure(DeskFailure.status(refusal), sentence)
    }
  }
}
