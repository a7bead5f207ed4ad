public import HelpdeskDomain

/// What waits for the answer to a `perform`: who asked, and what is said when it is done.
public enum PendingCommand: Equatable, Sendable {
  /// A verb on one or many incidents of the queue.
  case verb(QueueVerb)
  case undo
  /// A master or a code, from its list or its form.
  case master(MasterPurpose)
  case redo
  /// The mask's own; the draft is removed when it is done.
  case mask(DraftID, MaskPurpose)
  /// The event pop-up's; a closed incident may be repeated instead of reopened.
  case event(repeating: Bool)
  /// The status dialog's: what `.` does again, and the incident of each command.
  case status(RepeatableChange?, [StatusTarget], [BasedCommand])
  /// About a service order or a consent.
  case order(OrderPurpose)
}

/// What a verb of the queue does, with what it needs to do it again elsewhere.
public struct QueueVerb: Equatable, Sendable {
  public enum Change: Equatable, Sendable {
    case status(RecordID, resolution: RecordID?)
    case statusWithOwner(RecordID, owner: RecordID)
    case owner(RecordID)
    case priority(RecordID)
    case reason(RecordID)
    case resolve(RecordID)
    case close(resolution: RecordID?)
    case triage(TriageState)
  }

  public var change: Change
  public var incidents: [RecordID]
  /// The revisions that it was decided on; an incident without one is taken as it is.
  public var bases: [RecordID: UInt32]

  public init(
    _ change: Change, on incidents: [RecordID], bases: [RecordID: UInt32] = [:]
  ) {
    self.change = change
    self.incidents = incidents
    self.bases = bases
  }
}

/// The last change made here, which `.` makes again on other incidents.
public typealias RepeatableChange = QueueVerb.Change

/// What a command about a service order was for.
public enum OrderPurpose: Equatable, Sendable {
  /// The order of an incident is made: the way leads there.
  case create(RecordID, event: Int?)
  case change(String)
  case consent(String, RecordID)
}
