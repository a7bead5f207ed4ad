/// Warranties of units and of their components: when they end is decided once, when they are given,
/// and is a fact of the unit from then on (DESIGN §4.16; decisions 0083, 0095).
extension Desk {
  /// Writes down from when to when and up to which reading the warranties of a unit hold; what was
  /// given by hand stands.
  func settleWarranties(
    _ values: [Field: FieldValue], _ context: DecisionContext, in set: inout ChangeSet
  ) throws(MasterRefusal) {
    for slot in WarrantySlot.all { try settle(slot, values, context, in: &set) }
  }

  private func settle(
    _ slot: WarrantySlot, _ values: [Field: FieldValue], _ context: DecisionContext,
    in set: inout ChangeSet
  ) throws(MasterRefusal) {
    let given = { (field: Field) in values[field].map { $0 != .none } ?? false }
    guard let typed = set[slot.code].text else {
      // Without its code the rest of it goes too, but for what was said with it.
      guard set.changes(slot.code) else { return }
      for field in [slot.from, slot.until, slot.meter] where !given(field) {
        set.set(field, .none)
      }
      return
    }
    let isOwn = [slot.code, slot.from, slot.until].contains { values[$0] != nil }
    guard let code = tables.warranty(code: typed) else {
      // A code of the time before there were warranty codes: its end has to be said.
      if !isOwn || set[slot.until].instant != nil { return }
      throw .warrantyWithoutStart(code: typed, missing: slot.until)
    }
    guard isOwn || values[code.start.field] != nil else { return }
    if code.row.isRetired, given(slot.code), set.changes(slot.code) {
      throw .alreadyRetired(code: code.row.code)
    }
    if values[slot.code] != nil { set.set(slot.code, .text(code.row.code)) }
    if let limit = code.maximumMeter, !given(slot.meter) { set.set(slot.meter, .number(limit)) }
    if given(slot.until) { return }
    let start = given(slot.from) ? set[slot.from].instant : set[code.start.field].instant
    if let start { set.set(slot.from, .instant(start)) }
    guard let duration = code.duration else {
      if set[slot.until].instant != nil { return }
      throw .warrantyWithoutStart(code: code.row.code, missing: slot.until)
    }
    if duration.unit == .lifetime { return set.set(slot.until, .none) }
    guard let start else {
      throw .warrantyWithoutStart(code: code.row.code, missing: code.start.field)
    }
    set.set(slot.until, FieldValue(duration.end(from: start, zone: context.zone)))
  }
}
