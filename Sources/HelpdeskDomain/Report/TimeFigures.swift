/// A length of time measured by the wall clock and by the covered hours of each incident.
public struct TimeMeasure: Equatable, Sendable {
  public var wall = Distribution()
  public var covered = Distribution()

  public init() {}
}

/// Seconds by both clocks.
public struct TimeTotal: Equatable, Sendable {
  public var wallSeconds: Int64 = 0
  public var coveredSeconds: Int64 = 0
  /// How many incidents had a part in it.
  public var incidents = 0

  public init() {}

  mutating func add(_ other: TimeTotal) {
    wallSeconds += other.wallSeconds
    coveredSeconds += other.coveredSeconds
    incidents += other.incidents
  }
}

/// How a date was kept.
public struct DateFigures: Equatable, Sendable {
  public var met = 0
  public var missed = 0
  /// Neither yet: the date lies ahead.
  public var pending = 0

  public init() {}

  mutating func add(_ other: DateFigures) {
    met += other.met
    missed += other.missed
    pending += other.pending
  }
}

/// What a time analysis says of one group of incidents.
///
/// Means are of closed incidents only: one that is open has no length yet. A withdrawn incident is
/// in no figure.
public struct TimeFigures: Equatable, Sendable {
  /// Up to which age in days an open incident belongs to a bucket; the last holds all older ones.
  public static let ageDays = [1, 3, 7, 30]

  public var group: ReportGroup
  public var incidents = 0
  public var closed = 0
  /// From opening to the first event that counts as a response (DESIGN §4.14).
  public var firstResponse = TimeMeasure()
  /// From opening to the first closing.
  public var resolution = TimeMeasure()
  /// From opening to the closing that stands: longer where an incident was reopened.
  public var lastResolution = TimeMeasure()
  /// Time of closed incidents spent in each status that is not a closed one.
  public var statuses: [RecordID: TimeTotal] = [:]
  /// The same by owner; nil where nobody owned it.
  public var owners: [RecordID?: TimeTotal] = [:]
  /// The owner became another one.
  public var handOvers = 0
  public var reopenings = 0
  /// Repeats of earlier incidents.
  public var callbacks = 0
  /// Whether the first response came before the follow-up date.
  public var followUp = DateFigures()
  /// Whether the incident was closed before its warning, and before it was late.
  public var warning = DateFigures()
  public var late = DateFigures()
  /// By how much closed incidents were late.
  public var lateBy = TimeMeasure()
  /// Open incidents by age; see ``ageDays``.
  public var ages = [Int](repeating: 0, count: TimeFigures.ageDays.count + 1)

  public init(_ group: ReportGroup) { self.group = group }

  public var open: Int { incidents - closed }
}

/// A time analysis whole: its groups, and all of them together.
public struct TimeAnalysisResult: Equatable, Sendable {
  public let grouping: ReportGrouping
  /// In the order of the largest first, months in their own; empty without a grouping.
  public let groups: [TimeFigures]
  public let total: TimeFigures
}
