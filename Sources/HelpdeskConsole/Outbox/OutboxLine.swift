public import HelpdeskDomain

/// A mail or text message that is not over, as the console lists it.
public struct OutboxLine: Equatable, Sendable {
  public var mail: RecordID
  public var incident: RecordID?
  /// The incident's number.
  public var number: String
  public var channel: MailChannel
  public var state: MailState
  public var at: Instant
  public var claimedAt: Instant?
  /// Whom it goes to: a partner's code, else the address.
  public var recipient: String
  public var subject: String
  public var trouble: MailTrouble?

  public init(
    mail: RecordID, incident: RecordID?, number: String, channel: MailChannel, state: MailState,
    at: Instant, claimedAt: Instant? = nil, recipient: String, subject: String,
    trouble: MailTrouble? = nil
  ) {
    self.mail = mail
    self.incident = incident
    self.number = number
    self.channel = channel
    self.state = state
    self.at = at
    self.claimedAt = claimedAt
    self.recipient = recipient
    self.subject = subject
    self.trouble = trouble
  }

  /// Whether it was claimed and there is no end to come: nobody knows whether it was sent.
  public func isUncertain(at now: Instant) -> Bool {
    guard state == .claimed, let claimedAt else { return false }
    return now.milliseconds(since: claimedAt) > MailRow.claimMilliseconds
  }

  /// Whether somebody has to decide about it: nothing is sent again by itself.
  public func needsHand(at now: Instant) -> Bool { state == .failed || isUncertain(at: now) }
}

/// How much the outbox holds, whenever that changes.
public struct OutboxNews: Equatable, Sendable {
  /// Mails that wait for the first hand that takes them.
  public var waiting: Int
  public var failed: Int
  /// Since when those are claimed that have no end yet.
  public var claims: [Instant]

  public init(waiting: Int = 0, failed: Int = 0, claims: [Instant] = []) {
    self.waiting = waiting
    self.failed = failed
    self.claims = claims
  }

  /// How many could not be sent, or may not have been.
  public func unsent(at now: Instant) -> Int {
    failed
      + claims.filter { now.milliseconds(since: $0) > MailRow.claimMilliseconds }.count
  }
}

/// The list of the outbox: what could not be sent first, then what is on its way.
public struct OutboxListState: Equatable, Sendable {
  public var lines: [OutboxLine] = []
  /// How many there are; more than are listed where no mail goes out at all.
  public var total = 0
  /// The mail under the cursor: it stays there when others come.
  public var cursor: RecordID?
  public var awaited = 0
  /// Del was pressed once on this one; a second time gives it up.
  public var givingUp: RecordID?

  public init() {}
}

/// What somebody decides about a mail of the outbox.
public enum OutboxAct: Equatable, Sendable {
  /// Hands it over once more.
  case sendAgain
  /// Leaves it unsent.
  case giveUp
}

/// What row 23 says of the outbox.
public enum OutboxMessage: Equatable, Sendable {
  case sentAgain(String)
  case givenUp(String)
  case giveUpAgain
  /// It is on its way: nothing is to be decided yet.
  case underWay
}
