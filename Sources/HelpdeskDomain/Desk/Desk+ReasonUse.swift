/// How often reasons were given, and what ended the incidents that had them.
public struct ReasonUse: Equatable, Sendable {
  /// Whose incidents the shares are about.
  public enum Basis: Equatable, Sendable {
    case item, customer, desk
  }

  public var basis: Basis
  /// How many incidents of the basis have each reason as their first one.
  public var counts: [RecordID: Int]
  /// The same for the whole desk: it decides between reasons that are as frequent in the basis.
  public var deskCounts: [RecordID: Int]
  /// How many incidents of the basis have any reason.
  public var total: Int
  /// Of all closed incidents of the desk: how many of a reason each resolution ended.
  public var resolutions: [RecordID: [RecordID: Int]]

  public init(
    basis: Basis = .desk, counts: [RecordID: Int] = [:], total: Int = 0,
    deskCounts: [RecordID: Int] = [:], resolutions: [RecordID: [RecordID: Int]] = [:]
  ) {
    self.basis = basis
    self.counts = counts
    self.deskCounts = deskCounts
    self.total = total
    self.resolutions = resolutions
  }

  /// The share of a reason among the incidents of the basis, in percent; nil where it was never
  /// given.
  public func percent(of reason: RecordID) -> Int? {
    guard total > 0, let count = counts[reason] else { return nil }
    return (count * 100 + total / 2) / total
  }

  /// Whether one reason was given more often than another: here, else anywhere on the desk.
  public func isMoreUsed(_ left: RecordID, than right: RecordID) -> Bool? {
    let here = (counts[left] ?? 0, counts[right] ?? 0)
    if here.0 != here.1 { return here.0 > here.1 }
    let anywhere = (deskCounts[left] ?? 0, deskCounts[right] ?? 0)
    return anywhere.0 == anywhere.1 ? nil : anywhere.0 > anywhere.1
  }

  /// What ended incidents of a reason, the most used first, each in percent.
  public func fixes(of reason: RecordID) -> [(resolution: RecordID, percent: Int)] {
    let used = resolutions[reason] ?? [:]
    let all = used.values.reduce(0, +)
    guard all > 0 else { return [] }
    let order = used.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
    return order.map { ($0.key, ($0.value * 100 + all / 2) / all) }
  }
}

extension Desk {
  /// How often each reason was given among the incidents of an item; where there are none, of a
  /// customer, else of the whole desk (screens.md, sketch 6, "Here").
  ///
  /// - Complexity: O(incidents), one pass over five columns: it is asked once a list.
  public func reasonUse(item: RecordID?, customer: RecordID?) -> ReasonUse {
    let width = tables.resolutions.count + 1
    var tally = ReasonTally(reasons: tables.reasons.count + 1, resolutions: width)
    let item = item.map { UInt32(clamping: $0.counter) } ?? 0
    let customer = customer.map { UInt32(clamping: $0.counter) } ?? 0
    let closed = IncidentColumns.Flags.closed.rawValue
    let withdrawn = IncidentColumns.Flags.withdrawn.rawValue
    for row in 0..<incidents.count {
      let reason = Int(incidents.reasons[row])
      let flags = incidents.flags[row]
      guard reason != 0, reason < tally.desk.count, flags & withdrawn == 0 else { continue }
      tally.desk[reason] += 1
      if item != 0, incidents.items[row] == item { tally.item[reason] += 1 }
      if customer != 0, incidents.customers[row] == customer { tally.customer[reason] += 1 }
      let resolution = Int(incidents.resolutions[row])
      guard flags & closed != 0, resolution != 0, resolution < width else { continue }
      tally.fixes[reason * width + resolution] += 1
    }
    return tally.use(resolutions: width)
  }
}

/// Counts of one pass; the place of a count is the counter of its code.
private struct ReasonTally {
  var item: [Int]
  var customer: [Int]
  var desk: [Int]
  var fixes: [Int]

  init(reasons: Int, resolutions: Int) {
    item = [Int](repeating: 0, count: reasons)
    customer = item
    desk = item
    fixes = [Int](repeating: 0, count: reasons * resolutions)
  }

  func use(resolutions width: Int) -> ReasonUse {
    let kinds: [(ReasonUse.Basis, [Int])] = [(.item, item), (.customer, customer), (.desk, desk)]
    let chosen = kinds.first { $0.1.contains { $0 != 0 } } ?? (.desk, desk)
    var use = ReasonUse(basis: chosen.0, total: chosen.1.reduce(0, +))
    for (counter, count) in chosen.1.enumerated() where count > 0 {
      use.counts[RecordID(.reason, counter)] = count
    }
    for (counter, count) in desk.enumerated() where count > 0 {
      use.deskCounts[RecordID(.reason, counter)] = count
    }
    for (place, count) in fixes.enumerated() where count > 0 {
      let reason = RecordID(.reason, place / width)
      use.resolutions[reason, default: [:]][RecordID(.resolution, place % width)] = count
    }
    return use
  }
}
