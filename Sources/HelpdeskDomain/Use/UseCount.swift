/// How often a code or a master is used.
public struct UseCount: Equatable, Sendable {
  /// Incidents that have it now; withdrawn ones are none.
  public var incidents = 0
  /// Masters, codes, rules and parameters that name it; retired ones too.
  public var masters = 0

  public init(incidents: Int = 0, masters: Int = 0) {
    self.incidents = incidents
    self.masters = masters
  }

  public var isUsed: Bool { incidents > 0 || masters > 0 }
}

/// The use counts of a whole table.
public struct UseCounts: Equatable, Sendable {
  private var counts: [UseCount]

  init(count: Int) { counts = Array(repeating: UseCount(), count: count + 1) }

  public subscript(id: RecordID) -> UseCount {
    counts.indices.contains(id.counter) ? counts[id.counter] : UseCount()
  }

  mutating func addIncident(_ counter: some FixedWidthInteger) {
    let place = Int(counter)
    if place > 0 && place < counts.count { counts[place].incidents += 1 }
  }

  mutating func addMaster(_ counter: some FixedWidthInteger) {
    let place = Int(counter)
    if place > 0 && place < counts.count { counts[place].masters += 1 }
  }
}
