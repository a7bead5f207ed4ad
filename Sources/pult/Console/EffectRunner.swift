import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore
import JournalStorage
import PultSystem

/// Carries out what the console asks for: reads the desk, gives commands, keeps drafts.
///
/// Every effect is answered at once; what takes long (reading the texts for the search) is done in
/// slices between two keys.
@MainActor
final class EffectRunner {
  let session: DeskSession
  let workplace: Workplace
  let zone: TimeZoneRules
  let partner: RecordID?
  var now: Instant
  let drafts: DraftStore
  let witness: ErasureWitness
  /// Steps of erasures after which all was forgotten.
  var forgottenSteps: Int
  /// What this console has forgotten is to be said, once the screen stands: that costs a sync.
  var owesWitness = false
  var search = SearchState()
  /// The report that is being read for the screen.
  var report: RunningReport?
  var queue = QueueList()
  /// The open incidents as of a sequence of the desk.
  var openRows: (sequence: UInt64, rows: RowSet)?
  var tablesRevision: Int
  /// The use counts of the table looked at last, as of a sequence of the desk.
  var knownUses: (sequence: UInt64, type: RecordType, counts: UseCounts)?
  var timers: RunnerTimers
  private var snapshots = SnapshotKeeper()
  /// The tree may end before the entries do, or room for an erasure is missing.
  var owesUpkeep = false
  var watchdog = Watchdog()
  /// Hands mails over.
  var mailer: DetachedProcess?
  /// The alarms that the console heard of last.
  var shownAlarms: [RecordID] = []
  /// The mails that are not over, as the console heard of them last.
  var shownOutbox: [MailRow] = []
  /// Where others' changes are announced; nil where the system has no more watches to give.
  private let wakeDescriptor: Int32?
  var presence: PresenceFolder?
  /// What this console told last.
  var announced: PresenceLine?
  /// What the console heard last of the others.
  var shownViewers: [IncidentViewer] = []

  init(
    session: DeskSession, workplace: Workplace, zone: TimeZoneRules, partner: RecordID?
  ) throws(StoreError) {
    self.session = session
    self.workplace = workplace
    self.zone = zone
    self.partner = partner
    now = SystemClock.now()
    drafts = DraftStore(
      draftsDirectory: workplace.paths.draftsDirectory,
      journal: JournalName.text(try session.status().identity),
      login: workplace.account.loginName)
    witness = ErasureWitness(deskPath: session.path)
    // What was erased before is nothing that this console could know.
    forgottenSteps = session.erasureSteps.count
    tablesRevision = session.desk.tables.revision
    timers = RunnerTimers(now: now)
    wakeDescriptor = try session.wakeDescriptor()
  }

  var descriptors: [Int32] { [wakeDescriptor, presence?.descriptor].compactMap(\.self) }

  /// The partner at the keyboard, where the login is one already.
  var actor: RecordID? {
    partner ?? session.desk.tables.partner(login: workplace.account.loginName)?.row.id
  }

  var language: Language { workplace.language }

  func millisecondsToWait() -> Int32? {
    if owesWitness || owesUpkeep || !search.isWhole || report != nil || watchdog.hasWork {
      return 0
    }
    return timers.millisecondsToWait(from: SystemClock.now())
  }

  /// What became of the time that passed: others' changes, due timers, a slice of reading.
  func wakeUp(ready: [Int32]) -> [ConsoleAction] {
    now = SystemClock.now()
    if owesWitness { confirmForgotten() }
    var actions: [ConsoleAction] = []
    let isMinuteOver = timers.isMinuteOver(at: now)
    if isMinuteOver {
      actions.append(.clock(now))
      owesUpkeep = true
    }
    // The minute is the safety poll too: a watch may have overflowed.
    let others = presence?.descriptor
    if ready.contains(where: { $0 != others }) || isMinuteOver { actions += takeNews() }
    if ready.contains(where: { $0 == others }) || isMinuteOver { actions += takePresence() }
    if timers.isDraftDue(at: now) { actions.append(.draftsDue) }
    if timers.isMaintenanceDue(at: now) { actions += maintain() }
    actions += readReport()
    if search.isWhole { actions += keepWatch() }
    if !search.isWhole {
      actions += readOn()
      // All is read and nobody typed: the time to look whether the next start would read much.
      if search.isWhole {
        snapshots.look(at: session)
        owesUpkeep = true
      }
    } else if owesUpkeep {
      keepUp()
    }
    return actions
  }

  func answers(to effect: ConsoleEffect) -> [ConsoleAction] {
    do {
      return try carryOut(effect)
    } catch let error as StoreError {
      return [.troubled(ConsoleFailure(DeskFailure.trouble(error)))]
    } catch {
      return [.troubled(.inputOutput(detail: ""))]
    }
  }

  private func carryOut(_ effect: ConsoleEffect) throws -> [ConsoleAction] {
    switch effect {
    case .loadQueue(let request): return [.queueLoaded(try page(for: request))]
    case .loadPreview(let id):
      return try preview(of: id).map { [.previewLoaded($0)] } ?? []
    case .find(let request): return [.found(try find(request))]
    case .lookUp(let request): return [.lookedUp(try lookUp(request))]
    case .openIncident(let id, let generation): return [open(id, generation)]
    case .loadOpen(let customer, let unit, let generation):
      return [.openLoaded(try openHits(customer: customer, unit: unit), generation: generation)]
    case .announce(let incident): return announce(incident)
    case .readAlarm(let mail): return readAlarm(mail)
    case .loadOutbox(let generation): return [try outbox(generation)]
    case .handleMail(let mail, let act): return handle(mail, act)
    case .judge(let question, let generation):
      let judgement = session.desk.judge(question, now: now, zone: zone)
      return [.judged(judgement, generation: generation)]
    case .explain(let question, let generation):
      return try explain(question).map { [.explained($0, generation: generation)] } ?? []
    case .openDestination(let incident, let event, let generation):
      return try destination(of: incident, event: event).map {
        [.destinationFound($0, generation: generation)]
      } ?? []
    case .openOrder(let order, let generation):
      return try orderSheet(of: order).map { [.orderOpened($0, generation: generation)] } ?? []
    case .report(let question, let generation): return try begin(question, generation)
    case .stopReport:
      report = nil
      return []
    case .loadCard(let record, let other, let generation):
      let card = try CardMaker(session: session, now: now).card(of: record)
      return card.map { [.cardLoaded($0, other: other, generation: generation)] } ?? []
    case .loadMasters(let request): return [.mastersLoaded(try masters(request))]
    case .openMaster(let id, let generation):
      return try master(id).map { [.masterOpened($0, generation: generation)] } ?? []
    case .countResolutions(let reason, let generation):
      let counts = session.desk.resolutionCounts(reason: reason)
      return [.resolutionsCounted(counts, generation: generation)]
    case .countReasons(let item, let customer, let generation):
      let use = session.desk.reasonUse(item: item, customer: customer)
      return [.reasonsCounted(use, generation: generation)]
    case .perform(let commands, let tag): return perform(commands, tag)
    case .undo(let tag): return takeBack(tag) { try self.session.undoLast($0) }
    case .redo(let tag): return takeBack(tag) { try self.session.redoLast($0) }
    case .saveDraft(let id, let bytes): return save(id, bytes)
    case .removeDraft(let id): return remove(id)
    case .scheduleDraftSave:
      timers.scheduleDraft(at: now)
      return []
    case .findDrafts: return findDrafts()
    case .judgeForms(let forms):
      return [.formsErased(forms.filter { isOfErased($0) }.map(\.id))]
    case .suspend, .repaint, .copy, .bell, .quit: return []
    }
  }
}
