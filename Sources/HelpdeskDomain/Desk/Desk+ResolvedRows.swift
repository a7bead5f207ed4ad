extension Desk {
  /// Incidents that were resolved, those nearest to a new one first: of the same reason and item,
  /// then of the reason, then of the item, then all others; within each the newest first
  /// (call-center document: "zu künftigen Referenzzwecken").
  ///
  /// - Parameter limit: how many are looked at further.
  /// - Complexity: O(incidents), one pass over four columns.
  public func resolvedRows(reason: RecordID?, item: RecordID?, limit: Int) -> [Int] {
    let reason = reason.map { UInt16(clamping: $0.counter) } ?? 0
    let item = item.map { UInt32(clamping: $0.counter) } ?? 0
    let withdrawn = IncidentColumns.Flags.withdrawn.rawValue
    var buckets: [[Int]] = [[], [], [], []]
    for row in stride(from: incidents.resolutions.values.count - 1, through: 0, by: -1) {
      guard incidents.resolutions[row] != 0, incidents.flags[row] & withdrawn == 0 else {
        continue
      }
      let isReason = reason != 0 && incidents.reasons[row] == reason
      let isItem = item != 0 && incidents.items[row] == item
      let bucket = isReason ? (isItem ? 0 : 1) : isItem ? 2 : 3
      if buckets[bucket].count < limit { buckets[bucket].append(row) }
      if buckets[0].count >= limit { break }
    }
    // Where the reason is known, what ended others says nothing.
    let wanted = reason == 0 && item == 0 ? buckets : Array(buckets.prefix(3))
    return Array(wanted.joined().prefix(limit))
  }
}
