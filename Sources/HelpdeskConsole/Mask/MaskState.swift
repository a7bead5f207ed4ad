public import HelpdeskDomain
public import ScreenCore

/// The Incidents mask: a new incident during the call, or an existing one.
public struct MaskState: Equatable, Sendable {
  /// The existing incident as it was last read; nil for a new one, and until it was read.
  public var sheet: IncidentSheet?
  /// The existing incident, also before its sheet is there.
  public var incident: RecordID?
  /// The revision that the typed changes started from.
  public var base: UInt32?

  public var entries: [MaskField: MaskEntry] = [:]
  /// Reasons behind the first one, which the field shows.
  public var moreReasons: [RecordID] = []
  /// The text of the first event.
  public var text = TextEditor()
  /// The notes of an existing incident, as they stand or as they are typed.
  public var notes = TextEditor()
  /// Questions and checks that were ticked and are not saved yet.
  public var ticks: Set<CheckPoint> = []
  /// Flags that a new incident takes along.
  public var marks: Set<Field> = []
  /// The incident that a new one repeats.
  public var prior: PriorChoice?
  public var focus: MaskFocus
  public var pane = MaskPane()

  /// Fields that hold back the save, marked until they are put right.
  public var problems: [MaskField: MaskProblem] = [:]
  /// After a refused save Enter goes to the next error.
  public var wasRefused = false
  /// Changes that Ctrl-_ takes back as a whole.
  public var steps: [MaskStep] = []

  public var judgement: Judgement?
  /// The texts of what was pulled in.
  public var customer: LookUpRow?
  public var unit: LookUpRow?
  public var contract: LookUpRow?
  /// Other open incidents of the customer and the unit, as far as they are known.
  public var alsoOpen: [IncidentHit] = []

  /// The newest judgement asked for, and every lookup not answered yet.
  public var awaitedJudgement = 0
  /// The newest question for what else is open.
  public var awaitedOpen = 0
  public var awaited: [Int: MaskQuestion] = [:]
  /// Keys typed while the unit list was on its way: done when it is there.
  public var typedAhead: [Key] = []

  /// The partner who logs a new incident.
  public var ssr: RecordID?
  /// When the call began: the minutes of the first event count from it.
  public var startedAt: Instant
  /// What the draft of a run that ended says it is about, until the sheet is there.
  var recovered: Draft.Subject?
  /// Whether others changed what is typed here: the base stays, so that the save asks.
  var holdsBase = false
  /// What was sent to be saved and is not acknowledged yet.
  public var saving: MaskSaving?

  /// A new incident.
  public init(startedAt: Instant) {
    self.startedAt = startedAt
    focus = .field(.customer)
  }

  public var isNew: Bool { incident == nil }

  /// A closed incident is read-only but for its status (DESIGN §4.4).
  public var isClosed: Bool { sheet?.incident.isClosed ?? false }

  public subscript(field: MaskField) -> MaskEntry {
    get { entries[field] ?? MaskEntry() }
    set { entries[field] = newValue }
  }
}

/// What has the cursor.
public enum MaskFocus: Equatable, Sendable {
  case field(MaskField)
  /// The lower pane of an existing incident.
  case pane
}

/// The lower pane of an existing incident.
public struct MaskPane: Equatable, Sendable {
  public var tab = MaskTab.events
  /// The row with the cursor; events newest first.
  public var cursor = 0
  public var top = 0
  /// Enter shows the whole of a row.
  public var showsWhole = false

  public init() {}
}

/// The tabs of the lower pane, in the order of their digits.
public enum MaskTab: Int, CaseIterable, Sendable {
  case events = 1
  case reasons, resolution, history, escalation, notes, unit, related
}

/// A change that moved more than one field; Ctrl-_ takes it back as a whole.
public struct MaskStep: Equatable, Sendable {
  public var before: [MaskField: MaskEntry]
  public var customer: LookUpRow?
  public var unit: LookUpRow?
  public var focus: MaskFocus
}

/// What a lookup was for.
public enum MaskQuestion: Equatable, Sendable {
  case customer, contact, unit, contract
  /// Only the texts of a record that stands in a field, as after a restart.
  case details(MaskField)
  /// The units of the customer: one is taken by itself, several open the list.
  case unitChoice
  /// Whether a text typed into a master field is exactly one's code.
  case exact(MaskField, String)
  /// How many rows a text typed into a master field could mean.
  case candidates(MaskField, String)
}

/// A save on its way, with what was typed when it was sent.
public struct MaskSaving: Equatable, Sendable {
  public var entries: [MaskField: MaskEntry]
  public var text: String
}

/// What the mask says in row 23.
public enum MaskMessage: Equatable, Sendable {
  case saved(number: String)
  case changesSaved(number: String)
  case saving
  /// Which of how many errors this is, and of which field.
  case problem(place: Int, count: Int, Field, MaskProblem)
  case unitEmptied(unit: String)
  case unitOfOther(unit: String)
  case alsoOpen(unit: String, number: String, what: String)
  case keptAsTyped(Field, String)
  case suggestion(String)
  case stepTakenBack
  case nothingToTakeBack
  case closed
  case noNeighbour
  case noList(Field)
  case itemOfUnit
  /// Both changed the same field: what stands now, and what is typed here.
  case conflict(Field, mine: String, theirs: String)
  /// After the choices nothing of one's own was left.
  case theirsStands
  /// Another console has this incident on its screen.
  case openedElsewhere(by: String, at: String)
  case openedByYourself(at: String)
  /// The row under the cursor takes no such key.
  case noRow
  /// Reasons or resolutions of an incident were changed.
  case rowsChanged(Field, number: String)
  /// So many questions are ticked, and F10 saves them as an event.
  case ticked(Int)
}

/// What a command of the mask was for.
public enum MaskPurpose: Equatable, Sendable {
  case save
  case event
  /// Ticked questions, as an event.
  case checks
  /// A row of the lower pane: durable by itself.
  case rows(Field)
}
