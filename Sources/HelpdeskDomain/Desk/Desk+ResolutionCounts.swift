extension Desk {
  /// How many incidents of a reason each resolution ended: what a resolution list puts first
  /// (screens.md §3, "most used for this reason").
  ///
  /// - Complexity: O(incidents).
  public func resolutionCounts(reason: RecordID) -> [RecordID: Int] {
    let wanted = UInt16(clamping: reason.counter)
    var counts = Array(repeating: 0, count: tables.resolutions.count + 1)
    for row in 0..<incidents.count where incidents.reasons[row] == wanted {
      let resolution = Int(incidents.resolutions[row])
      if counts.indices.contains(resolution) { counts[resolution] += 1 }
    }
    var used: [RecordID: Int] = [:]
    for (counter, count) in counts.enumerated().dropFirst() where count > 0 {
      used[RecordID(.resolution, counter)] = count
    }
    return used
  }
}
