/// All incidents of the desk as fixed-width rows in columns, about 70 bytes each (DESIGN §3).
///
/// Row `n` is the incident with the counter `n + 1`. Nothing here is text: what a row says in
/// words is read from its entries when it is shown.
public struct IncidentColumns: RecordColumns, Sendable {
  public internal(set) var count = 0
  var numbers = Column<UInt32>()
  var opened = Column<UInt32>()
  var followUps = Column<UInt32>()
  var warnings = Column<UInt32>()
  var lates = Column<UInt32>()
  var dues = Column<UInt32>()
  var closings = Column<UInt32>()
  var appointments = Column<UInt32>()
  var statuses = Column<UInt16>()
  var priorities = Column<UInt8>()
  var flags = Column<UInt8>()
  /// The counter of a partner, or of a group with the top bit set.
  var owners = Column<UInt16>()
  var ssrs = Column<UInt16>()
  var reasons = Column<UInt16>()
  var resolutions = Column<UInt16>()
  /// Which event codes an incident has: bit `counter - 1`, the last bit for all above.
  var eventCodes = Column<UInt32>()
  var serviceTypes = Column<UInt8>()
  var customers = Column<UInt32>()
  var persons = Column<UInt32>()
  var units = Column<UInt32>()
  var items = Column<UInt32>()
  /// The incident that a repeat repeats.
  var priors = Column<UInt32>()
  var revisions = Column<UInt16>()
  var lastFrames = Column<UInt64>()
  /// Up to when all escalations were decided, and on what: an incident, or tasks, that changed
  /// since are looked at again.
  var escalatedTos = Column<UInt32>()
  var escalatedRevisions = Column<UInt16>()
  var escalatedSequences = Column<UInt32>()
  /// Numbers that the desk's prefix and counter do not explain: typed ones.
  var typedNumbers: [Int: String] = [:]

  /// The flags of a row.
  public struct Flags: OptionSet, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    public static let closed = Flags(rawValue: 1)
    public static let ignoresAlert = Flags(rawValue: 2)
    public static let clockStopped = Flags(rawValue: 4)
    public static let incomplete = Flags(rawValue: 8)
    public static let callback = Flags(rawValue: 16)
    public static let withdrawn = Flags(rawValue: 32)
    public static let awaitingParts = Flags(rawValue: 64)
  }

  public init() {}

  /// Makes room once, so that reading a large journal does not copy columns as they grow.
  public mutating func reserve(_ count: Int) {
    numbers.reserve(count)
    opened.reserve(count)
    followUps.reserve(count)
    warnings.reserve(count)
    lates.reserve(count)
    statuses.reserve(count)
    priorities.reserve(count)
    flags.reserve(count)
    owners.reserve(count)
    ssrs.reserve(count)
    reasons.reserve(count)
    customers.reserve(count)
    persons.reserve(count)
    units.reserve(count)
    items.reserve(count)
    closings.reserve(count)
    revisions.reserve(count)
    lastFrames.reserve(count)
  }

  /// A column that is added gets a line here: a test fails until it has one.
  mutating func visit<Visitor: ColumnVisitor>(
    _ table: StaticString, _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try visitor.visit(table, "count", &count)
    try numbers.visit(table, "numbers", &visitor)
    try opened.visit(table, "opened", &visitor)
    try followUps.visit(table, "followUps", &visitor)
    try warnings.visit(table, "warnings", &visitor)
    try lates.visit(table, "lates", &visitor)
    try dues.visit(table, "dues", &visitor)
    try closings.visit(table, "closings", &visitor)
    try appointments.visit(table, "appointments", &visitor)
    try statuses.visit(table, "statuses", &visitor)
    try priorities.visit(table, "priorities", &visitor)
    try flags.visit(table, "flags", &visitor)
    try owners.visit(table, "owners", &visitor)
    try ssrs.visit(table, "ssrs", &visitor)
    try reasons.visit(table, "reasons", &visitor)
    try resolutions.visit(table, "resolutions", &visitor)
    try eventCodes.visit(table, "eventCodes", &visitor)
    try serviceTypes.visit(table, "serviceTypes", &visitor)
    try customers.visit(table, "customers", &visitor)
    try persons.visit(table, "persons", &visitor)
    try units.visit(table, "units", &visitor)
    try items.visit(table, "items", &visitor)
    try priors.visit(table, "priors", &visitor)
    try revisions.visit(table, "revisions", &visitor)
    try lastFrames.visit(table, "lastFrames", &visitor)
    try escalatedTos.visit(table, "escalatedTos", &visitor)
    try escalatedRevisions.visit(table, "escalatedRevisions", &visitor)
    try escalatedSequences.visit(table, "escalatedSequences", &visitor)
    try visitor.visit(table, "typedNumbers", &typedNumbers)
  }

  mutating func setFlag(_ row: Int, _ flag: Flags, _ isSet: Bool) {
    var all = Flags(rawValue: flags[row])
    if isSet { all.insert(flag) } else { all.remove(flag) }
    flags.set(row, all.rawValue)
  }
}

