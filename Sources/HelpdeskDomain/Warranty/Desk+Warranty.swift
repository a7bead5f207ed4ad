/// What warranties a unit has, and which of them decides.
extension Desk {
  /// The warranty of a unit that decides by date and by meter; nil where it has none.
  ///
  /// - Parameter meter: the reading told in the call; without one the unit's own.
  public func warranty(
    of unit: RecordID, at moment: Instant, meter: Int64? = nil, depth: Int = 0
  ) -> WarrantyStanding? {
    var best: WarrantyStanding?
    for place in WarrantySlot.all.indices {
      let found = warranty(place, of: unit, at: moment, meter: meter, depth: depth)
      guard let found else { continue }
      if best.map({ found.isBetter(than: $0) }) ?? true { best = found }
    }
    return best
  }

  /// All warranties of a unit, in the order of its fields.
  public func ownWarranties(
    of unit: RecordID, at moment: Instant, meter: Int64? = nil, depth: Int = 0
  ) -> [WarrantyStanding] {
    WarrantySlot.all.indices.compactMap {
      warranty($0, of: unit, at: moment, meter: meter, depth: depth)
    }
  }

  private func warranty(
    _ place: Int, of unit: RecordID, at moment: Instant, meter: Int64?, depth: Int
  ) -> WarrantyStanding? {
    guard unit.row < units.count, let found = warranty(place, of: unit.row) else { return nil }
    let known = tables.warranty(code: found.code)
    let limit = Int64(found.limit)
    let reading = meter ?? Int64(units.meters[unit.row])
    let verdict: WarrantyStanding.Verdict =
      if let start = found.from, start > moment {
        .notBegun
      } else if found.until.map({ $0 < moment }) ?? (known?.duration?.unit != .lifetime) {
        .ended
      } else if limit > 0, reading > limit {
        .meterPassed
      } else {
        .holds
      }
    return WarrantyStanding(
      unit: unit, place: place, code: found.code, kind: known?.kind, from: found.from,
      until: found.until, maximumMeter: limit > 0 ? limit : nil, verdict: verdict, depth: depth)
  }

  /// What the columns tell of one warranty. An end is a warranty, whether or not a code was given
  /// with it.
  private func warranty(_ place: Int, of row: Int) -> FoundWarranty? {
    func found(_ code: UInt8, _ from: UInt32, _ until: UInt32, _ limit: UInt32) -> FoundWarranty? {
      if code == 0, until == 0 { return nil }
      return FoundWarranty(
        code: code == 0 ? "" : warrantyCodes[Int(code) - 1], from: ColumnTime.instant(from),
        until: ColumnTime.instant(until), limit: limit)
    }
    if place == 0 {
      return found(
        units.warranties[row], units.starts[row], units.ends[row], units.meterLimits[row])
    }
    let more = place == 1 ? secondWarranties : thirdWarranties
    return found(more.codes[row], more.starts[row], more.ends[row], more.meterLimits[row])
  }

  /// The warranties of a unit and of all components below it, the unit's own first; a unit without
  /// one has a row too.
  public func warranties(
    of unit: RecordID, at moment: Instant, meter: Int64? = nil
  ) -> [(unit: RecordID, depth: Int, standing: WarrantyStanding?)] {
    componentTree(of: unit).flatMap { component, depth in
      // A component counts for itself: the reading told is that of the whole unit.
      let own = ownWarranties(
        of: component, at: moment, meter: depth == 0 ? meter : nil, depth: depth)
      return own.isEmpty ? [(component, depth, nil)] : own.map { (component, depth, $0) }
    }
  }
}

private struct FoundWarranty {
  let code: String
  let from: Instant?
  let until: Instant?
  let limit: UInt32
}
