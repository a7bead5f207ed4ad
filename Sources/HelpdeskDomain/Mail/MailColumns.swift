/// All mails of the desk as rows of fixed width: what finds those that wait and the alarms that
/// nobody has read.
public struct MailColumns: RecordColumns, Sendable {
  public internal(set) var count = 0
  var states = Column<UInt8>()
  var channels = Column<UInt8>()
  var partners = Column<UInt16>()
  var incidents = Column<UInt32>()
  var ats = Column<UInt32>()
  var claims = Column<UInt32>()
  var revisions = Column<UInt16>()
  var lastFrames = Column<UInt64>()

  public init() {}

  /// A column that is added gets a line here: a test fails until it has one.
  mutating func visit<Visitor: ColumnVisitor>(
    _ table: StaticString, _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try visitor.visit(table, "count", &count)
    try states.visit(table, "states", &visitor)
    try channels.visit(table, "channels", &visitor)
    try partners.visit(table, "partners", &visitor)
    try incidents.visit(table, "incidents", &visitor)
    try ats.visit(table, "ats", &visitor)
    try claims.visit(table, "claims", &visitor)
    try revisions.visit(table, "revisions", &visitor)
    try lastFrames.visit(table, "lastFrames", &visitor)
  }

  mutating func take(_ row: Int, _ field: UInt16, _ value: Int64) {
    let counter = value & 0x00FF_FFFF_FFFF_FFFF
    switch field {
    case MailField.incident.number: incidents.set(row, UInt32(clamping: counter))
    case MailField.channel.number: channels.set(row, UInt8(clamping: value))
    case MailField.partner.number: partners.set(row, UInt16(clamping: counter))
    case MailField.state.number: states.set(row, UInt8(clamping: value))
    case MailField.at.number: ats.set(row, ColumnTime.seconds(value))
    case MailField.claimedAt.number: claims.set(row, ColumnTime.seconds(value))
    default: break
    }
  }
}

/// A mail without its words.
public struct MailRow: Equatable, Sendable {
  public let id: RecordID
  public let state: MailState?
  public let channel: MailChannel?
  public let partner: RecordID?
  public let incident: RecordID?
  public let at: Instant
  public let claimedAt: Instant?
  public let revision: UInt32

  /// Whether it was claimed and there is no end to come: whoever sends waits for
  /// `MailRow.claimMilliseconds` at most.
  public func isUncertain(at now: Instant) -> Bool {
    guard state == .claimed, let claimedAt else { return false }
    return now.milliseconds(since: claimedAt) > MailRow.claimMilliseconds
  }

  /// How long handing over may take, both sides of it included.
  public static let claimMilliseconds: Int64 = 120_000
}

extension MailColumns {
  public subscript(row: Int) -> MailRow {
    precondition(row >= 0 && row < count, "A mail exists.")
    return MailRow(
      id: RecordID(.mail, row + 1), state: MailState(rawValue: Int64(states[row])),
      channel: MailChannel(rawValue: Int64(channels[row])),
      partner: partners[row] == 0 ? nil : RecordID(.partner, Int(partners[row])),
      incident: incidents[row] == 0 ? nil : RecordID(.incident, Int(incidents[row])),
      at: ColumnTime.instant(ats[row]) ?? Instant(rawValue: 0),
      claimedAt: ColumnTime.instant(claims[row]), revision: UInt32(revisions[row]))
  }

  /// Alarms of a partner that nobody has read, newest first.
  public func unreadAlarms(of partner: RecordID) -> [MailRow] {
    let wanted = UInt16(clamping: partner.counter)
    return (0..<count).reversed().filter { row in
      states[row] == UInt8(MailState.waiting.rawValue)
        && channels[row] == UInt8(MailChannel.alarm.rawValue) && partners[row] == wanted
    }.map { self[$0] }
  }

  /// Mails and text messages that are not over: waiting, claimed or not accepted; oldest first.
  public var outbox: [MailRow] {
    (0..<count).filter { row in
      let state = MailState(rawValue: Int64(states[row]))
      return channels[row] != UInt8(MailChannel.alarm.rawValue)
        && (state == .waiting || state == .claimed || state == .failed)
    }.map { self[$0] }
  }

  /// Those that wait for the first hand that takes them.
  public var waiting: [MailRow] { outbox.filter { $0.state == .waiting } }
}
