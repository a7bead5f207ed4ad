/// How somebody is told. The numbers are permanent.
public enum MailChannel: Int64, CaseIterable, Sendable {
  case mail = 1
  case text = 2
  /// Shown on the console of a partner.
  case alarm = 3

  /// The JSON value.
  public var name: String {
    switch self {
    case .mail: "mail"
    case .text: "text"
    case .alarm: "alarm"
    }
  }
}

/// What became of a mail. The numbers are permanent.
public enum MailState: Int64, CaseIterable, Sendable {
  /// Nobody has taken it; of an alarm: nobody has read it.
  case waiting = 1
  /// Somebody has taken it and hands it over. Without an end it is uncertain, and never sent again
  /// by itself.
  case claimed = 2
  case done = 3
  /// It was not accepted: it waits for somebody who retries it.
  case failed = 4
  case discarded = 5
  /// An alarm that was read.
  case read = 6

  /// The JSON value.
  public var name: String {
    switch self {
    case .waiting: "waiting"
    case .claimed: "claimed"
    case .done: "done"
    case .failed: "failed"
    case .discarded: "discarded"
    case .read: "read"
    }
  }
}

/// The fields of a mail. Numbers are permanent.
public enum MailField {
  public static let incident = Field(40, "incident", .record(.incident))
  public static let task = Field(41, "task", .record(.escalationTask))
  public static let occurrence = Field(42, "occurrence", .number)
  /// `MailChannel.rawValue`.
  public static let channel = Field(43, "channel", .number)
  /// The partner who is told, or the person; empty where only an address is known.
  public static let partner = Field(44, "partner", .record(.partner))
  public static let person = Field(45, "person", .record(.person))
  /// `MailState.rawValue`.
  public static let state = Field(46, "state", .number)
  public static let at = Field(47, "at", .instant)
  public static let claimedAt = Field(48, "claimedAt", .instant)
  /// The process that claimed it.
  public static let claimedBy = Field(49, "claimedBy", .number)
  public static let endedAt = Field(50, "endedAt", .instant)
  /// Made from incident, task and occurrence; the same however often it is sent.
  public static let messageID = Field(51, "messageID", .line)
  /// Why it was not accepted: `MailTrouble.text`.
  public static let trouble = Field(52, "trouble", .line)
  public static let attempts = Field(53, "attempts", .number)
  /// Where a contact is reached; of a partner the record says it.
  public static let address = Field.personal(1, "address")
  public static let subject = Field.personal(2, "subject")
  public static let body = Field.personal(3, "body", .prose)

  static let all = [
    incident, task, occurrence, channel, partner, person, state, at, claimedAt, claimedBy, endedAt,
    messageID, trouble, attempts, address, subject, body,
  ]
}

/// Who gets a mail.
public enum MailRecipient: Hashable, Sendable {
  case partner(RecordID)
  case contact(RecordID?, address: String)
}

/// Why a mail was not handed over. Its text is kept as a fact and names nobody.
public enum MailTrouble: Equatable, Sendable {
  /// The recipient has no address of this kind.
  case noAddress
  /// The program that sends is not there.
  case noProgram
  case exited(Int)
  case signalled(Int)
  case timedOut
  /// What a newer version wrote.
  case other(String)

  public var text: String {
    switch self {
    case .noAddress: "noAddress"
    case .noProgram: "noProgram"
    case .exited(let status): "exit \(status)"
    case .signalled(let number): "signal \(number)"
    case .timedOut: "timedOut"
    case .other(let text): text
    }
  }

  public init(text: String) {
    let parts = text.split(separator: " ")
    switch (parts.first, parts.count > 1 ? Int(parts[1]) : nil) {
    case ("noAddress", _): self = .noAddress
    case ("noProgram", _): self = .noProgram
    case ("timedOut", _): self = .timedOut
    case ("exit", let status?): self = .exited(status)
    case ("signal", let number?): self = .signalled(number)
    default: self = .other(text)
    }
  }
}

/// A mail folded from its record.
public struct Mail: Equatable, Sendable {
  public let card: RecordCard

  public init(_ card: RecordCard) { self.card = card }

  public var id: RecordID { card.id }
  public var incident: RecordID? { card[MailField.incident].record }
  public var task: RecordID? { card[MailField.task].record }
  public var channel: MailChannel? { card[MailField.channel].number.flatMap(MailChannel.init) }
  public var state: MailState? { card[MailField.state].number.flatMap(MailState.init) }
  public var partner: RecordID? { card[MailField.partner].record }
  public var at: Instant { card[MailField.at].instant ?? Instant(rawValue: 0) }
  public var claimedAt: Instant? { card[MailField.claimedAt].instant }
  public var messageID: String { card[MailField.messageID].text ?? "" }
  public var subject: String { card[MailField.subject].text ?? "" }
  public var body: String { card[MailField.body].text ?? "" }
  public var attempts: Int { Int(card[MailField.attempts].number ?? 0) }
  public var trouble: MailTrouble? { card[MailField.trouble].text.map(MailTrouble.init(text:)) }

  /// Whether it was claimed and there is no end to come.
  public func isUncertain(at now: Instant) -> Bool {
    guard state == .claimed, let claimedAt else { return false }
    return now.milliseconds(since: claimedAt) > MailRow.claimMilliseconds
  }

  /// Where it goes: the contact's address as it was told, the partner's as it is now.
  public func address(in tables: DeskTables) -> String? {
    if let told = card[MailField.address].text { return told }
    guard let partner = tables.partner(partner) else { return nil }
    let address = channel == .text ? partner.mobile : partner.email
    return address.isEmpty ? nil : address
  }
}