/// One incident as the queue sees it: everything but words.
public struct QueueRow: Equatable, Sendable {
  public let row: Int
  public let id: RecordID
  /// The counter of the number, or nil where the number was typed.
  public let numberCounter: Int?
  public let opened: Instant
  public let followUpAt: Instant?
  public let warningAt: Instant?
  public let lateAt: Instant?
  public let dueAt: Instant?
  public let closedAt: Instant?
  public let appointmentAt: Instant?
  public let status: RecordID?
  public let priority: RecordID?
  public let owner: RecordID?
  public let ssr: RecordID?
  public let reason: RecordID?
  public let resolution: RecordID?
  public let serviceType: RecordID?
  public let customer: RecordID?
  public let person: RecordID?
  public let unit: RecordID?
  public let item: RecordID?
  public let flags: IncidentColumns.Flags
  public let revision: UInt32
  /// The journal offset of the frame with the incident's newest entry.
  public let lastFrame: UInt64

  public var isClosed: Bool { flags.contains(.closed) }

  /// The worst of the dates that have passed (DESIGN §4.3); silenced by the status' *Ignore alert*,
  /// by a stopped clock, and by closing (DESIGN §4.2).
  public func alert(at now: Instant) -> Alert {
    if !flags.isDisjoint(with: [.closed, .ignoresAlert, .clockStopped, .withdrawn]) {
      return .none
    }
    if let lateAt, lateAt < now { return .late }
    if let warningAt, warningAt < now { return .warning }
    if let followUpAt, followUpAt < now { return .followUp }
    return .none
  }

  /// The nearest date that has not passed, or the late date when it has: what "Next" shows.
  public func nextDate(at now: Instant) -> Instant? {
    if isClosed { return nil }
    if let lateAt, lateAt < now { return lateAt }
    return [followUpAt, warningAt, lateAt, dueAt, appointmentAt].compactMap { $0 }
      .filter { $0 >= now }.min()
  }
}

/// The alert of an incident, worst last (call-center document: Nachverfolgung, Warnung, Verspätet).
public enum Alert: Int, Comparable, Sendable, CaseIterable {
  case none, followUp, warning, late

  public static func < (left: Alert, right: Alert) -> Bool { left.rawValue < right.rawValue }

  /// The JSON value.
  public var name: String {
    switch self {
    case .none: "none"
    case .followUp: "followUp"
    case .warning: "warning"
    case .late: "late"
    }
  }
}

extension IncidentColumns {
  public subscript(row: Int) -> QueueRow {
    precondition(row >= 0 && row < count, "A row of the queue exists.")
    return QueueRow(
      row: row, id: RecordID(.incident, row + 1),
      numberCounter: numbers[row] == 0 ? nil : Int(numbers[row]),
      opened: ColumnTime.instant(opened[row]) ?? Instant(rawValue: 0),
      followUpAt: ColumnTime.instant(followUps[row]),
      warningAt: ColumnTime.instant(warnings[row]), lateAt: ColumnTime.instant(lates[row]),
      dueAt: ColumnTime.instant(dues[row]), closedAt: ColumnTime.instant(closings[row]),
      appointmentAt: ColumnTime.instant(appointments[row]),
      status: id(.statusCode, statuses[row]), priority: id(.priorityCode, priorities[row]),
      owner: IncidentColumns.owner(owners[row]), ssr: id(.partner, ssrs[row]),
      reason: id(.reason, reasons[row]), resolution: id(.resolution, resolutions[row]),
      serviceType: id(.serviceType, serviceTypes[row]),
      customer: id(.customer, customers[row]), person: id(.person, persons[row]),
      unit: id(.unit, units[row]), item: id(.item, items[row]),
      flags: Flags(rawValue: flags[row]), revision: UInt32(revisions[row]),
      lastFrame: lastFrames[row])
  }

  /// Whether the incident has an event of this code.
  public func hasEvent(row: Int, code: RecordID) -> Bool {
    eventCodes[row] & IncidentColumns.bit(of: code.counter) != 0
  }

  static func bit(of counter: Int) -> UInt32 { 1 << UInt32(min(counter - 1, 31)) }

  private func id(_ type: RecordType, _ counter: some FixedWidthInteger) -> RecordID? {
    counter == 0 ? nil : RecordID(type, Int(counter))
  }

  static func owner(_ packed: UInt16) -> RecordID? {
    if packed == 0 { return nil }
    return packed & 0x8000 == 0
      ? RecordID(.partner, Int(packed)) : RecordID(.group, Int(packed & 0x7FFF))
  }

  static func packedOwner(_ id: RecordID) -> UInt16 {
    let counter = UInt16(clamping: id.counter) & 0x7FFF
    return id.type == .group ? counter | 0x8000 : counter
  }
}
