public import HelpdeskDomain
public import JournalStorage

/// Who gives a command, through which door, and when: identity and time arrive as data.
public struct SessionIdentity: Equatable, Sendable {
  /// The login name of the account; it becomes a partner on its first write (DESIGN §4.19).
  public var login: String
  /// The account's real name; the login stands in where there is none.
  public var name: String
  /// Acts for this partner (`--as`), whatever the login.
  public var partner: RecordID?
  public var origin: Origin
  public var now: Instant
  /// The desk's time zone.
  public var zone: TimeZoneRules
  /// Names the command: given again with the same id, it is not done twice.
  public var command: CommandID

  public init(
    login: String, name: String = "", partner: RecordID? = nil, origin: Origin, now: Instant,
    zone: TimeZoneRules, command: CommandID
  ) {
    self.login = login
    self.name = name
    self.partner = partner
    self.origin = origin
    self.now = now
    self.zone = zone
    self.command = command
  }

  func context(actor: RecordID) -> DecisionContext {
    DecisionContext(now: now, actor: actor, zone: zone)
  }

  func draft(actor: RecordID, undoes: UInt64 = 0, _ entries: [EntryDraft]) -> FrameDraft {
    FrameDraft(
      origin: origin.rawValue, recordedMilliseconds: now.rawValue, actor: actor.rawValue,
      command: command, undoes: undoes, entries: entries)
  }
}

extension DeskSession {
  /// The time that a new command's id carries: now, but not before the youngest that the desk has
  /// seen. Where a clock was set back, a new command would else look like the retry of one that was
  /// forgotten, and be refused.
  public func commandMoment(_ now: Instant) -> Instant {
    max(now, Instant(rawValue: journal.youngestCommandMilliseconds))
  }
}
