public import HelpdeskDomain
public import ScreenCore

/// Everything the console knows and shows. Time, zone, identity and the desk's small tables arrive
/// as data; what is large stays with the runner and arrives as answers (DESIGN §3).
public struct ConsoleState: Equatable, Sendable {
  public var size: Size
  /// What surrounds the agent: who, where, when, in which language.
  public var setting: Setting
  public var access: DeskAccess = .writable

  public var queue = QueueState()
  /// What stands above the queue; with nothing there, the queue has the keys.
  public var place = Place()
  /// Calls and forms put aside, the newest last, and drafts recovered at the start.
  public var parked: [ParkedCall] = []
  /// Which parked calls Back leads to, the innermost last.
  public var returns: [DraftID] = []

  /// Who has which incident on another console's screen.
  public var viewers: [IncidentViewer] = []

  /// The alarms that the partner at the keyboard has not read, newest first.
  public var alarms: [AlarmLine] = []
  /// Whether they were told once: those of before ring no bell.
  public var hasHeardOfAlarms = false
  /// How much the outbox holds.
  public var outbox = OutboxNews()
  /// Whether a new alarm rings.
  public var ringsBell = false

  /// Drafts that are on disk.
  public var storedDrafts: Set<DraftID> = []
  /// Row 23.
  public var message: Message?
  public var pending: [CommandTag: PendingCommand] = [:]
  public var counters = Counters()
  /// The last change made here, for `.`.
  public var lastChange: RepeatableChange?
  /// What the last incident logged here has, by field.
  public var lastIncident: [Field: LastChoice] = [:]
  /// The field that an incident on its way opens with; nil: with its newest event.
  public var opensAt: MaskField?
  /// Whether the incident on its way is followed to: Back leads to what is shown now.
  var follows = false
  /// The generation of the newest question where a destination leads.
  public var awaitedDestination = 0
  /// Whether one Ctrl-C was pressed and a second one quits.
  public var isQuitArmed = false

  public init(size: Size, setting: Setting) {
    self.size = size
    self.setting = setting
  }

  public var tables: DeskTables { setting.tables }
  public var language: Language { setting.language }
  public var now: Instant { setting.now }
}

/// Who works where and when.
public struct Setting: Equatable, Sendable {
  public var language: Language
  public var now: Instant
  public var zone: TimeZoneRules
  public var tables: DeskTables
  /// The partner at the keyboard.
  public var actor: RecordID
  /// Distinguishes the drafts of one run from those of all others.
  public var session: UInt64

  public init(
    language: Language, now: Instant, zone: TimeZoneRules, tables: DeskTables, actor: RecordID,
    session: UInt64 = 0
  ) {
    self.language = language
    self.now = now
    self.zone = zone
    self.tables = tables
    self.actor = actor
    self.session = session
  }

  /// Tables are compared by their revision: a desk is never compared field by field.
  public static func == (left: Setting, right: Setting) -> Bool {
    left.language == right.language && left.now == right.now
      && left.zone.name == right.zone.name && left.tables.revision == right.tables.revision
      && left.actor == right.actor && left.session == right.session
  }
}

/// Whether commands can be given at all.
public enum DeskAccess: Equatable, Sendable {
  case writable
  case readOnly(ReadOnlyReason)
}

/// What stands above the queue: a screen that covers it, and modal layers, the top one last.
public struct Place: Equatable, Sendable {
  public var screen: Screen
  public var layers: [Layer]
  /// Under which name what is typed here is kept; nil for the queue itself.
  public var draft: DraftID?

  public init(screen: Screen = .queue, layers: [Layer] = [], draft: DraftID? = nil) {
    self.screen = screen
    self.layers = layers
    self.draft = draft
  }

  /// Whether the pop-up of a conflict is open, whatever lies above it.
  var asksForChoices: Bool {
    layers.contains { layer in if case .conflict = layer { true } else { false } }
  }

  public var isQueue: Bool { screen == .queue && layers.isEmpty }
}

/// The screen under all layers.
public enum Screen: Equatable, Sendable {
  case queue
  case intake(IntakeState)
  case mask(MaskState)
  /// The list of a table of masters or codes.
  case masters(MastersState)
}

/// A modal layer: the top one is asked first, and takes every key but the global ones.
public enum Layer: Equatable, Sendable {
  case help(HelpState)
  case palette(PaletteState)
  case list(CodeListState)
  case parked(ParkedListState)
  case alarms(AlarmListState)
  /// The list of mails that are not over.
  case outbox(OutboxListState)
  /// What a new incident takes along beside its fields.
  case callSheet(CallSheetState)
  case event(EventPopupState)
  /// What a change of status asks for.
  case status(StatusDialogState)
  /// One master or code.
  case form(MasterFormState)
  /// Why the priority and the dates are what they are.
  case why(WhyState)
  case report(ReportState)
  /// Everything about a customer or a unit.
  case card(CardState)
  /// Which value stands, where two agents changed the same field.
  case conflict(ConflictState)
  /// A service order, over its incident.
  case order(OrderMaskState)
  /// A line of it, or the caller's consent.
  case orderForm(OrderFormState)
}

/// Numbers that only ever rise, so that a late answer is known as late.
public struct Counters: Equatable, Sendable {
  public var generation = 0
  public var command = 0
  public var draft = 0

  public init() {}
}

extension ConsoleState {
  /// A number no question had before.
  mutating func nextGeneration() -> Int {
    counters.generation += 1
    return counters.generation
  }

  mutating func nextDraftID() -> DraftID {
    counters.draft += 1
    return DraftID(session: setting.session, number: counters.draft)
  }
}
