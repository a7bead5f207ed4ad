public import HelpdeskDomain
public import ScreenCore

/// What happened: at the keyboard, at the terminal, on the desk, or as the answer to an effect.
public enum ConsoleAction: Equatable, Sendable {
  /// The console begins; the first effects are asked for.
  case started
  case key(Key)
  case paste(Paste)
  case resized(Size)
  /// A minute passed, or a date fell due.
  case clock(Instant)
  /// The terminal is ours again after a suspension.
  case resumed
  /// The process is asked to end (hang-up, end of input, SIGTERM): drafts are saved, then it quits.
  case ending
  /// The time for saving drafts came, as `scheduleDraftSave` asked.
  case draftsDue

  /// The desk changed, here or by someone else.
  case deskChanged(DeskNews)
  case queueLoaded(QueuePage)
  case previewLoaded(IncidentPreview)
  case found(FindAnswer)
  case lookedUp(LookUpAnswer)
  case incidentOpened(IncidentSheet, generation: Int)
  /// The incident cannot be shown: it is gone, or its entries cannot be read.
  case incidentNotOpened(RecordID, ConsoleFailure?, generation: Int)
  case openLoaded([IncidentHit], generation: Int)
  case judged(Judgement, generation: Int)
  case explained(WhyAnswer, generation: Int)
  case cardLoaded(CardAnswer, other: RecordID?, generation: Int)
  case destinationFound(DestinationAnswer, generation: Int)
  case orderOpened(OrderSheet, generation: Int)
  case mastersLoaded(MasterPage)
  case masterOpened(MasterLine, generation: Int)
  case reported(ReportAnswer, generation: Int)
  /// How many incidents of a reason each resolution ended.
  case resolutionsCounted([RecordID: Int], generation: Int)
  /// How often each reason was given, and what ended the incidents that had it.
  case reasonsCounted(ReasonUse, generation: Int)
  /// One outcome a command, in their order.
  case performed(CommandTag, [CommandOutcome])
  case failed(CommandTag, ConsoleFailure)
  /// A question could not be answered because the world broke.
  case troubled(ConsoleFailure)
  case draftsFound([StoredDraft])
  case draftNotSaved(DraftID, ConsoleFailure)
  /// Somebody was erased, here or elsewhere: what is in memory is to be gone through.
  case personErased
  /// Which of the forms are about somebody who was erased.
  case formsErased([DraftID])
  case suspensionRefused
  /// The unread alarms of the partner at the keyboard, whenever they change; newest first.
  case alarmsChanged([AlarmLine])
  /// How much the outbox holds, whenever anything in it changes.
  case outboxChanged(OutboxNews)
  /// Its mails, as many as a list shows, and how many there are.
  case outboxLoaded([OutboxLine], total: Int, generation: Int)
  case mailHandled(RecordID, OutboxAct, DeskRefusal?)
  /// Who has which incident open on other consoles, whenever that changes.
  case viewersChanged([IncidentViewer])
}

/// What changed on the desk since the console last heard of it.
public struct DeskNews: Equatable, Sendable {
  /// The small tables, where they changed.
  public var tables: DeskTables?
  /// Incidents that changed, as far as they are few enough to name; nil = many.
  public var incidents: [RecordID]?

  public init(tables: DeskTables? = nil, incidents: [RecordID]? = nil) {
    self.tables = tables
    self.incidents = incidents
  }

  public static func == (left: DeskNews, right: DeskNews) -> Bool {
    left.tables?.revision == right.tables?.revision && left.incidents == right.incidents
  }
}
