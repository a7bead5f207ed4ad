/// Warranties of units and of their components: when they end is decided once, when they are given,
/// and is a fact of the unit from then on (DESIGN §4.16; decision 0083).
extension Desk {
  /// Fields of a unit from which its warranty follows.
  private static let warrantyCauses: Set<Field> = [
    UnitField.warranty, UnitField.shippedAt, UnitField.receivedAt, UnitField.installedAt,
    UnitField.warrantyFrom, UnitField.warrantyUntil,
  ]

  /// Writes down from when to when and up to which reading the warranty of a unit holds; what was
  /// given by hand stands.
  func settleWarranty(
    _ values: [Field: FieldValue], _ context: DecisionContext, in set: inout ChangeSet
  ) throws(MasterRefusal) {
    guard values.keys.contains(where: Desk.warrantyCauses.contains) else { return }
    guard let typed = set[UnitField.warranty].text else { return }
    let given = { (field: Field) in values[field].map { $0 != .none } ?? false }
    guard let code = tables.warranty(code: typed) else {
      // A code of the time before there were warranty codes: its end has to be said.
      if set[UnitField.warrantyUntil].instant != nil { return }
      throw .warrantyWithoutStart(code: typed, missing: UnitField.warrantyUntil)
    }
    if code.row.isRetired, given(UnitField.warranty), set.changes(UnitField.warranty) {
      throw .alreadyRetired(code: code.row.code)
    }
    if values[UnitField.warranty] != nil { set.set(UnitField.warranty, .text(code.row.code)) }
    if let limit = code.maximumMeter, !given(UnitField.warrantyMeter) {
      set.set(UnitField.warrantyMeter, .number(limit))
    }
    if given(UnitField.warrantyUntil) { return }
    let start =
      given(UnitField.warrantyFrom)
      ? set[UnitField.warrantyFrom].instant : set[code.start.field].instant
    if let start { set.set(UnitField.warrantyFrom, .instant(start)) }
    guard let duration = code.duration else {
      if set[UnitField.warrantyUntil].instant != nil { return }
      throw .warrantyWithoutStart(code: code.row.code, missing: UnitField.warrantyUntil)
    }
    if duration.unit == .lifetime { return set.set(UnitField.warrantyUntil, .none) }
    guard let start else {
      throw .warrantyWithoutStart(code: code.row.code, missing: code.start.field)
    }
    set.set(UnitField.warrantyUntil, FieldValue(duration.end(from: start, zone: context.zone)))
  }

  /// A unit is no component of its own components.
  func checkComponents(_ unit: RecordID, _ set: ChangeSet) throws(MasterRefusal) {
    var above = set[UnitField.partOf].record
    var steps = 0
    while let here = above {
      if here == unit || steps > units.count {
        throw .componentLoop(code: set[CodeField.code].text ?? "")
      }
      above = parent(ofUnit: here)
      steps += 1
    }
  }

  /// The unit that a unit is a component of.
  public func parent(ofUnit unit: RecordID) -> RecordID? {
    guard unit.row < units.count else { return nil }
    let counter = Int(units.parents[unit.row])
    return counter == 0 ? nil : RecordID(.unit, counter)
  }

  /// The components right below a unit.
  ///
  /// - Complexity: O(units), one column.
  public func components(of unit: RecordID) -> [RecordID] {
    let wanted = UInt32(clamping: unit.counter)
    return (0..<units.count).filter { units.parents[$0] == wanted }.map { RecordID(.unit, $0 + 1) }
  }
}

/// The warranty of a unit, or of a component, judged for a moment and a reading.
public struct WarrantyStanding: Equatable, Sendable {
  /// Whether it holds, or why not.
  public enum Verdict: Equatable, Sendable {
    case holds, ended, notBegun, meterPassed
  }

  public let unit: RecordID
  public let code: String
  public let from: Instant?
  /// nil = for its lifetime.
  public let until: Instant?
  public let maximumMeter: Int64?
  public let verdict: Verdict
  /// How far below the unit that was asked about: 0 is that unit, 1 its components.
  public let depth: Int
}

extension Desk {
  /// The warranty of a unit by date and by meter; nil where it has none.
  ///
  /// - Parameter meter: the reading told in the call; without one the unit's own.
  public func warranty(
    of unit: RecordID, at moment: Instant, meter: Int64? = nil, depth: Int = 0
  ) -> WarrantyStanding? {
    guard unit.row < units.count else { return nil }
    let row = units[unit.row]
    // An end is a warranty, whether or not a code was given with it.
    guard let code = warrantyCode(of: unit) ?? row.end.map({ _ in "" }) else { return nil }
    let isLifetime = tables.warranty(code: code)?.duration?.unit == .lifetime
    let limit = Int64(units.meterLimits[unit.row])
    let reading = meter ?? Int64(units.meters[unit.row])
    let verdict: WarrantyStanding.Verdict =
      if let start = row.start, start > moment {
        .notBegun
      } else if row.end.map({ $0 < moment }) ?? !isLifetime {
        .ended
      } else if limit > 0, reading > limit {
        .meterPassed
      } else {
        .holds
      }
    return WarrantyStanding(
      unit: unit, code: code, from: row.start, until: row.end,
      maximumMeter: limit > 0 ? limit : nil, verdict: verdict, depth: depth)
  }

  /// The warranties of a unit and of all components below it, the unit's own first.
  public func warranties(
    of unit: RecordID, at moment: Instant, meter: Int64? = nil
  ) -> [WarrantyStanding] {
    componentTree(of: unit).compactMap { component, depth in
      // A component counts for itself: the reading told is that of the whole unit.
      warranty(of: component, at: moment, meter: depth == 0 ? meter : nil, depth: depth)
    }
  }

  /// A unit and all components below it, each with its depth.
  ///
  /// - Complexity: O(units), one pass over one column, and what is found.
  public func componentTree(of unit: RecordID) -> [(unit: RecordID, depth: Int)] {
    var below: [UInt32: [RecordID]] = [:]
    for row in 0..<units.count where units.parents[row] != 0 {
      below[units.parents[row], default: []].append(RecordID(.unit, row + 1))
    }
    var tree: [(unit: RecordID, depth: Int)] = []
    func take(_ unit: RecordID, _ depth: Int) {
      tree.append((unit, depth))
      guard depth < 32 else { return }
      for component in below[UInt32(clamping: unit.counter)] ?? [] { take(component, depth + 1) }
    }
    take(unit, 0)
    return tree
  }
}
