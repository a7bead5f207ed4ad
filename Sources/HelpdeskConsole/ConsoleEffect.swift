public import HelpdeskDomain

/// What must be done outside of the console, as data. The runner carries out the effects of an
/// action, in their order, before it hands in the next action.
public enum ConsoleEffect: Equatable, Sendable {
  /// Answered by `queueLoaded`.
  case loadQueue(QueueRequest)
  /// Answered by `previewLoaded`.
  case loadPreview(RecordID)
  /// Answered by `found`.
  case find(FindRequest)
  /// Answered by `lookedUp`.
  case lookUp(LookUpRequest)
  /// Answered by `incidentOpened` or `incidentNotOpened`.
  case openIncident(RecordID, generation: Int)
  /// Tells other consoles which incident is on this screen; nil = none. What they tell comes as
  /// `viewersChanged`.
  case announce(RecordID?)
  /// What else is open of a customer and of a unit. Answered by `openLoaded`.
  case loadOpen(customer: RecordID?, unit: RecordID?, generation: Int)
  /// Answered by `judged`.
  case judge(IncidentQuestion, generation: Int)
  /// Answered by `explained`.
  case explain(WhyQuestion, generation: Int)
  /// Everything about a customer or a unit. Answered by `cardLoaded`.
  case loadCard(RecordID, other: RecordID?, generation: Int)
  /// Answered by `reported`, more than once while it is read.
  case report(ReportQuestion, generation: Int)
  /// The report that is being read is not waited for any more.
  case stopReport
  /// Rows of a table. Answered by `mastersLoaded`.
  case loadMasters(MasterListRequest)
  /// One record of a table. Answered by `masterOpened`.
  case openMaster(RecordID, generation: Int)
  /// Counts the resolutions of the incidents with this reason. Answered by `resolutionsCounted`.
  case countResolutions(of: RecordID, generation: Int)
  /// Counts the reasons of the incidents of an item, or of a customer. Answered by
  /// `reasonsCounted`.
  case countReasons(item: RecordID?, customer: RecordID?, generation: Int)
  /// Answered by `destinationFound`.
  case openDestination(RecordID, event: Int?, generation: Int)
  /// Answered by `orderOpened`.
  case openOrder(RecordID, generation: Int)
  /// One act and one frame, so that they are undone together; one that is refused does not stop the
  /// others. Answered by `performed`, or by `failed` when the journal could not take them.
  case perform([BasedCommand], tag: CommandTag)
  /// Takes back, or takes again, the last act of this actor. Answered like `perform`;
  /// with nothing there to take back the one outcome is refused.
  case undo(tag: CommandTag)
  case redo(tag: CommandTag)

  /// An alarm was read. Answered by `alarmsChanged`.
  case readAlarm(RecordID)
  /// Answered by `outboxLoaded`.
  case loadOutbox(generation: Int)
  /// Somebody decided about a mail. Answered by `mailHandled`.
  case handleMail(RecordID, OutboxAct)

  /// Replaces what is stored for this draft, at once and atomically.
  case saveDraft(DraftID, [UInt8])
  case removeDraft(DraftID)
  /// Asks for `draftsDue` within a second; asking again while one is due changes nothing.
  case scheduleDraftSave
  /// Answered by `draftsFound`, once.
  case findDrafts
  /// Which of these are about somebody who was erased? Answered by `formsErased`.
  case judgeForms([FormInMemory])

  /// Answered by `resumed`, or `suspensionRefused` where no shell would take over.
  case suspend
  case repaint
  case copy(String)
  case bell
  case quit
}

/// A command with the revision it was decided on: what others wrote since is merged, or asked about
/// (DESIGN §4.11); nil takes the record as it is by then.
public struct BasedCommand: Equatable, Sendable {
  public var command: DeskCommand
  public var base: UInt32?

  public init(_ command: DeskCommand, base: UInt32? = nil) {
    self.command = command
    self.base = base
  }

  public init(_ command: IncidentCommand, base: UInt32? = nil) {
    self.init(.incident(command), base: base)
  }
}

/// Names one `perform`, so that its answer finds what waits for it.
public struct CommandTag: RawRepresentable, Hashable, Sendable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }
}

/// What became of one command.
public enum CommandOutcome: Equatable, Sendable {
  case done(CommandReceipt)
  case refused(DeskRefusal)
}

/// What the journal acknowledged.
public struct CommandReceipt: Equatable, Sendable {
  public var record: RecordID
  /// The incident's number, or a master's code.
  public var number: String
  public var revision: UInt32

  public init(record: RecordID, number: String, revision: UInt32) {
    self.record = record
    self.number = number
    self.revision = revision
  }
}
