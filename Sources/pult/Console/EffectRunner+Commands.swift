import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore
import PultSystem

/// Giving commands: each is durable before the console hears of it.
extension EffectRunner {
  func identity() -> SessionIdentity {
    let now = SystemClock.now()
    let login = workplace.account.loginName
    return SessionIdentity(
      login: login, name: login, partner: partner, origin: .console, now: now, zone: zone,
      command: Workplace.commandID(at: session.commandMoment(now)))
  }

  func perform(_ commands: [BasedCommand], _ tag: CommandTag) -> [ConsoleAction] {
    let outcomes: [CommandOutcome]
    do throws(StoreCallError) {
      outcomes = try commands.count == 1 ? [perform(commands[0])] : performEach(commands)
    } catch {
      switch error {
      case .refused(let refusal): outcomes = commands.map { _ in .refused(refusal) }
      case .failed(let failure):
        return news() + [.failed(tag, ConsoleFailure(DeskFailure.trouble(failure)))]
      }
    }
    timers.scheduleMaintenance(at: SystemClock.now())
    return news() + [.performed(tag, outcomes)]
  }

  private func perform(_ command: BasedCommand) throws(StoreCallError) -> CommandOutcome {
    // Which zones there are the machine knows, not the domain: a wrong one would shut the desk.
    if case .master(.change(_, let values)) = command.command,
      let zone = values[DeskField.zone]?.text, command.command.record?.type == .desk,
      !workplace.knowsZone(named: zone)
    {
      return .refused(.master(.unknownRecord(DeskField.zone)))
    }
    return .done(receipt(try session.perform(command.command, merging: command.base, identity())))
  }

  /// Several are one act: one frame, one undo.
  private func performEach(
    _ commands: [BasedCommand]
  ) throws(StoreCallError) -> [CommandOutcome] {
    let (_, refusals) = try session.performEach(
      commands.map { ($0.command, $0.base) }, identity())
    return commands.enumerated().compactMap { place, command in
      if let refusal = refusals[place] { return .refused(refusal) }
      return command.command.record.map { .done(receipt(of: $0)) }
    }
  }

  func takeBack(
    _ tag: CommandTag, _ body: (SessionIdentity) throws -> Performed
  ) -> [ConsoleAction] {
    do {
      let done = try body(identity())
      timers.scheduleMaintenance(at: SystemClock.now())
      let incidents = done.records.filter { $0.type == .incident }
      let receipts = incidents.count > 1 ? incidents.map { receipt(of: $0) } : [receipt(done)]
      return news() + [.performed(tag, receipts.map(CommandOutcome.done))]
    } catch let error as StoreCallError {
      switch error {
      case .refused(let refusal): return [.performed(tag, [.refused(refusal)])]
      case .failed(let failure):
        return [.failed(tag, ConsoleFailure(DeskFailure.trouble(failure)))]
      }
    } catch {
      return [.failed(tag, .inputOutput(detail: ""))]
    }
  }

  private func receipt(of record: RecordID) -> CommandReceipt {
    CommandReceipt(
      record: record,
      number: number(of: record),
      revision: session.desk.revision(of: record))
  }

  private func receipt(_ done: Performed) -> CommandReceipt {
    let record = done.record
    return CommandReceipt(record: record, number: number(of: record), revision: done.revision)
  }

  /// What messages call a record: the number of an incident or an order, else its code; nothing
  /// where it cannot be read.
  private func number(of record: RecordID) -> String {
    if record.type == .incident { return session.desk.number(row: record.row) }
    if let code = session.desk.tables.qualifiedCode(record) { return code }
    do throws(StoreError) {
      let card = try session.card(record)
      if record.type == .serviceOrder { return card?[OrderField.number].text ?? "" }
      return card.map(ExchangeTable.key) ?? ""
    } catch {
      // The command is done; only its name is missing.
      return ""
    }
  }

  /// Takes in what others wrote, a checkpoint's time included.
  func takeNews() -> [ConsoleAction] {
    do throws(StoreError) {
      return try session.refreshAfterWake() ? news() : []
    } catch {
      return [.troubled(ConsoleFailure(DeskFailure.trouble(error)))]
    }
  }

  /// What changed since the console last heard of the desk.
  func news() -> [ConsoleAction] {
    let tables = session.desk.tables
    let isNew = tables.revision != tablesRevision
    tablesRevision = tables.revision
    search.isWhole = false
    let troubles = forgetErased()
    rescheduleWatch()
    return troubles + [.deskChanged(DeskNews(tables: isNew ? tables : nil))] + takeAlarms()
      + takeOutbox()
  }

  func maintain() -> [ConsoleAction] {
    do throws(StoreError) {
      try session.maintain()
      return []
    } catch {
      return [.troubled(ConsoleFailure(DeskFailure.trouble(error)))]
    }
  }
}

extension ConsoleFailure {
  /// What the console says of a trouble with the desk.
  init(_ trouble: DeskTrouble) {
    switch trouble {
    case .busy(let processID, let command): self = .busy(processID: processID, command: command)
    case .fullDisk: self = .diskFull
    case .poisoned: self = .poisoned
    case .damaged(let path, let offset, _): self = .damaged(file: path, offset: offset)
    case .readOnly, .permission: self = .readOnly(.noPermission)
    case .newerVersion: self = .readOnly(.newerVersion)
    default: self = .inputOutput(detail: trouble.sentence(in: .en))
    }
  }
}
