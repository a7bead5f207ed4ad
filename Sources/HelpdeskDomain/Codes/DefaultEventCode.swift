/// What kind of activity an event code stands for (the original's classes, and two additions).
public enum EventClass: String, CaseIterable, Sendable {
  case call, dispatch, serviceOrder, note, system
}

/// Whether an event came to the desk or went out from it.
public enum EventDirection: String, CaseIterable, Sendable {
  case incoming, outgoing
}

/// An event code of a new desk.
public struct DefaultEventCode: Equatable, Sendable {
  public let code: String
  public let text: LocalizedText
  public let shortText: LocalizedText
  public let eventClass: EventClass
  public let direction: EventDirection?
  /// Counts as the first response (DESIGN §4.14).
  public let isFirstResponse: Bool
  /// The customer was informed by it.
  public let tellsCustomer: Bool
  /// What to ask or to note while it is recorded; empty where there is nothing to remind of.
  public let reminder: LocalizedText
}
