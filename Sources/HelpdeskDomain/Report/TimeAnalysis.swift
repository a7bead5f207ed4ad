/// Gathers what the journal says of the times of some incidents, in one pass over the facts, and
/// works out the figures at the end (incidents-mask.md §4.2).
///
/// During the pass only marks are kept, twelve bytes for each change of status or owner: what was
/// undone later must not count, and a mark can still be taken back.
public struct TimeAnalysis: Sendable {
  /// A status or an owner from a moment on, chained to the mark before of the same incident.
  struct Mark {
    var seconds: UInt32
    /// The counter of a status, or an owner as columns keep it; 0 = none.
    var value: UInt16
    /// The row of the status history; see the two values below for owners.
    var historyRow: UInt16
    /// Place of the mark before, counted from 1; 0 = none.
    var previous: UInt32

    static let owner: UInt16 = 0
    static let ownerUndone: UInt16 = .max
  }

  let desk: Desk
  let zone: TimeZoneRules
  let now: Instant
  let grouping: ReportGrouping
  /// Rows of the incidents in question.
  let rows: [Int]
  /// By the incident's row: its place in `rows`, counted from 1.
  private var places: [UInt32]
  private(set) var marks: [Mark] = []
  /// By place: the newest mark, counted from 1.
  private(set) var newest: [UInt32]
  /// By place: seconds since 1970; 0 = none.
  private(set) var responses: [UInt32]
  /// By place: which of `bases` the dates were counted from, counted from 1; 0 = not known.
  private(set) var basisPlaces: [UInt16]
  /// The coverages that the incidents' dates were counted in.
  private(set) var bases: [DateBasis] = []
  private var basisOfText: [UInt64: UInt16] = [:]

  private var place = 0
  private var recordedSeconds: UInt32 = 0
  private var isUndo = false
  private var historyRow: UInt32 = 0
  private var historyStatus: UInt16 = 0
  private var historySeconds: UInt32 = 0

  /// - Parameter rows: the rows of the incidents in question, each once.
  public init(
    rows: [Int], by grouping: ReportGrouping, desk: Desk, zone: TimeZoneRules, now: Instant
  ) {
    self.rows = rows
    self.grouping = grouping
    self.desk = desk
    self.zone = zone
    self.now = now
    places = Array(repeating: 0, count: desk.incidents.count)
    for (place, row) in rows.enumerated() { places[row] = UInt32(place + 1) }
    newest = Array(repeating: 0, count: rows.count)
    responses = Array(repeating: 0, count: rows.count)
    basisPlaces = Array(repeating: 0, count: rows.count)
    marks.reserveCapacity(rows.count * 6)
  }

  /// The earliest moment at which one of the incidents was opened: nothing before it is of
  /// interest. Nil where there are none.
  public var earliest: Instant? {
    rows.map { desk.incidents.opened[$0] }.min().flatMap(ColumnTime.instant)
  }

  /// Begins with an entry.
  ///
  /// - Returns: whether its facts are asked for.
  @inline(__always)
  public mutating func begin(
    _ record: RecordID, recordedMilliseconds: Int64, isUndo: Bool
  ) -> Bool {
    guard record.type == .incident, record.row < places.count else { return false }
    let found = places[record.row]
    guard found != 0 else { return false }
    place = Int(found) - 1
    recordedSeconds = ColumnTime.seconds(recordedMilliseconds)
    self.isUndo = isUndo
    historyRow = 0
    return true
  }

  /// Takes a change of the entry that was begun: numbers as they are, records by their raw value,
  /// instants in milliseconds, nothing as nil.
  @inline(__always)
  public mutating func take(field: UInt16, row: UInt32, value: Int64?) {
    switch field {
    case IncidentField.owner.number:
      let owner = value.map { RecordID(rawValue: UInt64(bitPattern: $0)) }
      add(
        recordedSeconds, owner.map(IncidentColumns.packedOwner) ?? 0,
        isUndo ? Mark.ownerUndone : Mark.owner)
    case IncidentField.firstResponseAt.number:
      responses[place] = value.map(ColumnTime.seconds) ?? 0
    case HistoryField.to.number:
      beginHistory(row)
      let status = value.map { RecordID(rawValue: UInt64(bitPattern: $0)) }
      historyStatus = UInt16(clamping: status?.counter ?? 0)
    case HistoryField.at.number:
      beginHistory(row)
      historySeconds = value.map(ColumnTime.seconds) ?? 0
    default: break
    }
  }

  /// Takes a text of the entry that was begun: of interest is what the dates were counted from.
  @inline(__always)
  public mutating func take(field: UInt16, text: UnsafeRawBufferPointer) {
    if field == IncidentField.datesReason.number { basisPlaces[place] = basisPlace(text) }
  }

  /// Few bases are shared by all incidents: a text is read once and known by its hash afterwards.
  private mutating func basisPlace(_ text: UnsafeRawBufferPointer) -> UInt16 {
    let hash = CodeIndex.hash(.incident, text)
    if let known = basisOfText[hash] { return known }
    var place: UInt16 = 0
    if let words = String(validating: text, as: UTF8.self), let basis = DateBasis(text: words) {
      if let same = bases.firstIndex(where: { basis.countsLike($0) }) {
        place = UInt16(same + 1)
      } else if bases.count < Int(UInt16.max) {
        bases.append(basis)
        place = UInt16(bases.count)
      }
    }
    basisOfText[hash] = place
    return place
  }

  /// Ends the entry.
  @inline(__always)
  public mutating func end() { endHistory() }

  private mutating func beginHistory(_ row: UInt32) {
    if row == historyRow { return }
    endHistory()
    historyRow = row
    historyStatus = 0
    historySeconds = 0
  }

  private mutating func endHistory() {
    if historyRow == 0 { return }
    add(historySeconds, historyStatus, UInt16(clamping: min(historyRow, 0xFFFE)))
    historyRow = 0
  }

  private mutating func add(_ seconds: UInt32, _ value: UInt16, _ historyRow: UInt16) {
    marks.append(
      Mark(
        seconds: seconds, value: value, historyRow: historyRow, previous: newest[place]))
    newest[place] = UInt32(marks.count)
  }
}

extension DateBasis {
  /// Whether both are counted in the same hours.
  fileprivate func countsLike(_ other: DateBasis) -> Bool {
    basis == other.basis && calendar == other.calendar
      && calendarRevision == other.calendarRevision
  }
}
