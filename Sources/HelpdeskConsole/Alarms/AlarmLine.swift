public import HelpdeskDomain

/// An alarm that its partner has not read, as the console shows it.
public struct AlarmLine: Equatable, Sendable {
  public var mail: RecordID
  public var incident: RecordID
  public var number: String
  public var task: RecordID
  /// Whose incident it is now.
  public var owner: RecordID?
  public var at: Instant

  public init(
    mail: RecordID, incident: RecordID, number: String, task: RecordID, owner: RecordID?,
    at: Instant
  ) {
    self.mail = mail
    self.incident = incident
    self.number = number
    self.task = task
    self.owner = owner
    self.at = at
  }
}

/// The list of unread alarms (`a`).
public struct AlarmListState: Equatable, Sendable {
  /// The alarm under the cursor: it stays there when others come.
  public var cursor: RecordID?

  public init(cursor: RecordID? = nil) { self.cursor = cursor }
}
