public import HelpdeskDomain
public import ScreenCore

/// The queue: a window into a list that the runner holds still (DESIGN §4.25).
public struct QueueState: Equatable, Sendable {
  public var view = DefaultView.allOpen
  public var filter = LineEditor()
  /// Whether keys go into the filter.
  public var isFiltering = false
  public var showsPreview = true

  public var page: QueuePage?
  /// Where the cursor is: a parked call above the list, or an incident.
  public var cursor = QueueCursor.incident(nil)
  /// The place of the cursor in the list; places above the list are drafts.
  public var place = 0
  /// The first place shown.
  public var top = 0
  public var marks: Set<RecordID> = []
  public var preview: IncidentPreview?
  /// The newest request; pages of older ones are dropped.
  public var request: QueueRequest?
  /// What was chosen so far, while triage walks an incident.
  public var triage: TriageState?

  public init() {}
}

/// What the queue's cursor is on, by identity: it stays with its record when rows move.
public enum QueueCursor: Equatable, Sendable {
  case draft(DraftID)
  /// nil while the place is known and its record is not yet.
  case incident(RecordID?)
}

/// The fields that triage walks (screens.md §3: `t`, Enter ×3).
public enum TriageStep: Equatable, Sendable, CaseIterable {
  case reason, priority, owner
}

/// An incident in triage: what was chosen so far, to become one command.
public struct TriageState: Equatable, Sendable {
  public var incident: RecordID
  public var reason: RecordID?
  public var priority: RecordID?
  public var owner: RecordID?

  public init(incident: RecordID) { self.incident = incident }
}
