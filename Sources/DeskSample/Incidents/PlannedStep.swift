import HelpdeskDomain

/// Something that will happen to an incident.
struct PlannedStep: Sendable {
  enum Kind: Sendable {
    /// The reason that the first call left open.
    case addReason
    /// Assigned to somebody, with what was tried.
    case handOver
    /// The owner rings or connects, and takes it into work.
    case startWork
    case callOut, mailOut, note
    /// The caller asks how it stands.
    case chase
    case schedule, visit
    /// The day a part is due, then its order.
    case expectPart, orderPart
    case waitCustomer, answer
    case resolve, close
    /// Both codes and the closing status in one step.
    case closeAtOnce
    case cancel, reopen
  }

  var at: Int64
  var kind: Kind
  var actor: RecordID
  /// The appointment's beginning or the part's due day.
  var planned: Int64 = 0
  var place = FixPlace.remote

  /// Whether the incident is solved from here on.
  var solves: Bool { kind == .resolve || kind == .closeAtOnce || kind == .cancel }
}

/// An incident that still has steps before it.
struct IncidentPlan: Sendable {
  var incident: RecordID
  var reason: Int
  /// The figure that fills the gaps of its phrases.
  var figure: Int
  /// The place of the customer, -1 where nobody knows it.
  var customer: Int
  /// The counter of the unit, 0 without one.
  var unit: Int
  var contact: String
  var owner: RecordID
  var technician: RecordID
  var steps: [PlannedStep]
  var next = 0
}
