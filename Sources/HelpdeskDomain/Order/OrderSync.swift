/// Whether an incident and its service order follow each other (incidents-mask.md §2.8). The names
/// are what the desk parameter holds.
public enum OrderSync: String, CaseIterable, Sendable {
  case off
  case fromIncident
  case fromOrder
  case both

  /// The side that wins at the beginning, where the direction says it.
  var winner: OrderSide? {
    switch self {
    case .fromIncident: .incident
    case .fromOrder: .order
    case .off, .both: nil
    }
  }

  /// Whether a change on a side reaches the other one.
  func flows(from side: OrderSide) -> Bool {
    switch self {
    case .off: false
    case .fromIncident: side == .incident
    case .fromOrder: side == .order
    case .both: true
    }
  }
}

/// The two ends of a cross-reference.
public enum OrderSide: String, CaseIterable, Sendable {
  case incident
  case order
}

/// What one side takes over from the other; nil stays as it is.
public struct SynchronizedValues: Equatable, Sendable {
  /// Whether the work is done: an order closed, an incident resolved or closed.
  var isDone: Bool?
  var owner: RecordID?
  var reasons: [RecordID]?
  var resolutions: [SynchronizedResolution]?

  var isEmpty: Bool { isDone == nil && owner == nil && reasons == nil && resolutions == nil }
}

/// A resolution on its way to the other side.
public struct SynchronizedResolution: Equatable, Sendable {
  let code: RecordID
  let text: String

  init(_ resolution: IncidentResolution) {
    code = resolution.code
    text = resolution.text
  }
}
